#include "core/adapters/json/attempt_codec.h"
#include "tests/support/catch.h"
#include "tests/support/random_events.h"

#include <random>

using namespace secondring;
using namespace secondring::practice;

namespace {

const Instant kAt{Duration{1'795'000'000'123}};

void comesBack(const AttemptEntry& entry)
{
    const auto stored = encode(entry);
    INFO(stored.event.kind << " " << stored.event.payload);
    const auto result = decodeEntry(stored);
    REQUIRE(result);
    REQUIRE(*result == entry);
}

} // namespace

TEST_CASE("everything of an attempt comes back from the log as it went in")
{
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    test::RandomBodies<CallerEvent> random{seed};
    for (std::size_t kind = 0; kind < std::variant_size_v<CallerEvent>; ++kind) {
        for (int round = 0; round < 50; ++round) {
            comesBack(AttemptEvent{kAt, kind % 3, random.body(kind)});
        }
    }
    comesBack(HintUsed{kAt, "Name the delay"});
    comesBack(SaidByKey{kAt, "\"Good morning\" – ü"});
    comesBack(CallOfAttempt{kAt, {42}});
    comesBack(SpokenAloud{kAt, Speaker::Trainee, Duration{10}, Duration{900}, 412'000, 16'000, 3});
}

TEST_CASE("what is stored of an attempt is readable and its names are the log's format")
{
    CHECK(encode(AttemptEvent{kAt, 1, Held{2, true}}) ==
          StoredEntry{kAt, 1, {"held", 1, R"({"minutes":2,"permitted":true})"}});
    CHECK(encode(HintUsed{kAt, "x"}) == StoredEntry{kAt, 0, {"hint-used", 1, R"({"hint":"x"})"}});
    CHECK(encode(SaidByKey{kAt, "x"}) ==
          StoredEntry{kAt, 0, {"said-by-key", 1, R"({"words":"x"})"}});
    CHECK(encode(CallOfAttempt{kAt, {42}}) ==
          StoredEntry{kAt, 0, {"call-came", 1, R"({"call":42})"}});
}

TEST_CASE("what does not fit an attempt is an error that says why")
{
    const auto reasonOf = [](const StoredEntry& stored) {
        const auto result = decodeEntry(stored);
        return result ? std::string{} : result.error().reason;
    };
    CHECK(reasonOf({kAt, 0, {"sang", 1, "{}"}}) == "unknown kind of event: sang");
    CHECK(reasonOf({kAt, 0, {"held", 2, "{}"}}) == "held: written as version 2, known is 1");
    CHECK(reasonOf({kAt, 0, {"hint-used", 1, "[]"}}) == "hint-used: is not an object");
    CHECK(reasonOf({kAt, -1, {"held", 1, "{}"}}) == "held: of no caller");
}
