#pragma once
#include <array>
#include <string_view>

/// What random stories are put together from.
namespace secondring::test::words {

inline constexpr std::array<std::string_view, 14> kParts{
    "a", " ", "Hold", "[", "]", "{", "}", "\\", "::", "<&>\"'", "größe", "\t", "😀", "&amp;"};
inline constexpr std::array<std::string_view, 7> kTags{
    "script", "stylesheet", "mood-calm", "a[b]", "ü{", "back\\slash", "<x>&"};
inline constexpr std::array<std::string_view, 12> kLines{"",
                                                         "  ",
                                                         "Good morning",
                                                         ":: no header",
                                                         "\\:: one",
                                                         "\\\\::two",
                                                         ":",
                                                         "[[Hold]]",
                                                         "<<wait 3>>",
                                                         "</script><b>&",
                                                         "ä\t😀",
                                                         "]]>&#x41;"};
inline constexpr std::array<std::string_view, 12> kValues{"\"600,400\"",
                                                          "\"\"",
                                                          "\"a\\u00e4<&>\\\"\"",
                                                          "1.50",
                                                          "null",
                                                          "{\"deep\": [1, 2]}",
                                                          "true",
                                                          "\"\\n x\"",
                                                          "\"yellow\"",
                                                          "\"1\"",
                                                          "\"Start\"",
                                                          "\"\\ud800\""};
inline constexpr std::array<std::string_view, 9> kOfPassage{
    "position", "size", "colour", "Colour", "pid", "name", "tags", "data-x", "größe"};
inline constexpr std::array<std::string_view, 11> kOfStory{"ifid",
                                                           "format",
                                                           "format-version",
                                                           "start",
                                                           "zoom",
                                                           "tag-colors",
                                                           "creator",
                                                           "name",
                                                           "Odd name",
                                                           "tags",
                                                           "startnode"};

} // namespace secondring::test::words
