#pragma once
#include "core/speech/phones.h"
#include "core/speech/spoken_words.h"

#include <map>
#include <string>

namespace secondring {

/// How words are said, the usual way first.
class Pronunciations
{
public:
    void add(const std::string& word, Phones phones);

    bool knows(const std::string& word) const { return ways_.contains(word); }

    /// All ways of a word; none for one that is unknown.
    const std::vector<Phones>& of(const std::string& word) const;
    /// One after the other in their usual way; an unknown one gives nothing.
    Phones of(const SpokenWords& words) const;

    const std::map<std::string, std::vector<Phones>>& all() const { return ways_; }

    /// As speech decoders read it: "the DH AH", "the(2) DH IY".
    std::string dictionary() const;

private:
    std::map<std::string, std::vector<Phones>> ways_;
};

/// Vowels of the words, for pace.
int syllablesOf(const SpokenWords& words, const Pronunciations& pronunciations);

} // namespace secondring
