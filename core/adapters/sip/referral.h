#pragma once
#include "core/adapters/sip/dialog.h"

#include <memory>
#include <optional>
#include <string>

namespace secondring::sip {

/// Where a REFER sends us.
struct ReferTarget
{
    std::string uri;
    std::string replaces; ///< value of the Replaces header to send along; empty: none
};

/// What a REFER asks for; nothing when it cannot be read or names no SIP address.
std::optional<ReferTarget> referTarget(const sip_msg& refer);

/// A REFER of the far side that we follow: it is told how that goes (RFC 3515, 2.4.4).
class Referral
{
public:
    /// Takes the REFER on, with a 202. Null when it could not be answered.
    static std::unique_ptr<Referral>
    accept(Stack& stack, const Dialog& dialog, const sip_msg& refer);
    Referral(const Referral&) = delete;
    Referral& operator=(const Referral&) = delete;

    void tell(unsigned status, const std::string& phrase);

private:
    Referral() = default;

    static void onClose(int error, const sip_msg* message, void* self);

    Ref<sipnot> notifier_;
};

} // namespace secondring::sip
