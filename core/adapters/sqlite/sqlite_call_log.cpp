#include "core/adapters/sqlite/sqlite_call_log.h"

#include "core/adapters/sqlite/call_writer.h"
#include "core/adapters/sqlite/sqlite_store.h"

#include <iterator>
#include <map>

namespace secondring {

using namespace sqlite;

namespace {

constexpr std::chrono::milliseconds kRetry{500};
constexpr std::chrono::milliseconds kQuiet{2000};

} // namespace

SqliteCallLog::SqliteCallLog(const SqliteStore& store, CallTaker taker, Executor desk)
    : store_(store)
    , desk_(std::move(desk))
    , taker_(std::move(taker))
    , thread_([this] { work(); })
{
}

SqliteCallLog::~SqliteCallLog()
{
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

void SqliteCallLog::append(const Recorded& recorded, const CallSummary& summary, Done done)
{
    {
        const std::lock_guard lock(mutex_);
        waiting_.push_back({recorded, summary, taker_, std::move(done), {}, {}});
    }
    wake_.notify_one();
}

void SqliteCallLog::write(sqlite::Write write, Done done)
{
    {
        const std::lock_guard lock(mutex_);
        Entry entry;
        entry.done = std::move(done);
        entry.write = std::move(write);
        waiting_.push_back(std::move(entry));
    }
    wake_.notify_one();
}

void SqliteCallLog::watch(std::function<void()> recovered)
{
    const std::lock_guard lock(mutex_);
    watchers_.push_back(std::move(recovered));
}

void SqliteCallLog::takenBy(CallTaker taker)
{
    const std::lock_guard lock(mutex_);
    taker_ = std::move(taker);
}

void SqliteCallLog::work()
{
    std::vector<Entry> batch;
    while (awaitWork(batch)) {
        if (!batch.empty() || !kept_.empty()) {
            settle(std::exchange(batch, {}));
        } else {
            checkpoint();
        }
    }
}

/// Fills the batch with all that waits. It stays empty when it is time to try again what was kept,
/// or when nothing has happened for a while. False: the end, and everything has been tried.
bool SqliteCallLog::awaitWork(std::vector<Entry>& batch)
{
    std::unique_lock lock(mutex_);
    const auto ready = [this] { return stopping_ || !waiting_.empty(); };
    if (!kept_.empty()) {
        wake_.wait_for(lock, kRetry, ready);
    } else if (journalGrew_) {
        wake_.wait_for(lock, kQuiet, ready);
    } else {
        wake_.wait(lock, ready);
    }
    if (stopping_ && waiting_.empty()) {
        lock.unlock();
        if (!kept_.empty()) {
            settle({});
        }
        return false;
    }
    batch.assign(std::make_move_iterator(waiting_.begin()),
                 std::make_move_iterator(waiting_.end()));
    waiting_.clear();
    return true;
}

void SqliteCallLog::settle(std::vector<Entry> batch)
{
    const auto reported = kept_.size();
    kept_.insert(
        kept_.end(), std::make_move_iterator(batch.begin()), std::make_move_iterator(batch.end()));
    auto all = std::exchange(kept_, {});
    if (const auto written = writeBatch(all); !written) {
        for (auto& entry : all) {
            entry.result = fail(written.error().reason);
        }
        report(all, reported, false);
        kept_ = std::move(all);
        return;
    }
    report(all, reported, reported > 0);
}

/// After a failure the connection is made anew: what it still believes of the file may be wrong.
Result<void> SqliteCallLog::writeBatch(std::vector<Entry>& batch)
{
    auto written = store_.inPlace();
    if (written) {
        written = guarded(store_.file(), [&] { writeInOneTransaction(batch); });
    }
    if (written) {
        written = store_.inPlace();
    }
    if (!written) {
        writer_.reset();
    }
    return written;
}

void SqliteCallLog::writeInOneTransaction(std::vector<Entry>& batch)
{
    if (!writer_) {
        writer_ = std::make_unique<CallWriter>(openForWriting(store_.file()));
    }
    SQLite::Transaction transaction(writer_->connection(), SQLite::TransactionBehavior::IMMEDIATE);
    std::map<CallId, const Entry*> newest;
    const auto writeCalls = [&] {
        for (const auto& [call, entry] : std::exchange(newest, {})) {
            writer_->writeCall(entry->summary, entry->taker);
        }
    };
    for (auto& entry : batch) {
        if (entry.write) {
            writeCalls(); // what it refers to is there
            entry.result = entry.write(writer_->connection());
        } else if (entry.result = writeEvent(entry); entry.result) {
            newest[entry.recorded.event.call] = &entry;
        }
    }
    writeCalls();
    transaction.commit();
    journalGrew_ = true;
}

Result<void> SqliteCallLog::writeEvent(const Entry& entry)
{
    if (writer_->writeEvent(entry.recorded)) {
        return {};
    }
    return fail("Another event is stored as number " + std::to_string(entry.recorded.sequence) +
                " of call " + std::to_string(entry.recorded.event.call.value) + ".");
}

void SqliteCallLog::report(std::vector<Entry>& batch, std::size_t alreadyReported, bool recovered)
{
    std::vector<std::pair<Done, Result<void>>> dones;
    for (auto place = alreadyReported; place < batch.size(); ++place) {
        dones.emplace_back(std::exchange(batch[place].done, {}), batch[place].result);
    }
    std::vector<std::function<void()>> watchers;
    if (recovered) {
        const std::lock_guard lock(mutex_);
        watchers = watchers_;
    }
    if (dones.empty() && watchers.empty()) {
        return;
    }
    desk_([dones = std::move(dones), watchers = std::move(watchers)] {
        for (const auto& [done, result] : dones) {
            done(result);
        }
        for (const auto& watcher : watchers) {
            watcher();
        }
    });
}

/// Moves the journal into the file while nobody waits. A failure does no harm: the journal stays.
void SqliteCallLog::checkpoint()
{
    journalGrew_ = false;
    if (writer_) {
        static_cast<void>(guarded(store_.file(), [this] {
            writer_->connection().exec("PRAGMA wal_checkpoint(PASSIVE)");
        }));
    }
}

} // namespace secondring
