#pragma once
#include "core/adapters/house/table_reader.h"

#include <map>

/// Private to core/adapters/house: each reads its part of a house file over the house so far.
namespace secondring {

void readStandards(TableReader& file, House& house, Complaints& complaints);
void readLines(TableReader& file, House& house, Complaints& complaints);
void readChoices(TableReader& file, House& house, Complaints& complaints);
void readDirectory(TableReader& file, House& house, Complaints& complaints);

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
