#pragma once
#include <span>
#include <string>
#include <string_view>

namespace secondring {

/// " Did you mean 'weight'?" for the known word that is nearest to a mistyped one; empty when none
/// is near.
std::string didYouMean(std::string_view typed, std::span<const std::string_view> known);

} // namespace secondring
