#include "ui/review/call_view.h"

#include "core/call/call_of_summary.h"
#include "core/call/decide.h"
#include "ui/look/label.h"
#include "ui/look/step_list.h"
#include "ui/look/text.h"
#include "ui/review/call_header.h"
#include "ui/review/text_card.h"
#include "ui/review/timeline.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace secondring {

namespace {

using look::grid;
using look::Tone;

constexpr int kTwoColumns = 640; ///< from this width on

struct Judgement
{
    QString word;
    Tone tone = Tone::Neutral;
};

/// A standard that does not apply is not worth a row.
std::optional<Judgement> judgementOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Kept:
        return Judgement{CallView::tr("kept"), Tone::Live};
    case Verdict::Missed:
        return Judgement{CallView::tr("missed"), Tone::Breach};
    case Verdict::Excused:
        return Judgement{CallView::tr("excused"), Tone::Neutral};
    case Verdict::Open:
        return Judgement{CallView::tr("not decided"), Tone::Neutral};
    case Verdict::DoesNotApply:
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

CallView::CallView(QWidget* parent)
    : QWidget(parent)
    , header_(new CallHeader(this))
    , trouble_(new look::Banner(this))
    , scroll_(new QScrollArea(this))
    , timeline_(new Timeline)
    , steps_(new look::StepList)
    , happened_(new TextCard(tr("What happened")))
    , courtesy_(new TextCard(tr("Standards kept")))
    , promise_(new look::Banner)
    , wrapUp_(new TextCard(tr("Wrap-up")))
    , messages_(new TextCard(tr("Messages")))
    , notes_(new TextCard(tr("Notes")))
    , recording_(new TextCard(tr("Recording")))
{
    setObjectName(QStringLiteral("callPage"));
    setAccessibleName(tr("A call"));
    trouble_->setObjectName(QStringLiteral("callTrouble"));
    trouble_->hide();
    scroll_->setObjectName(QStringLiteral("callScroll"));
    scroll_->setAccessibleName(tr("The call from its beginning"));
    scroll_->setWidgetResizable(true);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::StrongFocus);
    scroll_->setWidget(columns());
    setFocusProxy(scroll_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(grid(6), grid(5), grid(4), 0);
    column->setSpacing(grid(4));
    column->addWidget(header_);
    column->addWidget(trouble_);
    column->addWidget(scroll_, 1);
    setTabOrder(header_, scroll_);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget* /*before*/, QWidget* now) {
        if (now != nullptr && isVisible() && scroll_->widget()->isAncestorOf(now)) {
            bring(now); // whoever works with keys sees where
        }
    });
    connect(header_, &CallHeader::backWanted, this, &CallView::closed);
    connect(header_, &CallHeader::callWanted, this, &CallView::callBack);
    connect(header_, &CallHeader::paperWanted, this, &CallView::wantPaper);
}

QWidget* CallView::columns()
{
    auto* page = new QWidget(scroll_);
    page->setProperty("flat", true);
    timeline_->setObjectName(QStringLiteral("timeline"));
    steps_->setObjectName(QStringLiteral("callSteps"));
    promise_->setObjectName(QStringLiteral("promiseMade"));
    courtesy_->setObjectName(QStringLiteral("courtesyCard"));
    wrapUp_->setObjectName(QStringLiteral("wrapUpCard"));
    messages_->setObjectName(QStringLiteral("messagesCard"));
    notes_->setObjectName(QStringLiteral("notesCard"));
    recording_->setObjectName(QStringLiteral("recordingCard"));
    happened_->addFixed(timeline_);
    courtesy_->addFixed(steps_);
    auto* left = new QVBoxLayout;
    left->setSpacing(grid(4));
    for (auto* card : {courtesy_, wrapUp_, messages_, notes_, happened_, recording_}) {
        left->addWidget(card);
    }
    left->addStretch();
    beside_ = new QVBoxLayout;
    beside_->setSpacing(grid(4));
    beside_->addWidget(promise_);
    beside_->addStretch();
    page_ = new QVBoxLayout(page);
    page_->setContentsMargins(0, 0, grid(2), grid(5));
    page_->setSpacing(grid(4));
    columns_ = new QHBoxLayout;
    columns_->setSpacing(grid(4));
    page_->addLayout(columns_, 1);
    columns_->addLayout(left, 1);
    columns_->addLayout(beside_, 1);
    return page;
}

void CallView::setAgent(const QString& agent)
{
    agent_ = agent;
    header_->setAgent(agent);
}

void CallView::addOnTop(QWidget* card)
{
    page_->insertWidget(page_->count() - 1, card);
}

void CallView::addBeside(QWidget* card)
{
    beside_->insertWidget(++taken_, card); // the promise stays on top
}

void CallView::bring(QWidget* card)
{
    QMetaObject::invokeMethod(
        card, [this, card] { scroll_->ensureWidgetVisible(card); }, Qt::QueuedConnection);
}

