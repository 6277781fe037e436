#include "core/speech/phrase_matcher.h"

#include "core/speech/call_sentences.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace secondring {

namespace {

constexpr std::size_t kFewSounds = 5;
constexpr std::size_t kShortKey = 7; ///< letters of two words, under which a third is taken in

/// In how many of many sentences a word stands.
class WordCounts
{
public:
    explicit WordCounts(const std::vector<SpokenWords>& sentences)
        : all_(static_cast<double>(sentences.size()))
    {
        for (const auto& sentence : sentences) {
            for (const auto& word : std::set<std::string>(sentence.begin(), sentence.end())) {
                ++with_[word];
            }
        }
    }

    double rarity(const std::string& word) const
    {
        const auto found = with_.find(word);
        return std::log((all_ + 1) / (1 + (found == with_.end() ? 0 : found->second)));
    }

private:
    double all_;
    std::map<std::string, double> with_;
};

std::size_t lettersOf(const SpokenWords& words)
{
    std::size_t letters = 0;
    for (const auto& word : words) {
        letters += word.size();
    }
    return letters;
}

/// `count` words of the part around `at`, or as many as there are.
SpokenWords wordsAt(const SpokenWords& part, std::size_t at, std::size_t count)
{
    const auto size = std::min(count, part.size());
    const auto from = static_cast<std::ptrdiff_t>(std::min(at, part.size() - size));
    return {part.begin() + from, part.begin() + from + static_cast<std::ptrdiff_t>(size)};
}

SpokenWords keyOf(const std::vector<SpokenWords>& parts, const WordCounts& counts)
{
    SpokenWords best;
    double rarest = -1;
    for (const auto& part : parts) {
        for (std::size_t at = 0; at < part.size(); ++at) {
            auto window = wordsAt(part, at, 2);
            double rarity = 0;
            for (const auto& word : window) {
                rarity += counts.rarity(word);
            }
            if (rarity > rarest) {
                rarest = rarity;
                const bool isShort = lettersOf(window) < kShortKey;
                best = isShort ? wordsAt(part, at, 3) : std::move(window);
            }
        }
    }
    return best;
}

/// What is said besides this item.
std::vector<SpokenWords> othersThan(const EarItem& item, const std::vector<EarItem>& items)
{
    auto others = callSentences();
    for (const auto& other : items) {
        for (const auto& phrase :
             other.id == item.id ? std::vector<std::string>{} : other.phrases) {
            others.push_back(spokenWords(phrase));
        }
    }
    return others;
}

} // namespace

SpokenWords keyOf(const std::vector<SpokenWords>& parts, const std::vector<SpokenWords>& others)
{
    return keyOf(parts, WordCounts(others));
}

PhraseMatcher::PhraseMatcher(const std::vector<EarItem>& items,
                             const Pronunciations& pronunciations)
{
    for (const auto& item : items) {
        const WordCounts counts(othersThan(item, items));
        Item compiled{item.id, {}};
        for (const auto& text : item.phrases) {
            const auto words = spokenParts(text);
            if (words.empty()) {
                continue;
            }
            Phrase phrase;
            for (const auto& part : words) {
                phrase.parts.push_back(pronunciations.of(part));
            }
            for (const auto& key : item.keys) {
                phrase.keys.push_back(pronunciations.of(spokenWords(key)));
            }
            if (item.keys.empty()) {
                phrase.keys.push_back(pronunciations.of(keyOf(words, counts)));
            }
            compiled.phrases.push_back(std::move(phrase));
        }
        items_.push_back(std::move(compiled));
    }
}

std::vector<HeardItem> PhraseMatcher::match(const Phones& heard) const
{
    std::vector<HeardItem> found;
    for (const auto& item : items_) {
        auto scored = score(item, heard);
        if (wasHeard(scored) || wasNearlyHeard(scored)) {
            found.push_back(std::move(scored));
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const HeardItem& a, const HeardItem& b) {
        return std::min(a.overall, a.key) > std::min(b.overall, b.key);
    });
    return found;
}

HeardItem PhraseMatcher::score(const Item& item, const Phones& heard)
{
    HeardItem best{item.id, 0, 0};
    for (const auto& phrase : item.phrases) {
        HeardItem scored{item.id, 1, 0};
        const bool onlyShort =
            std::all_of(phrase.parts.begin(), phrase.parts.end(), [](const Phones& part) {
                return part.size() < kFewSounds;
            });
        for (const auto& part : phrase.parts) {
            if (onlyShort || part.size() >= kFewSounds) {
                scored.overall = std::min(scored.overall, likeness(part, heard));
            }
        }
        for (const auto& key : phrase.keys) {
            scored.key = std::max(scored.key, likeness(key, heard));
        }
        if (std::min(scored.overall, scored.key) > std::min(best.overall, best.key)) {
            best = scored;
        }
    }
    return best;
}

} // namespace secondring
