#include "core/adapters/seal/certificate_key.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"

#include <sys/stat.h>

#include <fstream>

using namespace secondring;
using namespace secondring::test;

namespace {

constexpr std::string_view kText = "Name: Dana\nScore 91\n";

std::string reasonOf(const Result<void>& result)
{
    return result ? std::string{} : result.error().reason;
}

mode_t modeOf(const std::filesystem::path& file)
{
    struct stat found
    {
    };

    REQUIRE(::stat(file.c_str(), &found) == 0);
    return found.st_mode & 0777U;
}

} // namespace

TEST_CASE("a house's key is made once, for its owner only, with the public half beside it")
{
    const TempDir folder;
    const std::filesystem::path file = folder / "practice/certificate.key";
    const auto made = CertificateKey::openOrMake(file);
    INFO((made ? "" : made.error().reason));
    REQUIRE(made);
    CHECK(modeOf(file) == 0600);
    CHECK(readPublicKey(folder / "practice/certificate.pub") == made->publicHalf());
    const auto code = made->sign(kText);
    std::filesystem::remove(folder / "practice/certificate.pub");
    const auto again = CertificateKey::openOrMake(file);
    REQUIRE(again);
    CHECK(again->publicHalf() == made->publicHalf());
    CHECK(again->sign(kText) == code);
    CHECK(readPublicKey(folder / "practice/certificate.pub") == made->publicHalf());
}

TEST_CASE("a signature holds for its text and its key only, and tells which of them is wrong")
{
    const TempDir folder;
    const auto ours = CertificateKey::openOrMake(folder / "ours.key");
    const auto theirs = CertificateKey::openOrMake(folder / "theirs.key");
    REQUIRE((ours && theirs));
    auto code = ours->sign(kText);
    CHECK(checkSignature(ours->publicHalf(), kText, code));
    CHECK(reasonOf(checkSignature(ours->publicHalf(), "Name: Dana\nScore 99\n", code))
              .find("was changed after it was signed") != std::string::npos);
    CHECK(reasonOf(checkSignature(theirs->publicHalf(), kText, code))
              .find("signed with another key") != std::string::npos);
    const auto forged = theirs->sign(kText);
    code.signature = forged.signature;
    CHECK(reasonOf(checkSignature(ours->publicHalf(), kText, code)).find("changed") !=
          std::string::npos);
}

TEST_CASE("a file that holds no key is refused and left alone")
{
    const TempDir folder;
    const std::filesystem::path file = folder / "certificate.key";
    std::ofstream(file) << "Dear diary\nabc\n";
    const auto key = CertificateKey::openOrMake(file);
    REQUIRE_FALSE(key);
    CHECK(key.error().reason.ends_with("holds no key of certificates."));
    CHECK(std::filesystem::file_size(file) == 15);
    CHECK_FALSE(readPublicKey(folder / "nothing.pub"));
    CHECK_FALSE(CertificateKey::openOrMake("/proc/none/certificate.key"));
}
