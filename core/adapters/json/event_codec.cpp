#include "core/adapters/json/event_codec.h"

#include "core/adapters/json/json_fields.h"

#include <map>
#include <utility>

namespace secondring {

namespace {

using json::Json;

using Read = Result<EventBody> (*)(const Json&);

template <class E> Result<EventBody> readBody(const Json& payload)
{
    E body;
    if (auto wrong = json::read(payload, body); !wrong.empty()) {
        return fail(std::string{E::kKind} + ": " + wrong);
    }
    return EventBody{std::move(body)};
}

template <std::size_t... I> auto makeReaders(std::index_sequence<I...>)
{
    std::map<std::string_view, Read> readers;
    (readers.emplace(std::variant_alternative_t<I, EventBody>::kKind,
                     &readBody<std::variant_alternative_t<I, EventBody>>),
     ...);
    return readers;
}

Read readerOf(std::string_view kind)
{
    static const auto kReaders =
        makeReaders(std::make_index_sequence<std::variant_size_v<EventBody>>{});
    const auto found = kReaders.find(kind);
    return found == kReaders.end() ? nullptr : found->second;
}

} // namespace

StoredEvent encode(const EventBody& body)
{
    const auto payload = std::visit([](const auto& each) { return json::write(each); }, body);
    return {.kind = std::string{kindOf(body)},
            .version = kEventVersion,
            .payload = payload.dump(-1, ' ', false, Json::error_handler_t::replace)};
}

Result<EventBody> decode(const StoredEvent& stored)
{
    const auto reader = readerOf(stored.kind);
    if (reader == nullptr) {
        return fail("unknown kind of event: " + stored.kind);
    }
    if (stored.version < 1 || stored.version > kEventVersion) {
        return fail(stored.kind + ": written as version " + std::to_string(stored.version) +
                    ", known is " + std::to_string(kEventVersion));
    }
    const auto payload = Json::parse(stored.payload, nullptr, false);
    if (payload.is_discarded()) {
        return fail(stored.kind + ": the payload is not JSON");
    }
    return reader(payload);
}

} // namespace secondring
