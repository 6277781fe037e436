#include "ui/look/sheet.h"

#include "ui/look/tokens.h"

#include <QHash>

namespace secondring::look {

namespace {

/// `%name` is replaced by the token of that name. The widgets of ours paint themselves and need no
/// rule.
constexpr auto kRules = R"(
QToolTip { background: %surface; color: %ink; border: 1px solid %strongline; padding: %halfpx; }
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
    background: %surface; color: %ink; border: 1px solid %strongline; border-radius: %radiuspx;
    selection-background-color: %accent; selection-color: %onaccent; }
QLineEdit, QComboBox, QAbstractSpinBox { min-height: %innerpx; padding: 0 %padpx; }
QPlainTextEdit, QTextEdit { padding: %halfpx %halfpx; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
    border: 2px solid %accent; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { padding: 0 %padlesspx; min-height: %innerlesspx; }
QPlainTextEdit:focus, QTextEdit:focus { padding: %halflesspx %halflesspx; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {
    color: %ink3; background: %canvas; }
QLineEdit[plain="true"], QLineEdit[plain="true"]:focus, QPlainTextEdit[plain="true"], QPlainTextEdit[plain="true"]:focus {
    border: none; background: transparent; padding: 0; }
QPlainTextEdit[spoken="true"] { font-family: "%spokenname", serif; font-size: %spokenpx; }
QComboBox::drop-down, QDateEdit::drop-down, QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: %iconpx; background: transparent; }
QComboBox::down-arrow { image: none; }
QAbstractItemView { background: %surface; color: %ink; border: 1px solid %line; border-radius: %radiuspx; outline: 0;
    selection-background-color: %accentsoft; selection-color: %ink; }
QScrollArea, QScrollArea > QWidget > QWidget[flat="true"] { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: %barpx; margin: 0; }
QScrollBar:horizontal { background: transparent; height: %barpx; margin: 0; }
QScrollBar::handle { background: %strongline; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: %iconpx; }
QScrollBar::handle:horizontal { min-width: %iconpx; }
QScrollBar::handle:hover { background: %ink3; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

QString px(int pixels)
{
    return QString::number(pixels);
}

QHash<QString, QString> tokens()
{
    const auto& c = colours();
    const int inner = size::kField - 2 * size::kHairline;
    const int half = grid(2);
    return {
        {"spokenname", spokenFont(text::kSpoken).families().constFirst()},
        {"spoken", QString::number(text::kSpoken)},
        {"surface", c.surface.name()},
        {"canvas", c.canvas.name()},
        {"ink", c.ink.name()},
        {"ink3", c.ink3.name()},
        {"line", c.line.name()},
        {"strongline", c.lineStrong.name()},
        {"accent", c.accent.name()},
        {"onaccent", c.onAccent.name()},
        {"accentsoft", c.accentSoft.name()},
        {"radius", px(size::kButtonRadius)},
        {"inner", px(inner)},
        {"innerless", px(inner - 2)},
        {"half", px(half)},
        {"halfless", px(half - 1)},
        {"pad", px(grid(3) - 1)},
        {"padless", px(grid(3) - 2)},
        {"icon", px(grid(6))},
        {"bar", px(size::kBar)},
    };
}

} // namespace

QString sheet()
{
    const auto known = tokens();
    QString rules;
    const auto text = QString::fromLatin1(kRules);
    for (qsizetype at = 0; at < text.size();) {
        if (text[at] != '%') {
            rules += text[at++];
            continue;
        }
        auto end = at + 1;
        while (end < text.size() && text[end].isLetterOrNumber()) {
            ++end;
        }
        auto name = text.mid(at + 1, end - at - 1);
        QString unit;
        if (!known.contains(name) && name.endsWith(QStringLiteral("px"))) {
            name.chop(2);
            unit = QStringLiteral("px");
        }
        rules += known.value(name) + unit;
        at = end;
    }
    return rules;
}

} // namespace secondring::look