void CallView::setBesideList(bool beside)
{
    besideList_ = beside;
    header_->setWayBack(!beside);
}

void CallView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool stacked = width() < kTwoColumns;
    columns_->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    columns_->setStretch(0, stacked ? 0 : 1); // equally wide, but not equally high
}

void CallView::render(CallId id,
                      const std::vector<Recorded>& events,
                      const House& house,
                      Instant now)
{
    if (events.empty()) {
        renderTrouble(tr("Nothing was recorded of this call, so there is nothing to show."));
        return;
    }
    trouble_->hide();
    header_->setPaper(paper_);
    now_ = now;
    const bool same = call_.id == id && events_ == events && house_ == house;
    if (!same) {
        events_ = events;
        house_ = house;
        call_ = replay(id, events);
        assessment_ = assess(call_, house.standards, events.back().at);
        renderPage();
    }
    header_->render(call_, assessment_, house, now);
    renderPromise();
}

void CallView::render(const KeptCall& kept, const House& house, Instant now)
{
    if (kept.events.empty()) {
        renderSummary(kept.summary, house, now);
    } else {
        render(kept.summary.id, kept.events, house, now);
    }
}

void CallView::renderSummary(const CallSummary& summary, const House& house, Instant now)
{
    now_ = now;
    events_.clear();
    house_ = house;
    call_ = callOf(summary);
    assessment_ = {};
    assessment_.courtesy = summary.courtesy;
    renderPage();
    header_->setPaper(paper_);
    header_->render(call_, assessment_, house, now);
    renderPromise();
    trouble_->show(QStringLiteral("info"),
                   Tone::Neutral,
                   tr("This call was brought in from a list, without what happened in it."));
    static_cast<QWidget*>(trouble_)->show();
}

std::vector<MomentChoice> CallView::moments() const
{
    std::vector<MomentChoice> moments;
    for (const auto& row : timeline_->rows()) {
        moments.push_back({row.at, look::toStd(row.line.sentence)});
    }
    return moments;
}

void CallView::renderTrouble(const QString& sentence)
{
    call_ = {};
    events_.clear();
    header_->setPaper(false);
    trouble_->show(QStringLiteral("warning"), Tone::Breach, sentence);
    static_cast<QWidget*>(trouble_)->show();
    scroll_->hide();
    header_->render(call_, {}, {}, now_);
}

void CallView::renderPage()
{
    scroll_->show();
    header_->show();
    renderCall(house_);
    scroll_->verticalScrollBar()->setValue(0);
}

void CallView::renderCall(const House& house)
{
    const Telling story{look::nameOf(call_.party), call_.direction, house, agent_};
    timeline_->show(rowsOf(events_, story));
    happened_->setVisible(!events_.empty());
    renderCourtesy(house);
    renderWrapUp(house);
    renderWritten();
    renderRecording();
}

/// The steps tell most standards; the others follow as they are.
void CallView::renderCourtesy(const House& house)
{
    const auto isStep = [this](const std::string& standard) {
        return std::ranges::any_of(assessment_.steps, [&](const Step& step) {
            return step.standard == standard && step.verdict != Verdict::DoesNotApply;
        });
    };
    const auto lines = look::linesOf(assessment_, house.standards, call_);
    steps_->show(lines);
    QVector<TextEntry> entries;
    for (const auto& finding : assessment_.findings) {
        const auto* standard = findStandard(house, finding.standard);
        const auto judgement = judgementOf(finding.verdict);
        if (standard != nullptr && judgement && !isStep(finding.standard)) {
            entries.append({.text = look::toQt(standard->title),
                            .word = judgement->word,
                            .tone = judgement->tone});
        }
    }
    courtesy_->show(entries);
    courtesy_->setVisible(!lines.isEmpty() || !entries.isEmpty());
}

void CallView::callBack()
{
    if (!call_.party.number.empty() || !call_.party.uri.empty()) {
        emit dialRequested(call_.party);
    }
}

void CallView::setPaper(bool possible)
{
    paper_ = possible;
    header_->setPaper(possible);
}

void CallView::wantPaper()
{
    if (paper_ && call_.id) {
        emit paperWanted();
    }
}

void CallView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        emit closed();
    } else if (event->matches(QKeySequence::Print)) {
        wantPaper();
    } else if (event->key() == Qt::Key_C && event->modifiers() == Qt::NoModifier) {
        callBack();
    } else if (event->key() == Qt::Key_Return && event->modifiers() == Qt::ControlModifier) {
        emit judgingWanted();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void CallView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!besideList_) {
        setFocus();
    }
}

/// The words of the standards carry colours of the scheme. They are made again only once every
/// widget has heard of the change, since nobody may delete one before.
void CallView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        QMetaObject::invokeMethod(this, &CallView::recolour, Qt::QueuedConnection);
    }
}

void CallView::recolour()
{
    if (call_.id) {
        renderCourtesy(house_);
        header_->render(call_, assessment_, house_, now_);
    }
}

} // namespace secondring
