#pragma once
#include "ui/desk/keys.h"

#include <map>
#include <string>

/// Which keys the actions of the desk can have.
namespace secondring {

/// The keys as stored (action id to portable text) over the default ones.
DeskKeys keysFrom(const std::map<std::string, std::string>& stored);
/// Stores `key` for the action, or nothing when it is the default.
void storeKey(std::map<std::string, std::string>& stored,
              DeskAction action,
              const QKeySequence& key);
/// Why the action cannot have this key, as a sentence; empty: it can.
QString wrongWithKey(DeskAction action, const QKeySequence& key, const DeskKeys& keys);

} // namespace secondring
