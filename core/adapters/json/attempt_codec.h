#pragma once
#include "core/adapters/json/event_codec.h"
#include "core/practice/practice_record.h"

namespace secondring {

/// The version of the payloads of what is written down of attempts; as `kEventVersion`.
inline constexpr int kAttemptVersion = 1;

/// An entry of an attempt as it is stored.
struct StoredEntry
{
    Instant at;
    std::int64_t caller = 0; ///< whose; 0 for what is nobody's
    StoredEvent event;

    bool operator==(const StoredEntry&) const = default;
};

/// Never fails: bytes that are not UTF-8 become U+FFFD.
StoredEntry encode(const practice::AttemptEntry& entry);

/// As `decode` of a call's event.
Result<practice::AttemptEntry> decodeEntry(const StoredEntry& stored);

} // namespace secondring
