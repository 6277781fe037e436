#include "ui/practice/attempt/attempt_side.h"

#include "ui/look/label.h"
#include "ui/look/opening.h"
#include "ui/look/text.h"
#include "ui/practice/attempt/comment_card.h"
#include "ui/practice/attempt/moment_row.h"
#include "ui/practice/attempt/patience_chart.h"
#include "ui/practice/attempt/score_chart.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace secondring {

using look::grid;

/// A figure of how it was spoken: its name at the left, its values at the right.
class SpokenFigureRow : public QWidget
{
public:
    SpokenFigureRow()
        : name_(new look::ElidedLabel(look::readFont(look::text::kBody), look::Ink::Second, this))
        , value_(new look::ElidedLabel(look::readFont(look::text::kBody), look::Ink::Full, this))
    {
        value_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(grid(1) / 2, 0, grid(1) / 2, 0);
        row->addWidget(name_, 1);
        row->addWidget(value_, 1);
    }

    void show(const SpokenFigure& figure, bool beside)
    {
        const auto known = [](const QString& value) {
            return value.isEmpty() ? QStringLiteral("–") : value;
        };
        name_->setText(figure.name);
        value_->setText(beside ? known(figure.here) + QStringLiteral(" · ") + known(figure.there)
                               : known(figure.here));
    }

private:
    look::ElidedLabel* name_;
    look::ElidedLabel* value_;
};

AttemptSide::AttemptSide(QWidget* parent)
    : QWidget(parent)
    , score_(new look::TextLabel(look::readFont(look::text::kFigure, look::Weight::Strong),
                                 look::Ink::Full))
    , sentence_(new look::TextLabel(look::readFont(look::text::kBody), look::Ink::Second))
    , rivals_(new look::Opening<QComboBox>)
    , patienceHead_(new look::SectionLabel(tr("Caller's patience")))
    , patience_(new PatienceChart)
    , itemsHead_(new look::SectionLabel(tr("What counts")))
    , items_(new QVBoxLayout)
    , deliveryHead_(new look::SectionLabel(tr("Delivery")))
    , delivery_(new QVBoxLayout)
    , silent_(new look::TextLabel(look::readFont(look::text::kSmall), look::Ink::Second))
    , comments_(new CommentCard)
    , courseHead_(new look::SectionLabel(tr("Scores so far")))
    , course_(new ScoreChart)
{
    score_->setObjectName(QStringLiteral("lookedScore"));
    sentence_->setObjectName(QStringLiteral("lookedSentence"));
    rivals_->setObjectName(QStringLiteral("compareWith"));
    rivals_->setAccessibleName(tr("Compare with"));
    rivals_->setToolTip(tr("Another attempt beside this one: Ctrl+K"));
    rivals_->setMinimumContentsLength(8);
    rivals_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    silent_->setText(tr("Nothing is known of the voice: this attempt was made without one."));
    layOut();
    connect(patience_, &PatienceChart::playWanted, this, &AttemptSide::playWanted);
    connect(comments_, &CommentCard::playWanted, this, &AttemptSide::playWanted);
    connect(course_, &ScoreChart::attemptChosen, this, &AttemptSide::attemptChosen);
    connect(rivals_, &QComboBox::activated, this, [this](int index) {
        emit rivalChosen(rivals_->itemData(index).toLongLong());
    });
}

void AttemptSide::layOut()
{
    auto* inner = new QWidget;
    inner->setProperty("flat", true);
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(grid(4), grid(4), grid(4), grid(6));
    column->setSpacing(grid(2));
    const auto section = [column](QWidget* heading) {
        column->addSpacing(grid(4));
        column->addWidget(heading);
    };
    column->addWidget(score_);
    column->addWidget(sentence_);
    column->addWidget(rivals_);
    section(patienceHead_);
    column->addWidget(patience_);
    section(itemsHead_);
    items_->setSpacing(0);
    column->addLayout(items_);
    section(deliveryHead_);
    delivery_->setSpacing(grid(1));
    column->addLayout(delivery_);
    column->addWidget(silent_);
    section(comments_);
    section(courseHead_);
    column->addWidget(course_);
    column->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inner);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(1, 0, 0, 0);
    all->addWidget(scroll);
}

void AttemptSide::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::colours().surface);
    painter.fillRect(QRect(0, 0, 1, height()), look::colours().line);
}

void AttemptSide::render(const AttemptLook& look)
{
    score_->setText(tr("%1 of 100").arg(look.score));
    sentence_->setText(look.sentence);
    sentence_->setVisible(!look.sentence.isEmpty());
    renderRivals(look);
    patience_->show(look.patience, look.length);
    renderItems(look);
    renderDelivery(look);
    comments_->render(look);
    course_->show(look.course);
    const bool several = look.course.points.size() > 1;
    courseHead_->setVisible(several);
    course_->setVisible(several);
}

void AttemptSide::renderRivals(const AttemptLook& look)
{
    rival_ = look.rival;
    offered_ = look.rivals;
    const QSignalBlocker quiet{rivals_};
    rivals_->clear();
    rivals_->addItem(tr("Compare with… (Ctrl+K)"), qlonglong{0});
    for (const auto& each : look.rivals) {
        rivals_->addItem(each.words, static_cast<qlonglong>(each.id));
        if (each.id == look.rival) {
            rivals_->setCurrentIndex(rivals_->count() - 1);
            rivals_->setItemText(0, tr("Nothing beside it (Ctrl+K)"));
        }
    }
    rivals_->setVisible(!look.rivals.isEmpty());
    itemsHead_->setAside(look.rival == 0 ? QString{} : tr("this, then the other"));
}

void AttemptSide::toggleRival()
{
    if (rival_ != 0) {
        emit rivalChosen(0);
    } else if (!offered_.isEmpty()) {
        emit rivalChosen(offered_.front().id);
    }
}

void AttemptSide::renderItems(const AttemptLook& look)
{
    while (itemRows_.size() > look.items.size()) {
        delete itemRows_.takeLast();
    }
    moments_.clear();
    for (int i = 0; i < look.items.size(); ++i) {
        if (i == itemRows_.size()) {
            auto* row = new MomentRow;
            row->setObjectName(QStringLiteral("counted%1").arg(i));
            items_->addWidget(row);
            itemRows_.append(row);
            connect(row, &MomentRow::clicked, this, [this, i] {
                if (moments_[i]) {
                    emit playWanted(*moments_[i]);
                }
            });
        }
        const auto& item = look.items[i];
        moments_.append(item.at);
        itemRows_[i]->show({.time = item.at ? look::clockText(*item.at) : QString{},
                            .heading = {},
                            .words = item.title,
                            .note = item.evidence,
                            .here = item.here,
                            .there = item.there,
                            .beside = look.rival != 0});
    }
}

void AttemptSide::renderDelivery(const AttemptLook& look)
{
    while (figures_.size() > look.delivery.size()) {
        delete figures_.takeLast();
    }
    for (int i = 0; i < look.delivery.size(); ++i) {
        if (i == figures_.size()) {
            figures_.append(new SpokenFigureRow);
            figures_.back()->setObjectName(QStringLiteral("delivery%1").arg(i));
            delivery_->addWidget(figures_.back());
        }
        figures_[i]->show(look.delivery[i], look.rival != 0);
    }
    silent_->setVisible(look.delivery.isEmpty());
}

} // namespace secondring
