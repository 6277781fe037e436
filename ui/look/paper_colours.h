#pragma once
#include "ui/look/tokens.h"

namespace secondring::look {

/// The colours of what is printed: the light ones, whatever the screen shows.
const Colours& paperColours();

} // namespace secondring::look
