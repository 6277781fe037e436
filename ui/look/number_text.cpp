#include "ui/look/number_text.h"

#include <map>
#include <mutex>

namespace secondring::look {

namespace {

constexpr std::size_t kRemembered = 5'000; ///< a list is painted again and again

struct Shown
{
    std::mutex mutex;
    std::function<std::string(const std::string&)> show;
    std::map<std::string, std::string, std::less<>> known;
};

Shown& shown()
{
    static Shown only;
    return only;
}

} // namespace

void showNumbersBy(std::function<std::string(const std::string& number)> show)
{
    const std::lock_guard lock(shown().mutex);
    shown().show = std::move(show);
    shown().known.clear();
}

std::string shownNumber(const std::string& number)
{
    auto& all = shown();
    const std::lock_guard lock(all.mutex);
    if (!all.show || number.empty()) {
        return number;
    }
    if (const auto found = all.known.find(number); found != all.known.end()) {
        return found->second;
    }
    if (all.known.size() >= kRemembered) {
        all.known.clear();
    }
    return all.known.emplace(number, all.show(number)).first->second;
}

} // namespace secondring::look
