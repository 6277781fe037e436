#pragma once
#include "core/review/judgement.h"

/// Who sees what of a review.
namespace secondring {

/// Agents see their own calls, and those of others only if the house allows it.
bool mayView(const Person& person, std::string_view agent, const ReviewRules& rules);

/// Asked to judge blind, and has not given their points yet.
bool isBlind(const ReviewCase& reviewed, std::string_view person);

/// Whether everybody who was asked to judge blind has.
bool allHaveJudged(const ReviewCase& whole);

/// What of the case this person sees. Everybody: the thanks. Who may view the call: who has looked,
/// what was handed over, what was said. Only its owner: a sheet not handed over. Of a calibration
/// the agent sees the sheets once all have been given. Who is blind: nobody's points, and nothing
/// that tells of them.
ReviewCase visibleTo(const ReviewCase& whole, const Person& person, const ReviewRules& rules);

} // namespace secondring
