#pragma once
#include "app/inbox.h"
#include "app/wall_clock.h"
#include "core/adapters/sqlite/sqlite_review_log.h"
#include "core/review/judgement_desk.h"

#include <functional>

namespace secondring {

class SqliteCallLog;
class SqliteStore;

/// Does something about calls of a store where there is no event loop: for a command.
///
/// Threads: one. The store outlives it.
class StoredJudging
{
public:
    explicit StoredJudging(const SqliteStore& store);
    ~StoredJudging();
    StoredJudging(const StoredJudging&) = delete;
    StoredJudging& operator=(const StoredJudging&) = delete;

    Inbox& inbox() { return inbox_; }

    Result<ReviewCase> reviewed(CallId call);
    /// Waits until it is durable. Fails with why it could not be kept; false: it was refused.
    Result<bool> post(CallId call, const Person& by, const ReviewBody& body);

private:
    void settle(Result<bool> kept);

    Inbox inbox_;
    WallClock clock_;
    std::unique_ptr<SqliteCallLog> log_;
    SqliteReviewLog reviews_;
    JudgementDesk desk_;
    Subscription keeping_;
    std::function<void(Result<bool>)> settled_;
};

} // namespace secondring
