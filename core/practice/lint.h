#pragma once
#include "core/practice/passage_reader.h"

#include <functional>

namespace secondring::practice {

/// Private to compile: what is wrong with a scenario as a whole.
void lint(const Scenario& scenario, Findings& findings);

/// Everything in the items and in the arms of their conditions, outside in.
void eachItem(const std::vector<Item>& items, const std::function<void(const Item&)>& take);

/// Where an item leads; empty: nowhere.
std::string targetOf(const ItemBody& body);

/// Names without the dollar that the program itself sets: $patience, $holds, $named and so on.
const std::vector<std::string>& factNames();

} // namespace secondring::practice
