#pragma once
#include "core/base/instant.h"
#include "core/practice/hints.h"
#include "ui/look/step_list.h"
#include "ui/look/tokens.h"

#include <QString>
#include <QVector>

#include <optional>
#include <string>

/// What the Practice workspace shows, as values that its wiring gathers and its parts render.
namespace secondring {

/// One scenario in the list.
struct ScenarioEntry
{
    std::string id;
    QString title;
    QString practises;        ///< in two or three words
    std::optional<int> score; ///< the best of the attempts, 0 to 100
    bool passed = true;       ///< `score` reaches the pass mark
    QString due;              ///< where an assignment stands, in words; empty: not assigned
    look::Tone dueTone = look::Tone::Ring;

    bool operator==(const ScenarioEntry&) const = default;
};

/// One attempt of the chosen scenario, as a row.
struct AttemptEntry
{
    std::int64_t id = 0;
    QString when;
    int score = 0;
    bool passed = false;
    bool handedIn = false;

    bool operator==(const AttemptEntry&) const = default;
};

/// What the chosen scenario is about, before it rings.
struct BriefingView
{
    QString title;
    QString practises;
    QString about;  ///< what the trainee may know beforehand
    QString caller; ///< who rings, and how hard it is
    QVector<AttemptEntry> attempts;
    QString assigned; ///< a sentence about its assignment; empty: not assigned
    look::Tone assignedTone = look::Tone::Neutral;
    int passMark = 80;
    bool operator==(const BriefingView&) const = default;
};

enum class Speaker
{
    Caller,
    Trainee
};

/// One turn of the conversation.
struct TurnView
{
    Speaker who = Speaker::Caller;
    QString words;
    QString note; ///< the caller's mood, or what was heard of the trainee's words
    look::Tone tone = look::Tone::Neutral; ///< of the note

    bool operator==(const TurnView&) const = default;
};

/// Whose turn it is, and what can be said.
struct YourTurnView
{
    QString heading; ///< "Your turn. Ask before you hold"
    QString hint;    ///< words that would do; empty: none are offered
    QString aside;   ///< "Listening", "The caller is speaking"
    QVector<QString> choices;
    QString heard;         ///< of what is being said by voice, so far
    bool voice = false;    ///< the microphone is listened to
    bool canListen = true; ///< there is something that understands it
    bool canSay = false;   ///< the caller is there to hear it

    bool operator==(const YourTurnView&) const = default;
};

/// How the trainee speaks, so far. None: not known yet, or not spoken by voice.
struct DeliveryView
{
    std::optional<int> pace;      ///< words a minute
    std::optional<int> talkShare; ///< percent
    std::optional<int> clarity;   ///< percent
    QString clarityWord;

    bool operator==(const DeliveryView&) const = default;

    bool isAny() const { return pace || talkShare || clarity; }
};

/// One thing that the score counts.
struct ScoreItemView
{
    QString title;
    QString evidence;
    QString at; ///< clock time of the attempt
    look::StepState state = look::StepState::Open;
    Duration moment{};

    bool operator==(const ScoreItemView&) const = default;
};

/// An attempt that is over.
struct ResultView
{
    std::int64_t attempt = 0;
    int score = 0;
    int passMark = 0;
    std::optional<int> before; ///< the score of the attempt before this one
    QString sentence;
    QVector<ScoreItemView> items;
    bool handedIn = false;

    bool operator==(const ResultView&) const = default;
};

/// All of the workspace but the desk in its middle.
struct PracticeView
{
    QVector<ScenarioEntry> scenarios;
    std::string chosen;
    BriefingView briefing;
    bool running = false; ///< an attempt rings, talks, or is being wrapped up
    std::optional<ResultView> result;
    QString attempt; ///< "step 4 of 9 · attempt 2"
    practice::HintLevel hints = practice::HintLevel::Words;
    QVector<TurnView> turns;
    YourTurnView turn;
    QVector<double> patience; ///< 0 to 1, the newest last
    QString patienceWord;
    QVector<look::StepLine> steps;
    DeliveryView delivery;
    QString trouble;     ///< a sentence; empty: none
    QString unfinished;  ///< of an attempt that a killed program left, likewise
    bool trains = false; ///< whoever looks assigns scenarios to others

    bool operator==(const PracticeView&) const = default;
};

} // namespace secondring
