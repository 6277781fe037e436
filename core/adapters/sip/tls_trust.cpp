#include "core/adapters/sip/tls_trust.h"

#include "core/adapters/sip/sip_text.h"

#include <openssl/ssl.h>
#include <openssl/x509v3.h>

/// libre 2.0.1 brings a check of its own that knows only the name in the address; ours replaces it.
/// libre 1.1.0 has neither the check nor this function.
extern "C" void tls_disable_verify_server(struct tls* tls) __attribute__((weak));

namespace secondring::sip {
namespace {

constexpr int kMostCertificates = 10;

/// OpenSSL tells its callback neither who asked nor for what; each line has a thread of its own.
thread_local std::string certificateTrouble;

int noteTrouble(int accepted, X509_STORE_CTX* context)
{
    if (accepted == 0) {
        certificateTrouble = X509_verify_cert_error_string(X509_STORE_CTX_get_error(context));
    }
    return accepted;
}

std::string expectedName(const SipSettings& settings)
{
    if (!settings.trust.serverName.empty()) {
        return settings.trust.serverName;
    }
    const auto& account = *settings.account;
    return splitHostPort(account.proxy.empty() ? account.domain : account.proxy).host;
}

bool expect(SSL_CTX* context, const std::string& name)
{
    auto* const parameters = SSL_CTX_get0_param(context);
    sa address{};
    const bool numeric = sa_set_str(&address, name.c_str(), 0) == 0;
    const int done = numeric ? X509_VERIFY_PARAM_set1_ip_asc(parameters, name.c_str())
                             : X509_VERIFY_PARAM_set1_host(parameters, name.c_str(), name.size());
    return done == 1;
}

bool believe(tls* context, const std::string& caFile)
{
    if (caFile.empty()) {
        return SSL_CTX_set_default_verify_paths(tls_openssl_context(context)) == 1;
    }
    return tls_add_ca(context, caFile.c_str()) == 0;
}

} // namespace

Result<Ref<tls>> makeTls(const SipSettings& settings)
{
    Ref<tls> made;
    if (tls_alloc(made.out(), TLS_METHOD_SSLV23, nullptr, nullptr) != 0) {
        return fail("TLS cannot be opened");
    }
    if (tls_disable_verify_server != nullptr) {
        tls_disable_verify_server(made.get());
    }
    auto* const context = tls_openssl_context(made.get());
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    if (!settings.trust.verify) {
        SSL_CTX_set_verify(context, SSL_VERIFY_NONE, nullptr);
        return made;
    }
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, noteTrouble);
    SSL_CTX_set_verify_depth(context, kMostCertificates);
    if (!believe(made.get(), settings.trust.caFile)) {
        return fail("the certificates to trust cannot be read: " + settings.trust.caFile);
    }
    if (!expect(context, expectedName(settings))) {
        return fail("no certificate can be expected for " + expectedName(settings));
    }
    return made;
}

std::string lastCertificateTrouble()
{
    return certificateTrouble;
}

void forgetCertificateTrouble()
{
    certificateTrouble.clear();
}

} // namespace secondring::sip
