#pragma once
#include "core/review/judgement_calibration.h"
#include "core/review/judgement_rights.h"

namespace secondring {

/// Somebody who was asked to judge the call blind.
struct Calibrator
{
    std::string name;
    std::optional<Instant> givenAt;

    bool operator==(const Calibrator&) const = default;
};

/// What one of them gave to an item.
struct GivenPoints
{
    std::string name;
    Mark mark;

    bool operator==(const GivenPoints&) const = default;
};

struct ItemCompared
{
    ItemAgreement agreement;
    std::vector<GivenPoints> given;

    bool operator==(const ItemCompared&) const = default;
};

/// Several reviewers judging the same call blind, as its page shows it.
struct CalibrationView
{
    Person viewer;
    CallId call;
    std::vector<Calibrator> invited;
    std::vector<std::string> choices; ///< who may still be asked
    std::vector<ItemCompared> items;  ///< once all have given their points
    bool blind = false;               ///< the viewer has still to give theirs
    bool mayInvite = false;

    bool operator==(const CalibrationView&) const = default;
};

/// `seen` is what the viewer may see of the case; `supervisors` are all that the house has.
CalibrationView calibrationViewOf(const ReviewCase& seen,
                                  const Person& viewer,
                                  std::span<const std::string> supervisors);

} // namespace secondring
