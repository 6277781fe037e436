#pragma once
#include <string>
#include <string_view>
#include <vector>

/// Private to core/script: the text of a wording taken apart.
///
/// "{name}" is a placeholder, "[ ]" an optional part, which may hold others. "{{" stands for "{"
/// and "[[" for "["; outside of a placeholder or part, "}}" stands for "}" and "]]" for "]". A
/// brace or bracket that has no partner stands for itself, so every text means something.
namespace secondring::script {

enum class PartKind
{
    Text,
    Placeholder, ///< `text` is its name
    Optional     ///< `parts` is what is in it
};

struct Part
{
    PartKind kind = PartKind::Text;
    std::string text;
    std::vector<Part> parts;
};

std::vector<Part> partsOf(std::string_view text);

} // namespace secondring::script
