#include "ui/review/coaching_card.h"

#include "ui/look/accessible.h"
#include "ui/look/action_button.h"
#include "ui/look/label.h"
#include "ui/look/text.h"
#include "ui/review/coaching_form.h"
#include "ui/review/scorecard_text.h"

#include <QHBoxLayout>

#include <algorithm>

namespace secondring {

namespace {

using look::ActionButton;
using look::grid;
using look::Ink;
using look::readFont;
using look::TextLabel;
using look::toQt;

QString progressOf(const CoachingNote& note)
{
    if (note.closedAt) {
        return note.closedBecause.empty()
                   ? CoachingCard::tr("Closed: the last %1 calls show it.").arg(kCallsToClose)
                   : CoachingCard::tr("Closed: %1").arg(toQt(note.closedBecause));
    }
    if (note.what.standard.empty()) {
        return CoachingCard::tr("Open.");
    }
    return CoachingCard::tr("Shown in %1 of the next %2 calls.")
        .arg(keptInRow(note))
        .arg(kCallsToClose);
}

} // namespace

CoachingView coachingViewOf(const ReviewCase& seen,
                            const Person& viewer,
                            std::span<const Standard> standards,
                            std::span<const ScenarioChoice> scenarios)
{
    const bool own = viewer.name == seen.agent;
    CoachingView view{.viewer = viewer,
                      .agent = seen.agent,
                      .notes = seen.notes,
                      .recognitions = seen.recognitions,
                      .views = seen.views,
                      .scenarios = {scenarios.begin(), scenarios.end()},
                      .mayCoach = viewer.role == Role::Supervisor && !own,
                      .mayThank = viewer.role != Role::House && !own};
    std::ranges::copy_if(standards, std::back_inserter(view.standards), [](const Standard& each) {
        return each.measure != Measure::Judged;
    });
    return view;
}

CoachingCard::CoachingCard(QWidget* parent)
    : Card(parent)
    , entries_(new QVBoxLayout)
    , empty_(new TextLabel(readFont(look::text::kBody), Ink::Second, this))
    , form_(new CoachingForm(this))
    , refusal_(new TextLabel(readFont(look::text::kSmall, look::Weight::Medium), Ink::Full, this))
    , coach_(new ActionButton(tr("Coach"), ActionButton::Kind::Ordinary, look::size::kButton, this))
    , thank_(new ActionButton(tr("Thank"), ActionButton::Kind::Ordinary, look::size::kButton, this))
    , seen_(new TextLabel(readFont(look::text::kSmall), Ink::Second, this))
{
    setObjectName(QStringLiteral("coachingCard"));
    setAccessibleName(tr("Coaching"));
    refusal_->setObjectName(QStringLiteral("coachingRefusal"));
    seen_->setObjectName(QStringLiteral("seenBy"));
    empty_->setText(
        tr("No notes and no thanks yet. They appear here with their moment of the call."));
    form_->hide();
    refusal_->hide();
    entries_->setSpacing(grid(3));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(grid(4), grid(4), grid(4), grid(4));
    column->setSpacing(grid(3));
    column->addWidget(new look::SectionLabel(tr("Coaching"), this));
    column->addWidget(empty_);
    column->addLayout(entries_);
    column->addWidget(form_);
    column->addWidget(refusal_);
    column->addWidget(buttons());
    column->addWidget(seen_);
    connect(form_, &CoachingForm::left, this, &CoachingCard::leave);
    connect(form_, &CoachingForm::noteWritten, this, [this](const CoachingGiven& note) {
        emit wished(note);
    });
    connect(form_, &CoachingForm::thanksWritten, this, [this](const RecognitionGiven& thanks) {
        emit wished(thanks);
    });
}

QWidget* CoachingCard::buttons()
{
    coach_->setObjectName(QStringLiteral("coachingCoach"));
    thank_->setObjectName(QStringLiteral("coachingThank"));
    thank_->setSymbol(QStringLiteral("star"));
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid(2));
    row->addWidget(coach_, 1);
    row->addWidget(thank_, 1);
    connect(coach_, &ActionButton::clicked, this, &CoachingCard::coach);
    connect(thank_, &ActionButton::clicked, this, &CoachingCard::thank);
    return box;
}

void CoachingCard::render(const CoachingView& view, Instant now)
{
    const bool other = view.notes != view_.notes || view.recognitions != view_.recognitions;
    const bool written = other && form_->isVisible();
    now_ = now;
    if (view == view_) {
        seen_->setText(tr("Seen by %1").arg(seenText(view_.views, view_.viewer, now_)));
        return;
    }
    view_ = view;
    if (written) {
        form_->hide();
    }
    if (other) {
        refusal_->hide();
    }
    rebuild();
    if (written) { // here is what was given, and not at the top of the page
        (coach_->isVisible() ? coach_ : thank_)->setFocus();
    }
}

