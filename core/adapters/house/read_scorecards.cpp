#include "core/adapters/house/nearest.h"
#include "core/adapters/house/readers.h"

namespace secondring {

namespace {

constexpr std::size_t kFewestPoints = 2;
constexpr std::size_t kMostPoints = 10; // on the digit keys 0 to 9

/// "held", "touch-base", "touch-base missed".
void readCondition(const std::string& text,
                   int line,
                   const ReviewReading& reading,
                   std::vector<Condition>& into)
{
    if (const auto fact = fromText<CallFact>(text)) {
        into.push_back({.fact = fact, .standard = {}, .verdict = {}});
        return;
    }
    const auto space = text.find(' ');
    Condition condition{.fact = {}, .standard = text.substr(0, space), .verdict = {}};
    if (findStandard(reading.house, condition.standard) == nullptr) {
        reading.complaints.error(line,
                                 "'" + text +
                                     "' in 'when' is neither something that a call shows"
                                     " nor a standard of the house." +
                                     didYouMean(condition.standard, wordsOf<CallFact>()));
        return;
    }
    if (space != std::string::npos) {
        condition.verdict = fromText<Verdict>(text.substr(space + 1));
        if (!condition.verdict || *condition.verdict == Verdict::DoesNotApply ||
            *condition.verdict == Verdict::Open) {
            reading.complaints.error(line,
                                     "a standard is 'kept', 'missed' or 'excused', not '" +
                                         text.substr(space + 1) + "'.");
            return;
        }
    }
    into.push_back(std::move(condition));
}

void readWhen(TableReader& reader, const ReviewReading& reading, std::vector<Condition>& into)
{
    std::vector<std::string> texts;
    reader.texts("when", texts);
    for (const auto& text : texts) {
        readCondition(text, reader.lineOf("when"), reading, into);
    }
}

void readFrom(TableReader& reader, const ReviewReading& reading, ScoreItem& item)
{
    reader.texts("from", item.from);
    for (const auto& id : item.from) {
        const int line = reader.lineOf("from");
        if (knowsStandard(id, line, reading) &&
            findStandard(reading.house, id)->measure == Measure::Judged) {
            reading.complaints.error(line,
                                     "no event can tell '" + id +
                                         "' (its measure is 'judged'), so nothing can be drafted"
                                         " from it.");
        }
    }
}

void readShows(TableReader& reader, const ReviewReading& reading, ScoreItem& item)
{
    std::vector<std::string> texts;
    reader.texts("shows", texts);
    for (const auto& text : texts) {
        if (const auto fact = fromText<CallFact>(text)) {
            item.shows.push_back(*fact);
        } else {
            reading.complaints.error(reader.lineOf("shows"),
                                     "nothing in a call is known as '" + text + "'." +
                                         didYouMean(text, wordsOf<CallFact>()));
        }
    }
}

void readPoints(TableReader& reader, ScoreItem& item)
{
    if (!reader.has("points")) {
        reader.error("points",
                     "this [[scorecard.section.item]] needs 'points', the words for 0 points, for "
                     "1, and so on.");
        return;
    }
    reader.texts("points", item.points);
    if (item.points.size() < kFewestPoints || item.points.size() > kMostPoints) {
        reader.error("points",
                     "'points' must be 2 to 10 texts: the words for 0 points, for 1, and so on.");
    }
}

ScoreItem readItem(const toml::table& table, const ReviewReading& reading, OnlyOnce& once)
{
    TableReader reader{table, "[[scorecard.section.item]]", reading.complaints};
    ScoreItem item;
    reader.id("id", item.id);
    once.meet(item.id, reader.lineOf("id"), reading.complaints);
    reader.text("title", item.title);
    reader.require("title", item.title);
    reader.whole("weight", 1, 100, item.weight);
    readPoints(reader, item);
    reader.yesNo("critical", item.critical);
    reader.yesNo("may-not-apply", item.mayNotApply);
    readWhen(reader, reading, item.when);
    readFrom(reader, reading, item);
    readShows(reader, reading, item);
    reader.finish();
    return item;
}

ScoreSection readSection(const toml::table& table, const ReviewReading& reading, OnlyOnce& once)
{
    TableReader reader{table, "[[scorecard.section]]", reading.complaints};
    ScoreSection section;
    reader.text("title", section.title);
    reader.require("title", section.title);
    reader.tables("item", [&](const toml::table& within) {
        section.items.push_back(readItem(within, reading, once));
    });
    if (section.items.empty()) {
        reader.error("item", "this section has no [[scorecard.section.item]].");
    }
    reader.finish();
    return section;
}

Scorecard readCard(TableReader& reader, const ReviewReading& reading)
{
    OnlyOnce once{"item"};
    Scorecard card;
    reader.id("id", card.id);
    reader.text("title", card.title);
    reader.require("title", card.title);
    readWhen(reader, reading, card.when);
    reader.tables("section", [&](const toml::table& table) {
        card.sections.push_back(readSection(table, reading, once));
    });
    if (card.sections.empty()) {
        reader.error("section", "this scorecard has no [[scorecard.section]].");
    }
    reader.finish();
    return card;
}

} // namespace

bool knowsStandard(const std::string& id, int line, const ReviewReading& reading)
{
    if (findStandard(reading.house, id) != nullptr) {
        return true;
    }
    std::vector<std::string_view> known;
    for (const auto& standard : reading.house.standards) {
        known.push_back(standard.id);
    }
    reading.complaints.error(line,
                             "the house has no standard '" + id + "'." + didYouMean(id, known));
    return false;
}

void readScorecards(TableReader& file, const ReviewReading& reading)
{
    OnlyOnce once{"scorecard"};
    std::vector<Scorecard> cards;
    const bool given = file.tables("scorecard", [&](const toml::table& table) {
        TableReader reader{table, "[[scorecard]]", reading.complaints};
        cards.push_back(readCard(reader, reading));
        once.meet(cards.back().id, reader.lineOf("id"), reading.complaints);
    });
    if (given) {
        reading.review.cards = std::move(cards);
    }
}

} // namespace secondring
