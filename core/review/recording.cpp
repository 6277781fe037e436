#include "core/review/recording.h"

namespace secondring {

namespace {

void stop(std::vector<RecordingPart>& parts, Duration at)
{
    if (!parts.empty() && !parts.back().until) {
        parts.back().until = at;
    }
}

bool endsCall(const EventBody& body)
{
    return std::holds_alternative<CallEnded>(body);
}

} // namespace

std::vector<RecordingPart> recordingOf(std::span<const Recorded> events)
{
    std::vector<RecordingPart> parts;
    for (const auto& recorded : events) {
        const auto at = recorded.at - events.front().at;
        const auto& body = recorded.event.body;
        const auto* changed = std::get_if<RecordingChanged>(&body);
        if (changed != nullptr && changed->on && !changed->file.empty()) {
            stop(parts, at);
            parts.push_back({changed->file, at, std::nullopt});
        } else if ((changed != nullptr && !changed->on) || endsCall(body)) {
            stop(parts, at);
        }
    }
    return parts;
}

std::string recordingTroubleOf(std::span<const Recorded> events)
{
    std::string trouble;
    for (const auto& recorded : events) {
        const auto* changed = std::get_if<RecordingChanged>(&recorded.event.body);
        if (changed != nullptr && !changed->trouble.empty()) {
            trouble = changed->trouble;
        }
    }
    return trouble;
}

} // namespace secondring
