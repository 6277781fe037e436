#pragma once
#include "core/adapters/sip/libre.h"
#include "core/adapters/sip/sip_settings.h"
#include "core/base/result.h"

#include <string>

namespace secondring::sip {

/// A TLS context that believes nobody but the server it was told of: libre by itself would.
Result<Ref<tls>> makeTls(const SipSettings& settings);

/// Why the last certificate this thread was shown was not accepted; empty when it was.
std::string lastCertificateTrouble();

/// Forgets it, before a new connection is tried.
void forgetCertificateTrouble();

} // namespace secondring::sip
