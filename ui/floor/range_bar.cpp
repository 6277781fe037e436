#include "ui/floor/range_bar.h"

#include "ui/floor/floor_text.h"
#include "ui/look/chip.h"
#include "ui/look/icon.h"
#include "ui/look/label.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QPainter>

namespace secondring {

namespace {

using look::Chip;
using look::grid;

constexpr std::array kRanges = {
    FloorRange::Today, FloorRange::Week, FloorRange::Month, FloorRange::Other};
constexpr std::array kNames = {"rangeToday", "rangeWeek", "rangeMonth", "rangeOther"};

/// A date with the mark of what opens below it.
class DayField : public QDateEdit
{
public:
    using QDateEdit::QDateEdit;

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QDateEdit::paintEvent(event);
        QPainter painter(this);
        const QRect mark(width() - grid(8), 0, grid(6), height());
        look::drawIcon(
            painter, QStringLiteral("chevron-down"), look::colours().ink2, mark, grid(4));
    }
};

QDate toDate(Day day)
{
    const auto since = day.time_since_epoch().count();
    return QDate(1970, 1, 1).addDays(since);
}

Day fromDate(const QDate& date)
{
    return Day{std::chrono::days{QDate(1970, 1, 1).daysTo(date)}};
}

} // namespace

/// The controls are made in the order in which one reads: the tab key goes the same way.
RangeBar::RangeBar(QWidget* parent)
    : QWidget(parent)
    , days_(new look::ElidedLabel(look::readFont(look::text::kBody), look::Ink::Second, this))
{
    const QStringList labels{tr("Today"), tr("Week"), tr("Month"), tr("Other days")};
    auto* title = new look::ElidedLabel(
        look::readFont(look::text::kLead, look::Weight::Strong), look::Ink::Full, this);
    title->setText(tr("Floor"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid(3));
    row->addWidget(title);
    row->addSpacing(grid(1));
    for (std::size_t i = 0; i < kRanges.size(); ++i) {
        auto* chip = new Chip(labels[static_cast<qsizetype>(i)], Chip::Shape::Round, this);
        chip->setObjectName(QString::fromLatin1(kNames.at(i)));
        row->addWidget(chip);
        connect(chip, &Chip::clicked, this, [this, i] { emit rangeWanted(kRanges.at(i)); });
        ranges_.at(i) = chip;
    }
    first_ = newDay("rangeFirst", tr("First day"));
    last_ = newDay("rangeLast", tr("Last day"));
    calls_ = new Chip({}, Chip::Shape::Round, this);
    calls_->setObjectName(QStringLiteral("floorCalls"));
    days_->setObjectName(QStringLiteral("floorDays"));
    row->addWidget(first_);
    row->addWidget(last_);
    row->addWidget(days_, 1);
    row->addWidget(calls_);
    connect(calls_, &Chip::clicked, this, &RangeBar::callsWanted);
}

QDateEdit* RangeBar::newDay(const char* name, const QString& spoken)
{
    auto* edit = new DayField(this);
    edit->setObjectName(QString::fromLatin1(name));
    edit->setAccessibleName(spoken);
    edit->setToolTip(spoken);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    edit->setKeyboardTracking(false);
    connect(edit, &QDateEdit::dateChanged, this, &RangeBar::tellDays);
    return edit;
}

void RangeBar::tellDays()
{
    if (rendering_) {
        return;
    }
    // The one that was changed pushes the other along.
    auto first = first_->date();
    auto last = last_->date();
    if (last < first) {
        (sender() == first_ ? last : first) = sender() == first_ ? first : last;
    }
    emit daysWanted({fromDate(first), fromDate(last)});
}

void RangeBar::render(const FloorView& view)
{
    rendering_ = true;
    for (std::size_t i = 0; i < kRanges.size(); ++i) {
        ranges_.at(i)->setChosen(view.range == kRanges.at(i));
    }
    first_->setDate(toDate(view.days.first));
    last_->setDate(toDate(view.days.last));
    rendering_ = false;
    const bool other = view.range == FloorRange::Other;
    first_->setVisible(other);
    last_->setVisible(other);
    days_->setText(other ? QString{} : daysText(view.days));
    calls_->setVisible(view.known);
    calls_->setLabel(counted(Metric::TwoRingRate, callsIn(view.now)));
    calls_->setToolTip(tr("Show them"));
}

} // namespace secondring
