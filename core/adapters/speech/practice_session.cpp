#include "core/adapters/speech/practice_session.h"

#include <algorithm>

namespace secondring {

PracticeSession::PracticeSession(PracticeSound::Sink sink)
    : sink_(std::move(sink))
{
}

void PracticeSession::give(const PracticeSoundReport& report)
{
    if (sink_) {
        sink_(report);
    }
}

void PracticeSession::tell(const PracticeSoundReport& report)
{
    if (const auto* began = std::get_if<CallerBegan>(&report)) {
        lines_[began->line] = {began->at, std::nullopt};
        latest_ = std::max(latest_, began->at);
    } else if (const auto* ended = std::get_if<CallerEnded>(&report)) {
        lines_[ended->line] = {ended->from, ended->until};
        latest_ = std::max(latest_, ended->until);
    }
    give(report);
}

void PracticeSession::tell(const EarReport& report)
{
    std::visit([this](const auto& each) { on(each); }, report);
}

void PracticeSession::tellVoiceTrouble(const std::string& why)
{
    if (state_.voice != why) {
        state_.voice = why;
        give(state_);
    }
}

void PracticeSession::tellRecordingTrouble(const std::string& why)
{
    state_.recording = why;
    give(state_);
}

void PracticeSession::on(const EarReady& ready)
{
    state_.ear.clear();
    state_.leftOut = ready.leftOut;
    give(state_);
}

void PracticeSession::on(const EarDeaf& deaf)
{
    state_.ear = deaf.why;
    state_.leftOut.clear();
    give(state_);
}

void PracticeSession::on(const VoiceBegan& began)
{
    trainee_ = began.at;
    latest_ = std::max(latest_, began.at);
    give(TraineeBegan{began.at, lineAt(began.at)});
}

void PracticeSession::on(const VoiceEnded& ended)
{
    trainee_.reset();
    latest_ = std::max(latest_, ended.until);
    give(TraineeEnded{ended.from, ended.until, overlap(ended.from, ended.until), ended.level});
}

void PracticeSession::on(const EarHypothesis& heard)
{
    give(TraineeHeard{heard});
}

std::optional<LineNumber> PracticeSession::lineAt(Duration at) const
{
    for (const auto& [line, span] : lines_) {
        if (span.from <= at && (!span.until || at < *span.until)) {
            return line;
        }
    }
    return std::nullopt;
}

Duration PracticeSession::overlap(Duration from, Duration until) const
{
    Duration both{};
    for (const auto& [line, span] : lines_) {
        const auto end = std::min(until, span.until.value_or(until));
        both += std::max(Duration{}, end - std::max(from, span.from));
    }
    return both;
}

void PracticeSession::close()
{
    for (const auto& [line, span] : lines_) {
        if (!span.until) {
            give(CallerEnded{line, span.from, std::max(latest_, span.from), true, {}});
        }
    }
    if (trainee_) {
        give(TraineeEnded{*trainee_, latest_, overlap(*trainee_, latest_), {}});
    }
    sink_ = nullptr;
}

} // namespace secondring
