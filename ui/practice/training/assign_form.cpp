#include "ui/practice/training/assign_form.h"

#include "ui/look/accessible.h"
#include "ui/look/action_button.h"
#include "ui/look/icon.h"
#include "ui/look/label.h"
#include "ui/look/opening.h"
#include "ui/look/text.h"
#include "ui/practice/training/stacked_field.h"

#include <QApplication>
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
const QString kMinutes = QStringLiteral("HH:mm");
const QString kUsualMark = QStringLiteral("80");
constexpr int kTimeWidth = grid(18);

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
    , heading_(new look::ElidedLabel(
          look::readFont(look::text::kAction, look::Weight::Strong), look::Ink::Full, this))
    , scenario_(newTypedCombo(QStringLiteral("assignScenario"), tr("Choose, or type a part of it")))
    , who_(newTypedCombo(QStringLiteral("assignWho"), tr("A name, or everybody")))
    , mark_(newTypedCombo(QStringLiteral("assignMark"), {}))
    , scenarioField_(new StackedField(tr("Scenario"), scenario_, this))
    , whoField_(new StackedField(tr("For"), who_, this))
    , dueField_(new StackedField(tr("Due"), when(), this))
    , markField_(new StackedField(tr("Pass mark, of 100"), mark_, this))
    , assign_(new look::ActionButton(
          tr("Assign"), look::ActionButton::Kind::Primary, look::size::kButton, this))
    , leave_(new look::ActionButton(
          tr("Leave it as it is"), look::ActionButton::Kind::Quiet, look::size::kOutcome, this))
    , told_(new look::TextLabel(look::readFont(look::text::kBody), look::Ink::Second, this))
{
    setObjectName(QStringLiteral("assignForm"));
    setFocusProxy(scenario_);
    layOut();
    assign_->setObjectName(QStringLiteral("assign"));
    assign_->setKey(tr("Ctrl ↵"));
    leave_->setObjectName(QStringLiteral("leaveAssigned"));
    leave_->setKey(tr("Esc"));
    told_->setObjectName(QStringLiteral("assignTold"));
    told_->hide();
    mark_->addItems({"60", "70", "80", "90", "100"});
    mark_->setCurrentText(kUsualMark);
    dress();
    wire();
}

void AssignForm::wire()
{
    connect(leave_, &look::ActionButton::clicked, this, &AssignForm::clear);
    connect(assign_, &look::ActionButton::clicked, this, &AssignForm::assign);
    connect(scenario_, &QComboBox::editTextChanged, this, [this] { scenarioField_->complain({}); });
    connect(who_, &QComboBox::editTextChanged, this, [this] {
        whoField_->complain({});
        doubted_.clear();
    });
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
    time_ = new look::Unrolling<QTimeEdit>;
    setDue({look::toQt(now_()).date().addDays(kDays), kEndOfDay});
    time_->setObjectName(QStringLiteral("assignTime"));
    time_->setAccessibleName(tr("Due time"));
    time_->setDisplayFormat(kMinutes);
    time_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    time_->setFixedWidth(kTimeWidth);
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid(2));
    row->addWidget(day_, 1);
    row->addWidget(time_);
    return both;
}

void AssignForm::setDue(const QDateTime& due)
{
    day_->setDate(due.date());
    time_->setTime(due.time());
}

void AssignForm::layOut()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(grid(4), grid(4), grid(4), grid(4));
    column->setSpacing(grid(3));
    column->addWidget(heading_);
    for (auto* each : {scenarioField_, whoField_, dueField_, markField_}) {
        column->addWidget(each);
    }
    column->addSpacing(grid(1));
    column->addWidget(assign_);
    column->addWidget(leave_);
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
    known_ = view.people + view.others;
    const bool untouched = who_->count() == 0;
    offer(*who_, QStringList{tr("Everybody")} + view.people);
    if (untouched) {
        who_->setCurrentIndex(0);
    }
    const bool gone =
        changing_ && std::ranges::none_of(view.assigned, [this](const AssignedEntry& each) {
            return each.assignment.id == changing_->id;
        });
    if (gone) {
        clear();
    }
}

void AssignForm::told(const QString& sentence)
{
    told_->setText(sentence);
    told_->setVisible(!sentence.isEmpty());
    look::announce(told_, sentence);
}

void AssignForm::dress()
{
    const bool changes = changing_.has_value();
    heading_->setText(changes ? tr("Change what is assigned") : tr("Assign a scenario"));
    assign_->setLabel(changes ? tr("Change") : tr("Assign"));
    leave_->setVisible(changes);
    scenario_->setEnabled(!changes);
    for (auto* each : {scenarioField_, whoField_, dueField_, markField_}) {
        each->complain({});
    }
}

