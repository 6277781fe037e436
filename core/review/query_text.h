#pragma once
#include "core/house/house.h"
#include "core/review/call_query.h"
#include "core/review/day_range.h"
#include "core/review/figure_rules.h"
#include "core/review/query_tokens.h"

namespace secondring {

/// What a search text may speak of, and when it is read.
struct QueryKnowledge
{
    Day today;
    std::chrono::weekday firstDay = std::chrono::Monday;
    std::string callingCode = "44";
    std::vector<std::string> agents; ///< who has calls; empty: not known, any name is taken
    std::vector<std::string> lines;  ///< likewise
    std::vector<Team> teams;
    std::vector<OutcomeChoice> outcomes;
    std::vector<Standard> standards;
};

/// A filter that was understood, as it is shown.
struct QueryChip
{
    TextSpan span;
    std::string name;    ///< "Agent"
    std::string value;   ///< "Dana Kerr"; empty: the name says it all
    std::string text;    ///< as it was written, or so that it can stand before anything else
    bool goesOn = false; ///< if more words follow, another value may be meant: `agent:dana`

    bool operator==(const QueryChip&) const = default;
};

/// A part that was not understood; the rest is searched without it.
struct QueryTrouble
{
    TextSpan span;
    std::string sentence; ///< what is wrong, and what to write

    bool operator==(const QueryTrouble&) const = default;
};

struct ParsedQuery
{
    CallQuery query;
    std::vector<QueryChip> chips;
    std::vector<QueryTrouble> troubles;
};

/// Reads the one search field.
///
/// Words and "phrases in quotes" are looked for as they are. Filters: `agent:dana` `team:leeds`
/// (the agents of the team, whoever they are when it is read) `line:main`
/// `caller:"Elena Marsh"` `outcome:refund` `finding:"hold without asking"` (or `missed:`, `kept:`,
/// `excused:` with a standard's id or title) `length>5m` `length<30s` `courtesy<80`
/// `date:2026-11-03..2026-11-09` (or today, yesterday, week, last week, 2026-11, last 7 days …)
/// `complaint` `promise` `transferred` `recording` (or `recording:no`) `in` `out` `sort:-length`.
/// Of several agents, lines or outcomes any one will do; of all else everything must hold.
///
/// Any bytes may be given. Spans are of whole tokens, so they never cut a letter of UTF-8.
ParsedQuery parseQuery(std::string_view text, const QueryKnowledge& known);

/// A text that is read as the same query. Lengths are written in whole seconds; the calling code is
/// the house's and is not written.
std::string toText(const CallQuery& query, const QueryKnowledge& known);

} // namespace secondring
