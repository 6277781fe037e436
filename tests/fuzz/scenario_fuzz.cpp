#include "tests/fuzz/story_checks.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    secondring::test::checkScenario({reinterpret_cast<const char*>(bytes), size});
    return 0;
}
