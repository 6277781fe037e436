#pragma once
#include "core/adapters/json/event_codec.h"
#include "core/adapters/json/json_fields.h"

#include <map>
#include <utility>
#include <variant>

/// Private to core/adapters/json: variants of events, each alternative with `kKind` and `fields`.
namespace secondring::json {

template <class Body> using ReadBody = Result<Body> (*)(const Json&);

template <class Body, class E> Result<Body> readAs(const Json& payload)
{
    E body;
    if (auto wrong = read(payload, body); !wrong.empty()) {
        return fail(std::string{E::kKind} + ": " + wrong);
    }
    return Body{std::move(body)};
}

template <class Body, std::size_t... I> auto makeReaders(std::index_sequence<I...>)
{
    std::map<std::string_view, ReadBody<Body>> readers;
    (readers.emplace(std::variant_alternative_t<I, Body>::kKind,
                     &readAs<Body, std::variant_alternative_t<I, Body>>),
     ...);
    return readers;
}

template <class Body> ReadBody<Body> readerOf(std::string_view kind)
{
    static const auto kReaders =
        makeReaders<Body>(std::make_index_sequence<std::variant_size_v<Body>>{});
    const auto found = kReaders.find(kind);
    return found == kReaders.end() ? nullptr : found->second;
}

template <class Body> StoredEvent encodeBody(const Body& body, int version)
{
    const auto payload = std::visit([](const auto& each) { return write(each); }, body);
    return {.kind = std::string{kindOf(body)},
            .version = version,
            .payload = payload.dump(-1, ' ', false, Json::error_handler_t::replace)};
}

template <class Body> Result<Body> decodeBody(const StoredEvent& stored, int newest)
{
    const auto reader = readerOf<Body>(stored.kind);
    if (reader == nullptr) {
        return fail("unknown kind of event: " + stored.kind);
    }
    if (stored.version < 1 || stored.version > newest) {
        return fail(stored.kind + ": written as version " + std::to_string(stored.version) +
                    ", known is " + std::to_string(newest));
    }
    const auto payload = Json::parse(stored.payload, nullptr, false);
    if (payload.is_discarded()) {
        return fail(stored.kind + ": the payload is not JSON");
    }
    return reader(payload);
}

} // namespace secondring::json
