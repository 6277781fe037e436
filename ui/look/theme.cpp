#include "ui/look/theme.h"

#include "ui/look/accessible.h"
#include "ui/look/sheet.h"

#include <QApplication>
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
Scheme desktop = Scheme::Light;
bool motionWanted = true;

/// The desktop's scheme, judged by what it would paint. To be asked before our own palette is set.
Scheme schemeOf(const QPalette& palette)
{
    const auto theme = qEnvironmentVariable("GTK_THEME");
    const bool named = theme.endsWith(QStringLiteral("dark"), Qt::CaseInsensitive);
    const bool painted = palette.color(QPalette::Window).lightness() <
                         palette.color(QPalette::WindowText).lightness();
    return named || painted ? Scheme::Dark : Scheme::Light;
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
    const bool dark = chosen == SchemeChoice::Dark ||
                      (chosen == SchemeChoice::Desktop && desktop == Scheme::Dark);
    setScheme(dark ? Scheme::Dark : Scheme::Light);
    app.setPalette(palette());
    app.setStyleSheet(sheet());
}

} // namespace

void install(QApplication& app)
{
    loadResources();
    desktop = schemeOf(QApplication::palette());
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
