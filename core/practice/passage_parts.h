#pragma once
#include <string>
#include <string_view>
#include <vector>

/// A passage's text cut into parts that know where they stand, so that one can be changed in its
/// place. What the parts mean is compile's business.
namespace secondring::practice {

struct TextSpan
{
    std::size_t begin = 0;
    std::size_t end = 0;

    std::size_t size() const { return end - begin; }

    bool operator==(const TextSpan&) const = default;
};

enum class PartKind
{
    Said,  ///< words, without the white space around them
    Macro, ///< <<name …>>
    Link   ///< [[…]]
};

struct PassagePart
{
    PartKind kind = PartKind::Said;
    TextSpan span;    ///< signs included
    int depth = 0;    ///< inside so many <<if>>
    std::string name; ///< of a macro
};

/// In the order of the text. Comments, and a sign that is never closed with all behind it, are no
/// part.
std::vector<PassagePart> partsOf(std::string_view text);

enum class WordKind
{
    Word,
    Quoted, ///< "words", the marks are in the span
    Link
};

struct MacroWord
{
    WordKind kind = WordKind::Word;
    TextSpan span;
    std::string text; ///< without marks; a link's target
};

/// The words of the macro that stands at `span`, its name first.
std::vector<MacroWord> wordsOf(std::string_view text, TextSpan span);

/// Where a link's target stands in the text; `span` is the link's.
TextSpan targetOf(std::string_view text, TextSpan span);
/// Where the words of a link stand that is not only its target; empty: it has none.
TextSpan labelOf(std::string_view text, TextSpan span);

} // namespace secondring::practice
