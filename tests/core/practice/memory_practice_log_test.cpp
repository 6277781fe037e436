#include "tests/contract/practice_log_contract.h"
#include "tests/support/memory_practice_log.h"

using namespace secondring;
using namespace secondring::test;

namespace {

class MemoryPracticeRig final : public PracticeLogRig
{
public:
    MemoryPracticeRig()
        : log_(desk.executor())
    {
    }

    PracticeLog& log() override { return log_; }

    void startAgain() override { log_.startAgain(); }

private:
    MemoryPracticeLog log_;
};

} // namespace

TEST_CASE("practice in memory keeps the contract of a practice log")
{
    keepsTheContractOfAPracticeLog([] { return std::make_unique<MemoryPracticeRig>(); });
}
