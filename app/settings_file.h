#pragma once
#include "core/base/result.h"
#include "core/house/settings.h"

namespace secondring {

/// The agent's settings in a file that only they can read (it holds the password of the account).
class SettingsFile
{
public:
    explicit SettingsFile(std::string path);

    /// What the file says; what it does not say, or says wrongly, is as in a fresh `Settings`.
    Settings load() const;
    /// Replaces the file in one step. The failure's reason is a sentence for people.
    Result<void> save(const Settings& settings) const;

private:
    std::string path_;
};

} // namespace secondring
