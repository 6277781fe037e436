#include "tests/support/kamailio.h"

#include "tests/support/ports.h"
#include "tests/support/udp_socket.h"

#include <stdexcept>

namespace secondring::test {

namespace {

constexpr auto kModules = R"cfg(
loadmodule "kex.so"
loadmodule "pv.so"
loadmodule "xlog.so"
loadmodule "tm.so"
loadmodule "sl.so"
loadmodule "rr.so"
loadmodule "maxfwd.so"
loadmodule "siputils.so"
loadmodule "textops.so"
loadmodule "usrloc.so"
loadmodule "registrar.so"
loadmodule "nathelper.so"
loadmodule "auth.so"
modparam("usrloc", "db_mode", 0)
modparam("registrar", "min_expires", 2)
modparam("registrar", "gruu_enabled", 0)
modparam("registrar|nathelper", "received_avp", "$avp(received)")
)cfg";

// The contacts of phones on TCP and TLS get an alias of the connection they came by, so that
// requests inside a dialog find the way back to them.
constexpr auto kRoutes = R"cfg(
request_route {
    if (!mf_process_maxfwd_header("20")) {
        sl_send_reply("483", "Too Many Hops");
        exit;
    }
    if (is_method("CANCEL")) {
        if (t_check_trans()) t_relay();
        exit;
    }
    if (proto != UDP && !is_method("REGISTER")) add_contact_alias();
    if (has_totag()) {
        route(WITHIN_DIALOG);
        exit;
    }
    t_check_trans();
    if (is_method("REGISTER")) {
        route(REGISTER);
        exit;
    }
    if (is_method("OPTIONS") && uri == myself && $rU == $null) {
        sl_send_reply("200", "OK");
        exit;
    }
    if (is_method("INVITE") && $fU =~ "^agent") {
        if (!pv_proxy_authenticate("$fd", "secret", "0")) {
            proxy_challenge("$fd", "1");
            exit;
        }
        consume_credentials();
    }
    record_route();
    if (uri == myself && !lookup("location")) {
        sl_send_reply("404", "Not Found");
        exit;
    }
    route(RELAY);
}

route[WITHIN_DIALOG] {
    if (loose_route()) {
        handle_ruri_alias();
        route(RELAY);
    } else if (is_method("ACK")) {
        if (t_check_trans()) t_relay();
    } else {
        sl_send_reply("404", "Not Here");
    }
}

route[REGISTER] {
    if (!pv_www_authenticate("$td", "secret", "0")) {
        www_challenge("$td", "1");
        exit;
    }
    fix_nated_register();
    if (!save("location")) {
        sl_reply_error();
        exit;
    }
    xlog("L_NOTICE", "registered <$tU> over $proto\n");
}

route[RELAY] {
    t_on_reply("FROM_PHONE");
    if (!t_relay()) sl_reply_error();
    exit;
}

onreply_route[FROM_PHONE] {
    if (proto != UDP) add_contact_alias();
}
)cfg";

} // namespace

Kamailio::Kamailio()
    : Kamailio(Options{})
{
}

Kamailio::Kamailio(Options options)
    : options_(std::move(options))
    , port_(freePorts(2))
{
    writeFile(folder_ / "kamailio.cfg", configuration());
    start();
}

Kamailio::~Kamailio() = default;

std::string Kamailio::configuration() const
{
    const bool tls = !options_.tls.certificate.empty();
    std::string text = "#!KAMAILIO\ndebug=1\nlog_stderror=yes\nfork=yes\nchildren=2\n"
                       "tcp_children=2\nauto_aliases=no\ndns=no\nrev_dns=no\n"
                       "listen=udp:" +
                       address() + "\nlisten=tcp:" + address() + "\n";
    if (tls) {
        text += "enable_tls=yes\nlisten=tls:127.0.0.1:" + std::to_string(tlsPort()) + "\n";
    }
    text += kModules;
    if (tls) {
        text += "loadmodule \"tls.so\"\nmodparam(\"tls\", \"tls_method\", \"TLSv1.2+\")\n"
                "modparam(\"tls\", \"certificate\", \"" +
                options_.tls.certificate.string() + "\")\nmodparam(\"tls\", \"private_key\", \"" +
                options_.tls.key.string() + "\")\n";
    }
    return text + kRoutes;
}

std::string Kamailio::address() const
{
    return "127.0.0.1:" + std::to_string(port_);
}

std::string Kamailio::uri(const std::string& user) const
{
    return "sip:" + user + "@" + address();
}

std::string Kamailio::secureUri(const std::string& user) const
{
    return "sip:" + user + "@127.0.0.1:" + std::to_string(tlsPort()) + ";transport=tls";
}

void Kamailio::start()
{
    logStart_ = log().size();
    process_ = std::make_unique<Process>(ProcessOptions{
        {"kamailio", "-DD", "-E", "-m", "32", "-f", folder_ / "kamailio.cfg", "-Y", folder_.path()},
        {},
        folder_ / "log",
        {},
        SIGTERM});
    // A request that it answers is the only sure sign that it is there.
    const auto answers = [this] { return answersSip(port_, 1s); };
    if (!waitUntil([&] { return answers() || !process_->running(); }, kPatience) ||
        !process_->running()) {
        throw std::runtime_error("kamailio: " + log());
    }
}

void Kamailio::stop()
{
    process_->killAtOnce();
}

bool Kamailio::waitForRegistration(const std::string& user, Limit limit)
{
    return process_->waitForOutput("registered <" + user + ">", limit, logStart_);
}

std::string Kamailio::log() const
{
    return readFile(folder_ / "log");
}

} // namespace secondring::test
