#include "core/adapters/sip/replaces.h"

#include "core/adapters/sip/sip_text.h"

namespace secondring::sip {
namespace {

std::string parameter(const pl& parameters, const char* name)
{
    pl value{};
    return msg_param_decode(&parameters, name, &value) == 0 ? toString(value) : std::string();
}

} // namespace

std::optional<Replaces> parseReplaces(std::string_view value)
{
    const auto semicolon = value.find(';');
    if (semicolon == std::string_view::npos) {
        return std::nullopt;
    }
    auto callId = value.substr(0, semicolon);
    while (!callId.empty() && (callId.back() == ' ' || callId.back() == '\t')) {
        callId.remove_suffix(1);
    }
    const pl parameters = toPl(value.substr(semicolon));
    pl found{};
    Replaces parsed{
        {std::string(callId), parameter(parameters, "to-tag"), parameter(parameters, "from-tag")},
        msg_param_exists(&parameters, "early-only", &found) == 0};
    const auto& names = parsed.dialog;
    if (!isToken(names.callId) || !isToken(names.localTag) || !isToken(names.remoteTag)) {
        return std::nullopt;
    }
    return parsed;
}

std::string replacesValue(const DialogNames& dialogOfPeer)
{
    return dialogOfPeer.callId + ";to-tag=" + dialogOfPeer.remoteTag +
           ";from-tag=" + dialogOfPeer.localTag;
}

ReplacesHeader replacesOf(const sip_msg& message)
{
    const auto count = sip_msg_hdr_count(&message, SIP_HDR_REPLACES);
    if (count == 0) {
        return {};
    }
    if (count > 1) {
        return {true, std::nullopt};
    }
    return {true, parseReplaces(view(sip_msg_hdr(&message, SIP_HDR_REPLACES)->val))};
}

} // namespace secondring::sip
