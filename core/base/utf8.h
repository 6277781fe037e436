#pragma once
#include <string_view>

namespace secondring {

/// How many bytes at the front of `text` are whole characters of UTF-8 (RFC 3629: nothing
/// overlong, no surrogates). All of them: it is UTF-8.
std::size_t utf8Length(std::string_view text);

/// How many bytes at the front are text that every format holds: UTF-8 without control characters
/// (but tab, form feed and line ends) and without the code points that are no characters.
std::size_t textLength(std::string_view text);

} // namespace secondring
