#include "ui/look/theme.h"

#include "ui/look/accessible.h"
#include "ui/look/sheet.h"

#include <QApplication>
#include <QEvent>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>

#include <algorithm>

/// Outside any namespace, as Qt's macro wants it: a static library's resources are not loaded by
/// themselves.
static void loadResources()
{
    Q_INIT_RESOURCE(resources);
}

namespace secondring::look {

namespace {

SchemeChoice chosen = SchemeChoice::Desktop;
Scheme painted = Scheme::Light; ///< by the colours of the desktop
std::optional<Scheme> preferred;
bool motionWanted = true;

/// The desktop's scheme, judged by what it would paint. To be asked before our own palette is set.
Scheme schemeOf(const QPalette& palette)
{
    const auto theme = qEnvironmentVariable("GTK_THEME");
    const bool named = theme.endsWith(QStringLiteral("dark"), Qt::CaseInsensitive);
    const bool dark = palette.color(QPalette::Window).lightness() <
                      palette.color(QPalette::WindowText).lightness();
    return named || dark ? Scheme::Dark : Scheme::Light;
}

QPalette palette()
{
    const auto& c = colours();
    QPalette palette(c.surface, c.canvas);
    palette.setColor(QPalette::WindowText, c.ink);
    palette.setColor(QPalette::Text, c.ink);
    palette.setColor(QPalette::ButtonText, c.ink);
    palette.setColor(QPalette::Base, c.surface);
    palette.setColor(QPalette::AlternateBase, c.canvas);
    palette.setColor(QPalette::Button, c.surface);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.onAccent);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::PlaceholderText, c.ink3);
    palette.setColor(QPalette::ToolTipBase, c.surface);
    palette.setColor(QPalette::ToolTipText, c.ink);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, c.ink3);
    }
    return palette;
}

void dress(QApplication& app)
{
    const bool dark = chosen == SchemeChoice::Dark || (chosen == SchemeChoice::Desktop &&
                                                       preferred.value_or(painted) == Scheme::Dark);
    setScheme(dark ? Scheme::Dark : Scheme::Light);
    app.setPalette(palette());
    app.setStyleSheet(sheet());
}

/// Looks again when the desktop has changed its colours.
class DesktopWatch : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        auto* app = qobject_cast<QApplication*>(parent());
        if (event->type() == QEvent::ThemeChange && app != nullptr && !looking_) {
            looking_ = true;
            QApplication::setPalette(QPalette()); // without ours, the desktop's own shows
            painted = schemeOf(QApplication::palette());
            dress(*app);
            looking_ = false;
        }
        return QObject::eventFilter(watched, event);
    }

private:
    bool looking_ = false; ///< what we set is told to every window as well
};

} // namespace

void install(QApplication& app)
{
    loadResources();
    painted = schemeOf(QApplication::palette());
    app.installEventFilter(new DesktopWatch(&app));
    motionWanted = QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0 &&
                   QApplication::isEffectEnabled(Qt::UI_General) ==
                       QApplication::isEffectEnabled(Qt::UI_AnimateMenu);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setFont(readFont(text::kBody));
    installAccessible();
    dress(app);
}

void choose(SchemeChoice wanted)
{
    chosen = wanted;
    if (auto* app = qobject_cast<QApplication*>(QCoreApplication::instance())) {
        dress(*app);
    }
}

void desktopPrefers(std::optional<Scheme> scheme)
{
    preferred = scheme;
    choose(chosen);
}

SchemeChoice choice()
{
    return chosen;
}

int motion(int milliseconds)
{
    return motionWanted ? std::min(milliseconds, 200) : 0;
}

void setMotion(bool wanted)
{
    motionWanted = wanted;
}

} // namespace secondring::look
