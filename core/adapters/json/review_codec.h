#pragma once
#include "core/adapters/json/event_codec.h"
#include "core/review/review_event.h"

namespace secondring {

/// The version of the payloads of review events; as `kEventVersion`.
inline constexpr int kReviewVersion = 1;

/// Never fails: bytes that are not UTF-8 become U+FFFD.
StoredEvent encode(const ReviewBody& body);

/// As `decode` of a call's event.
Result<ReviewBody> decodeReview(const StoredEvent& stored);

} // namespace secondring
