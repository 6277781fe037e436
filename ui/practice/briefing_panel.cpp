#include "ui/practice/briefing_panel.h"

#include "ui/look/action_button.h"
#include "ui/look/call_card.h"
#include "ui/look/card.h"
#include "ui/look/flow_layout.h"
#include "ui/look/label.h"
#include "ui/look/step_list.h"
#include "ui/practice/attempt/score_chart.h"

#include <QVBoxLayout>

namespace secondring {

namespace {

using look::ActionButton;
using look::grid;

look::TextLabel* words(int pixels, look::Weight weight, look::Ink ink, QWidget* parent)
{
    return new look::TextLabel(look::readFont(pixels, weight), ink, parent);
}

ActionButton* button(const QString& name, const QString& label, QWidget* parent)
{
    auto* made =
        new ActionButton(label, ActionButton::Kind::Ordinary, look::size::kPromptButton, parent);
    made->setObjectName(name);
    return made;
}

} // namespace

BriefingPanel::BriefingPanel(QWidget* parent)
    : QWidget(parent)
    , title_(words(look::text::kTitle, look::Weight::Strong, look::Ink::Full, this))
    , practises_(words(look::text::kBody, look::Weight::Medium, look::Ink::Second, this))
    , about_(words(look::text::kAction, look::Weight::Regular, look::Ink::Full, this))
    , trouble_(new look::Banner(this))
    , assigned_(new look::Banner(this))
    , begin_(button(QStringLiteral("beginPractice"), tr("Ring me"), this))
    , handIn_(button(QStringLiteral("handIn"), tr("Hand it in"), this))
    , again_(button(QStringLiteral("lookAgain"), tr("Look at it again"), this))
    , unfinished_(new look::Banner(this))
    , course_(new ScoreChart(this))
    , result_(new QWidget(this))
    , score_(words(look::text::kFigure, look::Weight::Strong, look::Ink::Full, result_))
    , sentence_(words(look::text::kBody, look::Weight::Regular, look::Ink::Second, result_))
    , items_(new look::StepList(result_))
    , before_(new look::SectionLabel(tr("Your attempts"), this))
    , rows_(new QVBoxLayout)
{
    setObjectName(QStringLiteral("briefing"));
    title_->setObjectName(QStringLiteral("scenarioTitle"));
    score_->setObjectName(QStringLiteral("score"));
    sentence_->setObjectName(QStringLiteral("scoreSentence"));
    items_->setObjectName(QStringLiteral("scoreItems"));
    trouble_->setObjectName(QStringLiteral("practiceTrouble"));
    assigned_->setObjectName(QStringLiteral("assignedNote"));
    begin_->setKind(ActionButton::Kind::Primary);
    begin_->setSymbol(QStringLiteral("phone-in"));
    begin_->setKey(tr("F1"));
    handIn_->setKey(tr("Ctrl H"));
    again_->setKey(tr("Ctrl L"));
    course_->setFocusPolicy(Qt::NoFocus); // the rows under it do the same
    makeUnfinished();
    layOut();
    connect(begin_, &ActionButton::clicked, this, &BriefingPanel::begun);
    connect(handIn_, &ActionButton::clicked, this, &BriefingPanel::handIn);
    connect(again_, &ActionButton::clicked, this, &BriefingPanel::lookAgain);
    connect(course_, &ScoreChart::attemptChosen, this, &BriefingPanel::attemptChosen);
}

void BriefingPanel::layOut()
{
    auto* actions = new look::FlowLayout(grid(2));
    actions->addWidget(begin_);
    actions->addWidget(handIn_);
    actions->addWidget(again_);
    auto* result = new QVBoxLayout(result_);
    result->setContentsMargins(0, grid(2), 0, grid(2));
    result->setSpacing(grid(2));
    result->addWidget(score_);
    result->addWidget(sentence_);
    result->addSpacing(grid(2));
    result->addWidget(items_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, grid(2), 0, 0);
    column->setSpacing(grid(3));
    column->addWidget(unfinished_);
    for (auto* each :
         std::initializer_list<QWidget*>{title_, practises_, assigned_, about_, trouble_}) {
        column->addWidget(each);
    }
    column->addWidget(result_);
    column->addLayout(actions);
    column->addSpacing(grid(4));
    column->addWidget(before_);
    column->addWidget(course_);
    rows_->setSpacing(0);
    column->addLayout(rows_);
    column->addStretch();
}

void BriefingPanel::makeUnfinished()
{
    unfinished_->setObjectName(QStringLiteral("unfinished"));
    const auto add = [this](const char* name, const QString& words, const QString& key) {
        auto* made = new ActionButton(words, ActionButton::Kind::Quiet, look::size::kOutcome);
        made->setObjectName(QString::fromLatin1(name));
        made->setKey(key);
        unfinished_->choices()->addWidget(made);
        return made;
    };
    connect(add("countUnfinished", tr("Let it count as far as it went"), tr("Ctrl U")),
            &ActionButton::clicked,
            this,
            &BriefingPanel::unfinishedCounted);
    connect(add("dropUnfinished", tr("Drop it"), tr("Ctrl Shift U")),
            &ActionButton::clicked,
            this,
            &BriefingPanel::unfinishedDropped);
}

void BriefingPanel::lookAgain()
{
    if (shown_ != 0) {
        emit attemptChosen(shown_);
    } else if (!ids_.empty()) {
        emit attemptChosen(ids_.front());
    }
}

void BriefingPanel::handIn()
{
    if (handIn_->isHidden()) {
        return;
    }
    if (below_ && !wished_) {
        wished_ = true;
        handIn_->setLabel(tr("Below the pass mark. Hand it in all the same"));
        return;
    }
    emit handedIn(shown_);
}

void BriefingPanel::render(const PracticeView& view)
{
    const auto& briefing = view.briefing;
    const bool any = !view.chosen.empty();
    title_->setText(any ? briefing.title : tr("Practise a call"));
    practises_->setText(briefing.practises);
    practises_->setVisible(!briefing.practises.isEmpty());
    about_->setText(any ? briefing.about + (briefing.caller.isEmpty()
                                                ? QString{}
                                                : QStringLiteral("\n") + briefing.caller)
                        : tr("Choose a scenario at the left. It rings this desk as a real call "
                             "does, with the same keys."));
    about_->setVisible(!view.result);
    begin_->setVisible(any);
    begin_->setLabel(view.result ? tr("Try again") : tr("Ring me"));
    trouble_->setVisible(!view.trouble.isEmpty());
    if (!view.trouble.isEmpty()) {
        trouble_->show(QStringLiteral("warning"), look::Tone::Breach, view.trouble);
    }
    renderAssigned(briefing);
    unfinished_->setVisible(!view.unfinished.isEmpty());
    if (!view.unfinished.isEmpty()) {
        unfinished_->show(QStringLiteral("info"), look::Tone::Neutral, view.unfinished);
    }
    renderResult(view);
    renderAttempts(briefing.attempts);
    again_->setVisible(shown_ != 0 || !briefing.attempts.isEmpty());
    ScoreCourse course{.points = {}, .passMark = briefing.passMark};
    for (const auto& each : briefing.attempts) { // the newest first
        course.points.prepend({each.id, each.when, each.score, each.id == shown_});
    }
    course_->show(course);
    course_->setVisible(course.points.size() > 1);
    before_->setVisible(any && !briefing.attempts.isEmpty());
}

void BriefingPanel::renderAssigned(const BriefingView& briefing)
{
    assigned_->setVisible(!briefing.assigned.isEmpty());
    if (!briefing.assigned.isEmpty()) {
        const bool done = briefing.assignedTone == look::Tone::Live;
        assigned_->show(done ? QStringLiteral("check") : QStringLiteral("clock"),
                        briefing.assignedTone,
                        briefing.assigned);
    }
}

void BriefingPanel::renderResult(const PracticeView& view)
{
    result_->setVisible(view.result.has_value());
    handIn_->setVisible(view.result && !view.result->handedIn);
    if (!view.result) {
        shown_ = 0;
        return;
    }
    const auto& result = *view.result;
    if (shown_ != result.attempt) {
        wished_ = false;
        handIn_->setLabel(tr("Hand it in"));
    }
    shown_ = result.attempt;
    below_ = result.score < view.briefing.passMark;
    score_->setText(tr("%1 of 100").arg(result.score));
    sentence_->setText(result.sentence);
    QVector<look::StepLine> lines;
    for (const auto& item : result.items) {
        lines.append({item.title, item.evidence, item.at, item.state});
    }
    items_->show(lines);
}

void BriefingPanel::renderAttempts(const QVector<AttemptEntry>& attempts)
{
    while (attempts_.size() > attempts.size()) {
        delete attempts_.takeLast();
    }
    ids_.resize(static_cast<std::size_t>(attempts.size()));
    for (qsizetype i = 0; i < attempts.size(); ++i) {
        if (i == attempts_.size()) {
            auto* row = new look::ListRow;
            row->setObjectName(QStringLiteral("attempt%1").arg(i));
            rows_->addWidget(row);
            attempts_.append(row);
            connect(row, &look::ListRow::clicked, this, [this, i] {
                emit attemptChosen(ids_[static_cast<std::size_t>(i)]);
            });
        }
        const auto& attempt = attempts[i];
        ids_[static_cast<std::size_t>(i)] = attempt.id;
        attempts_[i]->show({attempt.when,
                            attempt.handedIn ? tr("Handed in") : tr("Private"),
                            {},
                            QString::number(attempt.score),
                            attempt.passed ? look::Tone::Live : look::Tone::Ring});
    }
}

} // namespace secondring
