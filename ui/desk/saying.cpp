#include "ui/desk/saying.h"

#include "ui/look/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace secondring {

namespace {

using look::Tone;

QString tr(const char* words)
{
    return QCoreApplication::translate("saying", words);
}

std::optional<Instant> saidAt(const Call& call, std::string_view line)
{
    for (auto said = call.said.rbegin(); said != call.said.rend(); ++said) {
        if (said->line == line) {
            return said->at;
        }
    }
    return std::nullopt;
}

bool saidSince(const Call& call, std::string_view line, Instant since)
{
    const auto at = saidAt(call, line);
    return at && *at >= since;
}

/// Back from a hold, and not yet told how it came out.
bool isBack(const Call& call)
{
    const auto until = call.holds.empty() ? std::nullopt : call.holds.back().until;
    return until && !saidSince(call, "return", *until) && !saidSince(call, "transfer-back", *until);
}

/// The colleague who was not reached, while the caller has not been told.
const TransferTry* notReached(const Call& call)
{
    const auto* last = call.transfers.empty() ? nullptr : &call.transfers.back();
    const bool failed = last != nullptr && last->reached == false;
    return failed && !saidSince(call, "transfer-back", last->at) ? last : nullptr;
}

Values valuesOf(const Colleague& colleague)
{
    return {{"colleague", colleague.name},
            {"extension", colleague.extension},
            {"role", colleague.role}};
}

Values valuesOf(const HoldTerms& terms, const std::string& language)
{
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(terms.promised).count();
    return {{"reason", terms.reason},
            {"minutes", minutesInWords(static_cast<int>(minutes), language)}};
}

struct Maker
{
    const DeskView& view;
    const Call& call;
    const QString& message;

    Saying
    line(std::string_view id, QString heading, QString icon, Tone tone, Values more = {}) const
    {
        Saying saying{.id = std::string{id},
                      .words = spokenFor(view, id, std::move(more)),
                      .heading = std::move(heading),
                      .icon = std::move(icon),
                      .tone = tone};
        if (const auto* say = findLine(view.house(), id)) {
            saying.keyword = say->keyword;
            const auto level = view.known.prompting.find(say->standard);
            saying.prompting =
                level == view.known.prompting.end() ? Prompting::Line : level->second;
        }
        return saying;
    }

    Saying markable(Saying saying, std::string marks) const
    {
        saying.marks = std::move(marks);
        return saying;
    }

    Saying greeting(const QString& heading, Tone tone) const
    {
        const bool ours = call.direction == Direction::Outgoing;
        return line(ours ? "dial-greeting" : "greeting", heading, "phone", tone);
    }

    Saying asked(const Ask& ask) const
    {
        const auto heading = tr("Ask, then wait for the answer");
        if (ask.purpose == AskPurpose::Hold) {
            const auto* once = isBack(call) ? "touch-base" : "ask-hold";
            return line(ask.hold.next ? "second-call" : once,
                        heading,
                        "hold",
                        Tone::Hold,
                        valuesOf(ask.hold, view.known.agent.language));
        }
        const auto* id =
            ask.kind == TransferKind::SpeakFirst ? "ask-transfer-first" : "ask-transfer";
        return line(id, heading, "transfer", Tone::Accent, valuesOf(*ask.colleague));
    }

    std::optional<Saying> unavailable() const
    {
        if (call.unavailabilities.empty()) {
            return std::nullopt;
        }
        const auto& last = call.unavailabilities.back();
        auto values = valuesOf(last.colleague);
        values["message"] = look::toStd(message.trimmed());
        if (!last.answer) {
            return line(
                "unavailable", tr("Ask, then wait for the answer"), "user", Tone::Accent, values);
        }
        const bool taken = !call.messages.empty() && call.messages.back().at >= last.at;
        if (*last.answer == UnavailableAnswer::Message && !taken) {
            const bool empty = message.trimmed().isEmpty();
            return empty ? line("take-message",
                                tr("Say, and write it down"),
                                "message",
                                Tone::Accent,
                                values)
                         : line("read-back", tr("Read it back"), "message", Tone::Accent, values);
        }
        if (*last.answer == UnavailableAnswer::Urgent && !saidSince(call, "urgent", last.at)) {
            return markable(line("urgent", tr("Say"), "message", Tone::Accent, values), "urgent");
        }
        return std::nullopt;
    }

    std::optional<Saying> declined() const
    {
        const auto* ask = call.asks.empty() ? nullptr : &call.asks.back();
        if (ask == nullptr || ask->answer != AskAnswer::Declined) {
            return std::nullopt;
        }
        const bool hold = ask->purpose == AskPurpose::Hold;
        const std::string id = hold ? "hold-declined" : "transfer-declined";
        if (saidSince(call, id, ask->answeredAt)) {
            return std::nullopt;
        }
        const auto values = ask->colleague ? valuesOf(*ask->colleague) : Values{};
        const auto tone = hold ? Tone::Hold : Tone::Accent;
        return markable(line(id, tr("Offer another way"), "message", tone, values), id);
    }

