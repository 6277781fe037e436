#include "tests/adapters/simulated/manual_time.h"
#include "tests/adapters/simulated/read_sound.h"
#include "tests/contract/practice_sound_contract.h"

using namespace secondring;
using namespace secondring::test;

namespace {

class ReadSoundRig final : public PracticeSoundRig
{
public:
    PracticeSound& sound() override { return sound_; }

    void pass(Duration length) override { time_.pass(length); }

    void utter(const std::string& text, Duration length) override
    {
        sound_.utter(text, length);
        time_.pass(length + Duration{1'000});
    }

private:
    ManualTime time_;
    ReadSound sound_{time_, time_.later()};
};

} // namespace

TEST_CASE("a sound that is only read keeps the contract of a practice sound")
{
    keepsTheContractOfAPracticeSound([] { return std::make_unique<ReadSoundRig>(); });
}
