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

/// How a call ends in a passage; an empty word: it goes on.
const std::vector<FormWord>& endingWords();
/// What a setting can be, in the order in which it is offered; empty: anything.
const std::vector<FormWord>& settingWords(const QString& setting);
/// The one of them that holds when nothing is set.
int usualSetting(const QString& setting);
/// Whether it is heard, so that words can be listened for; the rest is done on the desk.
bool isHeard(const QString& expectation);
/// A sentence of the lint with what the form calls it in place of "<<met>>".
QString plainly(const QString& sentence);

} // namespace secondring
