#include "core/adapters/sqlite/places_by_term.h"

#include <algorithm>

namespace secondring::sqlite {

void PlacesByTerm::add(std::string_view term, Place at)
{
    auto& entry = terms_.of(term);
    if (entry.places == 0) {
        entry.index = static_cast<std::uint32_t>(terms_.size() - 1);
    } else if (entry.last == at) {
        return;
    }
    entry.last = at;
    ++entry.places;
    occurrences_.push_back({entry.index, at});
}

TermSets PlacesByTerm::sets() const
{
    TermSets sets;
    sets.sets_.reserve(terms_.size());
    std::size_t begin = 0;
    for (const auto& each : terms_.all()) {
        sets.sets_.push_back({each.term, begin, begin});
        begin += each.places;
    }
    sets.places_.resize(begin);
    for (const auto& each : occurrences_) {
        sets.places_[sets.sets_[each.index].end++] = each.at;
    }
    return sets;
}

void TermSets::addBeginnings(char word, char start, std::size_t longest)
{
    std::vector<std::size_t> words;
    for (std::size_t index = 0; index < sets_.size(); ++index) {
        if (sets_[index].term.front() == word) {
            words.push_back(index);
        }
    }
    const auto termOf = [this](std::size_t index) -> const std::string& {
        return sets_[index].term;
    };
    std::ranges::sort(words, {}, termOf);
    for (std::size_t length = 1; length <= longest; ++length) {
        for (auto first = words.begin(); first != words.end();) {
            const auto beginning = termOf(*first).substr(1, length);
            const auto after = std::find_if(first, words.end(), [&](std::size_t index) {
                return termOf(index).compare(1, length, beginning) != 0;
            });
            if (beginning.size() == length) {
                addUnion(start + beginning, {first, after});
            }
            first = after;
        }
    }
}

void TermSets::addUnion(std::string term, std::span<const std::size_t> sets)
{
    CallBits bits;
    for (const auto index : sets) {
        std::ranges::for_each(placesOf(sets_[index]), [&](Place at) { bits.add(at); });
    }
    const auto begin = places_.size();
    bits.up([&](Place at) {
        places_.push_back(at);
        return true;
    });
    sets_.push_back({std::move(term), begin, places_.size()});
}

} // namespace secondring::sqlite
