#pragma once
#include "core/review/coaching.h"
#include "core/review/judgement_rights.h"
#include "tests/support/catch.h"

/// A call that is judged, by a small card, and hands to judge it with.
namespace secondring::test {

using namespace std::chrono_literals;

inline const Person kDana{"Dana", Role::Agent};
inline const Person kLeo{"Leo", Role::Agent};
inline const Person kRosa{"Rosa", Role::Supervisor};
inline const Person kOmar{"Omar", Role::Supervisor};
inline const Person kIvy{"Ivy", Role::Supervisor};
inline const Person kHouse{"Second Ring", Role::House};
constexpr Instant kReviewed{1'700'100'000s};

inline ScoreItem item(std::string id, int weight, int most)
{
    ScoreItem made{.id = id, .title = "The " + id, .weight = weight};
    for (int points = 0; points <= most; ++points) {
        made.points.push_back(std::to_string(points) + " of it");
    }
    return made;
}

/// tone (weight 2, to 5) and need (weight 3, to 5, always applies) are a person's; asked (weight 5,
/// critical, to 1) is drafted; delay (weight 1, to 2) does not apply here.
inline Scorecard smallCard()
{
    auto need = item("need", 3, 5);
    need.mayNotApply = false;
    auto asked = item("asked", 5, 1);
    asked.critical = true;
    asked.from = {"ask-hold"};
    auto delay = item("delay", 1, 2);
    delay.when = {{.fact = CallFact::Complaint}};
    return {.id = "small",
            .title = "A call",
            .sections = {{"What", {std::move(need), std::move(asked)}},
                         {"How", {item("tone", 2, 5), std::move(delay)}}}};
}

inline Draft smallDraft()
{
    return {{.mark = {.item = "need"}},
            {.mark = {.item = "asked", .points = 1},
             .byEvents = true,
             .evidence = {{.standard = "ask-hold", .verdict = Verdict::Kept, .at = 164s}}},
            {.mark = {.item = "tone"}},
            {.mark = {.item = "delay", .doesNotApply = true}, .applies = false}};
}

inline Mark points(std::string item, int given, std::string comment = {})
{
    return {.item = std::move(item), .points = given, .comment = std::move(comment)};
}

class Reviewing
{
public:
    /// What is refused when this person does this, and otherwise done.
    std::optional<ReviewRefusal> post(const Person& by, ReviewBody body)
    {
        now += 1s;
        const ReviewEvent event{
            .call = whole.call, .agent = whole.agent, .by = by, .body = std::move(body)};
        auto after = decide(whole, event, now, rules);
        if (!after) {
            return after.error();
        }
        whole = std::move(*after);
        events.push_back({whole.events, now, event});
        return std::nullopt;
    }

    bool done(const Person& by, ReviewBody body) { return !post(by, std::move(body)); }

    bool opens(const Person& by, Purpose purpose = Purpose::Review)
    {
        return done(by, SheetOpened{purpose, smallCard(), smallDraft()});
    }

    /// Judges what is open, and gives it.
    bool gives(const Person& by, int need, int tone)
    {
        return done(by, ItemJudged{points("need", need)}) &&
               done(by, ItemJudged{points("tone", tone)}) && done(by, SheetGiven{});
    }

    /// Rosa has reviewed the call and shared it.
    static Reviewing shared()
    {
        Reviewing reviewing;
        REQUIRE(reviewing.opens(kRosa));
        REQUIRE(reviewing.gives(kRosa, 5, 4));
        return reviewing;
    }

    ReviewCase seenBy(const Person& person) const { return visibleTo(whole, person, rules); }

    int score() const { return standingScore(whole)->percent().value_or(-1); }

    ReviewCase whole{.call = {7}, .agent = "Dana"};
    std::vector<RecordedReview> events;
    ReviewRules rules;
    Instant now = kReviewed;
};

} // namespace secondring::test

namespace Catch {

template <> struct StringMaker<secondring::ReviewRefusal>
{
    static std::string convert(secondring::ReviewRefusal refusal)
    {
        return std::string{secondring::toText(refusal)};
    }
};

template <> struct StringMaker<secondring::ReviewState>
{
    static std::string convert(secondring::ReviewState state)
    {
        return std::string{secondring::toText(state)};
    }
};

} // namespace Catch
