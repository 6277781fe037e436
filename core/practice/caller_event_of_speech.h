#pragma once
#include "core/base/enum_text.h"
#include "core/base/instant.h"

#include <string>
#include <string_view>

/// What a simulated caller notices of talking. Everything of an attempt is replayed from these, so
/// they are stored: `kKind` and `fields` as in core/call/event_of_line.h.
namespace secondring::practice {

/// How the agent's words reached the caller.
enum class Way
{
    Voice,
    Typed,
    Chosen
};

/// The telephone rings for the first time.
struct Rang
{
    static constexpr std::string_view kKind = "rang";
    bool operator==(const Rang&) const = default;

    static void fields(auto&, auto&&) {}
};

/// The agent's side is connected; the caller hears them.
struct Answered
{
    static constexpr std::string_view kKind = "answered";
    bool operator==(const Answered&) const = default;

    static void fields(auto&, auto&&) {}
};

/// The agent begins to speak, or to type an answer.
struct SpeechBegan
{
    static constexpr std::string_view kKind = "speech-began";
    Way how = Way::Voice;
    bool operator==(const SpeechBegan&) const = default;

    static void fields(auto& self, auto&& visit) { visit("how", self.how); }
};

/// The agent has finished an utterance. `text` is empty when nothing was understood.
struct Heard
{
    static constexpr std::string_view kKind = "heard";
    std::string text;
    Way how = Way::Typed;
    Duration length{}; ///< of the utterance, for Voice
    bool operator==(const Heard&) const = default;

    static void fields(auto& self, auto&& visit)
    {
        visit("text", self.text);
        visit("how", self.how);
        visit("length", self.length);
    }
};

/// The last utterance by voice was not heard right: all that was awaited of it was said. It counts
/// as if it had been understood so at once, and what the caller has answered is taken back.
struct HeardCorrected
{
    static constexpr std::string_view kKind = "heard-corrected";
    std::string text; ///< as it was heard
    bool operator==(const HeardCorrected&) const = default;

    static void fields(auto& self, auto&& visit) { visit("text", self.text); }
};

/// The agent marked a say line of the desk with a key: the caller has been told it.
struct LineMarked
{
    static constexpr std::string_view kKind = "line-marked";
    std::string line; ///< "greeting", "confirm", "thanks", "return", …
    bool operator==(const LineMarked&) const = default;

    static void fields(auto& self, auto&& visit) { visit("line", self.line); }
};

/// The caller's own line has been said to its end. One for each `Say`.
struct LineSpoken
{
    static constexpr std::string_view kKind = "line-spoken";
    bool operator==(const LineSpoken&) const = default;

    static void fields(auto&, auto&&) {}
};

} // namespace secondring::practice

namespace secondring {

template <>
inline constexpr auto kEnumText<practice::Way> =
    std::to_array<EnumText<practice::Way>>({{practice::Way::Voice, "voice"},
                                            {practice::Way::Typed, "typed"},
                                            {practice::Way::Chosen, "chosen"}});

} // namespace secondring
