#include "core/adapters/sqlite/stored_review.h"

#include "core/adapters/sqlite/review_reader.h"
#include "core/adapters/sqlite/sqlite_store.h"

namespace secondring {

using namespace sqlite;

Result<ReviewCase> storedReview(const SqliteStore& store, CallId call)
{
    return guarded(store.file(), [&] {
        const auto connection = openForReading(store.file());
        return readReviewed(*connection, call);
    });
}

} // namespace secondring
