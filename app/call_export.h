#pragma once
#include "core/base/result.h"
#include "core/house/house.h"
#include "core/review/call_query.h"
#include "core/review/table.h"

#include <filesystem>
#include <functional>

namespace secondring {

class SqliteStore;

/// What to take away, and where to.
struct CallExport
{
    CallQuery query;
    House house; ///< for the words of outcomes
    TableFormat format = TableFormat::Csv;
    std::filesystem::path file;
};

/// Writes every call that the query finds, in its order, and returns how many. `onProgress` is told
/// how many are written of how many, now and then; when it returns false, nothing is written.
///
/// Threads: any; takes as long as it takes, so not the desk's.
Result<std::int64_t>
exportCalls(const SqliteStore& store,
            const CallExport& wanted,
            const std::function<bool(std::int64_t done, std::int64_t all)>& onProgress);

} // namespace secondring
