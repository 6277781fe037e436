#include "core/review/review_queue.h"
#include "tests/core/review/reviewing.h"

using namespace secondring;
using namespace secondring::test;

namespace {

/// What stands in the queue of this person, of these cases as call 1, 2, ….
std::vector<std::pair<std::int64_t, Turn>> queueFor(const Person& person,
                                                    const std::vector<Reviewing>& cases)
{
    std::vector<ListedReview> rows;
    std::int64_t call = 0;
    for (const auto& each : cases) {
        auto row = rowOf(each.whole);
        row.call = {++call};
        rows.push_back({row, {.name = "Elena Marsh"}, kReviewed});
    }
    std::vector<std::pair<std::int64_t, Turn>> queue;
    for (const auto& queued : queueOf(rows, person, {})) {
        queue.emplace_back(queued.review.row.call.value, queued.turn);
    }
    return queue;
}

using Queue = std::vector<std::pair<std::int64_t, Turn>>;

Reviewing picked(Pick how)
{
    Reviewing reviewing;
    REQUIRE(reviewing.done(how == Pick::Hand ? kRosa : kHouse, CallPicked{how, "x"}));
    return reviewing;
}

Reviewing disputed()
{
    auto reviewing = Reviewing::shared();
    REQUIRE(reviewing.done(kDana, ItemDisputed{"tone", "no"}));
    return reviewing;
}

} // namespace

TEST_CASE("a reviewer's queue begins with what others wait for")
{
    auto nominated = Reviewing{};
    REQUIRE(nominated.done(kDana, CallNominated{Nomination::UnsureAbout, ""}));
    auto blind = Reviewing{};
    REQUIRE(blind.done(kRosa, CalibrationStarted{{"Omar", "Ivy"}}));
    auto begun = Reviewing{};
    REQUIRE(begun.opens(kOmar));
    const std::vector cases{picked(Pick::Sample), nominated, blind, disputed(), begun};
    CHECK(queueFor(kOmar, cases) == Queue{{3, Turn::Blind},
                                          {4, Turn::Dispute},
                                          {5, Turn::Begun},
                                          {2, Turn::Nominated},
                                          {1, Turn::Picked}});
}

TEST_CASE("nobody decides a dispute about their own points, nor reviews their own call")
{
    const std::vector cases{disputed(), picked(Pick::Rule)};
    CHECK(queueFor(kRosa, cases) == Queue{{2, Turn::Picked}}); // Rosa gave the points
    const Person supervisor{"Dana", Role::Supervisor};
    for (const auto& [call, turn] : queueFor(supervisor, cases)) {
        CHECK(turn == Turn::Own);
    }
}

TEST_CASE("agents see what is done about their own calls, and no one else's")
{
    const std::vector cases{disputed(), picked(Pick::Hand), Reviewing{}};
    CHECK(queueFor(kDana, cases) == Queue{{1, Turn::Own}, {2, Turn::Own}});
    CHECK(queueFor(kLeo, cases).empty());
    CHECK(queueQueryFor(kDana).agent == "Dana");
    CHECK(queueQueryFor(kRosa).agent.empty());
    CHECK(queueQueryFor(kRosa).blind == "Rosa");
}

TEST_CASE("what has been dropped or shared waits for nobody")
{
    auto dropped = picked(Pick::Sample);
    REQUIRE(dropped.done(kRosa, PickDropped{"a wrong number"}));
    CHECK(queueFor(kOmar, {dropped, Reviewing::shared()}).empty());
}

TEST_CASE("whoever has given their blind points waits no more, the others do")
{
    Reviewing reviewing;
    REQUIRE(reviewing.done(kRosa, CalibrationStarted{{"Omar", "Ivy"}}));
    REQUIRE(reviewing.opens(kOmar, Purpose::Calibration));
    REQUIRE(reviewing.gives(kOmar, 5, 4));
    CHECK(queueFor(kOmar, {reviewing}).empty());
    CHECK(queueFor(kIvy, {reviewing}) == Queue{{1, Turn::Blind}});
}
