#include "core/adapters/json/review_codec.h"
#include "tests/support/catch.h"
#include "tests/support/random_events.h"

#include <random>
#include <set>

using namespace secondring;

TEST_CASE("every kind of review event comes back from the log as it went in")
{
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    test::RandomBodies<ReviewBody> random{seed};
    std::set<std::string> kinds;
    for (std::size_t kind = 0; kind < std::variant_size_v<ReviewBody>; ++kind) {
        for (int round = 0; round < 100; ++round) {
            const auto body = random.body(kind);
            const auto stored = encode(body);
            INFO(stored.kind << " " << stored.payload);
            const auto result = decodeReview(stored);
            REQUIRE(result);
            REQUIRE(*result == body);
            kinds.insert(stored.kind);
        }
    }
    CHECK(kinds.size() == std::variant_size_v<ReviewBody>); // no two kinds share a name
}

TEST_CASE("a review's payload is readable and its names are the log's format")
{
    const ItemJudged judged{{.item = "tone", .points = 4, .comment = "calm"}};
    CHECK(encode(ReviewBody{judged}) ==
          StoredEvent{
              "item-judged",
              1,
              R"({"mark":{"item":"tone","points":4,"doesNotApply":false,"comment":"calm"}})"});
    CHECK(encode(ReviewBody{CalibrationStarted{{"Omar", "Ivy"}}}).payload ==
          R"({"reviewers":["Omar","Ivy"]})");
    CHECK(encode(ReviewBody{CallPicked{Pick::Rule, "low"}}).payload ==
          R"({"how":"rule","rule":"low"})");
}

TEST_CASE("a review's payload that does not fit is an error that says why")
{
    const auto reasonOf = [](const StoredEvent& stored) {
        const auto result = decodeReview(stored);
        return result ? std::string{} : result.error().reason;
    };
    CHECK(reasonOf({"call-arrived", 1, "{}"}) == "unknown kind of event: call-arrived");
    CHECK(reasonOf({"call-viewed", 2, "{}"}) == "call-viewed: written as version 2, known is 1");
    CHECK(reasonOf({"calibration-started", 1, R"({"reviewers":"Omar"})"}) ==
          "calibration-started: reviewers is not a list");
    CHECK(reasonOf({"calibration-started", 1, R"({"reviewers":["Omar",7]})"}) ==
          "calibration-started: reviewers has one that is not a text");
    CHECK(reasonOf({"item-judged", 1, R"({"mark":{"points":"many"}})"}) ==
          "item-judged: mark points is not a whole number");
}
