#include "core/adapters/sqlite/block_index.h"

#include <algorithm>

namespace secondring::sqlite {

namespace {

/// False: it was there.
bool place(BlockIndex::Posting& posting, Place at)
{
    const bool isNew = posting.places.empty() || posting.places.back() != at;
    if (isNew) {
        posting.places.push_back(at);
    }
    return isNew;
}

} // namespace

void BlockIndex::Sink::term(char kind, std::string_view value) const
{
    index.scratch_.assign(1, kind).append(value);
    place(index.postings_.of(index.scratch_), at);
}

void BlockIndex::Sink::word(char kind, char startKind, std::string_view word) const
{
    index.scratch_.assign(1, kind).append(word);
    auto& posting = index.postings_.of(index.scratch_);
    if (!place(posting, at)) {
        return;
    }
    if (posting.starts.front() == nullptr) {
        index.findStarts(posting, startKind);
    }
    for (auto* const start : posting.starts) {
        if (start != nullptr) {
            place(*start, at);
        }
    }
}

void BlockIndex::findStarts(Posting& word, char startKind)
{
    for (std::size_t length = 1; length <= std::min(term::kStart, word.term.size() - 1); ++length) {
        scratch_.assign(1, startKind).append(word.term, 1, length);
        word.starts.at(length - 1) = &postings_.of(scratch_);
    }
}

void BlockIndex::add(const CallFacts& call)
{
    const auto at = placeOf(call.summary.id.value);
    Sink sink{*this, at};
    describe(call, sink);
    place(callers_.of(callerKey(call.summary.party)), at);
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
