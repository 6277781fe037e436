#pragma once
#include <string_view>

namespace secondring {

/// How many bytes at the front of `text` are whole characters of UTF-8 (RFC 3629: nothing
/// overlong, no surrogates). All of them: it is UTF-8.
std::size_t utf8Length(std::string_view text);

} // namespace secondring
