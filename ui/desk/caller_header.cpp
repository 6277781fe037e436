#include "ui/desk/caller_header.h"

#include "ui/look/card.h"
#include "ui/look/hold_ring.h"
#include "ui/look/label.h"
#include "ui/look/pill.h"
#include "ui/look/text.h"
#include "ui/look/tick_label.h"

#include <QHBoxLayout>

#include <algorithm>

namespace secondring {

namespace {

using look::grid;
using look::Tone;

struct WordOf
{
    const Call& call;

    PhaseWord operator()(const Dialling& phase) const
    {
        return {phase.ringing ? CallerHeader::tr("Ringing there") : CallerHeader::tr("Calling…"),
                Tone::Ring};
    }

    PhaseWord operator()(const Ringing&) const { return {CallerHeader::tr("Ringing"), Tone::Ring}; }

    PhaseWord operator()(const Answering&) const
    {
        return {CallerHeader::tr("Answering…"), Tone::Live};
    }

    PhaseWord operator()(const Talking&) const
    {
        return call.remoteHeld ? PhaseWord{CallerHeader::tr("They hold you"), Tone::Hold}
               : call.muted    ? PhaseWord{CallerHeader::tr("Live, muted"), Tone::Ring}
                               : PhaseWord{CallerHeader::tr("Live"), Tone::Live};
    }

    PhaseWord operator()(const Holding&) const
    {
        return {CallerHeader::tr("Holding…"), Tone::Hold};
    }

    PhaseWord operator()(const OnHold&) const { return {CallerHeader::tr("On hold"), Tone::Hold}; }

    PhaseWord operator()(const Resuming&) const
    {
        return {CallerHeader::tr("Resuming…"), Tone::Hold};
    }

    PhaseWord operator()(const Consulting&) const
    {
        const auto who = call.consult ? look::toQt(call.consult->colleague.name) : QString{};
        const auto first = look::firstName(who).isEmpty() ? who : look::firstName(who);
        return {call.consult && call.consult->connected
                    ? CallerHeader::tr("With %1").arg(first)
                    : CallerHeader::tr("Calling %1…").arg(first),
                Tone::Hold};
    }

    PhaseWord operator()(const Transferring&) const
    {
        return {CallerHeader::tr("Passing on…"), Tone::Accent};
    }

    PhaseWord operator()(const Closing&) const { return {CallerHeader::tr("Closing"), Tone::Live}; }

    PhaseWord operator()(const Ended&) const
    {
        return {inWrapUp(call) ? CallerHeader::tr("Wrap-up") : CallerHeader::tr("Ended"),
                Tone::Accent};
    }
};

QString ordinal(int number)
{
    const int tens = number % 100;
    const bool teen = tens > 10 && tens < 14;
    const char* ending = teen               ? "th"
                         : number % 10 == 1 ? "st"
                         : number % 10 == 2 ? "nd"
                         : number % 10 == 3 ? "rd"
                                            : "th";
    return QString::number(number) + QLatin1String(ending);
}

QString factsOf(const DeskView& view)
{
    const auto& call = *view.call;
    QStringList facts;
    if (const auto number = look::numberOf(call.party); !number.isEmpty()) {
        facts << number;
    }
    const auto line = look::toQt(call.line);
    if (call.direction == Direction::Outgoing) {
        facts << CallerHeader::tr("you called");
    } else {
        facts << (line.isEmpty() ? CallerHeader::tr("incoming")
                                 : CallerHeader::tr("incoming on %1").arg(line));
    }
    if (const auto visits = visitsThisMonth(view); !visits.isEmpty()) {
        facts << visits;
    }
    return facts.join(QStringLiteral(" · "));
}

} // namespace

PhaseWord phaseWord(const Call& call)
{
    return std::visit(WordOf{call}, call.phase);
}

Duration shownTime(const Call& call, Instant now)
{
    const auto* ended = std::get_if<Ended>(&call.phase);
    return std::max(Duration::zero(), now - (ended != nullptr ? ended->at : call.began));
}

int ringOf(const Call& call, Instant now)
{
    return call.ringLength > Duration::zero()
               ? static_cast<int>((now - call.began) / call.ringLength) + 1
               : 1;
}

QString visitsThisMonth(const DeskView& view)
{
    const auto earlier = view.known.earlier.find(view.call->id);
    if (earlier == view.known.earlier.end()) {
        return {};
    }
    const auto month = look::toQt(view.now).date();
    const auto count = std::ranges::count_if(earlier->second, [&](const CallSummary& row) {
        const auto day = look::toQt(row.began).date();
        return day.month() == month.month() && day.year() == month.year();
    });
    return count == 0
               ? QString{}
               : CallerHeader::tr("%1 call this month").arg(ordinal(static_cast<int>(count) + 1));
}

CallerHeader::CallerHeader(QWidget* parent)
    : QWidget(parent)
    , avatar_(new look::Avatar(look::size::kAvatar, this))
    , name_(new look::ElidedLabel(
          look::readFont(look::text::kTitle, look::Weight::Strong), look::Ink::Full, this))
    , facts_(new look::ElidedLabel(look::readFont(look::text::kBody), look::Ink::Second, this))
    , pips_(new look::RingPips(this))
    , ring_(new look::ElidedLabel(look::readFont(look::text::kBody), look::Ink::Second, this))
    , pill_(new look::Pill(this))
    , time_(new look::TickLabel(look::readFont(look::text::kTitle, look::Weight::Strong), this))
{
    name_->setObjectName(QStringLiteral("callerName"));
    facts_->setObjectName(QStringLiteral("callerFacts"));
    pill_->setObjectName(QStringLiteral("callState"));
    time_->setObjectName(QStringLiteral("callTime"));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(name_);
    words->addWidget(facts_);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid(2) + 2);
    row->addWidget(avatar_);
    row->addLayout(words, 1);
    row->addWidget(pips_);
    row->addWidget(ring_);
    row->addWidget(pill_);
    row->addWidget(time_);
}

void CallerHeader::render(const DeskView& view)
{
    setVisible(view.call != nullptr);
    if (view.call == nullptr) {
        return;
    }
    const auto& call = *view.call;
    const auto name = look::nameOf(call.party);
    avatar_->setName(look::toQt(call.party.name));
    name_->setText(name);
    facts_->setText(factsOf(view));
    const bool rings = is<Ringing>(call.phase);
    const int ring = ringOf(call, view.now);
    pips_->setVisible(rings);
    ring_->setVisible(rings);
    pill_->setVisible(!rings);
    pips_->show(ring, 2);
    ring_->setText(ring <= 2 ? tr("Ring %1 of 2").arg(ring) : tr("Ring %1").arg(ring));
    const auto word = phaseWord(call);
    pill_->setState(word.word, word.tone);
    time_->setText(look::clockText(shownTime(call, view.now)));
}

} // namespace secondring
