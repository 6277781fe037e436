#pragma once
#include "core/adapters/sqlite/sqlite_call_search.h"
#include "core/adapters/sqlite/sqlite_store.h"

#include <filesystem>

namespace secondring::bench {

/// Asks the search and waits.
class Asker
{
public:
    explicit Asker(const SqliteStore& store);

    CallPage page(const CallQuery& query, std::int64_t first, int limit) const;
    std::int64_t count(const CallQuery& query) const;

private:
    std::unique_ptr<SqliteCallSearch> search_;
};

/// Queries with names, each beside the same in SQL.
void measureNamed(const Asker& asker, const std::filesystem::path& file, bool shell);
/// Random queries of all kinds.
void measureMixture(const Asker& asker, int queries);
/// Pages from all over the whole list, in each order.
void measureScrolling(const Asker& asker);
/// A month by agent, from the sums of days and from all rows.
void measureMonth(const SqliteStore& store, const std::filesystem::path& file, bool shell);

} // namespace secondring::bench
