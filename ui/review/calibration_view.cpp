#include "ui/review/calibration_view.h"

#include <algorithm>

namespace secondring {

namespace {

const Sheet* calibrationOf(const ReviewCase& seen, const std::string& name)
{
    const auto* sheet = sheetOf(seen, name);
    const bool given = sheet != nullptr && sheet->purpose == Purpose::Calibration && sheet->givenAt;
    return given ? sheet : nullptr;
}

std::vector<ItemCompared> compared(const ReviewCase& seen)
{
    std::vector<ItemCompared> items;
    for (const auto& agreement : agreementOf(std::span{&seen, 1})) {
        ItemCompared item{agreement, {}};
        for (const auto& name : seen.invited) {
            const auto* sheet = calibrationOf(seen, name);
            const auto* mark = sheet == nullptr ? nullptr : findMark(sheet->marks, agreement.item);
            if (mark != nullptr) {
                item.given.push_back({name, *mark});
            }
        }
        items.push_back(std::move(item));
    }
    return items;
}

} // namespace

CalibrationView calibrationViewOf(const ReviewCase& seen,
                                  const Person& viewer,
                                  std::span<const std::string> supervisors)
{
    const bool reviewer = viewer.role == Role::Supervisor && viewer.name != seen.agent;
    CalibrationView view{.viewer = viewer,
                         .call = seen.call,
                         .blind = isBlind(seen, viewer.name),
                         .mayInvite = reviewer};
    bool all = !seen.invited.empty();
    for (const auto& name : seen.invited) {
        const auto* sheet = calibrationOf(seen, name);
        view.invited.push_back({name, sheet == nullptr ? std::nullopt : sheet->givenAt});
        all = all && sheet != nullptr;
    }
    if (all && !view.blind) {
        view.items = compared(seen);
    }
    std::ranges::copy_if(supervisors, std::back_inserter(view.choices), [&](const auto& name) {
        return name != seen.agent && std::ranges::count(seen.invited, name) == 0 &&
               sheetOf(seen, name) == nullptr;
    });
    return view;
}

} // namespace secondring
