#pragma once
#include "core/adapters/sqlite/call_bits.h"
#include "core/adapters/sqlite/call_facts.h"
#include "core/adapters/sqlite/term_map.h"

#include <array>

/// Private to core/adapters/sqlite.
namespace secondring::sqlite {

/// What one block of calls is found by, gathered in memory: the same that `CallIndex` writes call
/// by call.
class BlockIndex
{
public:
    /// In the order of the ids, all of one block, none twice.
    void add(const CallFacts& call);

    bool empty() const { return rows_.empty(); }

    /// No call began before one with a smaller id.
    bool inOrder() const;

    struct Posting
    {
        std::string term;
        Places places;
        /// Of a word: its beginnings, once they were needed.
        std::array<Posting*, term::kStart> starts{};
    };

    /// In the order in which they came up; each term once.
    const std::deque<Posting>& postings() const { return postings_.all(); }

    /// Callers, by what the list sorts them by.
    const std::deque<Posting>& callers() const { return callers_.all(); }

    struct Row
    {
        Place place = 0;
        std::uint32_t began = 0;
        std::uint32_t length = 0;
        std::uint32_t courtesy = 0;
    };

    const std::vector<Row>& rows() const { return rows_; }

private:
    /// Takes what `describe` tells.
    struct Sink
    {
        BlockIndex& index;
        Place at;

        void term(char kind, std::string_view value) const;
        void word(char kind, char startKind, std::string_view word) const;
    };

    void findStarts(Posting& word, char startKind);

    TermMap<Posting> postings_;
    TermMap<Posting> callers_;
    std::vector<Row> rows_;
    std::string scratch_;
};

} // namespace secondring::sqlite
