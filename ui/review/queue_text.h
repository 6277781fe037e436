#pragma once
#include "core/review/review_queue.h"

#include <QString>

#include <span>

/// Why calls wait for a review, in words for people.
namespace secondring {

/// Names of the house's rules: what a pick by rule tells.
using PickRules = std::span<const PickRule>;

/// "Rule: Held without asking", "Drawn for week 2026-W47", "Picked by hand".
QString pickText(Pick how, const std::string& rule, PickRules rules);
/// Why it stands in the queue: "In dispute: Tone and pace", "Dana is unsure about it".
QString reasonText(const QueuedReview& queued, PickRules rules);
/// Whose call it was, and how long it has waited: "Dana Kerr · since Fri 16:20".
QString factsText(const QueuedReview& queued, Instant now);
/// What the button on it says.
QString turnText(Turn turn);
/// The whole row as a sentence.
QString sentenceOf(const QueuedReview& queued, PickRules rules, Instant now);

} // namespace secondring
