#pragma once
#include <QString>

#include <vector>

/// The words of a scenario's language, in words that need no knowledge of it.
namespace secondring {

struct FormWord
{
    QString word; ///< as the file has it
    QString text; ///< as a person says it
};

/// What a caller can wait for.
const std::vector<FormWord>& expectationWords();
/// When a branch is taken; "after" without its seconds, the trainee's choice with an empty word.
const std::vector<FormWord>& branchWords();

} // namespace secondring
