#include "core/review/label_rows.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <random>

namespace secondring::test {
namespace {

bool overlap(const LabelPlace& one, int oneWidth, const LabelPlace& other, int otherWidth)
{
    return one.left < other.left + otherWidth && other.left < one.left + oneWidth;
}

/// The promise of placeLabels, for two of its places.
void checkPair(const LabelWish& one, LabelPlace at, const LabelWish& other, LabelPlace otherAt)
{
    if (at.row < 0 || otherAt.row < 0) {
        return;
    }
    if (at.row == otherAt.row) {
        REQUIRE_FALSE(overlap(at, one.width, otherAt, other.width));
    } else {
        const auto& upper = at.row < otherAt.row ? at : otherAt;
        const auto width = at.row < otherAt.row ? one.width : other.width;
        const auto stem = at.row < otherAt.row ? other.at : one.at;
        REQUIRE((stem <= upper.left || stem >= upper.left + width));
    }
}

void checkAll(const std::vector<LabelWish>& wishes, int width)
{
    const auto places = placeLabels(wishes, width);
    REQUIRE(places.size() == wishes.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto& place = places[i];
        REQUIRE(place.row < kLabelRows);
        if (place.row >= 0) {
            REQUIRE(place.left >= 0);
            REQUIRE(place.left + wishes[i].width <= width);
            REQUIRE(place.left <= wishes[i].at);
            REQUIRE(place.left + wishes[i].width >= wishes[i].at);
        }
        for (std::size_t other = 0; other < i; ++other) {
            checkPair(wishes[i], place, wishes[other], places[other]);
        }
    }
}

} // namespace

TEST_CASE("labels with room stand under their points in the first row")
{
    const std::vector<LabelWish> wishes{{100, 40, 0}, {300, 80, 0}};
    CHECK(placeLabels(wishes, 400) == std::vector<LabelPlace>{{0, 80}, {0, 260}});
}

TEST_CASE("labels at the edges stay inside")
{
    const std::vector<LabelWish> wishes{{0, 40, 0}, {400, 80, 0}};
    CHECK(placeLabels(wishes, 400) == std::vector<LabelPlace>{{0, 0}, {0, 320}});
}

TEST_CASE("two that are close take two rows, and no stem crosses a label")
{
    const std::vector<LabelWish> wishes{{8, 34, 0}, {40, 48, 0}};
    const auto places = placeLabels(wishes, 400);
    CHECK(places[0].row != places[1].row);
    checkAll(wishes, 400);
}

TEST_CASE("of more than there is room for, the important ones stay")
{
    const std::vector<LabelWish> wishes{
        {50, 90, 0}, {50, 90, 5}, {50, 90, 1}, {50, 90, 9}, {50, 90, 2}};
    const auto places = placeLabels(wishes, 100);
    CHECK(places[3].row >= 0);
    checkAll(wishes, 100);
    CHECK(placeLabels(std::vector<LabelWish>{{5, 200, 0}}, 100)[0].row == -1);
    CHECK(placeLabels({}, 100).empty());
}

TEST_CASE("a label is hidden only when it must be")
{
    const std::vector<LabelWish> wishes{{7, 40, 0},
                                        {38, 50, 0},
                                        {134, 60, 0},
                                        {280, 90, 0},
                                        {435, 110, 0},
                                        {578, 50, 0},
                                        {650, 85, 0}};
    const auto places = placeLabels(wishes, 658);
    CHECK(std::ranges::none_of(places, [](const auto& place) { return place.row < 0; }));
    checkAll(wishes, 658);
}

TEST_CASE("room that one hidden label leaves is used by its neighbours")
{
    // The last three cannot all be shown, two of them can.
    const std::vector<LabelWish> wishes{{35, 36, 3},
                                        {66, 50, 2},
                                        {291, 61, 2},
                                        {331, 88, 4},
                                        {643, 119, 2},
                                        {667, 50, 2},
                                        {701, 86, 5}};
    const auto places = placeLabels(wishes, 709);
    CHECK(std::ranges::count_if(places, [](const auto& place) { return place.row < 0; }) == 1);
    CHECK(places[6].row >= 0);
    checkAll(wishes, 709);
}

TEST_CASE("where very many crowd, the important ones are shown, wherever they stand")
{
    std::vector<LabelWish> wishes;
    for (int i = 0; i < 42; ++i) {
        wishes.push_back({10 + i * 11, 60, i == 0 || i == 41 ? 3 : 2});
    }
    wishes[20].importance = 4;
    const auto places = placeLabels(wishes, 480);
    CHECK(places[0].row >= 0);
    CHECK(places[20].row >= 0);
    CHECK(places[41].row >= 0);
    CHECK(std::ranges::count_if(places, [](const auto& place) { return place.row >= 0; }) > 6);
    checkAll(wishes, 480);
}

TEST_CASE("whatever happens in a call, its labels keep apart")
{
    std::mt19937 random(20261122);
    for (int round = 0; round < 150; ++round) {
        const int width = 200 + static_cast<int>(random() % 1200);
        std::vector<LabelWish> wishes(random() % 24);
        for (auto& wish : wishes) {
            wish = {static_cast<int>(random() % static_cast<unsigned>(width + 1)),
                    20 + static_cast<int>(random() % 150),
                    static_cast<int>(random() % 3)};
        }
        std::ranges::sort(wishes, {}, &LabelWish::at);
        checkAll(wishes, width);
    }
}

} // namespace secondring::test
