#include "core/practice/certificate_code.h"

#include <algorithm>
#include <cctype>
#include <span>

namespace secondring::practice {

namespace {

constexpr std::string_view kLetters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::uint8_t kForm = 1;
constexpr std::size_t kKeyAt = 1, kSignatureAt = 9, kSumAt = 73, kBytes = 75;
constexpr unsigned kBitsOfLetter = 5, kBitsOfByte = 8;

using Bytes = std::array<std::uint8_t, kBytes>;

/// CRC-16 as CCITT has it: finds every slip in one group.
std::uint16_t sumOf(std::span<const std::uint8_t> bytes)
{
    constexpr unsigned kPolynomial = 0x1021;
    constexpr unsigned kTop = 0x8000;
    unsigned sum = 0xFFFF;
    for (const auto byte : bytes) {
        sum ^= static_cast<unsigned>(byte) << kBitsOfByte;
        for (unsigned bit = 0; bit < kBitsOfByte; ++bit) {
            sum = (sum & kTop) != 0 ? (sum << 1U) ^ kPolynomial : sum << 1U;
        }
    }
    return static_cast<std::uint16_t>(sum);
}

/// The letter as it was printed.
char asPrinted(char typed)
{
    const auto letter = static_cast<char>(std::toupper(static_cast<unsigned char>(typed)));
    return letter == 'O' ? '0' : letter == 'I' || letter == 'L' ? '1' : letter;
}

bool isSeparator(char each)
{
    return each == '-' || std::isspace(static_cast<unsigned char>(each)) != 0;
}

void putBits(Bytes& bytes, std::size_t letter, std::size_t value)
{
    for (unsigned bit = 0; bit < kBitsOfLetter; ++bit) {
        const auto at = letter * kBitsOfLetter + bit;
        const auto set = (value >> (kBitsOfLetter - 1 - bit)) & 1U;
        bytes[at / kBitsOfByte] = static_cast<std::uint8_t>(
            bytes[at / kBitsOfByte] | (set << (kBitsOfByte - 1 - at % kBitsOfByte)));
    }
}

std::size_t bitsAt(const Bytes& bytes, std::size_t letter)
{
    std::size_t value = 0;
    for (unsigned bit = 0; bit < kBitsOfLetter; ++bit) {
        const auto at = letter * kBitsOfLetter + bit;
        const auto set =
            static_cast<unsigned>(bytes[at / kBitsOfByte]) >> (kBitsOfByte - 1 - at % kBitsOfByte);
        value = (value << 1U) | (set & 1U);
    }
    return value;
}

} // namespace

std::string toText(const CertificateCode& code)
{
    Bytes bytes{kForm};
    std::ranges::copy(code.key, bytes.begin() + kKeyAt);
    std::ranges::copy(code.signature, bytes.begin() + kSignatureAt);
    const unsigned sum = sumOf(std::span{bytes}.first(kSumAt));
    bytes[kSumAt] = static_cast<std::uint8_t>(sum >> kBitsOfByte);
    bytes[kSumAt + 1] = static_cast<std::uint8_t>(sum);
    std::string text;
    for (std::size_t letter = 0; letter < kCodeLength; ++letter) {
        text += letter > 0 && letter % kCodeGroup == 0 ? "-" : "";
        text += kLetters[bitsAt(bytes, letter)];
    }
    return text;
}

Result<CertificateCode> certificateCodeFrom(std::string_view text)
{
    Bytes bytes{};
    std::size_t letters = 0;
    for (const char each : text) {
        if (isSeparator(each)) {
            continue;
        }
        const auto value = kLetters.find(asPrinted(each));
        if (value == kLetters.npos) {
            return fail("A certificate's code has letters and digits only.");
        }
        if (letters < kCodeLength) {
            putBits(bytes, letters, value);
        }
        ++letters;
    }
    if (letters != kCodeLength) {
        return fail("A certificate's code has " + std::to_string(kCodeLength) +
                    " letters and digits; these are " + std::to_string(letters) + ".");
    }
    const unsigned sum = sumOf(std::span{bytes}.first(kSumAt));
    if (bytes[kSumAt] != sum >> kBitsOfByte || bytes[kSumAt + 1] != (sum & 0xFFU)) {
        return fail("The code is mistyped: compare its groups with the certificate.");
    }
    if (bytes[0] != kForm) {
        return fail("The code is of a newer Second Ring.");
    }
    CertificateCode code;
    std::copy_n(bytes.begin() + kKeyAt, code.key.size(), code.key.begin());
    std::copy_n(bytes.begin() + kSignatureAt, code.signature.size(), code.signature.begin());
    return code;
}

} // namespace secondring::practice
