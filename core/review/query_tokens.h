#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace secondring {

/// Bytes of a text, the end excluded.
struct TextSpan
{
    std::size_t from = 0;
    std::size_t until = 0;

    bool operator==(const TextSpan&) const = default;
};

/// What stands between a filter's name and its value.
enum class Operator
{
    None,    ///< a word, or a phrase in quotes
    Is,      ///< `agent:dana`: what it most likely means
    Exactly, ///< `agent="Dana Kerr"`: this text and no other
    Above,
    AtLeast,
    Below,
    AtMost
};

/// One word, phrase or filter of a search text.
struct QueryToken
{
    TextSpan span;
    std::string name; ///< of the filter, in small letters; empty: a word or a phrase
    Operator op = Operator::None;
    std::string value; ///< without quotes
    TextSpan valueSpan;
    bool quoted = false;
    bool goesOn = false; ///< the value begins a longer name, of which more words may follow

    bool operator==(const QueryToken&) const = default;
};

/// Never fails: what is no filter is a word; a quote that is not closed goes on to the end.
std::vector<QueryToken> tokensOf(std::string_view text);

/// The text in quotes, from which `tokensOf` reads it back.
std::string asPhrase(std::string_view text);

} // namespace secondring
