// Reviews calls on a real store until it is killed, and prints "call sequence" for every review
// event that it has been told to be durable.
#include "core/adapters/sqlite/sqlite_call_log.h"
#include "core/adapters/sqlite/sqlite_review_log.h"
#include "core/adapters/sqlite/sqlite_store.h"
#include "tests/support/call_story.h"
#include "tests/support/manual_desk.h"

#include <unistd.h>

using namespace secondring;
using namespace secondring::test;

namespace {

constexpr std::int64_t kCalls = 5;

/// Straight to the kernel: what is in a buffer dies with the program.
void print(const std::string& line)
{
    [[maybe_unused]] const auto ignored = ::write(STDOUT_FILENO, line.data(), line.size());
}

/// The calls that are reviewed. The program is not killed while it stores them.
bool storeCalls(SqliteCallLog& log, ManualDesk& thread)
{
    std::size_t waiting = 0;
    for (std::int64_t id = 1; id <= kCalls; ++id) {
        CallStory story{CallId{id}, Instant{Duration{1'795'000'000'000}}};
        for (const auto& body : wholeCall({"Erika", "123", {}})) {
            ++waiting;
            const auto& recorded = story.add(body);
            log.append(recorded, story.summary(), [&](const auto&) { --waiting; });
        }
    }
    return thread.runUntil([&] { return waiting == 0; });
}

/// The cases of all calls; fewer while the calls are not stored yet.
std::vector<ReviewCase> readCases(SqliteReviewLog& log, ManualDesk& thread)
{
    std::vector<ReviewCase> cases;
    std::int64_t answered = 0;
    for (std::int64_t id = 1; id <= kCalls; ++id) {
        log.reviewed(CallId{id}, [&](const auto& found) {
            ++answered;
            if (found) {
                cases.push_back(*found);
            }
        });
    }
    thread.runUntil([&] { return answered == kCalls; });
    return cases;
}

ReviewBody bodyFor(std::int64_t round)
{
    if (round % 3 == 0) {
        return CallViewed{};
    }
    if (round % 3 == 1) {
        return CommentAdded{.item = {}, .text = "comment " + std::to_string(round)};
    }
    return CoachingGiven{.strength = "s", .change = "c " + std::to_string(round)};
}

/// Reviews for as long as it lives; several events wait for the disk at once.
void review(SqliteReviewLog& log, ManualDesk& thread, std::vector<ReviewCase> cases)
{
    std::size_t waiting = 0;
    for (std::int64_t round = 0; round < 100'000; ++round) {
        auto& reviewed = cases.at(static_cast<std::size_t>(round % kCalls));
        const ReviewEvent event{reviewed.call,
                                reviewed.agent,
                                {.name = "Rosa", .role = Role::Supervisor},
                                bodyFor(round)};
        const auto at = Instant{Duration{1'796'000'000'000 + round}};
        reviewed = decide(reviewed, event, at, {}).value();
        ++waiting;
        const auto line =
            std::to_string(reviewed.call.value) + " " + std::to_string(reviewed.events) + "\n";
        log.append({reviewed.events, at, event}, reviewed, [&waiting, line](const auto& result) {
            --waiting;
            print(result ? line : "failed: " + result.error().reason + "\n");
        });
        if (round % 4 == 3) {
            thread.runUntil([&] { return waiting == 0; });
        }
    }
}

} // namespace

int main(int argc, char** argv)
{
    const auto store = SqliteStore::open(argc > 1 ? argv[1] : "calls.db");
    if (!store) {
        print("refused: " + store.error().reason + "\n");
        return 1;
    }
    ManualDesk thread;
    SqliteCallLog calls{**store, {"Dana", "42"}, thread.executor()};
    SqliteReviewLog reviews{**store, calls, thread.executor()};
    if (readCases(reviews, thread).empty() && !storeCalls(calls, thread)) {
        print("refused: the calls could not be stored\n");
        return 1;
    }
    auto cases = readCases(reviews, thread);
    print("ready\n");
    review(reviews, thread, std::move(cases));
    return 0;
}
