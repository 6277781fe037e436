#include "tests/contract/review_log_contract.h"
#include "tests/support/memory_review_log.h"

using namespace secondring;
using namespace secondring::test;

namespace {

class MemoryReviewRig final : public ReviewLogRig
{
public:
    MemoryReviewRig()
        : log_(desk.executor())
    {
        for (std::int64_t id = 1; id <= 9; ++id) {
            const auto began = kReviewed + std::chrono::minutes{id};
            log_.took({.id = {id},
                       .party = {.name = "Erika"},
                       .began = began,
                       .answered = began + 2s,
                       .complete = id != 9},
                      id == 8 ? "Leo" : "Dana",
                      "2023-W46");
        }
    }

    ReviewLog& log() override { return log_; }

    void startAgain() override {}

private:
    MemoryReviewLog log_;
};

} // namespace

TEST_CASE("reviews in memory keep the contract of a review log")
{
    keepsTheContractOfAReviewLog([] { return std::make_unique<MemoryReviewRig>(); });
}
