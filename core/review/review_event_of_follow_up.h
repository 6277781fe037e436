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

/// What a survey asks, each with its own scale.
inline constexpr int kBestScore = 5, kBestRecommend = 10, kBestEase = 7;

/// The caller answered a survey about this call: at least one of its questions.
struct SurveyAnswered
{
    static constexpr std::string_view kKind = "survey-answered";
    std::optional<int> score; ///< 1 (not at all satisfied) to 5 (very)
    std::string words;
    std::optional<int> recommend{}; ///< would recommend us: 0 (never) to 10 (surely)
    std::optional<int> ease{};      ///< it was easy: 1 (not at all) to 7 (very)

    bool operator==(const SurveyAnswered&) const = default;

    static void fields(auto& self, auto&& visit)
    {
        visit("score", self.score);
        visit("words", self.words);
        visit("recommend", self.recommend);
        visit("ease", self.ease);
    }
};

} // namespace secondring
