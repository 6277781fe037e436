#pragma once
#include "core/base/executor.h"
#include "core/ports/review_log.h"

#include <map>

namespace secondring::test {

/// Reviews in memory: for tests of those who use a log, and to hold the contract to something
/// simple. `took` says who took which call; other calls are not stored.
class MemoryReviewLog final : public ReviewLog
{
public:
    explicit MemoryReviewLog(Executor desk);

    void took(CallSummary call, std::string agent, std::string week);

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
    struct Taken
    {
        CallSummary call;
        std::string agent;
        std::string week;
    };

    Result<void> keep(const RecordedReview& recorded);
    ReviewCase caseOf(CallId call) const;
    bool isDrawn(const std::string& agent, const std::string& week) const;
    template <class T>
    void answer(std::vector<T> things, int limit, Then<std::vector<T>> then) const;

    Executor desk_;
    std::map<CallId, Taken> calls_;
    std::map<CallId, std::vector<RecordedReview>> events_;
};

} // namespace secondring::test
