#pragma once
#include "core/ports/ear.h"

#include <string>
#include <vector>

namespace secondring::test {

/// What an agent of the house may say, what is listened for, and what is something else.
struct ScriptedSentence
{
    std::string item; ///< EarItem::id that is meant
    std::string text; ///< with the names filled in
};

/// The house's lines as they are listened for: names left free, keys given.
const std::vector<EarItem>& houseItems();
/// Two ways to say each of them.
const std::vector<ScriptedSentence>& houseSentences();
/// Ordinary sentences of a call that are none of the lines. None is in the program's own list.
const std::vector<std::string>& ordinarySentences();
/// Sentences that nearly are one of the lines.
const std::vector<std::string>& nearMisses();

} // namespace secondring::test
