#pragma once
#include "core/adapters/sqlite/sqlite_call_load.h"
#include "core/adapters/sqlite/sqlite_call_search.h"
#include "tests/adapters/sqlite/plain_search.h"
#include "tests/adapters/sqlite/stored.h"
#include "tests/support/generated_house.h"

namespace secondring::test {

/// A store with a search, and the calls that were brought in beside it.
class Searched : public Stored
{
public:
    Searched() { search = std::make_unique<SqliteCallSearch>(*store, desk.executor()); }

    /// Brings calls in; the first is numbered `firstId`.
    void load(const GeneratedHouse::Size& size, std::int64_t firstId)
    {
        GeneratedHouse house(size);
        auto load = SqliteCallLoad::begin(*store, size.calls, house.end());
        REQUIRE(load);
        while (!house.atEnd()) {
            auto call = house.next();
            plain.add(call, firstId++);
            REQUIRE((*load)->add(std::move(call)));
        }
        const auto committed = (*load)->commit();
        INFO((committed ? "" : committed.error().reason));
        REQUIRE(committed);
    }

    /// As a desk writes a call: event by event, complete with the last.
    void take(const LoadedCall& call, CallId id)
    {
        log->takenBy({call.agent, ""});
        auto summary = call.summary;
        summary.id = id;
        for (auto recorded : call.events) {
            recorded.event.call = id;
            summary.complete = recorded.sequence == std::ssize(call.events);
            append(recorded, summary);
        }
        REQUIRE(settled());
    }

    std::vector<CallId> page(const CallQuery& query, std::int64_t first, int limit)
    {
        std::optional<Result<CallPage>> page;
        search->page(query, first, limit, [&](auto result) { page = std::move(result); });
        REQUIRE(desk.runUntil([&] { return page.has_value(); }));
        INFO((*page ? "" : page->error().reason));
        REQUIRE(*page);
        CHECK((*page)->first == first);
        std::vector<CallId> ids;
        for (const auto& call : (*page)->calls) {
            ids.push_back(call.id);
        }
        return ids;
    }

    std::vector<CallId> all(const CallQuery& query) { return page(query, 0, 1'000'000); }

    std::int64_t count(const CallQuery& query)
    {
        std::optional<Result<std::int64_t>> count;
        search->count(query, [&](auto result) { count = std::move(result); });
        REQUIRE(desk.runUntil([&] { return count.has_value(); }));
        REQUIRE(*count);
        return **count;
    }

    std::vector<std::string> completions(Facet facet, const std::string& beginning)
    {
        std::vector<std::string> values;
        bool answered = false;
        search->complete(facet, beginning, 5, [&](const auto& result) {
            for (const auto& each : result.value()) {
                values.push_back(each.value);
            }
            answered = true;
        });
        REQUIRE(desk.runUntil([&] { return answered; }));
        return values;
    }

    PlainSearch plain;
    std::unique_ptr<SqliteCallSearch> search;
};

} // namespace secondring::test
