#include "tests/support/certificates.h"

#include "tests/support/process.h"

#include <stdexcept>

namespace secondring::test {

namespace {

const std::string kOurNames = "IP:127.0.0.1,DNS:localhost,DNS:pbx.test";

} // namespace

Certificates::Certificates()
{
    makeAuthority("ca");
    makeAuthority("foreign_ca");
    makePair("good", "ca", kOurNames, "2");
    makePair("wrong_name", "ca", "DNS:elsewhere.test", "2");
    makePair("foreign", "foreign_ca", kOurNames, "2");
    // Over as soon as it is made: newer openssl makes none that ends before it begins.
    makePair("expired", "ca", kOurNames, "0");
}

Certificates::Pair Certificates::pair(const std::string& name) const
{
    return {folder_ / (name + ".pem"), folder_ / (name + ".key")};
}

void Certificates::openssl(const std::vector<std::string>& arguments)
{
    std::vector<std::string> command = {"openssl"};
    command.insert(command.end(), arguments.begin(), arguments.end());
    if (run(command, folder_ / "log") != 0) {
        throw std::runtime_error("openssl: " + readFile(folder_ / "log"));
    }
}

void Certificates::makeAuthority(const std::string& name)
{
    openssl({"req",
             "-x509",
             "-newkey",
             "ec",
             "-pkeyopt",
             "ec_paramgen_curve:prime256v1",
             "-nodes",
             "-days",
             "2",
             "-subj",
             "/CN=" + name,
             "-addext",
             "basicConstraints=critical,CA:TRUE",
             "-keyout",
             folder_ / (name + ".key"),
             "-out",
             folder_ / (name + ".pem")});
}

void Certificates::makePair(const std::string& name,
                            const std::string& authority,
                            const std::string& names,
                            const std::string& days)
{
    const auto request = folder_ / (name + ".csr");
    const auto extensions = folder_ / (name + ".ext");
    writeFile(extensions, "subjectAltName=" + names + "\nbasicConstraints=CA:FALSE\n");
    openssl({"req",
             "-new",
             "-newkey",
             "ec",
             "-pkeyopt",
             "ec_paramgen_curve:prime256v1",
             "-nodes",
             "-subj",
             "/CN=" + name,
             "-keyout",
             pair(name).key,
             "-out",
             request});
    openssl({"x509",
             "-req",
             "-in",
             request,
             "-CA",
             folder_ / (authority + ".pem"),
             "-CAkey",
             folder_ / (authority + ".key"),
             "-CAcreateserial",
             "-days",
             days,
             "-extfile",
             extensions,
             "-out",
             pair(name).certificate});
}

} // namespace secondring::test
