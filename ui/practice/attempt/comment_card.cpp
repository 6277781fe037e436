#include "ui/practice/attempt/comment_card.h"

#include "ui/look/label.h"
#include "ui/look/text.h"
#include "ui/practice/attempt/moment_row.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace secondring {

using look::grid;

CommentCard::CommentCard(QWidget* parent)
    : QWidget(parent)
    , heading_(new look::SectionLabel(tr("Comments"), this))
    , rows_(new QVBoxLayout)
    , note_(new look::TextLabel(look::readFont(look::text::kSmall), look::Ink::Second, this))
    , field_(new QLineEdit(this))
{
    setObjectName(QStringLiteral("comments"));
    note_->setObjectName(QStringLiteral("commentNote"));
    field_->setObjectName(QStringLiteral("commentField"));
    field_->setMinimumHeight(look::size::kOutcome);
    field_->installEventFilter(this);
    rows_->setSpacing(0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(2));
    column->addWidget(heading_);
    column->addLayout(rows_);
    column->addWidget(note_);
    column->addWidget(field_);
    connect(field_, &QLineEdit::returnPressed, this, &CommentCard::send);
    setMoment({});
}

void CommentCard::render(const AttemptLook& look)
{
    comments_ = look.comments;
    heading_->setAside(look.mayComment ? tr("Ctrl M") : QString{});
    note_->setText(look.commentNote);
    note_->setVisible(!look.commentNote.isEmpty());
    field_->setVisible(look.mayComment);
    while (shown_.size() > comments_.size()) {
        delete shown_.takeLast();
    }
    for (int i = 0; i < comments_.size(); ++i) {
        if (i == shown_.size()) {
            auto* row = new MomentRow(this);
            row->setObjectName(QStringLiteral("comment%1").arg(i));
            rows_->addWidget(row);
            shown_.append(row);
            connect(row, &MomentRow::clicked, this, [this, i] {
                emit playWanted(comments_[i].moment);
            });
        }
        const auto& comment = comments_[i];
        shown_[i]->show({.time = look::clockText(comment.moment),
                         .heading = comment.by + QStringLiteral(" · ") + comment.when,
                         .words = comment.words,
                         .note = {}});
    }
}

void CommentCard::setMoment(Duration moment)
{
    moment_ = moment;
    const auto words = tr("Say something about %1").arg(look::clockText(moment));
    field_->setPlaceholderText(words);
    field_->setAccessibleName(words);
}

void CommentCard::write()
{
    if (field_->isVisible()) {
        field_->setFocus();
    }
}

bool CommentCard::isWriting() const
{
    return field_->hasFocus();
}

void CommentCard::clear()
{
    field_->clear();
}

void CommentCard::send()
{
    const auto words = field_->text().trimmed();
    if (!words.isEmpty()) {
        emit commented(moment_, words);
    }
}

bool CommentCard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event); // by its type
        if (key->key() == Qt::Key_Escape) {
            emit left();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace secondring
