#pragma once
#include <functional>
#include <string>

namespace secondring::look {

/// How telephone numbers are shown from now on; without this, as they came. `show` is called on any
/// thread, one at a time.
void showNumbersBy(std::function<std::string(const std::string& number)> show);
/// A number as people here write it.
std::string shownNumber(const std::string& number);

} // namespace secondring::look
