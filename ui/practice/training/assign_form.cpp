#include "ui/practice/training/assign_form.h"

#include "ui/look/accessible.h"
#include "ui/look/action_button.h"
#include "ui/look/icon.h"
#include "ui/look/label.h"
#include "ui/look/text.h"
#include "ui/practice/training/stacked_field.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>

namespace secondring {

namespace {

using look::grid;

constexpr int kDays = 7; ///< until it is due, unless another day is chosen
const QTime kEndOfDay(17, 0);
constexpr int kTimeWidth = grid(24);

/// With the mark of the calendar that opens below it.
class DayField : public QDateEdit
{
protected:
    void paintEvent(QPaintEvent* event) override
    {
        QDateEdit::paintEvent(event);
        QPainter painter(this);
        const QRect mark(width() - grid(8), 0, grid(6), height());
        look::drawIcon(painter,
                       QStringLiteral("chevron-down"),
                       look::colours().ink2,
                       mark,
                       look::size::kSmallIcon);
    }
};

} // namespace

AssignForm::AssignForm(Now now, QWidget* parent)
    : Card(parent)
    , now_(std::move(now))
    , scenario_(newTypedCombo(QStringLiteral("assignScenario"), tr("Choose, or type a part of it")))
    , who_(newTypedCombo(QStringLiteral("assignWho"), tr("A name, or everybody")))
    , mark_(newTypedCombo(QStringLiteral("assignMark"), {}))
    , scenarioField_(new StackedField(tr("Scenario"), scenario_, this))
    , whoField_(new StackedField(tr("For"), who_, this))
    , dueField_(new StackedField(tr("Due"), when(), this))
    , markField_(new StackedField(tr("Pass mark, of 100"), mark_, this))
    , assign_(new look::ActionButton(
          tr("Assign"), look::ActionButton::Kind::Primary, look::size::kButton, this))
    , told_(new look::TextLabel(look::readFont(look::text::kBody), look::Ink::Second, this))
{
    setObjectName(QStringLiteral("assignForm"));
    setFocusProxy(scenario_);
    layOut();
    assign_->setObjectName(QStringLiteral("assign"));
    assign_->setKey(tr("Ctrl ↵"));
    told_->setObjectName(QStringLiteral("assignTold"));
    told_->hide();
    mark_->addItems({"60", "70", "80", "90", "100"});
    mark_->setCurrentText(QStringLiteral("80"));
    connect(assign_, &look::ActionButton::clicked, this, &AssignForm::assign);
    connect(scenario_, &QComboBox::editTextChanged, this, [this] { scenarioField_->complain({}); });
    connect(who_, &QComboBox::editTextChanged, this, [this] { whoField_->complain({}); });
    connect(mark_, &QComboBox::editTextChanged, this, [this] { markField_->complain({}); });
    connect(day_, &QDateEdit::dateChanged, this, [this] { dueField_->complain({}); });
    connect(time_, &QTimeEdit::timeChanged, this, [this] { dueField_->complain({}); });
    for (auto* each : findChildren<QWidget*>()) {
        each->installEventFilter(this);
    }
}

/// The day, with a calendar, and the time of day's end.
QWidget* AssignForm::when()
{
    auto* both = new QWidget;
    both->setObjectName(QStringLiteral("assignDue"));
    day_ = new DayField;
    day_->setObjectName(QStringLiteral("assignDay"));
    day_->setAccessibleName(tr("Due day"));
    day_->setCalendarPopup(true);
    day_->setDisplayFormat(QStringLiteral("ddd d MMM yyyy"));
    day_->setDate(look::toQt(now_()).date().addDays(kDays));
    time_ = new QTimeEdit(kEndOfDay);
    time_->setObjectName(QStringLiteral("assignTime"));
    time_->setAccessibleName(tr("Due time"));
    time_->setDisplayFormat(QStringLiteral("HH:mm"));
    time_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    time_->setFixedWidth(kTimeWidth);
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid(2));
    row->addWidget(day_, 1);
    row->addWidget(time_);
    return both;
}

