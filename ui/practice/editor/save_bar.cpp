#include "ui/practice/editor/save_bar.h"

#include "ui/look/action_button.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace secondring {

using look::ActionButton;
using look::grid;

SaveBar::SaveBar(QWidget* parent)
    : QWidget(parent)
    , note_(new QLineEdit(this))
{
    setObjectName(QStringLiteral("saveBar"));
    note_->setObjectName(QStringLiteral("saveNote"));
    note_->setPlaceholderText(tr("What is different in this version? It may stay empty."));
    note_->setAccessibleName(tr("Note of the version"));
    auto* save =
        new ActionButton(tr("Save"), ActionButton::Kind::Primary, look::size::kButton, this);
    save->setKey(tr("↵"));
    save->setObjectName(QStringLiteral("saveVersion"));
    auto* leave =
        new ActionButton(tr("Cancel"), ActionButton::Kind::Quiet, look::size::kButton, this);
    leave->setKey(tr("Esc"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(grid(4), grid(2), grid(4), grid(2));
    row->setSpacing(grid(2));
    row->addWidget(note_, 1);
    row->addWidget(save);
    row->addWidget(leave);
    connect(note_, &QLineEdit::returnPressed, this, &SaveBar::finish);
    connect(save, &ActionButton::clicked, this, &SaveBar::finish);
    connect(leave, &ActionButton::clicked, this, [this] {
        hide();
        emit left();
    });
    hide();
}

void SaveBar::ask()
{
    show();
    note_->clear();
    note_->setFocus();
}

void SaveBar::finish()
{
    hide();
    emit saved(note_->text().trimmed());
}

void SaveBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        hide();
        emit left();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace secondring
