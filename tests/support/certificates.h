#pragma once
#include "tests/support/temp_dir.h"

#include <string>
#include <vector>

namespace secondring::test {

/// What a TLS test needs, made with openssl when it starts and gone with it: nothing secret is kept
/// in the repository, nothing expires there.
///
/// Each `Pair` is a certificate and its key in PEM files.
class Certificates
{
public:
    struct Pair
    {
        std::filesystem::path certificate;
        std::filesystem::path key;
    };

    Certificates();

    /// The authority that clients are told to trust.
    std::filesystem::path authority() const { return folder_ / "ca.pem"; }

    /// Signed by it, for 127.0.0.1, localhost and pbx.test.
    Pair good() const { return pair("good"); }

    /// Signed by it, for somebody else's name.
    Pair wrongName() const { return pair("wrong_name"); }

    /// For the right names, signed by an authority that nobody was told to trust.
    Pair foreign() const { return pair("foreign"); }

    /// Signed by it, for the right names, until yesterday.
    Pair expired() const { return pair("expired"); }

private:
    Pair pair(const std::string& name) const;
    void openssl(const std::vector<std::string>& arguments);
    void makeAuthority(const std::string& name);
    void makePair(const std::string& name,
                  const std::string& authority,
                  const std::string& names,
                  const std::string& days);

    TempDir folder_;
};

} // namespace secondring::test
