#pragma once
#include "core/base/executor.h"
#include "core/ports/review_log.h"

#include <memory>

namespace secondring {

namespace sqlite {
class ReadingThread;
}

class SqliteCallLog;
class SqliteStore;

/// Reviews on SQLite, in the file of the calls.
///
/// Threads: writes on the thread of the call log, in one order with its events; reads on a thread
/// of its own, one question after the other; answers through the executor. What was asked or
/// appended before it goes is still answered. Owns: the reading thread and its connection. The
/// store and the call log outlive it.
class SqliteReviewLog final : public ReviewLog
{
public:
    SqliteReviewLog(const SqliteStore& store, SqliteCallLog& calls, Executor desk);
    ~SqliteReviewLog() override;
    SqliteReviewLog(const SqliteReviewLog&) = delete;
    SqliteReviewLog& operator=(const SqliteReviewLog&) = delete;

    void append(const RecordedReview& recorded, const ReviewCase& after, Done done) override;
    void reviewed(CallId call, Then<ReviewCase> then) override;
    void reviews(const ReviewQuery& query, Then<std::vector<ListedReview>> then) override;
    void openNotes(const std::string& agent, Then<std::vector<OpenNote>> then) override;
    void thanks(Instant before, int limit, Then<std::vector<TeamThanks>> then) override;
    void calibrated(Instant from, Instant until, Then<std::vector<ReviewCase>> then) override;
    void looks(const std::string& agent, int limit, Then<std::vector<Looks>> then) override;
    void sampleable(Instant from, Instant until, Then<std::vector<SampleCall>> then) override;
    void lastDrawn(Then<std::string> then) override;

private:
    SqliteCallLog& calls_;
    const std::unique_ptr<sqlite::ReadingThread> reading_;
};

} // namespace secondring
