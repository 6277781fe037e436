#pragma once
#include "core/ports/call_archive.h"
#include "core/practice/attempt_lookback.h"

#include <functional>

namespace secondring {

class AttemptBook;

/// Where an attempt and what the practice desk recorded of its calls are read, and the standards of
/// today. All of it outlives the reading.
struct AttemptSources
{
    AttemptBook& book;
    CallArchive& archive;
    const std::vector<Standard>& standards;
};

/// Reads an attempt as a whole, with all of its calls, and counts it. Comes later, on the GUI
/// thread; not at all when the attempt cannot be seen (the book tells why).
void readAttempt(const AttemptSources& from,
                 practice::AttemptId attempt,
                 std::function<void(const Result<practice::LookedAttempt>&)> then);

} // namespace secondring
