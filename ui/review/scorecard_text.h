#pragma once
#include "core/house/house.h"
#include "ui/review/scorecard_view.h"

#include <QString>

/// Judgements in words for people.
namespace secondring {

/// "2:44 Permission before hold", "2:47 held 1:38 of 2:00".
QString evidenceText(const Evidence& evidence, std::span<const Standard> standards);
/// All evidence of an item in one line.
QString evidenceText(const DraftItem& draft, std::span<const Standard> standards);
/// The words of the points given: "4 of 5: Warm, …"; "Does not apply"; "Not judged yet".
QString pointsText(const ScoreItem& item, const Mark& mark);
/// Where the card stands: "Draft from the call", "Shared today 10:42".
QString stateText(const ScorecardView& view, Instant now);
/// "Score 93", "Score so far 80, 2 items to judge".
QString scoreText(const Score& score);
/// What handing the sheet over is called.
QString giveText(const ScorecardView& view);
QString openText(Purpose purpose);
QString sentenceOf(ReviewRefusal refusal);
/// "Rosa Tennant today 10:42 (3 times), you yesterday 9:10": newest first; empty: nobody.
QString seenText(std::span<const View> views, const Person& viewer, Instant now);

} // namespace secondring
