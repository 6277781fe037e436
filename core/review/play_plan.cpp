#include "core/review/play_plan.h"

#include <algorithm>

namespace secondring {

namespace {

/// Less than this between two skips is a click and no sound.
constexpr Duration kShortestPiece{40};
constexpr Duration kSilenceSkipped{2000};
constexpr Duration kSilenceKept{500};

bool isEarlier(const TimeSpan& one, const TimeSpan& other)
{
    return one.from < other.from;
}

/// The spans in order, those that touch made one.
std::vector<TimeSpan> joined(std::vector<TimeSpan> spans)
{
    std::sort(spans.begin(), spans.end(), isEarlier);
    std::vector<TimeSpan> whole;
    for (const auto& each : spans) {
        if (!whole.empty() && each.from <= whole.back().until) {
            whole.back().until = std::max(whole.back().until, each.until);
        } else if (each.from < each.until) {
            whole.push_back(each);
        }
    }
    return whole;
}

/// What is left of `part` beside the spans.
std::vector<TimeSpan> without(TimeSpan part, std::span<const TimeSpan> spans)
{
    std::vector<TimeSpan> left;
    for (const auto& each : spans) {
        if (each.until <= part.from || each.from >= part.until) {
            continue;
        }
        left.push_back({part.from, each.from});
        part.from = each.until;
    }
    left.push_back(part);
    std::erase_if(left, [](const auto& each) { return each.until - each.from < kShortestPiece; });
    return left;
}

Duration endOf(std::span<const SoundPart> parts, std::size_t index)
{
    const auto end = parts[index].at + parts[index].length;
    return index + 1 < parts.size() ? std::min(end, parts[index + 1].at) : end;
}

Duration lengthOf(const TimeSpan& span)
{
    return span.until - span.from;
}

} // namespace

PlayPlan planFor(std::span<const SoundPart> parts, std::vector<TimeSpan> skipped)
{
    PlayPlan plan;
    const auto skips = joined(std::move(skipped));
    for (std::size_t i = 0; i < parts.size(); ++i) {
        plan.files.push_back(parts[i].file);
        for (const auto& span : without({parts[i].at, endOf(parts, i)}, skips)) {
            plan.pieces.push_back({span, i, span.from - parts[i].at});
        }
    }
    return plan;
}

Duration playedLength(const PlayPlan& plan)
{
    Duration length{};
    for (const auto& piece : plan.pieces) {
        length += lengthOf(piece.call);
    }
    return length;
}

Duration playedAt(const PlayPlan& plan, Duration call)
{
    Duration played{};
    for (const auto& piece : plan.pieces) {
        const auto heard = std::min(call, piece.call.until) - piece.call.from;
        played += std::max(Duration{}, heard);
    }
    return played;
}

Duration callAt(const PlayPlan& plan, Duration played)
{
    for (const auto& piece : plan.pieces) {
        if (played < lengthOf(piece.call)) {
            return piece.call.from + std::max(Duration{}, played);
        }
        played -= lengthOf(piece.call);
    }
    return plan.pieces.empty() ? Duration{} : plan.pieces.back().call.until;
}

std::optional<Duration> soundFrom(const PlayPlan& plan, Duration call)
{
    for (const auto& piece : plan.pieces) {
        if (call < piece.call.until) {
            return std::max(call, piece.call.from);
        }
    }
    return std::nullopt;
}

Duration timelineLength(const Call& call, Instant last)
{
    const auto* ended = std::get_if<Ended>(&call.phase);
    const auto until = ended != nullptr ? ended->at : last;
    return std::max(Duration{}, until - call.began);
}

std::vector<HoldBlock> holdBlocks(const Call& call, Duration length)
{
    std::vector<HoldBlock> blocks;
    for (const auto& hold : call.holds) {
        const auto from = hold.from - call.began;
        const auto until = hold.until ? *hold.until - call.began : length;
        blocks.push_back({{from, std::max(from, until)}, hold.promised, hold.permitted});
    }
    return blocks;
}

std::vector<TimeSpan> spansOf(std::span<const HoldBlock> holds)
{
    std::vector<TimeSpan> spans;
    for (const auto& hold : holds) {
        spans.push_back(hold.span);
    }
    return spans;
}

std::vector<TimeSpan> skippableSilences(std::span<const TimeSpan> silences)
{
    std::vector<TimeSpan> skipped;
    for (const auto& each : silences) {
        if (lengthOf(each) > kSilenceSkipped) {
            skipped.push_back({each.from + kSilenceKept, each.until - kSilenceKept});
        }
    }
    return skipped;
}

double faster(double speed)
{
    const auto next = std::ranges::find_if(kSpeeds, [&](double each) { return each > speed; });
    return next == kSpeeds.end() ? kSpeeds.back() : *next;
}

double slower(double speed)
{
    double next = kSpeeds.front();
    for (const auto each : kSpeeds) {
        next = each < speed ? each : next;
    }
    return next;
}

} // namespace secondring
