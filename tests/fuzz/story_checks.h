#pragma once
#include <string_view>

/// What must hold for any bytes that are opened as a story. A check that fails aborts, as libFuzzer
/// wants it; the corpus is replayed by an ordinary test.
namespace secondring::test {

/// Whatever Twee is read is written so that it is read the same, and refused with a sentence else.
void checkTwee(std::string_view bytes);

/// The same for a page of Twine 2, by way of Twee and of a page.
void checkTwine(std::string_view bytes);

/// Whatever Twee is read is compiled: a scenario, or errors that say why not, and the same again.
void checkScenario(std::string_view bytes);

} // namespace secondring::test
