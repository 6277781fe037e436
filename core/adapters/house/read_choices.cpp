#include "core/adapters/house/readers.h"

namespace secondring {

namespace {

constexpr std::size_t kDigitKeys = 9;

void readHoldReasons(TableReader& file, House& house, Complaints& complaints)
{
    std::vector<HoldReason> reasons;
    const bool given = file.tables("hold-reason", [&](const toml::table& table) {
        TableReader reader{table, "[[hold-reason]]", complaints};
        HoldReason reason;
        reader.text("text", reason.text);
        reader.require("text", reason.text);
        reader.whole("minutes", 1, 60, reason.minutes);
        reader.finish();
        reasons.push_back(std::move(reason));
    });
    if (given) {
        house.holdReasons = std::move(reasons);
    }
}

void readOutcomes(TableReader& file, House& house, Complaints& complaints)
{
    OnlyOnce once{"outcome"};
    std::vector<OutcomeChoice> outcomes;
    const bool given = file.tables("outcome", [&](const toml::table& table) {
        TableReader reader{table, "[[outcome]]", complaints};
        OutcomeChoice outcome;
        reader.id("id", outcome.id);
        reader.text("text", outcome.text);
        reader.require("text", outcome.text);
        reader.finish();
        once.meet(outcome.id, reader.lineOf("id"), complaints);
        outcomes.push_back(std::move(outcome));
        if (outcomes.size() == kDigitKeys + 1) {
            reader.error("id", "this is the tenth outcome; there are digit keys for nine.");
        }
    });
    if (given) {
        house.outcomes = std::move(outcomes);
    }
}

} // namespace

void readChoices(TableReader& file, House& house, Complaints& complaints)
{
    readHoldReasons(file, house, complaints);
    readOutcomes(file, house, complaints);
    file.table("choices", [&](const toml::table& table) {
        TableReader reader{table, "[choices]", complaints};
        reader.texts("override-reasons", house.overrideReasons);
        reader.texts("alternatives", house.alternatives);
        reader.texts("hang-up-reasons", house.hangUpReasons);
        reader.finish();
    });
}

} // namespace secondring
