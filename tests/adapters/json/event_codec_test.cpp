#include "core/adapters/json/event_codec.h"
#include "tests/support/catch.h"
#include "tests/support/random_events.h"

#include <random>
#include <set>

using namespace secondring;

namespace {

constexpr std::size_t kKinds = std::variant_size_v<EventBody>;

std::string reasonOf(const StoredEvent& stored)
{
    const auto result = decode(stored);
    return result ? std::string{} : result.error().reason;
}

} // namespace

TEST_CASE("every kind of event comes back from the log as it went in")
{
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    test::RandomEvents random{seed};
    std::set<std::string> kinds;
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
        for (int round = 0; round < 200; ++round) {
            const auto body = random.body(kind);
            const auto stored = encode(body);
            INFO(stored.kind << " " << stored.payload);
            const auto result = decode(stored);
            REQUIRE(result);
            REQUIRE(*result == body);
            kinds.insert(stored.kind);
        }
    }
    CHECK(kinds.size() == kKinds); // no two kinds share a name
}

TEST_CASE("a payload is readable and its names are the log's format")
{
    const HoldAsked asked{.reason = "look it up", .minutes = 3, .next = CallId{7}};
    CHECK(encode(asked) ==
          StoredEvent{"hold-asked", 1, R"({"reason":"look it up","minutes":3,"next":7})"});
    const WrapUpChanged changed{
        .wrapUp = {.outcome = "promised", .due = Instant{Duration{1'700'000'000'000}}}};
    CHECK(encode(changed).payload ==
          R"({"wrapUp":{"outcome":"promised","summary":"","promise":"","due":1700000000000,)"
          R"("keeper":"","complaint":""}})");
    CHECK(encode(UnavailableAnswered{UnavailableAnswer::Message}).payload ==
          R"({"answer":"message"})");
    CHECK(encode(LineHeld{}).payload == "{}");
}

TEST_CASE("members that are missing take their defaults and unknown ones are ignored")
{
    const auto asked = decode({"hold-asked", 1, R"({"reason":"x","colour":{"red":[1,2]}})"});
    REQUIRE(asked);
    CHECK(*asked == EventBody{HoldAsked{.reason = "x"}});
    const auto changed = decode({"wrap-up-changed", 1, R"({"wrapUp":{"due":null}})"});
    REQUIRE(changed);
    CHECK(*changed == EventBody{WrapUpChanged{}});
}

TEST_CASE("text that is not UTF-8 is stored with replacement characters, never lost")
{
    const auto stored = encode(NoteChanged{.text = "caf\xe9 au lait \xff"});
    const auto back = decode(stored);
    REQUIRE(back);
    CHECK(*back == EventBody{NoteChanged{.text = "caf\xef\xbf\xbd au lait \xef\xbf\xbd"}});
}

TEST_CASE("what cannot be read is an error that says why")
{
    CHECK(reasonOf({"call-teleported", 1, "{}"}) == "unknown kind of event: call-teleported");
    CHECK(reasonOf({"line-held", 2, "{}"}) == "line-held: written as version 2, known is 1");
    CHECK(reasonOf({"line-held", 0, "{}"}) == "line-held: written as version 0, known is 1");
    CHECK(reasonOf({"line-held", 1, "{"}) == "line-held: the payload is not JSON");
    CHECK(reasonOf({"line-held", 1, ""}) == "line-held: the payload is not JSON");
    CHECK(reasonOf({"line-held", 1, "[]"}) == "line-held: is not an object");
    CHECK(reasonOf({"hold-asked", 1, R"({"minutes":"two"})"}) ==
          "hold-asked: minutes is not a whole number");
    CHECK(reasonOf({"hold-asked", 1, R"({"minutes":2.5})"}) ==
          "hold-asked: minutes is not a whole number");
    CHECK(reasonOf({"hold-asked", 1, R"({"minutes":3000000000})"}) ==
          "hold-asked: minutes is out of range");
    CHECK(reasonOf({"hold-asked", 1, R"({"next":18446744073709551615})"}) ==
          "hold-asked: next is out of range");
    CHECK(reasonOf({"mute-changed", 1, R"({"on":1})"}) ==
          "mute-changed: on is neither true nor false");
    CHECK(reasonOf({"call-ended", 1, R"({"by":"fate"})"}) ==
          "call-ended: by is not one of the known words");
    CHECK(reasonOf({"call-arrived", 1, R"({"caller":{"name":null}})"}) ==
          "call-arrived: caller name is not a text");
}

TEST_CASE("no bytes whatever make decoding throw")
{
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    test::RandomEvents random{seed};
    std::mt19937 spoil{seed};
    for (int round = 0; round < 5000; ++round) {
        auto stored = encode(random.any());
        for (int change = 0; change < 3; ++change) {
            stored.payload.at(spoil() % stored.payload.size()) = static_cast<char>(spoil());
        }
        REQUIRE_NOTHROW(static_cast<void>(decode(stored)));
    }
}
