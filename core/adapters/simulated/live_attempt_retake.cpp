#include "core/adapters/simulated/live_attempt.h"
#include "core/call/decide.h"

#include <algorithm>

/// Going on with an attempt of before, from the middle of it.
namespace secondring {

using namespace practice;

void LiveAttempt::takeUp(const Attempt& before)
{
    prepareLine();
    restoring_ = true;
    attempt_ = before;
    course_ = courseOf(scenario_, attempt_);
    for (const auto& mind : course_.minds) {
        ring(mind.role);
    }
}

void LiveAttempt::restore(const Recorded& recorded, Instant at)
{
    if (auto* call = callOf(recorded)) {
        *call = decide(*call, recorded.event.body, at).call;
        if (isLive(*call)) {
            caller_ = static_cast<std::size_t>(call - calls_.data());
        }
    }
}

void LiveAttempt::goOn()
{
    restoring_ = false;
    if (!calls_.empty()) {
        world_.sound.hold(!isLive(calls_[caller_]));
    }
    for (std::size_t i = 0; i < course_.minds.size(); ++i) {
        const auto unsaid = course_.minds[i].facts.toSpeak;
        std::vector<std::string> lines;
        for (const auto& turn : course_.turns) {
            if (turn.who == Speaker::Caller && turn.caller == i) {
                lines.push_back(turn.text);
            }
        }
        const auto count = std::min(lines.size(), static_cast<std::size_t>(std::max(unsaid, 0)));
        for (auto line = lines.end() - static_cast<std::ptrdiff_t>(count); line != lines.end();
             ++line) {
            speak(i, Say{.text = *line});
        }
    }
    listen();
    wake();
    if (news_.changed) {
        news_.changed();
    }
}

} // namespace secondring
