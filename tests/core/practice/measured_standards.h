#pragma once
#include "core/etiquette/standard.h"

#include <vector>

namespace secondring::practice::test {

/// The standards that a call shows, with the weights that ship.
inline std::vector<Standard> measuredStandards()
{
    const auto make = [](std::string id, Measure measure, int weight) {
        return Standard{.id = id,
                        .title = id,
                        .step = id,
                        .done = id,
                        .missed = "not " + id,
                        .measure = measure,
                        .weight = weight};
    };
    return {make("answer-by-second-ring", Measure::AnswerBySecondRing, 10),
            make("identify", Measure::Identify, 15),
            make("listen", Measure::Listen, 15),
            make("ask-hold", Measure::AskHold, 20),
            make("touch-base", Measure::TouchBase, 15),
            make("ask-transfer", Measure::AskTransfer, 20),
            make("unavailable", Measure::Unavailable, 10),
            make("thank", Measure::Thank, 10),
            make("caller-first", Measure::CallerFirst, 10)};
}

} // namespace secondring::practice::test
