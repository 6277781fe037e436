#include "core/adapters/sip/referral.h"

#include "core/adapters/sip/sip_text.h"

namespace secondring::sip {
namespace {

constexpr std::uint32_t kSeconds = 180;

} // namespace

std::optional<ReferTarget> referTarget(const sip_msg& refer)
{
    const auto* header = sip_msg_hdr(&refer, SIP_HDR_REFER_TO);
    sip_addr address{};
    if (header == nullptr || sip_msg_hdr_count(&refer, SIP_HDR_REFER_TO) != 1 ||
        sip_addr_decode(&address, &header->val) != 0 || view(address.uri.scheme) != "sip") {
        return std::nullopt;
    }
    const auto uri = view(address.auri);
    ReferTarget target{std::string(uri.substr(0, uri.find('?'))), {}};
    const pl name = toPl("Replaces");
    pl value{};
    if (pl_isset(&address.uri.headers) &&
        uri_header_get(&address.uri.headers, &name, &value) == 0) {
        const auto replaces = unescaped(view(value));
        if (!replaces || !parseReplaces(*replaces)) {
            return std::nullopt;
        }
        target.replaces = *replaces;
    }
    return isToken(target.uri) ? std::optional(target) : std::nullopt;
}

std::unique_ptr<Referral> Referral::accept(Stack& stack, const Dialog& dialog, const sip_msg& refer)
{
    std::unique_ptr<Referral> referral(new Referral);
    auto& me = stack.identity();
    const int err = sipevent_accept(referral->notifier_.out(),
                                    stack.subscriptions(),
                                    &refer,
                                    dialog.handle(),
                                    nullptr,
                                    202,
                                    "Accepted",
                                    kSeconds,
                                    kSeconds,
                                    kSeconds,
                                    me.contact().c_str(),
                                    "message/sipfrag;version=2.0",
                                    &Identity::credentials,
                                    &me,
                                    false,
                                    &Referral::onClose,
                                    referral.get(),
                                    nullptr);
    if (err != 0) {
        return nullptr;
    }
    referral->tell(100, "Trying");
    return referral;
}

void Referral::tell(unsigned status, const std::string& phrase)
{
    if (notifier_) {
        sipevent_notifyf(notifier_.get(),
                         nullptr,
                         status >= 200 ? SIPEVENT_TERMINATED : SIPEVENT_ACTIVE,
                         SIPEVENT_NORESOURCE,
                         0,
                         "SIP/2.0 %u %s\r\n",
                         status,
                         phrase.c_str());
    }
}

void Referral::onClose(int /*error*/, const sip_msg* /*message*/, void* self)
{
    static_cast<Referral*>(self)->notifier_.reset();
}

} // namespace secondring::sip
