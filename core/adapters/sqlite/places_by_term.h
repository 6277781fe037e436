#pragma once
#include "core/adapters/sqlite/call_bits.h"
#include "core/adapters/sqlite/term_map.h"

#include <span>

/// Private to core/adapters/sqlite.
namespace secondring::sqlite {

/// Sets of places of one block, by term.
class TermSets
{
public:
    struct Set
    {
        std::string term;
        std::size_t begin = 0; ///< of its places, among those of all
        std::size_t end = 0;
    };

    const std::vector<Set>& sets() const { return sets_; }

    /// Ascending, each once.
    std::span<const Place> placesOf(const Set& set) const
    {
        return std::span{places_}.subspan(set.begin, set.end - set.begin);
    }

    /// For each beginning, of one to `longest` bytes, of the terms of kind `word`: the places of
    /// all that begin so, as a term of kind `start`.
    void addBeginnings(char word, char start, std::size_t longest);

private:
    friend class PlacesByTerm;

    void addUnion(std::string term, std::span<const std::size_t> sets);

    std::vector<Set> sets_;
    std::vector<Place> places_;
};

/// Which places of a block have which terms: told a place after the other, put together at the end.
/// A list of its own for each term would be memory that is touched all over.
class PlacesByTerm
{
public:
    /// `terms`: about how many there will be.
    explicit PlacesByTerm(std::size_t terms = 0) { terms_.reserve(terms); }

    /// Places come in ascending order; a place may be told twice.
    void add(std::string_view term, Place at);

    std::size_t terms() const { return terms_.size(); }

    /// In the order in which the terms came up.
    TermSets sets() const;

private:
    struct Term
    {
        std::string term;
        std::uint32_t index = 0;
        std::uint32_t places = 0;
        Place last = 0;
    };

    struct Occurrence
    {
        std::uint32_t index = 0;
        Place at = 0;
    };

    TermMap<Term> terms_;
    std::vector<Occurrence> occurrences_;
};

} // namespace secondring::sqlite
