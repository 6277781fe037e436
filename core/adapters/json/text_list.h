#pragma once
#include <string>
#include <vector>

namespace secondring {

/// A list of texts as JSON: ["Omar","Ivy"]. Never fails.
std::string encodeTexts(const std::vector<std::string>& texts);
/// What is not such a list is an empty one.
std::vector<std::string> decodeTexts(const std::string& json);

} // namespace secondring
