#pragma once
#include "core/adapters/sqlite/call_look.h"
#include "core/ports/call_search.h"

/// Private to core/adapters/sqlite.
namespace secondring::sqlite {

/// Answers about calls on one connection, each seeing one moment of the file. Everything throws.
class CallFinder
{
public:
    /// `interrupted` is called now and then and throws when the answer is not wanted any more.
    using Interrupted = std::function<void()>;

    explicit CallFinder(SQLite::Database& db);

    CallPage
    page(const CallQuery& query, std::int64_t first, int limit, const Interrupted& interrupted);
    std::int64_t count(const CallQuery& query, const Interrupted& interrupted);
    /// Makes ready for pages from anywhere in the list.
    void prepare(const CallQuery& query, const Interrupted& interrupted);
    std::vector<FacetValue> complete(Facet facet, const std::string& beginning, int limit);

private:
    CallLook& lookAt(const CallQuery& query, bool anew);
    FoundCall row(std::int64_t id);

    SQLite::Database& db_;
    CellStore cells_;
    SetCache sets_;
    SQLite::Statement row_;
    std::unique_ptr<CallLook> look_;
    std::int64_t state_ = 0; ///< of the cells, when it began: nothing was written since
};

} // namespace secondring::sqlite
