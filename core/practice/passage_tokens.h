#pragma once
#include <string>
#include <string_view>
#include <vector>

/// Private to compile: a passage's text, cut into what is said, macros and links.
namespace secondring::practice {

enum class TokenKind
{
    Text,
    Macro, ///< <<name rest>>
    Link,  ///< [[text->target]], [[target<-text]], [[text|target]], [[target]]
    Broken ///< a macro or a link that is not closed
};

struct Token
{
    TokenKind kind = TokenKind::Text;
    int line = 0;     ///< of the text, from 0
    std::string text; ///< said, the macro's name, or the link's text
    std::string rest; ///< what follows the macro's name, or the link's target
};

/// Comments (/* */ and <!-- -->) are left out.
std::vector<Token> tokensOf(std::string_view text);

struct LinkParts
{
    std::string text;
    std::string target;
};

/// The inside of [[ ]].
LinkParts partsOfLink(std::string_view inside);

/// What stands after a macro's name: words, "quoted" words and one [[link]].
struct Argument
{
    std::string text;
    bool quoted = false;
    bool link = false;
};

std::vector<Argument> argumentsOf(std::string_view rest);

std::string_view trimmed(std::string_view text);

} // namespace secondring::practice