void CoachingCard::rebuild()
{
    while (auto* item = entries_->takeAt(0)) {
        if (auto* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    for (const auto& thanks : view_.recognitions) {
        addThanks(thanks);
    }
    for (const auto& note : view_.notes) {
        addNote(note);
    }
    const bool nothing = view_.recognitions.empty() && view_.notes.empty();
    empty_->setVisible(nothing && !form_->isVisible());
    coach_->setVisible(view_.mayCoach && !form_->isVisible());
    thank_->setVisible(view_.mayThank && !form_->isVisible());
    seen_->setVisible(!view_.views.empty());
    seen_->setText(tr("Seen by %1").arg(seenText(view_.views, view_.viewer, now_)));
}

void CoachingCard::addThanks(const Recognition& thanks)
{
    addEntry(QStringLiteral("star"),
             thanks.what.moment,
             toQt(thanks.what.words),
             tr("Sent as recognition by %1, seen by the team.").arg(toQt(thanks.by.name)));
}

void CoachingCard::addNote(const CoachingNote& note)
{
    addEntry(QStringLiteral("edit"),
             note.what.moment,
             tr("%1\nNext time: %2").arg(toQt(note.what.strength), toQt(note.what.change)),
             tr("%1 %2").arg(toQt(note.by.name) + QStringLiteral(":"), progressOf(note)));
    if (!note.what.scenario.empty()) {
        readScenarios();
    }
    const auto scenario =
        std::ranges::find(view_.scenarios, note.what.scenario, &ScenarioChoice::id);
    if (scenario == view_.scenarios.end()) {
        return;
    }
    auto* practise = new ActionButton(tr("Practise: %1").arg(toQt(scenario->title)),
                                      ActionButton::Kind::Ordinary,
                                      look::size::kButton,
                                      this);
    practise->setObjectName(QStringLiteral("practise-%1").arg(note.id));
    const auto id = toQt(note.what.scenario);
    connect(practise, &ActionButton::clicked, this, [this, id] { emit practiseRequested(id); });
    entries_->addWidget(practise);
}

void CoachingCard::addEntry(const QString& icon,
                            Duration moment,
                            const QString& text,
                            const QString& second)
{
    auto* box = new QWidget(this);
    auto* mark = new look::IconLabel(look::size::kIcon, box);
    mark->show(icon, look::Tone::Ring);
    auto* words = new TextLabel(readFont(look::text::kBody), Ink::Full, box);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->setText(text);
    auto* below = new TextLabel(readFont(look::text::kSmall), Ink::Second, box);
    below->setText(second);
    auto* play = new ActionButton(
        look::clockText(moment), ActionButton::Kind::Quiet, look::size::kChip, box);
    play->setObjectName(QStringLiteral("moment-%1").arg(entries_->count()));
    play->setSymbol(QStringLiteral("play"));
    play->setToolTip(tr("Play from here"));
    connect(play, &ActionButton::clicked, this, [this, moment] { emit playRequested(moment); });
    auto* column = new QVBoxLayout;
    column->setSpacing(grid(1));
    column->addWidget(words);
    column->addWidget(below);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid(2));
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addLayout(column, 1);
    row->addWidget(play, 0, Qt::AlignTop);
    entries_->addWidget(box);
}

void CoachingCard::refuse(ReviewRefusal refusal)
{
    const bool words = refusal == ReviewRefusal::WordsNeeded && form_->isVisible();
    refusal_->setText(words ? tr("Something is still to be said: fill in the empty field.")
                            : sentenceOf(refusal));
    refusal_->show();
    look::announce(this, refusal_->text());
}

void CoachingCard::coach()
{
    begin(true);
}

void CoachingCard::thank()
{
    begin(false);
}

void CoachingCard::begin(bool note)
{
    if (note ? !view_.mayCoach : !view_.mayThank) {
        return;
    }
    if (moment_) {
        view_.moment = moment_();
    }
    readScenarios();
    refusal_->hide();
    form_->show();
    form_->begin(note ? CoachingForm::What::Note : CoachingForm::What::Thanks, view_);
    rebuild();
}

void CoachingCard::readScenarios()
{
    if (view_.scenarios.empty() && scenarios_) {
        view_.scenarios = scenarios_();
    }
}

void CoachingCard::leave()
{
    form_->hide();
    refusal_->hide();
    rebuild();
    (coach_->isVisible() ? coach_ : thank_)->setFocus();
}

} // namespace secondring
