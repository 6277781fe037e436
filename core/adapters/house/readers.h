#pragma once
#include "core/adapters/house/table_reader.h"

#include <map>

/// Private to core/adapters/house: each reads its part of a house file over the house so far.
namespace secondring {

void readStandards(TableReader& file, House& house, Complaints& complaints);
void readLines(TableReader& file, House& house, Complaints& complaints);
void readChoices(TableReader& file, House& house, Complaints& complaints);
void readDirectory(TableReader& file, House& house, Complaints& complaints);

/// What readers of reviewing work on.
struct ReviewReading
{
    const House& house; ///< read so far: its standards and outcomes
    ReviewSettings& review;
    Complaints& complaints;
};

void readScorecards(TableReader& file, const ReviewReading& reading);
void readReview(TableReader& file, const ReviewReading& reading);
void readFigures(TableReader& file, const ReviewReading& reading);

/// Complains unless the house has a standard of this id.
bool knowsStandard(const std::string& id, int line, const ReviewReading& reading);

/// The words that an enumeration is written with.
template <class E> std::vector<std::string_view> wordsOf()
{
    std::vector<std::string_view> words;
    words.reserve(kEnumText<E>.size());
    for (const auto& [value, text] : kEnumText<E>) {
        words.push_back(text);
    }
    return words;
}

/// Complains about what is in a file twice.
class OnlyOnce
{
public:
    explicit OnlyOnce(std::string what)
        : what_{std::move(what)}
    {
    }

    /// False: it was there before.
    bool meet(const std::string& id, int line, Complaints& complaints);

private:
    std::string what_;
    std::map<std::string, int, std::less<>> lines_;
};

/// What has the id, made at the end when there is none.
template <class Thing> Thing& withId(std::vector<Thing>& things, const std::string& id)
{
    for (auto& thing : things) {
        if (thing.id == id) {
            return thing;
        }
    }
    things.push_back(Thing{.id = id});
    return things.back();
}

} // namespace secondring
