#pragma once
#include "core/adapters/sqlite/cell_store.h"

#include <list>
#include <unordered_map>

/// Private to core/adapters/sqlite.
namespace secondring::sqlite {

/// Keeps the sets that were used last in memory, as they are stored: whoever types on asks for most
/// of them again.
///
/// Invariants: a set is the one of its block's version, or of a later one.
class SetCache
{
public:
    /// Bytes that are kept at most, of sets beside columns of cells.
    static constexpr std::size_t kMost = std::size_t{8} << 20u;

    explicit SetCache(SQLite::Database& db, std::size_t most = kMost);

    /// Adds the set to the bits, if there is one.
    void read(const BlockRow& block, std::int64_t term, CallBits& into);

    /// Of what is kept.
    std::size_t bytes() const { return bytes_; }

private:
    struct Kept
    {
        std::int64_t key = 0;
        std::int64_t version = 0;
        std::string stored; ///< empty: there is no such set
    };

    std::string& keptOf(std::int64_t key, const BlockRow& block, std::int64_t term);
    void makeRoom();

    SetTable sets_;
    std::size_t most_;
    std::size_t bytes_ = 0;
    std::list<Kept> kept_; ///< the one used last first
    std::unordered_map<std::int64_t, std::list<Kept>::iterator> places_;
};

} // namespace secondring::sqlite
