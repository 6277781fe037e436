#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace secondring {

/// A sound of American English, by the 39 names of ARPAbet.
enum class Phone : std::uint8_t
{
    AA,
    AE,
    AH,
    AO,
    AW,
    AY,
    EH,
    ER,
    EY,
    IH,
    IY,
    OW,
    OY,
    UH,
    UW, // vowels first
    B,
    CH,
    D,
    DH,
    F,
    G,
    HH,
    JH,
    K,
    L,
    M,
    N,
    NG,
    P,
    R,
    S,
    SH,
    T,
    TH,
    V,
    W,
    Y,
    Z,
    ZH
};

using Phones = std::vector<Phone>;

/// "AH", "ah" or, with its stress, "AH1".
std::optional<Phone> phoneOf(std::string_view name);
/// "HH AH L OW"; nothing when one of them is none.
std::optional<Phones> phonesOf(std::string_view names);
std::string_view nameOf(Phone phone);

bool isVowel(Phone phone);

/// How much of what was wanted is found in one stretch of what was heard, 0 to 1: one minus the
/// cheapest way to change the stretch into it, by its length. A phone left out costs 1, one too
/// many 0.7, one for another 1, or 0.5 for a sister (a vowel, p and b, m and n).
double likeness(const Phones& wanted, const Phones& heard);

} // namespace secondring
