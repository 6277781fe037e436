#include "core/adapters/sqlite/block_index.h"

#include <algorithm>

namespace secondring::sqlite {

void BlockIndex::Sink::term(char kind, std::string_view value) const
{
    index.scratch_.assign(1, kind).append(value);
    index.terms_.add(index.scratch_, at);
}

void BlockIndex::Sink::word(char kind, char /*startKind*/, std::string_view word) const
{
    term(kind, word);
}

TermSets BlockIndex::postings() const
{
    auto sets = terms_.sets();
    sets.addBeginnings(term::kWord, term::kWordStart, term::kStart);
    sets.addBeginnings(term::kName, term::kNameStart, term::kStart);
    return sets;
}

void BlockIndex::add(const CallFacts& call)
{
    const auto at = placeOf(call.summary.id.value);
    Sink sink{*this, at};
    describe(call, sink);
    callers_.add(callerKey(call.summary.party), at);
    rows_.push_back({at,
                     beganCell(call.summary.began),
                     lengthCell(lengthOf(call.summary)),
                     courtesyCell(call.summary.courtesy)});
}

bool BlockIndex::inOrder() const
{
    return std::ranges::is_sorted(rows_, {}, &Row::began);
}

} // namespace secondring::sqlite
