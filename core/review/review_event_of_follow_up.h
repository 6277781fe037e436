#pragma once
#include "core/base/instant.h"

#include <optional>
#include <string>
#include <string_view>

/// What came of a call afterwards: whether its promise was kept, and what the caller said of us.
/// `fields` as in core/call/event_of_line.h.
namespace secondring {

/// What was promised has been done.
struct PromiseKept
{
    static constexpr std::string_view kKind = "promise-kept";

    bool operator==(const PromiseKept&) const = default;

    static void fields(auto&, auto&&) {}
};

/// The caller was told another time. Told before the old one it is a renegotiation, and the promise
/// counts at the new time; told later it was broken, and is only looked after.
struct PromiseMoved
{
    static constexpr std::string_view kKind = "promise-moved";
    std::optional<Instant> from; ///< when it was due until now; none: no time was named
    Instant to{};
    std::string words; ///< why

    bool operator==(const PromiseMoved&) const = default;

    static void fields(auto& self, auto&& visit)
    {
        visit("from", self.from);
        visit("to", self.to);
        visit("words", self.words);
    }
};

/// It was said to be kept, and was not.
struct PromiseOpened
{
    static constexpr std::string_view kKind = "promise-opened";

    bool operator==(const PromiseOpened&) const = default;

    static void fields(auto&, auto&&) {}
};

/// The caller answered a survey about this call.
struct SurveyAnswered
{
    static constexpr std::string_view kKind = "survey-answered";
    int score = 0; ///< 1 (not at all satisfied) to 5 (very)
    std::string words;

    bool operator==(const SurveyAnswered&) const = default;

    static void fields(auto& self, auto&& visit)
    {
        visit("score", self.score);
        visit("words", self.words);
    }
};

} // namespace secondring
