#include "core/adapters/json/event_codec.h"

#include "core/adapters/json/body_codec.h"

namespace secondring {

StoredEvent encode(const EventBody& body)
{
    return json::encodeBody(body, kEventVersion);
}

Result<EventBody> decode(const StoredEvent& stored)
{
    return json::decodeBody<EventBody>(stored, kEventVersion);
}

} // namespace secondring
