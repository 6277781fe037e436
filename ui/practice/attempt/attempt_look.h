#pragma once
#include "ui/practice/practice_view.h"

/// What the page of one attempt shows, as values.
namespace secondring {

/// One thing said.
struct LookedTurnView
{
    Duration at{}; ///< since the first ring, as everywhere here
    Speaker who = Speaker::Caller;
    QString name; ///< who said it, and how
    QString words;
    QString note;           ///< the caller's mood, or what was heard of the trainee's words
    bool canRetake = false; ///< it can be tried again from here

    bool operator==(const LookedTurnView&) const = default;
};

struct PatiencePointView
{
    Duration at{};
    double patience = 0; ///< 0 (hangs up) to 1 (calm)

    bool operator==(const PatiencePointView&) const = default;
};

/// One caller's patience. `other`: of the attempt that is put beside.
struct PatienceLine
{
    QVector<PatiencePointView> points;
    bool other = false;

    bool operator==(const PatienceLine&) const = default;
};

/// One thing that the score counts, here and in the attempt beside it.
struct LookedItemView
{
    QString title;
    QString evidence;
    std::optional<Duration> at; ///< none: it has no moment
    std::optional<look::StepState> here;
    std::optional<look::StepState> there;

    bool operator==(const LookedItemView&) const = default;
};

/// A figure of how it was spoken, here and there. Empty: not known.
struct SpokenFigure
{
    QString name, here, there;

    bool operator==(const SpokenFigure&) const = default;
};

struct CommentView
{
    QString by;
    QString when;
    Duration moment{};
    QString words;

    bool operator==(const CommentView&) const = default;
};

/// An attempt of the same scenario.
struct RivalView
{
    std::int64_t id = 0;
    QString words; ///< "today 9:40 · 74"

    bool operator==(const RivalView&) const = default;
};

/// One attempt in the course of time.
struct ScorePoint
{
    std::int64_t attempt = 0;
    QString when;
    int score = 0;
    bool shown = false; ///< it is the one that is looked at

    bool operator==(const ScorePoint&) const = default;
};

/// Oldest first.
struct ScoreCourse
{
    QVector<ScorePoint> points;
    int passMark = 80;

    bool operator==(const ScoreCourse&) const = default;
};

/// The whole page but the player.
struct AttemptLook
{
    std::int64_t id = 0;
    QString title;
    QString when; ///< when it was made, and by whom if by somebody else
    int score = 0;
    bool passed = false;
    QString sentence;
    Duration length{};
    QVector<LookedTurnView> turns;
    QVector<PatienceLine> patience;
    QVector<LookedItemView> items;
    QVector<SpokenFigure> delivery; ///< nothing: it was made without a voice
    QVector<CommentView> comments;
    bool mayHandIn = false; ///< by whoever sits here
    bool belowMark = false; ///< the score does not reach the pass mark
    bool mayComment = false;
    QString commentNote; ///< why nobody can comment; empty: they can
    QVector<RivalView> rivals;
    std::int64_t rival = 0; ///< the one beside it; 0: none
    QString rivalScore;
    ScoreCourse course;
    QString trouble; ///< a sentence; empty: none

    bool operator==(const AttemptLook&) const = default;
};

} // namespace secondring
