#pragma once
#include "core/adapters/sqlite/cell_store.h"
#include "core/adapters/sqlite/conditions.h"
#include "core/adapters/sqlite/set_cache.h"
#include "core/adapters/sqlite/value_order.h"

#include <functional>
#include <memory>
#include <optional>

/// Private to core/adapters/sqlite.
namespace secondring::sqlite {

/// One query looked at: which calls match, found block by block as they are needed and kept, so
/// that its pages and its count cost what they add.
///
/// Invariants: what has been found stays, whatever is written meanwhile.
/// Borrows: the connection, the cells and the sets outlive it.
class CallLook
{
public:
    /// What queries are answered from.
    struct Sources
    {
        SQLite::Database& db;
        CellStore& cells;
        SetCache& sets;
    };

    CallLook(const Sources& from, CallQuery query);

    const CallQuery& query() const { return query_; }

    /// Sorts what was found otherwise.
    void sortBy(CallOrder order, bool descending);

    /// Ids of the calls in order, from a place on. `interrupted` is called now and then and throws
    /// when nobody wants the answer any more.
    std::vector<std::int64_t>
    ids(std::int64_t first, std::size_t limit, const std::function<void()>& interrupted);
    std::int64_t count(const std::function<void()>& interrupted);
    /// Makes ready for pages from anywhere.
    void prepare(const std::function<void()>& interrupted);

private:
    struct Found
    {
        CallBits calls;
        int count = 0;
    };

    const Found& foundIn(std::size_t index);
    CallBits find(const BlockRow& block);
    void keep(CallBits& calls, const Condition& condition, const BlockRow& block, bool isFirst);
    CallBits membersOf(const Condition& condition, const BlockRow& block);
    void keepRange(CallBits& calls, const Condition& condition, const BlockRow& block);
    std::int64_t countIn(std::size_t index);
    bool idsFollowTime() const;
    std::vector<std::int64_t> idsByTime(std::int64_t first, std::size_t limit);
    ValueOrder order(const std::function<void()>& interrupted);
    CellColumn column() const;

    CellStore& cells_;
    SetCache& sets_;
    CallQuery query_;
    std::vector<BlockRow> blocks_;
    std::vector<Condition> conditions_;
    std::int64_t all_ = 0; ///< the term of every complete call
    std::vector<std::unique_ptr<Found>> found_;
    ValueOrder::Known known_;
    std::int64_t state_ = 0; ///< of the cells, when that was found out
};

} // namespace secondring::sqlite
