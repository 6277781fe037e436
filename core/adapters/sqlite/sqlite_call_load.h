#pragma once
#include "core/base/result.h"
#include "core/review/loaded_call.h"

#include <cstdint>
#include <memory>
#include <optional>

namespace secondring {

class SqliteStore;

/// Brings many calls in at once: all of them, or none.
///
/// Contract: calls are added in the order in which they began, or adding fails; what is committed
/// is as durable and as easily found as if a desk had taken the calls. What is not committed leaves
/// no trace. Threads: used on one, with one of its own that writes what the other has gathered.
/// Nothing else writes to the store meanwhile: it would wait.
///
/// The first calls of a store are written where they stay and not through the write-ahead log, when
/// nothing else has the file open: half of what is written, and half of the room on the disk. They
/// cannot be read before they are all there.
class SqliteCallLoad
{
public:
    /// Pages of an index that grows everywhere at once stay in memory up to so much.
    static constexpr int kCacheMegabytes = 400;

    /// `newest`: when the last of the calls began. Calls that are all older than those in the store
    /// are numbered before them, so that numbers follow time.
    static Result<std::unique_ptr<SqliteCallLoad>> begin(SqliteStore& store,
                                                         std::int64_t calls,
                                                         Instant newest,
                                                         int cacheMegabytes = kCacheMegabytes);

    ~SqliteCallLoad();
    SqliteCallLoad(const SqliteCallLoad&) = delete;
    SqliteCallLoad& operator=(const SqliteCallLoad&) = delete;

    /// The store knew this call before: one that began at the same moment with the same number and
    /// agent.
    Result<bool> isKnown(const LoadedCall& call);
    /// After a failure nothing can be committed any more.
    Result<void> add(LoadedCall call);
    Result<void> commit();

private:
    struct Work;

    SqliteCallLoad(SqliteStore& store, std::unique_ptr<Work> work);

    void end();

    SqliteStore& store_;
    std::unique_ptr<Work> work_; ///< none once it is over
};

} // namespace secondring
