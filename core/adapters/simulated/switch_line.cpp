#include "core/adapters/simulated/switch_line.h"

#include "core/call/own_leg.h"

namespace secondring {

namespace {

LegId& legOf(LineCommand& command)
{
    return std::visit([](auto& each) -> LegId& { return each.leg; }, command);
}

template <class Body> bool isReport(const LineReport& report)
{
    return std::holds_alternative<Body>(report.body);
}

} // namespace

SwitchLine::SwitchLine(Line& real, Line& simulated)
    : real_(real)
    , simulated_(simulated)
{
}

void SwitchLine::start(Sink sink)
{
    sink_ = std::move(sink);
    real_.start([this](const LineReport& report) { pass(Which::Real, report); });
    simulated_.start([this](const LineReport& report) {
        if (!isReport<LineStatusReport>(report)) {
            pass(Which::Simulated, report);
        }
    });
}

void SwitchLine::stop()
{
    simulated_.stop();
    real_.stop();
}

void SwitchLine::perform(const LineCommand& command)
{
    const auto [which, leg] = placeFor(command);
    if (!leg) {
        return;
    }
    auto own = command;
    legOf(own) = leg;
    if (auto* join = std::get_if<JoinLines>(&own)) {
        join->consult = numberOn(which, join->consult);
    }
    lineOf(which).perform(own);
}

std::optional<LegId> SwitchLine::simulated(LegId leg) const
{
    const auto number = numberOn(Which::Simulated, leg);
    return number ? std::optional{number} : std::nullopt;
}

/// The number that the line knows the leg by; none if the leg is not on that line.
LegId SwitchLine::numberOn(Which which, LegId leg) const
{
    const std::lock_guard lock(mutex_);
    const auto found = places_.find(leg);
    return found == places_.end() || found->second.first != which ? LegId{} : found->second.second;
}

/// Where the command belongs; no leg if it belongs nowhere.
SwitchLine::Place SwitchLine::placeFor(const LineCommand& command)
{
    const std::lock_guard lock(mutex_);
    const auto number = std::visit([](const auto& each) { return each.leg; }, command);
    const auto found = places_.find(number);
    if (!std::holds_alternative<DialLine>(command)) {
        return found == places_.end() ? Place{} : found->second;
    }
    if (found != places_.end()) {
        return {};
    }
    const bool aboutSimulated =
        isConsultLeg(number) && heldLast_ && heldLast_->first == Which::Simulated;
    const auto which = aboutSimulated ? Which::Simulated : Which::Real;
    places_.emplace(number, Place{which, number});
    numbers_.emplace(Place{which, number}, number);
    return {which, number};
}

void SwitchLine::pass(Which from, const LineReport& report)
{
    sink_(renumbered(from, report));
}

/// The report as the desk is to see it; keeps what `placeFor` goes by.
LineReport SwitchLine::renumbered(Which from, const LineReport& report)
{
    const std::lock_guard lock(mutex_);
    const Place place{from, report.leg};
    if (isReport<LegArrived>(report)) {
        numbers_[place] = LegId{++last_.value};
        places_[numbers_[place]] = place;
    }
    const auto found = numbers_.find(place);
    LineReport ours{found == numbers_.end() ? report.leg : found->second, report.body};
    const bool over = isReport<LegEnded>(report);
    if (isReport<LegHeld>(report)) {
        heldLast_ = place;
    } else if (heldLast_ == place && (over || isReport<LegResumed>(report))) {
        heldLast_.reset();
    }
    if (over && found != numbers_.end()) {
        places_.erase(found->second);
        numbers_.erase(found);
    }
    return ours;
}

} // namespace secondring
