#include "tests/e2e/screen.h"
#include "tests/support/catch.h"
#include "tests/support/ports.h"
#include "tests/support/pulse_server.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <fstream>

using namespace secondring::test;

namespace {

using Kinds = std::vector<std::string>;

/// The program as it is shipped, on a screen, with real keys, and its log beside it.
class SeenDesk
{
public:
    SeenDesk()
        : program_({{SECONDRING_PROGRAM,
                     "--folder",
                     withAgent("Dana Kerr"),
                     "--skip-introduction",
                     "--ring-me",
                     "--port",
                     std::to_string(freePort())},
                    environment(),
                    folder_ / "secondring.log",
                    {}})
    {
        if (!screen.waitForWindow("Second Ring")) {
            throw std::runtime_error("no window came: " + program_.output());
        }
    }

    /// The kinds of a call's events that are on the disk, in their order.
    Kinds kinds(int id) const
    {
        if (!std::filesystem::exists(store())) {
            return {};
        }
        Kinds kinds;
        SQLite::Database db(store(), SQLite::OPEN_READONLY, int(kBusy.count()));
        SQLite::Statement query(db, "SELECT kind FROM call_event WHERE call = ? ORDER BY sequence");
        query.bind(1, id);
        while (query.executeStep()) {
            kinds.push_back(query.getColumn(0).getString());
        }
        return kinds;
    }

    /// Presses the key and waits until its event, the `times`-th of this kind, is on the disk.
    bool press(const std::string& key, const std::string& kind, int times = 1)
    {
        screen.press(key);
        return waitFor(kind, times);
    }

    bool waitFor(const std::string& kind, int times = 1)
    {
        const bool came = waitUntil(
            [&] {
                const auto all = kinds(call);
                return std::count(all.begin(), all.end(), kind) >= times || !program_.running();
            },
            kPatience);
        screen.picture(kind);
        UNSCOPED_INFO(program_.output());
        return came && program_.running();
    }

    /// Asks to pass the caller on to whoever this name finds first.
    bool askToPassOnTo(const std::string& name)
    {
        screen.press("F7");
        screen.type(name);
        screen.picture("directory");
        return press("Return", "transfer-asked");
    }

    std::string stored(const std::string& column) const
    {
        SQLite::Database db(store(), SQLite::OPEN_READONLY, int(kBusy.count()));
        SQLite::Statement query(db, "SELECT " + column + " FROM call WHERE id = ?");
        query.bind(1, call);
        return query.executeStep() ? query.getColumn(0).getString() : std::string{};
    }

    /// Waits until it is recorded that somebody looked at the call.
    bool wasLookedAt() const
    {
        const bool came = waitUntil(
            [&] {
                SQLite::Database db(store(), SQLite::OPEN_READONLY, int(kBusy.count()));
                SQLite::Statement query(db,
                                        "SELECT 1 FROM review_event WHERE call = ?"
                                        " AND kind = 'call-viewed' AND person = 'Dana Kerr'");
                query.bind(1, call);
                return query.executeStep();
            },
            kPatience);
        return came;
    }

    void close() { program_.stop(kPatience); }

