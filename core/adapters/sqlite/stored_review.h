#pragma once
#include "core/base/result.h"
#include "core/review/judgement_case.h"

namespace secondring {

class SqliteStore;

/// The whole case of one call, read beside whoever writes: for a command. Takes the time a disk
/// takes. Whoever shows it asks core/review/judgement_rights.h what this person may see.
Result<ReviewCase> storedReview(const SqliteStore& store, CallId call);

} // namespace secondring
