#include "ui/floor/range_bar.h"

#include "ui/floor/floor_text.h"
#include "ui/look/action_button.h"
#include "ui/look/chip.h"
#include "ui/look/label.h"
#include "ui/look/opening.h"
#include "ui/look/text.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QPaintEvent>
#include <QPainter>

namespace secondring {

namespace {

using look::Chip;
using look::grid;

constexpr std::array kRanges = {
    FloorRange::Today, FloorRange::Week, FloorRange::Month, FloorRange::Other};
constexpr int kMostTeam = 220; ///< of its name's width
constexpr int kRoomy = 1100;   ///< wide enough for days of one's own choice beside all else
constexpr std::array kNames = {"rangeToday", "rangeWeek", "rangeMonth", "rangeOther"};

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
    title->setMinimumWidth(title->sizeHint().width());
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(grid(5), 0, grid(5), 0);
    row->setSpacing(grid(4));
    setFixedHeight(look::size::kTopBar);
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
    export_ = new look::ActionButton(
        tr("Export"), look::ActionButton::Kind::Ordinary, look::size::kButton, this);
    export_->setObjectName(QStringLiteral("floorExport"));
    export_->setToolTip(tr("Write these figures into a PDF, a spreadsheet, CSV or JSON (Ctrl+P)"));
    days_->setObjectName(QStringLiteral("floorDays"));
    row->addWidget(first_);
    row->addWidget(last_);
    team_ = newTeam();
    row->addWidget(team_);
    row->addWidget(days_, 1);
    row->addWidget(calls_);
    row->addWidget(export_);
    connect(calls_, &Chip::clicked, this, &RangeBar::callsWanted);
    connect(export_, &look::ActionButton::clicked, this, &RangeBar::exportWanted);
}

void RangeBar::paintEvent(QPaintEvent* event)
{
    QPainter(this).fillRect(event->rect(), look::colours().surface);
}

/// Where there is little room, what is written goes before the space between it.
void RangeBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layout()->setSpacing(width() < kRoomy ? grid(2) : grid(4));
}

QDateEdit* RangeBar::newDay(const char* name, const QString& spoken)
{
    auto* edit = new look::Opening<QDateEdit>(this);
    edit->setObjectName(QString::fromLatin1(name));
    edit->setAccessibleName(spoken);
    edit->setToolTip(spoken);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    edit->setKeyboardTracking(false);
    edit->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(edit, &QDateEdit::dateChanged, this, &RangeBar::tellDays);
    return edit;
}

QComboBox* RangeBar::newTeam()
{
    auto* box = new look::Opening<QComboBox>(this);
    box->setObjectName(QStringLiteral("floorTeam"));
    box->setAccessibleName(tr("Team"));
    box->setToolTip(tr("Whose calls these are"));
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setMaximumWidth(kMostTeam);
    // As plain as the days beside it: a chip without its border.
    box->setStyleSheet(QStringLiteral("QComboBox { border: none; background: transparent; "
                                      "min-height: %1px; padding: 0 %2px 0 %3px; }")
                           .arg(look::size::kChip)
                           .arg(grid(8))
                           .arg(grid(1)));
    box->hide();
    connect(box, &QComboBox::activated, this, [this, box](int index) {
        emit teamWanted(index == 0 ? QString{} : box->itemText(index));
    });
    return box;
}

/// A list that is open under somebody's hand is left alone.
void RangeBar::renderTeams(const FloorView& view)
{
    QStringList names{tr("All teams")};
    for (const auto& team : view.teams) {
        names.append(look::toQt(team.name));
    }
    QStringList there;
    for (int i = 0; i < team_->count(); ++i) {
        there.append(team_->itemText(i));
    }
    if (there != names) {
        team_->clear();
        team_->addItems(names);
    }
    const auto chosen = names.indexOf(look::toQt(view.team), 1);
    team_->setCurrentIndex(static_cast<int>(std::max<qsizetype>(chosen, 0)));
    team_->setVisible(!view.teams.empty());
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
    renderTeams(view);
    const bool other = view.range == FloorRange::Other;
    first_->setVisible(other);
    last_->setVisible(other);
    days_->setText(other ? QString{} : daysText(view.days));
    calls_->setVisible(view.known);
    export_->setEnabled(view.known);
    const auto count = counted(Metric::TwoRingRate, callsIn(view.now));
    calls_->setLabel(view.trouble.isEmpty() && !other ? tr("%1 · updated now").arg(count) : count);
    calls_->setToolTip(tr("Show them"));
}

} // namespace secondring
