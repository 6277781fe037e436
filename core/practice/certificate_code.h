#pragma once
#include "core/base/result.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace secondring::practice {

/// What proves a certificate: which key has signed its text, and how.
struct CertificateCode
{
    std::array<std::uint8_t, 8> key{};        ///< the beginning of the public key
    std::array<std::uint8_t, 64> signature{}; ///< Ed25519, of `certificateText`
    bool operator==(const CertificateCode&) const = default;
};

inline constexpr std::size_t kCodeLength = 120; ///< letters and digits
inline constexpr std::size_t kCodeGroup = 5;

/// As it is printed: groups of five, with no letter that could be taken for a digit.
std::string toText(const CertificateCode& code);

/// Reads it as people type it: small letters, blanks, an O for a 0. A slip of the pen is told from
/// a certificate that does not hold.
Result<CertificateCode> certificateCodeFrom(std::string_view text);

} // namespace secondring::practice
