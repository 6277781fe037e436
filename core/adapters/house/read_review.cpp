#include "core/adapters/house/readers.h"

#include <algorithm>

namespace secondring {

namespace {

constexpr int kMostMinutes = 24 * 60;

void readMinutes(TableReader& reader, std::string_view key, std::optional<Duration>& into)
{
    int minutes = 0;
    reader.whole(key, 1, kMostMinutes, minutes);
    if (minutes > 0) {
        into = std::chrono::minutes{minutes};
    }
}

void readOutcome(TableReader& reader, const ReviewReading& reading, PickRule& rule)
{
    reader.text("outcome", rule.outcome);
    if (!rule.outcome.empty() &&
        std::ranges::count(reading.house.outcomes, rule.outcome, &OutcomeChoice::id) == 0) {
        reader.error("outcome", "the house has no outcome '" + rule.outcome + "'.");
    }
}

PickRule readRule(TableReader& reader, const ReviewReading& reading)
{
    PickRule rule;
    reader.id("id", rule.id);
    reader.text("title", rule.title);
    reader.require("title", rule.title);
    reader.text("missed", rule.missed);
    if (!rule.missed.empty()) {
        knowsStandard(rule.missed, reader.lineOf("missed"), reading);
    }
    readOutcome(reader, reading, rule);
    int courtesy = 0;
    reader.whole("courtesy-below", 1, 100, courtesy);
    if (courtesy > 0) {
        rule.courtesyBelow = courtesy;
    }
    readMinutes(reader, "longer-than-minutes", rule.longer);
    readMinutes(reader, "held-longer-than-minutes", rule.held);
    if (PickRule{.id = rule.id, .title = rule.title} == rule) {
        reader.error("id",
                     "this rule would pick every call; give 'missed', 'outcome', 'courtesy-below',"
                     " 'longer-than-minutes' or 'held-longer-than-minutes'.");
    }
    reader.finish();
    return rule;
}

} // namespace

void readReview(TableReader& file, const ReviewReading& reading)
{
    auto& rules = reading.review.rules;
    file.table("review", [&](const toml::table& table) {
        TableReader reader{table, "[review]", reading.complaints};
        reader.texts("supervisors", reading.review.supervisors);
        reader.yesNo("agents-see-each-other", rules.agentsSeeEachOther);
        reader.whole("sample-per-week", 0, 50, rules.samplePerWeek);
        reader.finish();
    });
    OnlyOnce once{"review rule"};
    std::vector<PickRule> picks;
    const bool given = file.tables("review-rule", [&](const toml::table& table) {
        TableReader reader{table, "[[review-rule]]", reading.complaints};
        picks.push_back(readRule(reader, reading));
        once.meet(picks.back().id, reader.lineOf("id"), reading.complaints);
    });
    if (given) {
        rules.picks = std::move(picks);
    }
}

} // namespace secondring
