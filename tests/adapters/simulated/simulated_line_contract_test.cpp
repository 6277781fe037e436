#include "tests/adapters/simulated/simulated_rig.h"
#include "tests/contract/line_contract.h"

using namespace secondring::test;

namespace {

MakeRig rig(Setup setup)
{
    return [setup] { return std::make_unique<SimulatedRig>(setup); };
}

} // namespace

TEST_CASE("the simulated line keeps the contract of a line")
{
    keepsTheContractOfALine(rig(Setup::Alone));
}

TEST_CASE("the switch keeps the contract of a line for the real line behind it")
{
    keepsTheContractOfALine(rig(Setup::RealBehindSwitch));
}

TEST_CASE("the switch keeps the contract of a line for the simulated line behind it")
{
    keepsTheContractOfALine(rig(Setup::SimulatedBehindSwitch));
}
