#include "core/review/table.h"

#include <algorithm>
#include <array>

namespace secondring {

namespace {

Cell textOrNothing(const std::string& text)
{
    return text.empty() ? Cell{} : Cell{text};
}

/// An outcome that the house no longer has keeps its id.
std::string outcomeOf(const FoundCall& call, const House& house)
{
    const auto known = std::ranges::find(house.outcomes, call.outcome, &OutcomeChoice::id);
    return known == house.outcomes.end() ? call.outcome : known->text;
}

} // namespace

std::span<const TableColumn> callColumns()
{
    static const std::array<TableColumn, 15> kColumns{{{"call", "Call"},
                                                       {"began", "When"},
                                                       {"direction", "Direction"},
                                                       {"name", "Caller"},
                                                       {"number", "Number"},
                                                       {"line", "Line"},
                                                       {"agent", "Agent"},
                                                       {"outcome", "Outcome"},
                                                       {"length", "Length"},
                                                       {"courtesy", "Courtesy"},
                                                       {"was-answered", "Answered"},
                                                       {"was-transferred", "Transferred"},
                                                       {"complaint", "Complaint"},
                                                       {"promise", "Promise"},
                                                       {"was-recorded", "Recorded"}}};
    return kColumns;
}

std::vector<Cell> cellsOf(const FoundCall& call, const House& house)
{
    return {call.id.value,
            call.began,
            std::string{toText(call.direction)},
            textOrNothing(call.party.name),
            textOrNothing(call.party.number.empty() ? call.party.uri : call.party.number),
            textOrNothing(call.line),
            textOrNothing(call.agent),
            textOrNothing(outcomeOf(call, house)),
            call.length,
            call.courtesy ? Cell{std::int64_t{*call.courtesy}} : Cell{},
            call.answered,
            call.transferred,
            call.complaint,
            call.promise,
            call.recorded};
}

} // namespace secondring
