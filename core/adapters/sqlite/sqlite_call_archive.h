#pragma once
#include "core/base/executor.h"
#include "core/ports/call_archive.h"

#include <memory>

namespace secondring {

namespace sqlite {
class ReadingThread;
}

class SqliteStore;

/// The archive on SQLite.
///
/// Threads: `open` reads on the caller's; everything else is read on a thread of its own, one
/// question after the other, and answered through the executor. What was asked before the archive
/// goes is still answered.
/// Owns: that thread and its connection, which cannot write. The store outlives the archive.
class SqliteCallArchive final : public CallArchive
{
public:
    SqliteCallArchive(const SqliteStore& store, Executor desk);
    ~SqliteCallArchive() override;
    SqliteCallArchive(const SqliteCallArchive&) = delete;
    SqliteCallArchive& operator=(const SqliteCallArchive&) = delete;

    Result<Opening> open() override;
    void recent(const RecentCalls& wanted, Then<std::vector<CallSummary>> then) override;
    void withParty(const Party& party, int limit, Then<std::vector<CallSummary>> then) override;
    void events(CallId id, Then<std::vector<Recorded>> then) override;
    void call(CallId id, Then<KeptCall> then) override;
    void verdicts(const std::string& agent, int depth, Then<VerdictHistory> then) override;
    void
    openPromises(const std::string& agent, int limit, Then<std::vector<OpenPromise>> then) override;

private:
    const SqliteStore& store_;
    const std::unique_ptr<sqlite::ReadingThread> reading_;
};

} // namespace secondring
