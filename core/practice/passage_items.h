#pragma once
#include "core/practice/scenario.h"

#include <functional>
#include <span>

namespace secondring::practice {

/// The arms of a condition; none: the item is something else.
std::span<const Arm> armsOf(const Item& item);

/// Everything in the items and in the arms of their conditions, outside in.
void eachItem(const std::vector<Item>& items, const std::function<void(const Item&)>& take);

/// Where an item leads; empty: nowhere.
std::string targetOf(const ItemBody& body);

/// Names without the dollar that the program itself sets: $patience, $holds, $named and so on.
const std::vector<std::string>& factNames();

/// All items of a passage of one kind, with their lines.
template <class Body> std::vector<std::pair<int, const Body*>> allOf(const Passage& passage)
{
    std::vector<std::pair<int, const Body*>> found;
    eachItem(passage.items, [&](const Item& item) {
        if (const auto* body = std::get_if<Body>(&item.body)) {
            found.emplace_back(item.line, body);
        }
    });
    return found;
}

} // namespace secondring::practice
