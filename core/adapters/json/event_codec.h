#pragma once
#include "core/base/result.h"
#include "core/call/event.h"

#include <string>

namespace secondring {

/// The version of the payloads that `encode` writes. It goes up only when an old payload could be
/// misread; a new member with a default is not a new version.
inline constexpr int kEventVersion = 1;

/// An event as it is stored or sent: the name of its kind and its members as a JSON object.
struct StoredEvent
{
    std::string kind;
    int version = kEventVersion;
    std::string payload;

    bool operator==(const StoredEvent&) const = default;
};

/// Never fails: bytes that are not UTF-8 become U+FFFD.
StoredEvent encode(const EventBody& body);

/// Members unknown here are ignored, members not there keep their defaults, so that the payloads of
/// older and (within a version) newer programs can be read. An unknown kind, a newer version, and a
/// payload that does not fit are errors.
Result<EventBody> decode(const StoredEvent& stored);

} // namespace secondring
