#pragma once
#include "core/practice/expectation.h"
#include "core/practice/patience.h"

#include <string>
#include <variant>

/// What an attempt keeps of a caller beside what was said: for the score and the curve.
namespace secondring::practice {

struct PassageEntered
{
    std::string passage;
    bool operator==(const PassageEntered&) const = default;
};

struct PatienceMoved
{
    PatienceCause cause = PatienceCause::Scenario;
    int by = 0; ///< after the temper, within 0 to 100
    int to = 0;
    bool operator==(const PatienceMoved&) const = default;
};

/// An awaited thing has come.
struct ExpectationMet
{
    std::string passage;
    Expectation what;
    std::string evidence; ///< the words in which it was heard; empty: it was done on the desk
    bool operator==(const ExpectationMet&) const = default;
};

/// It has not come, or not in time, or the passage was left without it.
struct ExpectationMissed
{
    std::string passage;
    Expectation what;
    bool operator==(const ExpectationMissed&) const = default;
};

/// What was understood of one utterance: "Heard 2 of 2: named the delay, took ownership".
struct UtteranceWeighed
{
    std::string text;
    std::vector<std::string> heard;   ///< titles
    std::vector<std::string> missing; ///< titles still awaited in words
    bool operator==(const UtteranceWeighed&) const = default;
};

/// The trainee was rude to the caller.
struct RudeWords
{
    std::string text;
    bool operator==(const RudeWords&) const = default;
};

/// The caller went. `angry`: patience was at its end, or the scenario had them leave in anger.
struct CallerLeft
{
    bool angry = false;
    bool operator==(const CallerLeft&) const = default;
};

using CallerNote = std::variant<PassageEntered,
                                PatienceMoved,
                                ExpectationMet,
                                ExpectationMissed,
                                UtteranceWeighed,
                                RudeWords,
                                CallerLeft>;

/// "Heard 1 of 2: named the delay. Missing: took ownership". Empty when nothing was awaited.
std::string sentenceOf(const UtteranceWeighed& weighed);

} // namespace secondring::practice
