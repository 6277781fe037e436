#include "core/adapters/sqlite/call_finder.h"

#include "core/house/folding.h"

#include <stdexcept>

namespace secondring::sqlite {

namespace {

constexpr auto kRow =
    "SELECT direction, name, number, uri, agent, line, began, outcome, end_reason, ended,"
    " courtesy, answered IS NOT NULL, complaint, promise, recording_file <> ''"
    " FROM call WHERE id = ?";

/// All that begins like this; values are folded here, as they stand as they are written.
constexpr auto kTerms = "SELECT substr(term, 2), calls FROM call_term"
                        " WHERE term >= ?1 AND term < ?2 AND calls > 0"
                        " ORDER BY calls DESC, term";
constexpr auto kWords = "SELECT substr(term, 2), calls FROM call_term"
                        " WHERE term >= ?1 AND term < ?2 AND calls > 0"
                        " ORDER BY calls DESC, term LIMIT ?3";

char kindOf(Facet facet)
{
    switch (facet) {
    case Facet::Agent:
        return term::kAgent;
    case Facet::Outcome:
        return term::kOutcome;
    case Facet::Line:
        return term::kLine;
    case Facet::Standard:
        return term::kFinding;
    case Facet::Word:
        return term::kWord;
    }
    return term::kWord;
}

/// The same calls in another order.
bool isSortedOtherwise(const CallQuery& before, CallQuery now)
{
    const bool otherwise = before.order != now.order || before.descending != now.descending;
    now.order = before.order;
    now.descending = before.descending;
    return otherwise && before == now;
}

} // namespace

CallFinder::CallFinder(SQLite::Database& db)
    : db_(db)
    , cells_(db)
    , sets_(db)
    , row_(db, kRow)
{
}

CallLook& CallFinder::lookAt(const CallQuery& query, bool anew)
{
    cells_.refresh();
    const bool unchanged = look_ && state_ == cells_.state();
    if (unchanged && isSortedOtherwise(look_->query(), query)) {
        look_->sortBy(query.order, query.descending);
    } else if (!look_ || anew || look_->query() != query) {
        look_ = std::make_unique<CallLook>(CallLook::Sources{db_, cells_, sets_}, query);
        state_ = cells_.state();
    }
    return *look_;
}

CallPage CallFinder::page(const CallQuery& query,
                          std::int64_t first,
                          int limit,
                          const Interrupted& interrupted)
{
    const SQLite::Transaction oneMoment(db_);
    auto& look = lookAt(query, first == 0);
    CallPage page{.first = first};
    const auto wanted = static_cast<std::size_t>(std::max(limit, 0));
    for (const auto id : look.ids(std::max<std::int64_t>(first, 0), wanted, interrupted)) {
        page.calls.push_back(row(id));
    }
    return page;
}

std::int64_t CallFinder::count(const CallQuery& query, const Interrupted& interrupted)
{
    const SQLite::Transaction oneMoment(db_);
    return lookAt(query, false).count(interrupted);
}

void CallFinder::prepare(const CallQuery& query, const Interrupted& interrupted)
{
    const SQLite::Transaction oneMoment(db_);
    lookAt(query, false).prepare(interrupted);
}

FoundCall CallFinder::row(std::int64_t id)
{
    row_.reset();
    row_.bind(1, id);
    if (!row_.executeStep()) {
        throw std::runtime_error("call " + std::to_string(id) + " has no row.");
    }
    FoundCall call{.id = CallId{id}};
    call.direction = fromText<Direction>(row_.getColumn(0).getString()).value_or(Direction{});
    call.party = {row_.getColumn(1).getString(),
                  row_.getColumn(2).getString(),
                  row_.getColumn(3).getString()};
    call.agent = row_.getColumn(4).getString();
    call.line = row_.getColumn(5).getString();
    call.began = Instant{Duration{row_.getColumn(6).getInt64()}};
    call.outcome = row_.getColumn(7).getString();
    call.endReason = fromText<EndReason>(row_.getColumn(8).getString()).value_or(EndReason{});
    if (!row_.getColumn(9).isNull()) {
        call.length = Duration{row_.getColumn(9).getInt64()} - call.began.time_since_epoch();
    }
    if (!row_.getColumn(10).isNull()) {
        call.courtesy = row_.getColumn(10).getInt();
    }
    call.answered = row_.getColumn(11).getInt() != 0;
    call.complaint = row_.getColumn(12).getInt() != 0;
    call.promise = row_.getColumn(13).getInt() != 0;
    call.transferred = call.endReason == EndReason::Transferred;
    call.recorded = row_.getColumn(14).getInt() != 0;
    row_.reset();
    return call;
}

std::vector<FacetValue> CallFinder::complete(Facet facet, const std::string& beginning, int limit)
{
    const bool areFolded = facet == Facet::Word;
    const auto wanted = folded(beginning);
    const auto least = termFor(kindOf(facet), areFolded ? wanted : "");
    SQLite::Statement query(db_, areFolded ? kWords : kTerms);
    query.bind(1, least);
    query.bind(2, areFolded ? least + '\xFF' : std::string{static_cast<char>(least.front() + 1)});
    if (areFolded) {
        query.bind(3, limit);
    }
    std::vector<FacetValue> values;
    while (std::ssize(values) < limit && query.executeStep()) {
        auto value = query.getColumn(0).getString();
        if (areFolded || folded(value).starts_with(wanted)) {
            values.push_back({std::move(value), query.getColumn(1).getInt64()});
        }
    }
    return values;
}

} // namespace secondring::sqlite
