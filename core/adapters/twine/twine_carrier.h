#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace secondring::twine {

/// What a page's elements cannot say of a passage, in an attribute beside them, as JSON. An empty
/// one is not written.
struct Carrier
{
    std::optional<int> place;            ///< in the story's passages, from 0
    std::optional<std::string> name;     ///< of a script or style
    std::optional<std::string> tags;     ///< separated by spaces
    std::optional<std::string> metadata; ///< as it is written
    std::optional<std::string> text;
    bool missing = false; ///< the story has no such passage, though the page must say something

    bool operator==(const Carrier&) const = default;
};

std::string toText(const Carrier& carrier);

/// Whatever can be read; metadata only if it is an object in one line, or empty.
Carrier carrierOf(std::string_view text);

} // namespace secondring::twine
