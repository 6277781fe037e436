#include "ui/desk/right_column.h"

#include "ui/look/accessible.h"
#include "ui/look/label.h"
#include "ui/look/paint.h"
#include "ui/look/step_list.h"
#include "ui/look/text.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace secondring {

namespace {

using look::grid;

/// A part of the column, under a hairline.
QWidget* part(QWidget* parent, const QString& heading, const QList<QWidget*>& contents)
{
    auto* part = new QWidget(parent);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, grid(4), 0, 0);
    column->setSpacing(grid(2));
    column->addWidget(new look::Hairline(Qt::Horizontal, part));
    column->addSpacing(grid(2));
    column->addWidget(new look::SectionLabel(heading, part));
    for (auto* widget : contents) {
        column->addWidget(widget);
    }
    return part;
}

look::TextLabel* words(const QFont& font, look::Ink ink, QWidget* parent)
{
    return new look::TextLabel(font, ink, parent);
}

int percent(Duration of, Duration all)
{
    return static_cast<int>(of.count() * 100 / all.count());
}

} // namespace

TalkShareBar::TalkShareBar(QWidget* parent)
    : QWidget(parent)
{
    setFixedHeight(look::size::kBar);
}

void TalkShareBar::show(int agentPercent, int callerPercent)
{
    if (agent_ != agentPercent || caller_ != callerPercent) {
        agent_ = agentPercent;
        caller_ = callerPercent;
        look::setSpokenName(this, tr("You %1 %, caller %2 %").arg(agent_).arg(caller_));
        update();
    }
}

void TalkShareBar::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const auto& c = look::colours();
    const double each = width() / 100.0;
    look::drawBox(painter, rect(), look::size::kKeyRadius, c.sunken);
    look::drawBox(
        painter, QRectF(0, 0, agent_ * each, height()), look::size::kKeyRadius / 2.0, c.accent);
    look::drawBox(painter,
                  QRectF(width() - caller_ * each, 0, caller_ * each, height()),
                  look::size::kKeyRadius / 2.0,
                  c.share);
}

RightColumn::RightColumn(QWidget* parent)
    : QWidget(parent)
    , courtesy_(new look::SectionLabel(tr("Courtesy"), this))
    , steps_(new look::StepList)
    , noSteps_(words(look::readFont(look::text::kSmall), look::Ink::Second, this))
    , share_(new TalkShareBar(this))
    , shareWords_(words(look::readFont(look::text::kBody), look::Ink::Second, this))
    , manners_(words(look::readFont(look::text::kBody), look::Ink::Second, this))
    , facts_(words(look::readFont(look::text::kBody), look::Ink::Full, this))
{
    steps_->setObjectName(QStringLiteral("courtesySteps"));
    noSteps_->setText(tr("The courtesies of a call are ticked off here while you speak."));
    listening_ = part(this, tr("Listening"), {share_, shareWords_, manners_});
    listening_->setObjectName(QStringLiteral("listening"));
    caller_ = part(this, tr("Caller"), {facts_});
    facts_->setTextFormat(Qt::RichText);
    auto* inner = new QWidget;
    inner->setProperty("flat", true);
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(grid(4), grid(4), grid(4), grid(4));
    column->setSpacing(0);
    column->addWidget(courtesy_);
    column->addSpacing(grid(4));
    column->addWidget(noSteps_);
    column->addWidget(steps_);
    column->addWidget(listening_);
    column->addWidget(caller_);
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

void RightColumn::paintEvent(QPaintEvent* /*event*/)
{
    QPainter(this).fillRect(rect(), look::colours().surface);
}

void RightColumn::render(const DeskView& view)
{
    const bool any = view.call != nullptr;
    noSteps_->setVisible(!any);
    steps_->setVisible(any);
    if (any) {
        steps_->show(look::linesOf(view.assessment, view.house().standards, *view.call));
    }
    const auto& courtesy = view.assessment.courtesy;
    const bool over = any && is<Ended>(view.call->phase);
    courtesy_->setAside(!any || !courtesy ? QString{}
                        : over            ? QString::number(*courtesy)
                                          : tr("%1 so far").arg(*courtesy),
                        true);
    renderListening(view);
    renderCaller(view);
}

void RightColumn::renderListening(const DeskView& view)
{
    const auto talk =
        view.call == nullptr ? TalkMeasured{} : view.call->talk.value_or(TalkMeasured{});
    const auto spoken = talk.agent + talk.caller;
    const bool measured = spoken > Duration::zero();
    listening_->setVisible(measured);
    if (!measured) {
        return;
    }
    const int agent = percent(talk.agent, spoken);
    const int caller = 100 - agent;
    share_->show(agent, caller);
    shareWords_->setText(tr("You %1 %, caller %2 %").arg(agent).arg(caller));
    const auto interruptions = talk.interruptions == 0 ? tr("No interruptions")
                               : talk.interruptions == 1
                                   ? tr("1 interruption")
                                   : tr("%1 interruptions").arg(talk.interruptions);
    manners_->setText(interruptions +
                      tr(" · longest silence %1").arg(look::roughly(talk.longestSilence)));
}

void RightColumn::renderCaller(const DeskView& view)
{
    const auto found =
        view.call == nullptr ? view.known.earlier.end() : view.known.earlier.find(view.call->id);
    const bool known = found != view.known.earlier.end() && !found->second.empty();
    caller_->setVisible(known);
    if (!known) {
        return;
    }
    const auto& last = found->second.front();
    const auto line = [](const QString& what, const QString& fact) {
        return QStringLiteral("<p style='margin-top:0;margin-bottom:4px'><span "
                              "style='color:%1'>%2</span> %3</p>")
            .arg(look::colours().ink2.name(), what.toHtmlEscaped(), fact.toHtmlEscaped());
    };
    QString facts = line(tr("Last call"), look::dayAndTime(last.began, view.now));
    for (const auto& outcome : view.house().outcomes) {
        if (outcome.id == last.outcome) {
            facts += line(tr("Outcome"), look::toQt(outcome.text));
        }
    }
    if (const auto& about = last.summary.empty() ? last.notes : last.summary; !about.empty()) {
        facts += line(tr("It was about"), look::toQt(about).left(160));
    }
    if (facts_->text() != facts) {
        facts_->setText(facts);
    }
}

} // namespace secondring
