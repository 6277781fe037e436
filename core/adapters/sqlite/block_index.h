#pragma once
#include "core/adapters/sqlite/call_facts.h"
#include "core/adapters/sqlite/places_by_term.h"

/// Private to core/adapters/sqlite.
namespace secondring::sqlite {

/// What one block of calls is found by, gathered in memory: the same that `CallIndex` writes call
/// by call.
class BlockIndex
{
public:
    BlockIndex() = default;

    /// After another block, which will be much like it.
    explicit BlockIndex(std::size_t terms)
        : terms_(terms)
    {
    }

    /// In the order of the ids, all of one block, none twice.
    void add(const CallFacts& call);

    bool empty() const { return rows_.empty(); }

    /// No call began before one with a smaller id.
    bool inOrder() const;

    std::size_t terms() const { return terms_.terms(); }

    /// Each term once.
    TermSets postings() const;

    /// Callers, by what the list sorts them by.
    TermSets callers() const { return callers_.sets(); }

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

    PlacesByTerm terms_; ///< without the beginnings of words, which follow from the words
    PlacesByTerm callers_;
    std::vector<Row> rows_;
    std::string scratch_;
};

} // namespace secondring::sqlite
