#include "core/desk/prompt.h"

#include "core/call/decide.h"

#include <algorithm>

namespace secondring {

namespace {

bool saidSince(const Call& call, std::string_view line, Instant since)
{
    return std::ranges::any_of(
        call.said, [&](const Said& said) { return said.line == line && said.at >= since; });
}

std::string whileWaiting(const Ask& ask)
{
    if (ask.purpose == AskPurpose::Hold) {
        return ask.hold.next ? "second-call" : "ask-hold";
    }
    return ask.kind == TransferKind::SpeakFirst ? "ask-transfer-first" : "ask-transfer";
}

/// The last thing that happened to the caller and has not been spoken of yet: a failed transfer, or
/// a hold they came back from.
std::string afterReturning(const Call& call)
{
    const bool failed = !call.transfers.empty() && call.transfers.back().reached == false;
    if (failed && !saidSince(call, "transfer-back", call.transfers.back().at)) {
        return "transfer-back";
    }
    if (!call.holds.empty() && call.holds.back().until &&
        !saidSince(call, "return", *call.holds.back().until) &&
        !saidSince(call, "touch-base", *call.holds.back().until)) {
        return "return";
    }
    return {};
}

std::string whenUnavailable(const Call& call)
{
    if (call.unavailabilities.empty()) {
        return {};
    }
    const auto& last = call.unavailabilities.back();
    if (!last.answer) {
        return "unavailable";
    }
    const auto taken = std::ranges::find_if(
        call.messages, [&](const TakenMessage& message) { return message.at >= last.at; });
    if (*last.answer == UnavailableAnswer::Message && taken == call.messages.end()) {
        return "take-message";
    }
    return {};
}

std::string whileTalking(const Call& call)
{
    const bool outgoing = call.direction == Direction::Outgoing;
    if (const auto* ask = waitingAsk(call)) {
        return whileWaiting(*ask);
    }
    if (!call.greetingPlaying && !saidSince(call, "greeting", call.began)) {
        return outgoing ? "dial-greeting" : "greeting";
    }
    if (!call.asks.empty() && call.asks.back().answer == AskAnswer::Declined) {
        const auto& ask = call.asks.back();
        const auto line = ask.purpose == AskPurpose::Hold ? "hold-declined" : "transfer-declined";
        if (!saidSince(call, line, ask.answeredAt)) {
            return line;
        }
    }
    if (auto line = whenUnavailable(call); !line.empty()) {
        return line;
    }
    if (auto line = afterReturning(call); !line.empty()) {
        return line;
    }
    return !outgoing && !saidSince(call, "confirm", call.began) ? "confirm" : "";
}

struct OfPhase
{
    const Call& call;

    std::string operator()(const Ringing&) const { return "greeting"; }

    std::string operator()(const Answering&) const { return "greeting"; }

    std::string operator()(const Dialling&) const { return "dial-greeting"; }

    std::string operator()(const Talking&) const { return whileTalking(call); }

    std::string operator()(const OnHold&) const { return "return"; }

    std::string operator()(const Resuming&) const { return "return"; }

    std::string operator()(const Consulting&) const { return "introduce"; }

    std::string operator()(const Closing&) const
    {
        return call.direction == Direction::Outgoing ? "dial-thanks" : "thanks";
    }

    template <class Other> std::string operator()(const Other&) const { return {}; }
};

void put(Values& values, std::string_view name, std::string value)
{
    if (!value.empty()) {
        values.insert_or_assign(std::string{name}, std::move(value));
    }
}

std::string firstName(const std::string& name)
{
    return name.substr(0, name.find(' '));
}

void putAsk(Values& values, const Call& call, const std::string& language)
{
    if (call.asks.empty()) {
        return;
    }
    const auto& ask = call.asks.back();
    put(values, "reason", ask.reason);
    const auto promised = ask.purpose == AskPurpose::Hold ? ask.hold.promised : kConsultPromise;
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(promised).count();
    put(values, "minutes", minutesInWords(static_cast<int>(minutes), language));
    if (ask.colleague) {
        put(values, "colleague", ask.colleague->name);
        put(values, "extension", ask.colleague->extension);
        put(values, "role", ask.colleague->role);
    }
}

} // namespace

std::string lineToSay(const Call& call)
{
    return std::visit(OfPhase{call}, call.phase);
}

std::string saidAs(std::string_view line)
{
    constexpr std::string_view kOutgoing = "dial-";
    return std::string{line.starts_with(kOutgoing) ? line.substr(kOutgoing.size()) : line};
}

Values valuesFor(const Call& call, const House& house, const Speaker& speaker)
{
    Values values;
    put(values, "house", house.name);
    put(values, "agent", speaker.agent);
    put(values, "caller", firstName(call.party.name));
    put(values, "number", call.party.number);
    put(values, "daytime", daytimeOf(speaker.hour));
    put(values, "time", speaker.time);
    put(values, "line", call.line);
    putAsk(values, call, speaker.language);
    if (!call.unavailabilities.empty()) {
        const auto& colleague = call.unavailabilities.back().colleague;
        put(values, "colleague", colleague.name);
        put(values, "extension", colleague.extension);
        put(values, "role", colleague.role);
    }
    if (!call.messages.empty()) {
        put(values, "message", call.messages.back().what.text);
    }
    return values;
}

Prompt promptOf(std::string_view line, const Call& call, const House& house, const Speaker& speaker)
{
    const auto* wanted = findLine(house, line);
    if (wanted == nullptr) {
        return {};
    }
    const Moment moment{.line = call.line, .hour = speaker.hour, .language = speaker.language};
    return {.line = wanted->id,
            .standard = wanted->standard,
            .keyword = wanted->keyword,
            .words = fill(wordingFor(*wanted, moment), valuesFor(call, house, speaker))};
}

Prompt promptFor(const Call& call, const House& house, const Speaker& speaker)
{
    return promptOf(lineToSay(call), call, house, speaker);
}

} // namespace secondring
