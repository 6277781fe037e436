#pragma once
#include "app/call_dossier.h"
#include "core/base/result.h"

namespace secondring {

/// Write a call as PDF, A4, and say how many pages it has. They need a QGuiApplication, no display,
/// and any thread.
Result<int> writeCallPaper(const CallDossier& dossier, const std::string& file);
/// Its scorecard; it has one.
Result<int> writeScorecardPaper(const CallDossier& dossier, const std::string& file);

} // namespace secondring
