#pragma once
#include "ui/review/scorecard_row.h"

/// Private to ui/review: what a row of a scorecard says.
namespace secondring {

ScorecardRow::Content
contentOf(const ScoreLine& line, const ScorecardView& view, std::span<const Standard> standards);

/// The words under the rows: for who judges, those of all points; else those of the points given;
/// then what was said about the item.
QString wordsOf(const ScoreLine& line, bool judging, Instant now);

} // namespace secondring
