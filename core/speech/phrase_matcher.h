#pragma once
#include "core/ports/ear.h"
#include "core/speech/pronunciations.h"

namespace secondring {

/// Finds the items of an ear in what was understood, by their sounds: a word taken for one that
/// sounds like it costs little.
///
/// An item's score is its best phrase's; a phrase's the worst of its parts between `*` (parts of a
/// few sounds count only when there is nothing else), and its key's. A phrase without a key gets
/// the two neighbouring words of it (three, when they are short) that are rarest in the other
/// phrases and in ordinary calls.
class PhraseMatcher
{
public:
    PhraseMatcher() = default;
    PhraseMatcher(const std::vector<EarItem>& items, const Pronunciations& pronunciations);

    /// Items at least nearly heard, the best first.
    std::vector<HeardItem> match(const Phones& heard) const;

private:
    struct Phrase
    {
        std::vector<Phones> parts;
        std::vector<Phones> keys;
    };

    struct Item
    {
        std::string id;
        std::vector<Phrase> phrases;
    };

    static HeardItem score(const Item& item, const Phones& heard);

    std::vector<Item> items_;
};

/// The words of a phrase that set it apart, see PhraseMatcher. `others`: sentences that are said
/// too.
SpokenWords keyOf(const std::vector<SpokenWords>& parts, const std::vector<SpokenWords>& others);

} // namespace secondring
