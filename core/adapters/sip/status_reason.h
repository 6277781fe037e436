#pragma once
#include "core/call/terms.h"

#include <string>
#include <string_view>

namespace secondring::sip {

/// What a final answer of 300 and more to a call we made means for people (RFC 3261, 21).
EndReason reasonOfStatus(unsigned status);

/// "486 Busy Here", for logs and small print.
std::string statusText(unsigned status, std::string_view phrase);

} // namespace secondring::sip