    Screen screen;
    int call = 1; ///< the one that is spoken of

private:
    static constexpr Limit kBusy{5'000};

    std::filesystem::path house() const { return folder_ / "house"; }

    /// The folder of a house in which this agent has sat down before.
    std::string withAgent(const std::string& name) const
    {
        std::filesystem::create_directories(house());
        std::ofstream(house() / "settings.ini") << "[agent]\nname=" << name << "\n";
        return house().string();
    }

    std::filesystem::path store() const { return house() / "calls.db"; }

    std::map<std::string, std::string> environment() const
    {
        auto environment = sound_.env();
        environment.merge(screen.env());
        environment["HOME"] = folder_.path();
        environment["XDG_RUNTIME_DIR"] = folder_.path();
        return environment;
    }

    TempDir folder_;
    PulseServer sound_;
    Process program_;
};

/// Whether `wanted` came in this order, with anything between them.
bool inOrder(const Kinds& all, const Kinds& wanted)
{
    auto next = wanted.begin();
    for (const auto& kind : all) {
        if (next != wanted.end() && kind == *next) {
            ++next;
        }
    }
    return next == wanted.end();
}

std::string listed(const Kinds& kinds)
{
    std::string list;
    for (const auto& kind : kinds) {
        list += kind + " ";
    }
    return list;
}

} // namespace

TEST_CASE("a whole call is taken with real keys in the real window", "[e2e]")
{
    SeenDesk desk;
    REQUIRE(desk.waitFor("call-arrived"));
    REQUIRE(desk.press("F12", "call-connected"));
    REQUIRE(desk.press("F2", "said-marked"));
    desk.screen.press("shift+Tab"); // out of the notes, where G is a letter
    REQUIRE(desk.press("g", "said-marked", 2));
    desk.screen.press("Tab");
    desk.screen.type("wants a firm date");
    REQUIRE(desk.waitFor("note-changed"));

    REQUIRE(desk.press("F6", "hold-asked"));
    REQUIRE(desk.press("F6", "line-held"));
    REQUIRE(desk.press("F6", "line-resumed"));
    REQUIRE(desk.press("F2", "said-marked", 3));

    REQUIRE(desk.askToPassOnTo("nia")); // who is on another call
    REQUIRE(desk.press("F7", "consult-ended"));
    REQUIRE(desk.press("F6", "line-resumed", 2));

    REQUIRE(desk.press("F10", "closing-started"));
    REQUIRE(desk.press("F2", "said-marked", 4));
    REQUIRE(desk.waitFor("call-ended"));
    REQUIRE(desk.press("1", "wrap-up-changed"));
    REQUIRE(desk.press("ctrl+Return", "wrap-up-saved"));

    INFO(listed(desk.kinds(1)));
    CHECK(inOrder(desk.kinds(1),
                  {"call-arrived",     "answer-requested", "call-connected",  "said-marked",
                   "said-marked",      "note-changed",     "hold-asked",      "ask-granted",
                   "line-held",        "return-requested", "line-resumed",    "said-marked",
                   "transfer-asked",   "ask-granted",      "line-held",       "consult-ended",
                   "return-requested", "line-resumed",     "closing-started", "said-marked",
                   "call-ended",       "wrap-up-changed",  "wrap-up-saved"}));
    CHECK(desk.stored("complete") == "1");
    CHECK(desk.stored("outcome") == "resolved");
    CHECK(desk.stored("notes") == "wants a firm date");
    CHECK(desk.stored("ended_by") == "caller");
    CHECK(desk.stored("line") == "Demonstration");

    desk.call = 2;
    REQUIRE(desk.press("F1", "call-arrived"));
    REQUIRE(desk.press("F12", "call-connected"));
    REQUIRE(desk.press("F2", "said-marked"));
    REQUIRE(desk.askToPassOnTo("sam"));
    REQUIRE(desk.press("F7", "consult-connected"));
    REQUIRE(desk.press("F7", "transfer-succeeded"));
    REQUIRE(desk.waitFor("call-ended"));
    REQUIRE(desk.press("3", "wrap-up-changed"));
    REQUIRE(desk.press("ctrl+Return", "wrap-up-saved"));
    CHECK(desk.stored("outcome") == "transferred");
    CHECK(desk.stored("end_reason") == "transferred");
    desk.screen.picture("idle");

    desk.call = 1;
    desk.screen.press("ctrl+2");
    desk.screen.type("firm date"); // words of its notes
    desk.screen.press("Return");
    CHECK(desk.wasLookedAt());
    desk.screen.picture("review");
    desk.screen.press("ctrl+3");
    desk.screen.picture("floor");
    desk.close();
}
