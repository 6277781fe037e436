#include "core/adapters/seal/certificate_key.h"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <span>
#include <system_error>

namespace secondring {

namespace {

using practice::CertificateCode;
using Bytes32 = std::array<std::uint8_t, 32>;

static_assert(crypto_sign_SEEDBYTES == 32 && crypto_sign_PUBLICKEYBYTES == 32 &&
              crypto_sign_SECRETKEYBYTES == 64 && crypto_sign_BYTES == 64);

constexpr std::string_view kSecretLine = "Second Ring certificate key: keep it secret";
constexpr std::string_view kPublicLine = "Second Ring public key of certificates";
constexpr mode_t kOwnerOnly = 0600;
constexpr mode_t kEverybodyReads = 0644;

bool isReady()
{
    static const bool kReady = ::sodium_init() >= 0;
    return kReady;
}

std::string contentOf(std::string_view line, const Bytes32& bytes)
{
    std::array<char, 65> digits{};
    ::sodium_bin2hex(digits.data(), digits.size(), bytes.data(), bytes.size());
    return std::string{line} + "\n" + digits.data() + "\n";
}

Result<Bytes32> readBytes(const std::filesystem::path& file, std::string_view expected)
{
    std::ifstream in(file);
    std::string line;
    std::string digits;
    if (!in || !std::getline(in, line) || !std::getline(in, digits)) {
        return fail(file.string() + " cannot be read.");
    }
    Bytes32 bytes{};
    std::size_t read = 0;
    const bool whole =
        line == expected &&
        ::sodium_hex2bin(
            bytes.data(), bytes.size(), digits.data(), digits.size(), nullptr, &read, nullptr) == 0;
    if (!whole || read != bytes.size()) {
        return fail(file.string() + " holds no key of certificates.");
    }
    return bytes;
}

Result<void> failWith(const std::filesystem::path& file, int error)
{
    return fail(file.string() + " cannot be written: " + std::generic_category().message(error) +
                ".");
}

/// A new file, durable; never over one that is there.
Result<void> writeNew(const std::filesystem::path& file, const std::string& content, mode_t mode)
{
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (descriptor < 0) {
        return failWith(file, errno);
    }
    const bool written = ::write(descriptor, content.data(), content.size()) ==
                             static_cast<ssize_t>(content.size()) &&
                         ::fsync(descriptor) == 0;
    const int error = errno;
    ::close(descriptor);
    return written ? Result<void>{} : failWith(file, error);
}

/// Beside it first, so that no half of a key ever stands under its name.
Result<void> writeWhole(const std::filesystem::path& file, const std::string& content, mode_t mode)
{
    const auto part = std::filesystem::path(file.string() + ".part");
    std::error_code error;
    std::filesystem::remove(part, error);
    if (auto written = writeNew(part, content, mode); !written) {
        return written;
    }
    std::filesystem::rename(part, file, error);
    return error ? failWith(file, error.value()) : Result<void>{};
}

Result<Bytes32> makeSeed(const std::filesystem::path& file)
{
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    Bytes32 seed{};
    ::randombytes_buf(seed.data(), seed.size());
    const auto written = writeWhole(file, contentOf(kSecretLine, seed), kOwnerOnly);
    return written.map([&] { return seed; });
}

} // namespace

Result<PublicCertificateKey> readPublicKey(const std::filesystem::path& file)
{
    return readBytes(file, kPublicLine).map([](const Bytes32& bytes) {
        return PublicCertificateKey{bytes};
    });
}

Result<void> writePublicKey(const PublicCertificateKey& key, const std::filesystem::path& file)
{
    return writeWhole(file, contentOf(kPublicLine, key.bytes), kEverybodyReads);
}

Result<void>
checkSignature(const PublicCertificateKey& key, std::string_view text, const CertificateCode& code)
{
    if (!isReady()) {
        return fail("Signatures cannot be checked on this machine.");
    }
    if (!std::ranges::equal(code.key, std::span{key.bytes}.first(code.key.size()))) {
        return fail("This certificate was signed with another key than the one it is checked "
                    "with: it comes from another house, or its key was replaced.");
    }
    const bool holds =
        ::crypto_sign_verify_detached(code.signature.data(),
                                      reinterpret_cast<const unsigned char*>(text.data()),
                                      text.size(),
                                      key.bytes.data()) == 0;
    return holds ? Result<void>{}
                 : fail("This certificate does not hold: a name, a date, a score or something "
                        "else in it was changed after it was signed.");
}

std::filesystem::path CertificateKey::publicFileOf(const std::filesystem::path& file)
{
    auto half = file;
    return half.replace_extension(".pub");
}

Result<CertificateKey> CertificateKey::openOrMake(const std::filesystem::path& file)
{
    if (!isReady()) {
        return fail("Certificates cannot be signed on this machine.");
    }
    std::error_code error;
    const bool there = std::filesystem::exists(file, error);
    auto seed = there ? readBytes(file, kSecretLine) : makeSeed(file);
    if (!seed) {
        return fail(seed.error().reason);
    }
    CertificateKey key(*seed);
    ::sodium_memzero(seed->data(), seed->size());
    const auto half = readPublicKey(publicFileOf(file));
    if (!half || *half != key.public_) {
        if (const auto written = writePublicKey(key.public_, publicFileOf(file)); !written) {
            return fail(written.error().reason);
        }
    }
    return key;
}

CertificateKey::CertificateKey(const Seed& seed)
{
    ::crypto_sign_seed_keypair(public_.bytes.data(), secret_.data(), seed.data());
}

CertificateKey::CertificateKey(CertificateKey&& other) noexcept
    : secret_(other.secret_)
    , public_(other.public_)
{
    ::sodium_memzero(other.secret_.data(), other.secret_.size());
}

CertificateKey::~CertificateKey()
{
    ::sodium_memzero(secret_.data(), secret_.size());
}

CertificateCode CertificateKey::sign(std::string_view text) const
{
    CertificateCode code;
    std::copy_n(public_.bytes.begin(), code.key.size(), code.key.begin());
    ::crypto_sign_detached(code.signature.data(),
                           nullptr,
                           reinterpret_cast<const unsigned char*>(text.data()),
                           text.size(),
                           secret_.data());
    return code;
}

} // namespace secondring
