#include "core/speech/pronunciations.h"

#include <algorithm>

namespace secondring {

namespace {

std::string inNames(const Phones& phones)
{
    std::string names;
    for (const auto phone : phones) {
        names += ' ';
        names += nameOf(phone);
    }
    return names;
}

} // namespace

void Pronunciations::add(const std::string& word, Phones phones)
{
    auto& ways = ways_[word];
    if (std::find(ways.begin(), ways.end(), phones) == ways.end()) {
        ways.push_back(std::move(phones));
    }
}

const std::vector<Phones>& Pronunciations::of(const std::string& word) const
{
    static const std::vector<Phones> kNone;
    const auto found = ways_.find(word);
    return found == ways_.end() ? kNone : found->second;
}

Phones Pronunciations::of(const SpokenWords& words) const
{
    Phones phones;
    for (const auto& word : words) {
        const auto& ways = of(word);
        if (!ways.empty()) {
            phones.insert(phones.end(), ways.front().begin(), ways.front().end());
        }
    }
    return phones;
}

std::string Pronunciations::dictionary() const
{
    std::string text;
    for (const auto& [word, ways] : ways_) {
        for (std::size_t n = 0; n < ways.size(); ++n) {
            text += word;
            text += n == 0 ? std::string{} : '(' + std::to_string(n + 1) + ')';
            text += inNames(ways[n]) + '\n';
        }
    }
    return text;
}

int syllablesOf(const SpokenWords& words, const Pronunciations& pronunciations)
{
    const auto phones = pronunciations.of(words);
    return static_cast<int>(std::count_if(phones.begin(), phones.end(), isVowel));
}

} // namespace secondring