void AssignForm::layOut()
{
    auto* heading = new look::ElidedLabel(
        look::readFont(look::text::kAction, look::Weight::Strong), look::Ink::Full, this);
    heading->setText(tr("Assign a scenario"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(grid(4), grid(4), grid(4), grid(4));
    column->setSpacing(grid(3));
    column->addWidget(heading);
    for (auto* each : {scenarioField_, whoField_, dueField_, markField_}) {
        column->addWidget(each);
    }
    column->addSpacing(grid(1));
    column->addWidget(assign_);
    column->addWidget(told_);
}

void AssignForm::render(const TrainingView& view)
{
    shelf_ = view.scenarios;
    QStringList titles;
    for (const auto& each : shelf_) {
        titles << each.title;
    }
    offer(*scenario_, titles);
    const bool untouched = who_->count() == 0;
    offer(*who_, QStringList{tr("Everybody")} + view.people);
    if (untouched) {
        who_->setCurrentIndex(0);
    }
}

void AssignForm::told(const QString& sentence)
{
    told_->setText(sentence);
    told_->setVisible(!sentence.isEmpty());
    look::announce(told_, sentence);
    scenario_->setCurrentIndex(-1);
    scenario_->clearEditText();
}

std::optional<std::string> AssignForm::scenario() const
{
    const auto typed = scenario_->currentText().simplified();
    const auto found = std::ranges::find_if(shelf_, [&](const ShelfTitle& each) {
        return each.title.compare(typed, Qt::CaseInsensitive) == 0;
    });
    return found == shelf_.end() ? std::nullopt : std::optional{found->id};
}

/// Empty: everybody.
std::optional<std::string> AssignForm::agent() const
{
    const auto typed = who_->currentText().simplified();
    if (typed.isEmpty()) {
        return std::nullopt;
    }
    const bool all = typed.compare(tr("Everybody"), Qt::CaseInsensitive) == 0;
    const int known = who_->findText(typed, Qt::MatchFixedString); // as it is written there
    return all ? std::string{} : look::toStd(known > 0 ? who_->itemText(known) : typed);
}

std::optional<Instant> AssignForm::due() const
{
    const auto at = look::toInstant(QDateTime(day_->date(), time_->time()));
    return at > now_() ? std::optional{at} : std::nullopt;
}

std::optional<int> AssignForm::passMark() const
{
    bool number = false;
    const int mark = mark_->currentText().trimmed().toInt(&number);
    return number && mark >= 0 && mark <= 100 ? std::optional{mark} : std::nullopt;
}

void AssignForm::assign()
{
    told_->hide();
    const auto wanted = scenario();
    const auto typed = scenario_->currentText().simplified();
    scenarioField_->complain(wanted            ? QString{}
                             : typed.isEmpty() ? tr("Choose the scenario to be practised.")
                                               : tr("There is no scenario “%1”. Choose one from "
                                                    "the list.")
                                                     .arg(typed));
    const auto whom = agent();
    whoField_->complain(whom ? QString{} : tr("Write a name, or choose everybody."));
    const auto until = due();
    dueField_->complain(until ? QString{} : tr("This time is over. Choose a later one."));
    const auto least = passMark();
    markField_->complain(least ? QString{} : tr("A pass mark is a number from 0 to 100."));
    if (wanted && whom && until && least) {
        emit assigned({.id = {},
                       .scenario = *wanted,
                       .agent = *whom,
                       .due = *until,
                       .passMark = *least,
                       .by = {},
                       .at = now_()});
        return;
    }
    auto* wrong = !wanted  ? static_cast<QWidget*>(scenario_)
                  : !whom  ? static_cast<QWidget*>(who_)
                  : !until ? static_cast<QWidget*>(day_)
                           : mark_;
    wrong->setFocus();
}

bool AssignForm::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers().testFlag(Qt::ControlModifier)) {
            assign();
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

} // namespace secondring
