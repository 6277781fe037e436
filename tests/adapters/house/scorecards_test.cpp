#include "core/adapters/house/parse_house.h"
#include "core/review/scorecard_draft.h"
#include "tests/core/etiquette/story.h"

using namespace secondring;
using namespace secondring::test;

namespace {

/// All that is told about a file.
std::vector<std::string> told(std::string_view toml)
{
    std::vector<std::string> sentences;
    for (const auto& complaint : parseHouse(toml, "house.toml").complaints) {
        sentences.push_back(complaint.sentence);
    }
    return sentences;
}

using Sentences = std::vector<std::string>;

constexpr std::string_view kOneItem = R"(
[[scorecard]]
id = "short"
title = "A short one"
when = ["outgoing", "ask-hold missed"]
[[scorecard.section]]
title = "All"
[[scorecard.section.item]]
id = "tone"
title = "Tone"
weight = 4
critical = true
may-not-apply = false
when = ["held", "touch-base"]
from = ["ask-hold"]
shows = ["talk", "promise"]
points = ["bad", "good"]
)";

Draft draftOfDefault(const Story& story)
{
    const auto call = story.call();
    const auto assessment = assess(call, defaultHouse().standards, kBegan + story.lasted());
    const auto* card = cardFor(defaultReview().cards, call, assessment);
    REQUIRE(card != nullptr);
    return draftOf(*card, call, assessment);
}

} // namespace

TEST_CASE("a scorecard is read with all that its items say")
{
    const auto reading = parseHouse(kOneItem, "house.toml");
    CHECK(reading.complaints.empty());
    REQUIRE(reading.house);
    REQUIRE(reading.review.cards.size() == 1); // the built-in one is replaced
    const ScoreItem tone{.id = "tone",
                         .title = "Tone",
                         .weight = 4,
                         .points = {"bad", "good"},
                         .critical = true,
                         .mayNotApply = false,
                         .when = {{.fact = CallFact::Held}, {.standard = "touch-base"}},
                         .from = {"ask-hold"},
                         .shows = {CallFact::Talk, CallFact::Promise}};
    const Scorecard card{.id = "short",
                         .title = "A short one",
                         .when = {{.fact = CallFact::Outgoing},
                                  {.standard = "ask-hold", .verdict = Verdict::Missed}},
                         .sections = {{"All", {tone}}}};
    CHECK(reading.review.cards.front() == card);
}

TEST_CASE("a file that says nothing of reviewing has the built-in card, rules and sample")
{
    const auto reading = parseHouse("[house]\nname = \"Hearth\"\n", "house.toml");
    CHECK(reading.review == defaultReview());
    CHECK(defaultReview().rules.samplePerWeek == 2);
    CHECK_FALSE(defaultReview().rules.agentsSeeEachOther);
    CHECK(defaultReview().rules.picks.size() == 3);
}

TEST_CASE("every fault of a scorecard is told with its line in one go")
{
    CHECK(told(R"([[scorecard]]
id = "short"
title = "A short one"
when = ["outgoin"]
[[scorecard.section]]
title = ""
[[scorecard.section.item]]
id = "Tone"
title = "Tone"
weight = 0
from = ["ask-hodl", "recover"]
shows = ["tlak"]
points = ["only"]
colour = "red"
[[scorecard.section.item]]
id = "tone"
title = "Tone"
when = ["ask-hold open"]
[[scorecard.section.item]]
id = "tone"
title = "Tone again"
points = ["a", "b"]
)") == Sentences{
           "house.toml, line 4: 'outgoin' in 'when' is neither something that a call shows nor a "
           "standard of the house. Did you mean 'outgoing'?",
           "house.toml, line 6: 'title' must not be empty.",
           "house.toml, line 8: 'id' must be small letters, digits and \"-\"; it is \"Tone\".",
           "house.toml, line 10: 'weight' must be a whole number from 1 to 100; it is 0.",
           "house.toml, line 11: the house has no standard 'ask-hodl'. Did you mean 'ask-hold'?",
           "house.toml, line 11: no event can tell 'recover' (its measure is 'judged'), so nothing "
           "can be drafted from it.",
           "house.toml, line 12: nothing in a call is known as 'tlak'. Did you mean 'talk'?",
           "house.toml, line 13: 'points' must be 2 to 10 texts: the words for 0 points, for 1, "
           "and so on.",
           "house.toml, line 14: nothing is known of 'colour' in [[scorecard.section.item]]; it is "
           "left out.",
           "house.toml, line 15: this [[scorecard.section.item]] needs 'points', the words for 0 "
           "points, for 1, and so on.",
           "house.toml, line 18: a standard is 'kept', 'missed' or 'excused', not 'open'.",
           "house.toml, line 20: the item 'tone' is here twice; the first is on line 16."});
}

