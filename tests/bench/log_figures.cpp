#include "core/adapters/sqlite/sqlite_call_log.h"
#include "core/adapters/sqlite/sqlite_store.h"
#include "tests/bench/figures.h"
#include "tests/e2e/inbox.h"
#include "tests/support/temp_dir.h"

#include <stdexcept>

namespace secondring::bench {

namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr int kSingles = 500;
constexpr int kBurst = 500;

double milliseconds(Clock::duration length)
{
    return std::chrono::duration<double, std::milli>(length).count();
}

/// A log on disk whose answers come to this thread.
class Bench
{
public:
    Bench()
    {
        auto opened = SqliteStore::open(folder_ / "bench.db");
        if (!opened) {
            throw std::runtime_error(opened.error().reason);
        }
        store_ = std::move(*opened);
        log_ = std::make_unique<SqliteCallLog>(
            *store_, CallTaker{"bench", "1"}, [this](auto task) { inbox_.put(std::move(task)); });
    }

    /// Appends one more note of one long call.
    void append(Samples& samples)
    {
        ++events_;
        const auto at = std::chrono::floor<Duration>(std::chrono::system_clock::now());
        const auto text = "The caller asks for parcel " + std::to_string(events_);
        CallSummary summary;
        summary.id = CallId{1};
        summary.began = at;
        summary.notes = text;
        log_->append(Recorded{events_, at, Event{CallId{1}, NoteChanged{text}}},
                     summary,
                     [this, &samples, before = Clock::now()](const Result<void>& result) {
                         samples.add(milliseconds(Clock::now() - before));
                         failures_ += result ? 0 : 1;
                         ++durable_;
                     });
    }

    void waitForAll()
    {
        while (durable_ < events_) {
            inbox_.work(100ms);
        }
        if (failures_ > 0) {
            throw std::runtime_error("the log could not write");
        }
    }

private:
    test::TempDir folder_;
    test::Inbox inbox_;
    std::unique_ptr<SqliteStore> store_;
    std::unique_ptr<SqliteCallLog> log_;
    std::int64_t events_ = 0;
    std::int64_t durable_ = 0;
    int failures_ = 0;
};

} // namespace

std::vector<Figure> logFigures()
{
    Figure single{"event to durable", "ms", {}, ""};
    Figure burst{"event to durable, burst of 500", "ms", {}, ""};
    Bench bench;
    for (int i = 0; i < kSingles; ++i) {
        bench.append(single.samples);
        bench.waitForAll();
    }
    for (int i = 0; i < kBurst; ++i) {
        bench.append(burst.samples);
    }
    bench.waitForAll();
    return {single, burst};
}

} // namespace secondring::bench
