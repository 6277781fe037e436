#pragma once
#include "core/base/result.h"
#include "core/review/call_query.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace secondring {

/// A row of the list.
struct FoundCall
{
    CallId id;
    Direction direction = Direction::Incoming;
    Party party;
    std::string agent;
    std::string line;
    Instant began;
    std::string outcome;
    EndReason endReason = EndReason::HungUp;
    Duration length{};
    std::optional<int> courtesy;
    bool answered = false;
    bool complaint = false;
    bool promise = false;
    bool transferred = false;
    bool recorded = false;

    bool operator==(const FoundCall&) const = default;
};

/// A stretch of the list. Fewer rows than asked for: the list ends there.
struct CallPage
{
    std::int64_t first = 0; ///< the place of the first row in the list, from 0
    std::vector<FoundCall> calls;

    bool operator==(const CallPage&) const = default;
};

/// What can be completed while typing a query.
enum class Facet
{
    Agent,
    Outcome,
    Line,
    Standard, ///< "ask-hold=missed": the standard and its verdict
    Word      ///< words of notes, summaries and names, without accents and capitals
};

struct FacetValue
{
    std::string value;
    std::int64_t calls = 0; ///< how many complete calls have it

    bool operator==(const FacetValue&) const = default;
};

/// Any call in milliseconds, among any number of calls.
///
/// Contract:
/// - Every question returns at once and is answered on the desk's thread, with the reason when the
///   file cannot be read.
/// - A list is asked for by places: row 0 is the top, any row may be the first of a page, so that a
///   scrollbar may be dragged anywhere. No page costs more for standing further down.
/// - `page` with `first` 0 looks anew; pages further down continue that look at the same query, so
///   that calls that are completed meanwhile move nothing. Another query also looks anew.
/// - `count` belongs to the same look and may come long after the first page.
/// - A `page` or `count` of another query overtakes all that is under way: what was overtaken is
///   never answered. Pages of the same query do not overtake each other.
/// - Completions are overtaken by newer completions only.
class CallSearch
{
public:
    template <class T> using Then = std::function<void(Result<T>)>;

    virtual ~CallSearch() = default;

    /// At most `limit` calls from the place `first` on.
    virtual void
    page(const CallQuery& query, std::int64_t first, int limit, Then<CallPage> then) = 0;
    /// How many calls match.
    virtual void count(const CallQuery& query, Then<std::int64_t> then) = 0;
    /// Values that begin with `beginning` (capitals and accents do not matter), most frequent
    /// first.
    virtual void complete(Facet facet,
                          const std::string& beginning,
                          int limit,
                          Then<std::vector<FacetValue>> then) = 0;
};

} // namespace secondring