void AssignForm::clear()
{
    const bool changed = std::exchange(changing_, std::nullopt).has_value();
    const bool focused = isAncestorOf(QApplication::focusWidget());
    dress();
    scenario_->setCurrentIndex(-1);
    scenario_->clearEditText();
    if (!changed) {
        return;
    }
    who_->setCurrentIndex(0);
    mark_->setCurrentText(kUsualMark);
    setDue({look::toQt(now_()).date().addDays(kDays), kEndOfDay});
    if (focused) {
        scenario_->setFocus();
    }
}

void AssignForm::change(const practice::PracticeAssignment& assignment)
{
    changing_ = assignment;
    told({});
    const auto title = std::ranges::find(shelf_, assignment.scenario, &ShelfTitle::id);
    scenario_->setEditText(title == shelf_.end() ? tr("A scenario that is no longer there")
                                                 : title->title);
    who_->setEditText(assignment.agent.empty() ? tr("Everybody") : look::toQt(assignment.agent));
    setDue(look::toQt(assignment.due));
    mark_->setCurrentText(QString::number(assignment.passMark));
    dress();
    day_->setFocus();
}

std::optional<std::string> AssignForm::scenario() const
{
    if (changing_) {
        return changing_->scenario;
    }
    const auto typed = scenario_->currentText().simplified();
    std::optional<std::string> part;
    int parts = 0;
    for (const auto& each : shelf_) {
        if (each.title.compare(typed, Qt::CaseInsensitive) == 0) {
            return each.id;
        }
        if (!typed.isEmpty() && each.title.contains(typed, Qt::CaseInsensitive)) {
            part = each.id;
            ++parts;
        }
    }
    return parts == 1 ? part : std::nullopt;
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
    const bool asBefore =
        changing_ && look::toQt(changing_->due).date() == day_->date() &&
        look::toQt(changing_->due).time().toString(kMinutes) == time_->time().toString(kMinutes);
    if (asBefore) {
        return changing_->due;
    }
    return at > now_() ? std::optional{at} : std::nullopt;
}

std::optional<int> AssignForm::passMark() const
{
    bool number = false;
    const int mark = mark_->currentText().trimmed().toInt(&number);
    return number && mark >= 0 && mark <= 100 ? std::optional{mark} : std::nullopt;
}

void AssignForm::complain(const Wrong& wrong)
{
    const auto typed = scenario_->currentText().simplified();
    scenarioField_->complain(!wrong.scenario   ? QString{}
                             : typed.isEmpty() ? tr("Choose the scenario to be practised.")
                                               : tr("There is no scenario “%1”. Choose one from "
                                                    "the list.")
                                                     .arg(typed));
    whoField_->complain(wrong.whom ? tr("Write a name, or choose everybody.") : QString{});
    dueField_->complain(wrong.due ? tr("This time is over. Choose a later one.") : QString{});
    markField_->complain(wrong.mark ? tr("A pass mark is a number from 0 to 100.") : QString{});
    auto* first = wrong.scenario ? static_cast<QWidget*>(scenario_)
                  : wrong.whom   ? static_cast<QWidget*>(who_)
                  : wrong.due    ? static_cast<QWidget*>(day_)
                  : wrong.mark   ? mark_
                                 : nullptr;
    if (first != nullptr) {
        first->setFocus();
    }
}

bool AssignForm::doubts(const std::string& agent)
{
    const auto name = look::toQt(agent);
    if (name.isEmpty() || name == doubted_ || known_.contains(name, Qt::CaseInsensitive)) {
        return false;
    }
    doubted_ = name;
    whoField_->ask(tr("Nobody called %1 has sat at this desk: press Ctrl+Enter again to assign it "
                      "anyway.")
                       .arg(name));
    who_->setFocus();
    return true;
}

void AssignForm::assign()
{
    told_->hide();
    const auto wanted = scenario();
    const auto whom = agent();
    const auto until = due();
    const auto least = passMark();
    complain({!wanted, !whom, !until, !least});
    if (!wanted || !whom || !until || !least || doubts(*whom)) {
        return;
    }
    if (changing_) {
        auto change = practice::changeOf(*changing_);
        change.agent = *whom;
        change.due = *until;
        change.passMark = *least;
        change.at = now_();
        emit changed(change);
        return;
    }
    emit assigned({.id = {},
                   .scenario = *wanted,
                   .agent = *whom,
                   .due = *until,
                   .passMark = *least,
                   .by = {},
                   .at = now_()});
}

bool AssignForm::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const bool answers = !doubted_.isEmpty() && who_->lineEdit()->hasFocus();
        if (enter && (answers || key->modifiers().testFlag(Qt::ControlModifier))) {
            assign();
            return true;
        }
        if (key->key() == Qt::Key_Escape && changing_) {
            clear();
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

} // namespace secondring
