#pragma once
#include "core/practice/certificate_code.h"

#include <filesystem>

namespace secondring {

/// The half of a house's key that everybody may have: it checks certificates and makes none.
struct PublicCertificateKey
{
    std::array<std::uint8_t, 32> bytes{};
    bool operator==(const PublicCertificateKey&) const = default;
};

/// A file of two lines: what it is, and the key in hexadecimal.
Result<PublicCertificateKey> readPublicKey(const std::filesystem::path& file);
Result<void> writePublicKey(const PublicCertificateKey& key, const std::filesystem::path& file);

/// Whether the code proves this text with this key. Else a sentence: another house's key has
/// signed it, or the text is not the one that was signed.
Result<void> checkSignature(const PublicCertificateKey& key,
                            std::string_view text,
                            const practice::CertificateCode& code);

/// The key with which a house signs certificates (Ed25519).
///
/// Owns: the secret, which is wiped from memory when it goes.
class CertificateKey
{
public:
    /// Makes the key when it is not there yet: a file that only its owner may read, with the public
    /// half beside it (`publicFileOf`).
    static Result<CertificateKey> openOrMake(const std::filesystem::path& file);
    static std::filesystem::path publicFileOf(const std::filesystem::path& file);

    ~CertificateKey();
    CertificateKey(CertificateKey&& other) noexcept;
    CertificateKey& operator=(CertificateKey&&) = delete;

    const PublicCertificateKey& publicHalf() const { return public_; }

    practice::CertificateCode sign(std::string_view text) const;

private:
    using Seed = std::array<std::uint8_t, 32>;

    explicit CertificateKey(const Seed& seed);

    std::array<std::uint8_t, 64> secret_{};
    PublicCertificateKey public_;
};

} // namespace secondring
