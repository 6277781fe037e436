#include "app/call_export.h"

#include "app/inbox.h"
#include "core/adapters/sqlite/sqlite_call_search.h"
#include "core/adapters/table/table_file.h"

namespace secondring {

namespace {

constexpr int kAtOnce = 1000;

Result<CallPage>
pageFrom(Inbox& inbox, SqliteCallSearch& search, const CallQuery& query, std::int64_t first)
{
    return inbox.await<CallPage>(
        [&](auto then) { search.page(query, first, kAtOnce, std::move(then)); });
}

Result<void> writeRows(TableFile& table, const CallPage& page, const House& house)
{
    for (const auto& call : page.calls) {
        if (auto written = table.row(cellsOf(call, house)); !written) {
            return written;
        }
    }
    return {};
}

} // namespace

Result<std::int64_t>
exportCalls(const SqliteStore& store,
            const CallExport& wanted,
            const std::function<bool(std::int64_t done, std::int64_t all)>& onProgress)
{
    Inbox inbox;
    SqliteCallSearch search(store, inbox.executor());
    auto page = pageFrom(inbox, search, wanted.query, 0);
    const auto all =
        inbox.await<std::int64_t>([&](auto then) { search.count(wanted.query, std::move(then)); });
    auto table = beginTable(wanted.format, wanted.file, callColumns());
    if (!page || !all || !table) {
        return fail(!page ? page.error().reason : !all ? all.error().reason : table.error().reason);
    }
    std::int64_t done = 0;
    while (page && !page->calls.empty()) {
        if (const auto written = writeRows(**table, *page, wanted.house); !written) {
            return fail(written.error().reason);
        }
        done += std::ssize(page->calls);
        if (!onProgress(done, *all)) {
            return fail("Given up.");
        }
        page = std::ssize(page->calls) < kAtOnce ? Result<CallPage>{CallPage{}}
                                                 : pageFrom(inbox, search, wanted.query, done);
    }
    if (!page) {
        return fail(page.error().reason);
    }
    return (*table)->finish().map([done] { return done; });
}

} // namespace secondring
