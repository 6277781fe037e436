#include "core/adapters/sqlite/places_by_term.h"
#include "core/adapters/sqlite/set_cache.h"
#include "tests/adapters/sqlite/searched.h"

using namespace secondring;
using namespace secondring::sqlite;
using namespace secondring::test;

namespace {

BlockRow blockWith(std::int64_t version)
{
    return {.block = 3, .calls = 0, .version = version};
}

std::vector<Place> placesOf(const CallBits& bits)
{
    std::vector<Place> places;
    bits.up([&](Place place) {
        places.push_back(place);
        return true;
    });
    return places;
}

/// As "term: places".
std::vector<std::string> textOf(const TermSets& sets)
{
    std::vector<std::string> lines;
    for (const auto& set : sets.sets()) {
        auto line = set.term + ":";
        for (const auto place : sets.placesOf(set)) {
            line += " " + std::to_string(place);
        }
        lines.push_back(line);
    }
    return lines;
}

} // namespace

TEST_CASE("a set that was kept is read anew once its block has changed")
{
    const Stored stored;
    SQLite::Database db(stored.file.string(), SQLite::OPEN_READWRITE);
    SetTable table(db);
    SetCache cache(db);
    const auto read = [&](std::int64_t version, std::int64_t term) {
        CallBits bits;
        cache.read(blockWith(version), term, bits);
        return placesOf(bits);
    };
    table.write(3, 8, storedPlaces(std::vector<Place>{1, 5}));
    CHECK(read(1, 8) == std::vector<Place>{1, 5});
    CHECK(read(1, 9).empty());
    table.write(3, 8, storedPlaces(std::vector<Place>{1, 5, 7}));
    table.write(3, 9, storedPlaces(std::vector<Place>{2}));
    CHECK(read(2, 8) == std::vector<Place>{1, 5, 7});
    CHECK(read(2, 9) == std::vector<Place>{2});
    table.write(3, 8, "");
    CHECK(read(3, 8).empty());
    CHECK(read(3, 9) == std::vector<Place>{2});
}

TEST_CASE("of sets no more is kept than there is room for, and all are read rightly")
{
    const Stored stored;
    SQLite::Database db(stored.file.string(), SQLite::OPEN_READWRITE);
    SetTable table(db);
    for (std::int64_t term = 1; term <= 100; ++term) {
        table.write(3, term, storedPlaces(std::vector<Place>{static_cast<Place>(term)}));
    }
    constexpr std::size_t kRoom = 2000;
    SetCache cache(db, kRoom);
    for (int turn = 0; turn < 3; ++turn) {
        for (std::int64_t term = 1; term <= 100; ++term) {
            CallBits bits;
            cache.read(blockWith(1), term, bits);
            CHECK(placesOf(bits) == std::vector<Place>{static_cast<Place>(term)});
            CHECK(cache.bytes() <= kRoom);
        }
    }
}

TEST_CASE("a call that is written between two searches for the same is found by the second")
{
    Searched stored;
    stored.live(1, wholeCall(kCaller));
    CallQuery query{.words = {"invo"}};
    query.order = CallOrder::Length;
    CHECK(stored.page(query, 0, 9).size() == 1);
    stored.live(2, wholeCall(kCaller));
    CHECK(stored.page(query, 0, 9).size() == 2);
    stored.live(3, wholeCall(kCaller));
    CHECK(stored.page(query, 0, 9).size() == 3);
}

TEST_CASE("terms are put together with their places, each once, and with their beginnings")
{
    PlacesByTerm terms;
    terms.add("wkettle", 1);
    terms.add("oother", 1);
    terms.add("wkettle", 1);
    terms.add("wkeep", 4);
    terms.add("wk", 5);
    terms.add("wkettle", 65'535);
    auto sets = terms.sets();
    CHECK(textOf(sets) ==
          std::vector<std::string>{"wkettle: 1 65535", "oother: 1", "wkeep: 4", "wk: 5"});
    sets.addBeginnings('w', 's', 3);
    CHECK(textOf(sets) == std::vector<std::string>{"wkettle: 1 65535",
                                                   "oother: 1",
                                                   "wkeep: 4",
                                                   "wk: 5",
                                                   "sk: 1 4 5 65535",
                                                   "ske: 1 4 65535",
                                                   "skee: 4",
                                                   "sket: 1 65535"});
}
