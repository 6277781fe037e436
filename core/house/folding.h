#pragma once
#include <string>
#include <string_view>

namespace secondring {

/// A text in small Latin letters without accents, for finding: "Müller" is "muller". Letters of
/// other alphabets stay as they are; so do bytes that are not UTF-8. Standard C++ has nothing for
/// this, and Latin-1 with Latin Extended-A is what names in the Latin alphabet need.
std::string folded(std::string_view text);

/// The same with ä, ö and ü written as ae, oe and ue, as Germans do on a foreign keyboard.
std::string foldedInGerman(std::string_view text);

} // namespace secondring
