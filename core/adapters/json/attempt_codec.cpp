#include "core/adapters/json/attempt_codec.h"

#include "core/adapters/json/body_codec.h"

namespace secondring {

using namespace practice;

namespace {

/// What is written down besides what happens to callers, without its instant. Stored: never
/// renamed.
struct StoredHint
{
    static constexpr std::string_view kKind = "hint-used";
    std::string hint;

    static void fields(auto& self, auto&& visit) { visit("hint", self.hint); }
};

struct StoredWords
{
    static constexpr std::string_view kKind = "said-by-key";
    std::string words;

    static void fields(auto& self, auto&& visit) { visit("words", self.words); }
};

struct StoredCall
{
    static constexpr std::string_view kKind = "call-came";
    CallId call;

    static void fields(auto& self, auto&& visit) { visit("call", self.call); }
};

struct StoredSpeech
{
    static constexpr std::string_view kKind = "spoken-aloud";
    bool trainee = false;
    Duration from{};
    Duration until{};
    std::int64_t energy = 0;
    std::int64_t samples = 0;
    std::int64_t clipped = 0;

    static void fields(auto& self, auto&& visit)
    {
        visit("trainee", self.trainee);
        visit("from", self.from);
        visit("until", self.until);
        visit("energy", self.energy);
        visit("samples", self.samples);
        visit("clipped", self.clipped);
    }
};

using StoredNote = std::variant<StoredHint, StoredWords, StoredCall, StoredSpeech>;

std::string_view kindOf(const StoredNote& note)
{
    return std::visit([](const auto& each) { return std::decay_t<decltype(each)>::kKind; }, note);
}

template <class Note> StoredEntry entryOf(Instant at, Note note)
{
    return {.at = at,
            .caller = 0,
            .event = json::encodeBody(StoredNote{std::move(note)}, kAttemptVersion)};
}

StoredEntry stored(const AttemptEvent& entry)
{
    return {.at = entry.at,
            .caller = static_cast<std::int64_t>(entry.caller),
            .event = json::encodeBody(entry.event, kAttemptVersion)};
}

StoredEntry stored(const HintUsed& entry)
{
    return entryOf(entry.at, StoredHint{entry.hint});
}

StoredEntry stored(const SaidByKey& entry)
{
    return entryOf(entry.at, StoredWords{entry.words});
}

StoredEntry stored(const CallOfAttempt& entry)
{
    return entryOf(entry.at, StoredCall{entry.call});
}

StoredEntry stored(const SpokenAloud& entry)
{
    return entryOf(entry.at,
                   StoredSpeech{entry.who == Speaker::Trainee,
                                entry.from,
                                entry.until,
                                entry.energy,
                                entry.samples,
                                entry.clipped});
}

AttemptEntry loaded(Instant at, const StoredHint& note)
{
    return HintUsed{at, note.hint};
}

AttemptEntry loaded(Instant at, const StoredWords& note)
{
    return SaidByKey{at, note.words};
}

AttemptEntry loaded(Instant at, const StoredCall& note)
{
    return CallOfAttempt{at, note.call};
}

AttemptEntry loaded(Instant at, const StoredSpeech& note)
{
    return SpokenAloud{at,
                       note.trainee ? Speaker::Trainee : Speaker::Caller,
                       note.from,
                       note.until,
                       note.energy,
                       note.samples,
                       note.clipped};
}

} // namespace

StoredEntry encode(const AttemptEntry& entry)
{
    return std::visit([](const auto& each) { return stored(each); }, entry);
}

Result<AttemptEntry> decodeEntry(const StoredEntry& entry)
{
    if (json::readerOf<StoredNote>(entry.event.kind) != nullptr) {
        return json::decodeBody<StoredNote>(entry.event, kAttemptVersion)
            .map([&](const StoredNote& note) {
                return std::visit([&](const auto& each) { return loaded(entry.at, each); }, note);
            });
    }
    if (entry.caller < 0) {
        return fail(entry.event.kind + ": of no caller");
    }
    return json::decodeBody<CallerEvent>(entry.event, kAttemptVersion)
        .map([&](const CallerEvent& event) -> AttemptEntry {
            return AttemptEvent{entry.at, static_cast<std::size_t>(entry.caller), event};
        });
}

} // namespace secondring
