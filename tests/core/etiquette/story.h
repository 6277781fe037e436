#pragma once
#include "core/call/decide.h"
#include "core/etiquette/measure.h"
#include "tests/support/catch.h"

/// A call told as it happened, in seconds from its first ring, and what the measures say of it.
namespace secondring::test {

using namespace std::chrono_literals;

constexpr Instant kBegan{1'700'000'000s};
const Colleague kSam{.name = "Sam Lee", .extension = "204", .role = "returns"};

class Story
{
public:
    /// Somebody rings, at 3 s a ring.
    static Story ringing() { return Story{}.at(0ms, CallArrived{.leg = {1}, .ringLength = 3s}); }

    static Story dialled()
    {
        return Story{}.at(0ms, CallDialled{.leg = {-1}, .callee = {.uri = "sip:7"}});
    }

    /// Answered after `at`.
    Story& answered(Duration at) { return this->at(at, AnswerRequested{}).at(at, CallConnected{}); }

    /// Answered after 1 s, greeted after 3 s, the request confirmed after 20 s.
    static Story talking()
    {
        auto story = ringing();
        story.answered(1s).at(3s, said("greeting")).at(20s, said("confirm"));
        return story;
    }

    /// The same, held with permission for two minutes at 30 s.
    static Story held()
    {
        auto story = talking();
        story.at(25s, HoldAsked{.reason = "check", .minutes = 2});
        story.at(29s, AskGranted{}).at(30s, LineHeld{});
        return story;
    }

    Story& at(Duration after, EventBody body)
    {
        const auto sequence = static_cast<std::int64_t>(events_.size()) + 1;
        events_.push_back({sequence, kBegan + after, Event{{7}, std::move(body)}});
        return *this;
    }

    Story& ended(Duration after, EndedBy by, EndReason why = EndReason::HungUp)
    {
        return at(after, CallEnded{by, why});
    }

    static SaidMarked said(const char* line) { return {.line = line}; }

    Call call() const { return replay({7}, events_); }

    Duration lasted() const { return events_.back().at - kBegan; }

    std::vector<Step> steps(Measure measure, Duration now) const
    {
        return measured(measure, call(), kBegan + now);
    }

    std::vector<Step> steps(Measure measure) const { return steps(measure, lasted()); }

    /// The only step of a measure.
    Step step(Measure measure, Duration now) const
    {
        const auto all = steps(measure, now);
        REQUIRE(all.size() == 1);
        return all.front();
    }

    Step step(Measure measure) const { return step(measure, lasted()); }

    Verdict verdict(Measure measure, Duration now) const { return step(measure, now).verdict; }

    Verdict verdict(Measure measure) const { return verdict(measure, lasted()); }

    bool applies(Measure measure) const { return !steps(measure).empty(); }

private:
    std::vector<Recorded> events_;
};

} // namespace secondring::test

namespace Catch {

template <> struct StringMaker<secondring::Verdict>
{
    static std::string convert(secondring::Verdict verdict)
    {
        return std::string{secondring::toText(verdict)};
    }
};

} // namespace Catch
