#pragma once
#include "core/review/loaded_call.h"
#include "tests/support/call_story.h"

#include <cstdint>
#include <functional>
#include <random>
#include <string>
#include <vector>

namespace secondring::test {

/// The calls of a house that never was, in the order in which they began: seasons, quiet Sundays,
/// busy hours, callers of whom few call often and many once, agents with habits, notes in plausible
/// words, findings that hang together with the call. The same seed gives the same calls.
class GeneratedHouse
{
public:
    struct Size
    {
        std::int64_t calls = 200'000;
        std::int64_t withEvents = 0; ///< so many of the newest
        int agents = 500;
        int days = 3 * 365; ///< up to 2026-11-21
        std::uint32_t seed = 1;
        /// The row of a call with events follows from them by this rule.
        std::function<CallSummary(const Call&, Instant)> summarise = plainSummary;
    };

    explicit GeneratedHouse(const Size& size);

    bool atEnd() const { return made_ == size_.calls; }

    /// Not at the end.
    LoadedCall next();
    /// None of the calls begins later.
    Instant end() const;
    std::string agent(int index) const;

private:
    void beginDay();
    std::int64_t number(std::int64_t below);
    bool chance(double share);
    const std::string& pick(const std::vector<std::string>& words);
    Instant nextBegin();
    void addParty(LoadedCall& call);
    void addCourse(LoadedCall& call);
    void addEnd(LoadedCall& call);
    void addNotes(LoadedCall& call);
    void addFindings(LoadedCall& call, bool careful);
    void addEvents(LoadedCall& call);
    void talk(CallStory& story, const LoadedCall& call);
    void hold(CallStory& story, const LoadedCall& call);
    void end(CallStory& story, const LoadedCall& call);

    const Size size_;
    std::mt19937_64 random_;
    std::vector<double> weights_; ///< of the days
    double weightLeft_ = 0;
    std::int64_t made_ = 0;
    int day_ = -1;
    std::vector<std::int64_t> begins_; ///< of the day's calls that are still to come, the next last
};

} // namespace secondring::test