    std::optional<Saying> cameBack() const
    {
        if (const auto* failed = notReached(call)) {
            return markable(
                line("transfer-back", tr("Say"), "back", Tone::Accent, valuesOf(failed->colleague)),
                "transfer-back");
        }
        if (isBack(call)) {
            return markable(line("return", tr("Say now"), "play", Tone::Hold), "return");
        }
        return std::nullopt;
    }

    Saying talking() const
    {
        if (const auto* ask = waitingAsk(call)) {
            return asked(*ask);
        }
        if (const auto saying = unavailable()) {
            return *saying;
        }
        if (const auto saying = declined()) {
            return *saying;
        }
        if (const auto saying = cameBack()) {
            return *saying;
        }
        if (!saidAt(call, "greeting")) {
            return markable(greeting(tr("Say now"), Tone::Live), "greeting");
        }
        if (!saidAt(call, "confirm")) {
            return markable(
                line("confirm", tr("Listen, then confirm the request"), "ear", Tone::Accent),
                "confirm");
        }
        return {};
    }

    Saying closing() const
    {
        if (saidAt(call, "thanks")) {
            return {};
        }
        const bool ours = call.direction == Direction::Outgoing;
        return markable(line(ours ? "dial-thanks" : "thanks",
                             tr("Thank, then let the caller hang up first"),
                             "phone-down",
                             Tone::Accent),
                        "thanks");
    }

    Saying held(bool cued) const
    {
        if (const auto* failed = notReached(call)) {
            return line("transfer-back",
                        tr("When you return, say"),
                        "back",
                        Tone::Hold,
                        valuesOf(failed->colleague));
        }
        return cued ? line("touch-base",
                           tr("No answer yet? Say"),
                           "play",
                           Tone::Hold,
                           {{"minutes", minutesInWords(2, view.known.agent.language)}})
                    : line("return", tr("When you return, say"), "play", Tone::Hold);
    }

    Saying consulting() const
    {
        if (!call.consult) {
            return {};
        }
        auto values = valuesOf(call.consult->colleague);
        const auto first = look::firstName(look::toQt(call.consult->colleague.name));
        values["colleague"] = look::toStd(first);
        const auto who = look::toQt(call.consult->colleague.name);
        const auto heading = call.consult->connected ? tr("Say to %1").arg(who)
                                                     : tr("When %1 answers, say").arg(who);
        return line("introduce", heading, "users", Tone::Accent, values);
    }

    Saying operator()(const Ringing&) const { return greeting(tr("Get ready to say"), Tone::Ring); }

    Saying operator()(const Dialling&) const
    {
        return greeting(tr("When they answer, say"), Tone::Ring);
    }

    Saying operator()(const Answering&) const
    {
        return greeting(tr("Get ready to say"), Tone::Live);
    }

    Saying operator()(const Talking&) const { return talking(); }

    Saying operator()(const Holding&) const { return {}; }

    Saying operator()(const OnHold& phase) const { return held(phase.cued); }

    Saying operator()(const Resuming&) const { return held(false); }

    Saying operator()(const Consulting&) const { return consulting(); }

    Saying operator()(const Transferring&) const { return {}; }

    Saying operator()(const Closing&) const { return closing(); }

    Saying operator()(const Ended&) const { return {}; }
};

} // namespace

Saying sayingFor(const DeskView& view, const QString& message)
{
    return view.call == nullptr ? Saying{}
                                : std::visit(Maker{view, *view.call, message}, view.call->phase);
}

Spoken spokenFor(const DeskView& view, std::string_view id, Values more)
{
    const auto* line = findLine(view.house(), id);
    if (line == nullptr || view.call == nullptr) {
        return {};
    }
    const auto& agent = view.known.agent;
    const int hour = look::toQt(view.now).time().hour();
    const auto name = look::firstName(look::toQt(view.call->party.name));
    more.insert({{"house", view.house().name},
                 {"line", view.call->line},
                 {"agent", look::toStd(look::toQt(agent.name).section(QLatin1Char(' '), 0, 0))},
                 {"daytime", daytimeOf(hour)},
                 {"caller", look::toStd(name)},
                 {"number", view.call->party.number}});
    return fill(wordingFor(*line, {view.call->line, hour, agent.language}), more);
}

bool canTalk(const Call& call)
{
    return is<Talking>(call.phase) || is<Closing>(call.phase);
}

bool isAskedAboutUnavailable(const Call& call)
{
    return !call.unavailabilities.empty() && !call.unavailabilities.back().answer && canTalk(call);
}

} // namespace secondring
