#include "core/practice/passage_items.h"

namespace secondring::practice {

const std::vector<std::string>& factNames()
{
    static const std::vector<std::string> kNames = {"patience",
                                                    "rings",
                                                    "holds",
                                                    "late",
                                                    "transfers",
                                                    "declined",
                                                    "minutes",
                                                    "greeted",
                                                    "named",
                                                    "apologised",
                                                    "informed",
                                                    "promised",
                                                    "confirmed",
                                                    "thanked",
                                                    "interrupted",
                                                    "insulted"};
    return kNames;
}

std::span<const Arm> armsOf(const Item& item)
{
    const auto* conditional = std::get_if<Conditional>(&item.body);
    return conditional == nullptr ? std::span<const Arm>{} : conditional->arms;
}

void eachItem(const std::vector<Item>& items, const std::function<void(const Item&)>& take)
{
    for (const auto& item : items) {
        take(item);
        for (const auto& arm : armsOf(item)) {
            eachItem(arm.items, take);
        }
    }
}

std::string targetOf(const ItemBody& body)
{
    return std::visit(
        [](const auto& each) -> std::string {
            if constexpr (requires { each.target; }) {
                return each.target;
            } else {
                return {};
            }
        },
        body);
}

} // namespace secondring::practice
