#pragma once
#include "app/call_dossier.h"

#include <QJsonObject>

namespace secondring {

/// A call for programs: the same as on paper.
QJsonObject toJson(const CallDossier& dossier);

} // namespace secondring
