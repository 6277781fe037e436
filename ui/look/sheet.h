#pragma once
#include <QString>

namespace secondring::look {

/// The rules for Qt's own widgets, made from the tokens of the present scheme.
QString sheet();

} // namespace secondring::look
