#pragma once
#include "ui/floor/floor_view.h"

/// What the figures say, in words.
namespace secondring {

/// "93.8%"; a dash when there is none.
QString figureText(const std::optional<Figure>& figure);
/// "No holds yet.": why there is none.
QString emptyText(Metric metric);
/// "212 surveys, 16.5% of calls" of what callers said; empty: they did not say this.
QString basisText(const FigureView& view);
/// "response rate 16.5% (answers / calls answered or reached)"; empty likewise.
QString responseText(const FigureView& view);
/// When the day begins where the desk stands.
Instant beginOf(Day day);
/// "goal 95%, 15 calls short"; what it rests on where there is no goal.
QString standingText(const FigureView& view);
/// "up from 92.1% the day before"; empty: there is nothing to compare.
QString trendText(const FigureView& view);
/// "1,205 of 1,284 calls", "18:20:00 over 1,284 calls".
QString partsText(const FigureView& view);
/// The whole of it in one sentence, for those who cannot see it.
QString spokenText(const FigureView& view);
/// "1,284 calls", "1 hold": what the metric counts.
QString counted(Metric metric, std::int64_t count);
/// The tone that says how it stands to its goal.
look::Tone toneOf(const FigureView& view);
/// "22 November 2026", "November 2026", "3 to 9 November 2026".
QString daysText(const DayRange& days);
/// The calls that fell short, in the words of the button that shows them; empty: they cannot be
/// told.
QString shortfallText(Metric metric);

} // namespace secondring
