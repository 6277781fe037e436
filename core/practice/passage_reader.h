#pragma once
#include "core/practice/compile.h"
#include "core/practice/passage_tokens.h"

/// Private to compile: the items of one passage, and what is wrong with them.
namespace secondring::practice {

/// Where something stands: for the findings.
struct SourcePlace
{
    std::string passage;
    int line = 0;
};

/// Collects what is wrong.
class Findings
{
public:
    void error(const SourcePlace& at, std::string sentence);
    void warn(const SourcePlace& at, std::string sentence);
    bool hasErrors() const;
    std::vector<LintFinding> sorted() &&;

private:
    std::vector<LintFinding> all_;
};

/// Reads the macros of a passage. Whatever cannot be read is told and left out.
std::vector<Item> itemsOf(const StoryPassage& passage, Findings& findings);

/// The item of one macro that is not about conditions; none: told to the findings.
std::optional<ItemBody> itemOf(const Token& macro, const SourcePlace& at, Findings& findings);

/// The known name nearest to a misspelt one; empty: none is near.
std::string nearestOf(std::string_view wanted, const std::vector<std::string>& known);

/// The number, if the text is nothing else.
std::optional<int> wholeNumber(std::string_view text);

} // namespace secondring::practice