TEST_CASE("a card without sections or items, or with the id of another, is a fault")
{
    CHECK(told("[[scorecard]]\nid = \"a\"\ntitle = \"A\"\n") ==
          Sentences{"house.toml, line 1: this scorecard has no [[scorecard.section]]."});
    CHECK(
        told("[[scorecard]]\nid = \"a\"\ntitle = \"A\"\n[[scorecard.section]]\ntitle = \"S\"\n") ==
        Sentences{"house.toml, line 4: this section has no [[scorecard.section.item]]."});
    CHECK(told(std::string{kOneItem} + std::string{kOneItem}) ==
          Sentences{
              "house.toml, line 20: the scorecard 'short' is here twice; the first is on line 3."});
}

TEST_CASE("rules and rights of reviewing are read")
{
    const auto reading = parseHouse(R"([review]
supervisors = ["Rosa"]
agents-see-each-other = true
sample-per-week = 5
[[review-rule]]
id = "long"
title = "Long"
missed = "ask-hold"
outcome = "complaint"
courtesy-below = 40
longer-than-minutes = 20
held-longer-than-minutes = 5
)",
                                    "house.toml");
    CHECK(reading.complaints.empty());
    CHECK(reading.review.supervisors == std::vector<std::string>{"Rosa"});
    CHECK(reading.review.rules.agentsSeeEachOther);
    CHECK(reading.review.rules.samplePerWeek == 5);
    REQUIRE(reading.review.rules.picks.size() == 1);
    CHECK(reading.review.rules.picks.front() == PickRule{.id = "long",
                                                         .title = "Long",
                                                         .missed = "ask-hold",
                                                         .outcome = "complaint",
                                                         .courtesyBelow = 40,
                                                         .longer = 20min,
                                                         .held = 5min});
}

TEST_CASE("a rule that picks everything, or for what the house does not have, is a fault")
{
    const auto faults = told(R"([review]
sample-per-week = 51
[[review-rule]]
id = "all"
title = "All"
[[review-rule]]
id = "some"
title = "Some"
missed = "smile"
outcome = "happy"
)");
    REQUIRE(faults.size() == 4);
    CHECK(faults[0] ==
          "house.toml, line 2: 'sample-per-week' must be a whole number from 0 to 50; it is 51.");
    CHECK(faults[1].starts_with("house.toml, line 4: this rule would pick every call"));
    CHECK(faults[2] == "house.toml, line 9: the house has no standard 'smile'.");
    CHECK(faults[3] == "house.toml, line 10: the house has no outcome 'happy'.");
}

TEST_CASE("the built-in card fills in what events tell of a good call")
{
    auto story = Story::held();
    story.at(90s, ReturnRequested{}).at(91s, LineResumed{}).at(100s, ClosingStarted{});
    story.at(101s, Story::said("thanks")).ended(103s, EndedBy::Caller);
    const auto draft = draftOfDefault(story);
    CHECK(findDraft(draft, "asked")->mark.points == 1);
    CHECK(findDraft(draft, "honest-delay")->mark.points == 5);
    CHECK(findDraft(draft, "welcome")->mark.points == 4);
    for (const auto* id : {"resolved", "owned", "tone"}) {
        CHECK(findDraft(draft, id)->mark.isOpen());
    }
}

TEST_CASE("the built-in card asks nothing about holds of a call that was never held")
{
    auto story = Story::talking();
    story.at(60s, ClosingStarted{}).at(61s, Story::said("thanks")).ended(63s, EndedBy::Caller);
    const auto draft = draftOfDefault(story);
    CHECK_FALSE(findDraft(draft, "asked")->applies);
    CHECK_FALSE(findDraft(draft, "honest-delay")->applies);
}
