#include "core/speech/phrase_matcher.h"

#include "core/speech/call_sentences.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
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

double rarityOf(const SpokenWords& words, const WordCounts& counts)
{
    return std::accumulate(
        words.begin(), words.end(), 0.0, [&](double sum, const std::string& word) {
            return sum + counts.rarity(word);
        });
}

/// All pairs of neighbours.
std::vector<SpokenWords> pairsOf(const SpokenWords& part)
{
    std::vector<SpokenWords> pairs;
    for (std::size_t at = 0; at == 0 || at + 1 < part.size(); ++at) {
        const auto pair = wordsAt(part, at, 2);
        pairs.push_back(lettersOf(pair) < kShortKey ? wordsAt(part, at, 3) : pair);
    }
    return pairs;
}

SpokenWords rarestOf(const std::vector<SpokenWords>& parts, const WordCounts& counts)
{
    SpokenWords best;
    double rarest = -1;
    for (const auto& part : parts) {
        for (auto& pair : pairsOf(part)) {
            // A third word is there to be heard, not to be rare.
            const double rarity = rarityOf(wordsAt(pair, 0, 2), counts);
            if (rarity > rarest) {
                rarest = rarity;
                best = std::move(pair);
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

/// Those of the item, else the one that sets this phrase apart.
std::vector<SpokenWords>
keysOf(const EarItem& item, const std::vector<SpokenWords>& parts, const WordCounts& counts)
{
    std::vector<SpokenWords> keys;
    if (item.keys.empty()) {
        keys.push_back(rarestOf(parts, counts));
    }
    for (const auto& key : item.keys) {
        keys.push_back(spokenWords(key));
    }
    return keys;
}

std::vector<Phones> saidAs(const std::vector<SpokenWords>& texts,
                           const Pronunciations& pronunciations)
{
    std::vector<Phones> said;
    for (const auto& words : texts) {
        said.push_back(pronunciations.of(words));
    }
    return said;
}

/// Parts of a few sounds count only when there is nothing else.
double worstOf(const std::vector<Phones>& parts, const Phones& heard)
{
    const auto isShort = [](const Phones& part) { return part.size() < kFewSounds; };
    const bool onlyShort = std::all_of(parts.begin(), parts.end(), isShort);
    double worst = 1;
    for (const auto& part : parts) {
        if (onlyShort || !isShort(part)) {
            worst = std::min(worst, likeness(part, heard));
        }
    }
    return worst;
}

double bestOf(const std::vector<Phones>& keys, const Phones& heard)
{
    double best = 0;
    for (const auto& key : keys) {
        best = std::max(best, likeness(key, heard));
    }
    return best;
}

} // namespace

SpokenWords keyOf(const std::vector<SpokenWords>& parts, const std::vector<SpokenWords>& others)
{
    return rarestOf(parts, WordCounts(others));
}

PhraseMatcher::PhraseMatcher(const std::vector<EarItem>& items,
                             const Pronunciations& pronunciations)
{
    for (const auto& item : items) {
        const WordCounts counts(othersThan(item, items));
        Item compiled{item.id, {}};
        for (const auto& text : item.phrases) {
            const auto parts = spokenParts(text);
            if (!parts.empty()) {
                const auto keys = keysOf(item, parts, counts);
                compiled.phrases.push_back(
                    {saidAs(parts, pronunciations), saidAs(keys, pronunciations)});
            }
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
        const HeardItem scored{item.id, worstOf(phrase.parts, heard), bestOf(phrase.keys, heard)};
        if (std::min(scored.overall, scored.key) > std::min(best.overall, best.key)) {
            best = scored;
        }
    }
    return best;
}

} // namespace secondring
