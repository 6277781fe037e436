#pragma once
#include "core/house/house.h"
#include "core/house/settings.h"
#include "core/ports/call_archive.h"

#include <QString>

#include <functional>
#include <vector>

namespace secondring {

/// Everything that the settings show.
struct SettingsView
{
    Settings settings;
    House house;
    QString houseFile;                    ///< empty: the house that ships with the program
    std::vector<QString> houseComplaints; ///< what is wrong with the file, with line numbers
    VerdictHistory verdicts;              ///< of the last calls
    QString lineSentence;                 ///< where the line stands
};

/// One change to the settings as they are by now.
using SettingsEdit = std::function<void(Settings&)>;

} // namespace secondring
