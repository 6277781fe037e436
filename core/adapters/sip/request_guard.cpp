#include "core/adapters/sip/request_guard.h"

#include "core/adapters/sip/sip_text.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace secondring::sip {
namespace {

using Verdict = std::optional<RequestRefusal>;

Verdict bad(const char* why)
{
    return RequestRefusal{400, why, {}};
}

/// The whole text as a number, or nothing.
std::optional<std::uint64_t> number(std::string_view text)
{
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && !text.empty() ? std::optional(value) : std::nullopt;
}

bool is(const sip_msg& message, std::string_view method)
{
    return view(message.met) == method;
}

Verdict checkPresence(const sip_msg& message)
{
    constexpr std::array kOnce = {SIP_HDR_TO,
                                  SIP_HDR_FROM,
                                  SIP_HDR_CALL_ID,
                                  SIP_HDR_CSEQ,
                                  SIP_HDR_MAX_FORWARDS,
                                  SIP_HDR_CONTENT_LENGTH,
                                  SIP_HDR_CONTENT_TYPE};
    for (const auto header : kOnce) {
        if (sip_msg_hdr_count(&message, header) > 1) {
            return bad("Header Given Twice");
        }
    }
    if (!pl_isset(&message.to.auri)) {
        return bad("Missing To");
    }
    if (!pl_isset(&message.from.auri) || !pl_isset(&message.from.tag)) {
        return bad("Missing From");
    }
    if (!isToken(view(message.callid))) {
        return bad("Missing Call-ID");
    }
    if (!pl_isset(&message.via.branch)) {
        return bad("Missing Branch");
    }
    return std::nullopt;
}

Verdict checkSequence(const sip_msg& message)
{
    const auto* header = sip_msg_hdr(&message, SIP_HDR_CSEQ);
    if (header == nullptr) {
        return bad("Missing CSeq");
    }
    const auto text = view(header->val);
    const auto space = text.find_first_of(" \t");
    const auto value = number(text.substr(0, space));
    if (!value || *value >= 0x80000000U) { // RFC 3261, 8.1.1.5
        return bad("Bad CSeq");
    }
    return view(message.cseq.met) == view(message.met) ? Verdict() : bad("CSeq Of Another Method");
}

Verdict checkLength(const sip_msg& message)
{
    const auto left = mbuf_get_left(message.mb);
    if (!pl_isset(&message.clen)) {
        return std::nullopt;
    }
    const auto length = number(view(message.clen));
    if (!length || *length > left) {
        return bad("Bad Content-Length");
    }
    message.mb->end = message.mb->pos + static_cast<std::size_t>(*length); // RFC 3261, 18.3
    return std::nullopt;
}

Verdict checkHops(const sip_msg& message, bool isLocal)
{
    if (!pl_isset(&message.maxfwd)) {
        return std::nullopt; // older telephones leave it out
    }
    const auto hops = number(view(message.maxfwd));
    if (!hops || *hops > 255) {
        return bad("Bad Max-Forwards");
    }
    return *hops == 0 && !isLocal ? Verdict(RequestRefusal{483, "Too Many Hops", {}}) : Verdict();
}

Verdict checkMethod(const sip_msg& message)
{
    constexpr std::array kOurs = {
        "INVITE", "ACK", "BYE", "CANCEL", "OPTIONS", "INFO", "REFER", "NOTIFY"};
    constexpr std::array kOthers = {
        "REGISTER", "SUBSCRIBE", "PUBLISH", "MESSAGE", "UPDATE", "PRACK"};
    const auto method = view(message.met);
    if (std::find(kOurs.begin(), kOurs.end(), method) != kOurs.end()) {
        return std::nullopt;
    }
    const auto allow = std::string("Allow: ") + kAllowed + "\r\n";
    const bool known = std::find(kOthers.begin(), kOthers.end(), method) != kOthers.end();
    return known ? RequestRefusal{405, "Method Not Allowed", allow}
                 : RequestRefusal{501, "Not Implemented", allow};
}

bool noteUnsupported(const sip_hdr* header, const sip_msg* message, void* list)
{
    const auto option = view(header->val);
    const bool replaces = option == "replaces" && is(*message, "INVITE");
    if (!replaces && isToken(option)) {
        auto& unsupported = *static_cast<std::string*>(list);
        unsupported += (unsupported.empty() ? "" : ", ") + std::string(shortened(option, 100));
    }
    return false;
}

Verdict checkRequirements(const sip_msg& message)
{
    std::string unsupported;
    sip_msg_hdr_apply(&message, true, SIP_HDR_REQUIRE, noteUnsupported, &unsupported);
    if (unsupported.empty()) {
        return std::nullopt;
    }
    return RequestRefusal{420, "Bad Extension", "Unsupported: " + unsupported + "\r\n"};
}

Verdict checkBody(const sip_msg& message)
{
    const auto* encoding = sip_msg_hdr(&message, SIP_HDR_CONTENT_ENCODING);
    if (encoding != nullptr && view(encoding->val) != "identity") {
        return RequestRefusal{415, "Unsupported Media Type", "Accept-Encoding: identity\r\n"};
    }
    const bool sdp = msg_ctype_cmp(&message.ctyp, "application", "sdp");
    if (is(message, "INVITE") && mbuf_get_left(message.mb) > 0 && !sdp) {
        return RequestRefusal{415, "Unsupported Media Type", "Accept: application/sdp\r\n"};
    }
    return std::nullopt;
}

Verdict checkInvite(const sip_msg& message)
{
    if (!is(message, "INVITE")) {
        return std::nullopt;
    }
    const auto* contact = sip_msg_hdr(&message, SIP_HDR_CONTACT);
    sip_addr address{};
    if (contact == nullptr || sip_msg_hdr_count(&message, SIP_HDR_CONTACT) != 1 ||
        sip_addr_decode(&address, &contact->val) != 0) {
        return bad("Bad Contact");
    }
    return std::nullopt;
}

Verdict checkUri(const sip_msg& message)
{
    const auto scheme = view(message.uri.scheme);
    if (scheme != "sip" && scheme != "sips") {
        return RequestRefusal{416, "Unsupported URI Scheme", {}};
    }
    return std::nullopt;
}

} // namespace

std::optional<RequestRefusal> checkRequest(const sip_msg& message, bool isLocal)
{
    if (auto no = checkPresence(message)) {
        return no;
    }
    if (auto no = checkSequence(message)) {
        return no;
    }
    if (auto no = checkLength(message)) {
        return no;
    }
    if (auto no = checkMethod(message)) {
        return no;
    }
    if (auto no = checkUri(message)) {
        return no;
    }
    if (auto no = checkHops(message, isLocal)) {
        return no;
    }
    if (is(message, "ACK") || is(message, "CANCEL")) {
        return std::nullopt;
    }
    if (auto no = checkRequirements(message)) {
        return no;
    }
    if (auto no = checkBody(message)) {
        return no;
    }
    return checkInvite(message);
}

} // namespace secondring::sip
