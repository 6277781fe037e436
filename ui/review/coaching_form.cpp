#include "ui/review/coaching_form.h"

#include "ui/look/action_button.h"
#include "ui/look/label.h"
#include "ui/look/opening.h"
#include "ui/look/text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace secondring {

namespace {

using look::ActionButton;
using look::grid;
using look::toQt;
using look::toStd;

std::string chosenIn(const QComboBox& box)
{
    return toStd(box.currentData().toString());
}

std::string saidIn(const QLineEdit& field)
{
    return toStd(field.text().trimmed());
}

} // namespace

CoachingForm::CoachingForm(QWidget* parent)
    : QWidget(parent)
    , heading_(new look::TextLabel(
          look::readFont(look::text::kSmall, look::Weight::Medium), look::Ink::Second, this))
    , at_(choice("coachingMoment", tr("The moment of the call")))
    , words_(field("coachingStrength", {}))
    , change_(field("coachingChange", tr("One thing to do differently")))
    , standard_(choice("coachingStandard", tr("The standard that shows it")))
    , scenario_(choice("coachingScenario", tr("A practice call to go with it")))
    , send_(new ActionButton({}, ActionButton::Kind::Primary, look::size::kButton, this))
    , leave_(new ActionButton(tr("Cancel"), ActionButton::Kind::Quiet, look::size::kButton, this))
{
    heading_->setObjectName(QStringLiteral("coachingHeading"));
    send_->setObjectName(QStringLiteral("coachingSend"));
    send_->setKey(tr("Ctrl ↵"));
    leave_->setObjectName(QStringLiteral("coachingLeave"));
    leave_->setKey(tr("Esc"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(2));
    for (auto* each :
         std::initializer_list<QWidget*>{heading_, at_, words_, change_, standard_, scenario_}) {
        column->addWidget(each);
    }
    auto* row = new QHBoxLayout;
    row->addWidget(send_, 1);
    row->addWidget(leave_);
    column->addLayout(row);
    connect(at_, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (index >= 0) {
            moment_ = Duration{at_->itemData(index).toLongLong()};
            tellHeading();
        }
    });
    connect(send_, &ActionButton::clicked, this, &CoachingForm::send);
    connect(leave_, &ActionButton::clicked, this, &CoachingForm::left);
}

QLineEdit* CoachingForm::field(const char* name, const QString& words)
{
    auto* made = new QLineEdit(this);
    made->setObjectName(QString::fromLatin1(name));
    made->setPlaceholderText(words);
    made->setAccessibleName(words);
    made->installEventFilter(this);
    return made;
}

QComboBox* CoachingForm::choice(const char* name, const QString& words)
{
    auto* made = new look::Opening<QComboBox>(this);
    made->setObjectName(QString::fromLatin1(name));
    made->setAccessibleName(words);
    made->setToolTip(words);
    made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    made->setMinimumContentsLength(8);
    made->installEventFilter(this);
    return made;
}

void CoachingForm::tellHeading()
{
    const auto at = look::clockText(moment_);
    heading_->setText(what_ == What::Note
                          ? tr("A note at %1: one strength, one change").arg(at)
                          : tr("Thanks for what was done at %1, seen by the team").arg(at));
}

void CoachingForm::offerMoments(const std::vector<MomentChoice>& moments)
{
    at_->clear();
    for (const auto& each : moments) {
        at_->addItem(look::clockText(each.at) + QStringLiteral("  ") + toQt(each.words),
                     static_cast<qlonglong>(each.at.count()));
    }
    at_->setVisible(!moments.empty());
}

void CoachingForm::begin(What what, const CoachingView& view)
{
    what_ = what;
    moment_ = view.moment;
    const bool note = what == What::Note;
    offerMoments(view.moments);
    tellHeading();
    words_->clear();
    words_->setPlaceholderText(note ? tr("What went well") : tr("What you thank for"));
    words_->setAccessibleName(words_->placeholderText());
    change_->clear();
    standard_->clear();
    standard_->addItem(tr("I close this note myself"), QString{});
    for (const auto& each : view.standards) {
        standard_->addItem(toQt(each.title), toQt(each.id));
    }
    scenario_->clear();
    scenario_->addItem(tr("No practice call"), QString{});
    for (const auto& each : view.scenarios) {
        scenario_->addItem(toQt(each.title), toQt(each.id));
    }
    change_->setVisible(note);
    standard_->setVisible(note);
    scenario_->setVisible(note && !view.scenarios.empty());
    send_->setLabel(note ? tr("Give the note") : tr("Say thank you"));
    words_->setFocus();
}

void CoachingForm::send()
{
    if (what_ == What::Thanks) {
        emit thanksWritten({.moment = moment_, .words = saidIn(*words_)});
        return;
    }
    emit noteWritten({.moment = moment_,
                      .strength = saidIn(*words_),
                      .change = saidIn(*change_),
                      .scenario = chosenIn(*scenario_),
                      .standard = chosenIn(*standard_)});
}

bool CoachingForm::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(watched, event);
    }
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (key->key() == Qt::Key_Escape) {
        emit left();
        return true;
    }
    if (enter && key->modifiers().testFlag(Qt::ControlModifier)) {
        send();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace secondring
