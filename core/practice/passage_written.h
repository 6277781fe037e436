#pragma once
#include "core/practice/passage_form.h"

/// Private to the form of a passage: words that a person typed, so written that they are read back
/// as words. The signs of the language among them become signs that look like them.
namespace secondring::practice {

/// What the caller says: no macro, no link, no remark begins in it.
std::string asLine(std::string_view words);
/// Between quotation marks, in one line.
std::string quoted(std::string_view words);

/// Phrases, each between quotation marks; those without a word are left out.
std::string quotedAll(const std::vector<std::string>& phrases);

bool isExpectation(const PassagePart& part);
bool isBranch(const PassagePart& part);
bool isEnding(const PassagePart& part);

std::string macroOf(const FormBranch& branch);
std::string macroOf(const FormExpectation& expectation);

} // namespace secondring::practice
