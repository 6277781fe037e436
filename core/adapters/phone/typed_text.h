#pragma once
#include <optional>
#include <string>
#include <string_view>

/// Text as it was typed or pasted, made fit to be looked at.
namespace secondring::phone {

/// Without what cannot be seen (marks of direction, zero-width characters) and with plain spaces,
/// none of them at the ends. None: not UTF-8, or with control characters.
std::optional<std::string> cleaned(std::string_view typed);

/// "%2B44" to "+44"; a % that begins no such pair stays.
std::string percentDecoded(std::string_view text);

std::string lowered(std::string_view text);

/// For a sentence: in quotes, cut after 40 characters.
std::string inQuotes(std::string_view text);

inline constexpr std::string_view kDigits = "0123456789";
inline constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// Every character of `text` is one of `allowed`.
inline bool consistsOf(std::string_view text, std::string_view allowed)
{
    return text.find_first_not_of(allowed) == std::string_view::npos;
}

} // namespace secondring::phone
