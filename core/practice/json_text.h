#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace secondring {

/// JSON that stays the text it is: looked into and changed in one place, never written anew, so
/// that what we do not know keeps its order, its spaces and the digits of its numbers (RFC 8259,
/// strictly; at most 64 levels deep).
struct JsonMember
{
    std::string name;      ///< decoded
    std::string_view text; ///< its value as it is written, a part of the object's text
};

/// How many bytes at the front of `text` are one JSON value, white space before it included; none:
/// it does not begin with one.
std::optional<std::size_t> jsonLength(std::string_view text);

/// Whether all of `text` is one object, white space around it allowed.
bool isJsonObject(std::string_view text);

/// The members of an object in their order, repeated ones too; none: `text` is no object.
std::optional<std::vector<JsonMember>> jsonMembers(std::string_view text);

/// The last of that name, which is the one that counts; none: there is no such member.
std::optional<std::string_view> jsonMember(std::string_view object, std::string_view name);

/// A string's value; none: `text` is no string, or one that is not Unicode (half a surrogate pair).
std::optional<std::string> jsonString(std::string_view text);

/// `text` as a JSON string in one line, quotes included.
std::string toJsonString(std::string_view text);

/// `object` with the member's value put in its place, or at the end where it is missing. `object`
/// may be empty: then it is made. `value` is JSON.
std::string withJsonMember(std::string_view object, std::string_view name, std::string_view value);

/// `object` without the members of that name.
std::string withoutJsonMember(std::string_view object, std::string_view name);

} // namespace secondring
