#include "ui/practice/editor/title_field.h"

#include "ui/look/tokens.h"

#include <QKeyEvent>

namespace secondring {

TitleField::TitleField(QWidget* parent)
    : QLineEdit(parent)
{
    setObjectName(QStringLiteral("scenarioTitle"));
    setAccessibleName(tr("Name of the scenario"));
    setPlaceholderText(tr("Name of the scenario"));
    setToolTip(tr("Name of the scenario (Ctrl+E)"));
    setFont(look::readFont(look::text::kLead, look::Weight::Strong));
    setMinimumWidth(look::grid(30));
    connect(this, &QLineEdit::textEdited, this, [this](const QString& title) {
        typing_ = true;
        emit titled(title.trimmed());
        typing_ = false;
    });
    connect(this, &QLineEdit::editingFinished, this, [this] { render(shown_); });
}

void TitleField::render(const QString& title)
{
    shown_ = title;
    if (!typing_ && text() != title) {
        setText(title);
        setCursorPosition(0);
    }
}

void TitleField::edit()
{
    setFocus();
    selectAll();
}

void TitleField::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape) {
        emit left();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace secondring
