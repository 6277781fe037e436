#include "core/speech/phones.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace secondring {

namespace {

constexpr auto kNames = std::to_array<std::string_view>(
    {"AA", "AE", "AH", "AO", "AW", "AY", "EH", "ER", "EY", "IH", "IY", "OW", "OY",
     "UH", "UW", "B",  "CH", "D",  "DH", "F",  "G",  "HH", "JH", "K",  "L",  "M",
     "N",  "NG", "P",  "R",  "S",  "SH", "T",  "TH", "V",  "W",  "Y",  "Z",  "ZH"});

/// Phones of one class are taken for each other most easily.
constexpr int classOf(Phone phone)
{
    switch (phone) {
    case Phone::P:
    case Phone::B:
        return 1;
    case Phone::T:
    case Phone::D:
        return 2;
    case Phone::K:
    case Phone::G:
        return 3;
    case Phone::F:
    case Phone::V:
    case Phone::TH:
    case Phone::DH:
        return 4;
    case Phone::S:
    case Phone::Z:
    case Phone::SH:
    case Phone::ZH:
    case Phone::CH:
    case Phone::JH:
        return 5;
    case Phone::M:
    case Phone::N:
    case Phone::NG:
        return 6;
    case Phone::L:
    case Phone::R:
    case Phone::W:
    case Phone::Y:
        return 7;
    case Phone::HH:
        return 8;
    default:
        return 0; // vowels
    }
}

constexpr double kLeftOut = 1;
constexpr double kTooMany = 0.7;

double exchange(Phone wanted, Phone heard)
{
    if (wanted == heard) {
        return 0;
    }
    return classOf(wanted) == classOf(heard) ? 0.5 : 1;
}

} // namespace

std::optional<Phone> phoneOf(std::string_view name)
{
    if (!name.empty() && std::isdigit(static_cast<unsigned char>(name.back())) != 0) {
        name.remove_suffix(1);
    }
    const auto same = [name](std::string_view known) {
        return std::equal(name.begin(), name.end(), known.begin(), known.end(), [](char a, char b) {
            return std::toupper(static_cast<unsigned char>(a)) == b;
        });
    };
    const auto found = std::find_if(kNames.begin(), kNames.end(), same);
    if (found == kNames.end()) {
        return std::nullopt;
    }
    return static_cast<Phone>(found - kNames.begin());
}

std::optional<Phones> phonesOf(std::string_view names)
{
    Phones phones;
    while (!names.empty()) {
        const auto end = std::min(names.find(' '), names.size());
        if (end > 0) {
            const auto phone = phoneOf(names.substr(0, end));
            if (!phone) {
                return std::nullopt;
            }
            phones.push_back(*phone);
        }
        names.remove_prefix(std::min(end + 1, names.size()));
    }
    return phones;
}

std::string_view nameOf(Phone phone)
{
    return kNames.at(static_cast<std::size_t>(phone));
}

bool isVowel(Phone phone)
{
    return phone <= Phone::UW;
}

double likeness(const Phones& wanted, const Phones& heard)
{
    if (wanted.empty() || heard.empty()) {
        return 0;
    }
    // One row for each wanted phone; it may begin anywhere in what was heard, and end anywhere.
    std::vector<double> before(heard.size() + 1, 0);
    std::vector<double> row(heard.size() + 1);
    for (const auto phone : wanted) {
        row[0] = before[0] + kLeftOut;
        for (std::size_t j = 1; j <= heard.size(); ++j) {
            row[j] = std::min({before[j - 1] + exchange(phone, heard[j - 1]),
                               before[j] + kLeftOut,
                               row[j - 1] + kTooMany});
        }
        std::swap(before, row);
    }
    const double cost = *std::min_element(before.begin(), before.end());
    return std::max(0.0, 1 - cost / static_cast<double>(wanted.size()));
}

} // namespace secondring
