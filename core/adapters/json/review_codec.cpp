#include "core/adapters/json/review_codec.h"

#include "core/adapters/json/body_codec.h"

namespace secondring {

StoredEvent encode(const ReviewBody& body)
{
    return json::encodeBody(body, kReviewVersion);
}

Result<ReviewBody> decodeReview(const StoredEvent& stored)
{
    return json::decodeBody<ReviewBody>(stored, kReviewVersion);
}

} // namespace secondring
