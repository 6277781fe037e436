#pragma once
#include "core/call/party.h"
#include "core/practice/scenario_branch.h"

/// What can stand in a passage. docs/scenarios.md has the same in a trainer's words.
namespace secondring::practice {

/// Words of the caller's line, with $variables.
struct SpokenText
{
    std::string text;
    bool operator==(const SpokenText&) const = default;
};

struct MoodWord
{
    std::string mood;
    bool operator==(const MoodWord&) const = default;
};

/// A recorded line instead of the synthetic voice: a file beside the scenario.
struct RecordedLine
{
    std::string file;
    bool operator==(const RecordedLine&) const = default;
};

struct Assignment
{
    std::string variable;
    Expression to;
    bool operator==(const Assignment&) const = default;
};

struct PatienceChange
{
    int amount = 0;
    bool absolute = false; ///< to this; otherwise by this
    bool operator==(const PatienceChange&) const = default;
};

/// Somebody else rings, so long after this passage was entered.
struct AnotherRings
{
    std::string caller;
    Duration after{0};
    bool operator==(const AnotherRings&) const = default;
};

/// The caller's goodbye: they go once the agent has closed or answered, or after a moment.
struct Goodbye
{
    bool operator==(const Goodbye&) const = default;
};

/// The caller hangs up when the line has been said. `angry`: because of the agent.
struct Leaving
{
    bool angry = false;
    bool operator==(const Leaving&) const = default;
};

struct Conditional;
struct Item;

/// One arm of an if; without a condition: else.
struct Arm
{
    std::optional<Expression> condition;
    std::vector<Item> items;
    bool operator==(const Arm& other) const;
};

/// The first arm whose condition is true is taken, when the passage is entered.
struct Conditional
{
    std::vector<Arm> arms;
    bool operator==(const Conditional& other) const;
};

using ItemBody = std::variant<SpokenText,
                              MoodWord,
                              RecordedLine,
                              Assignment,
                              PatienceChange,
                              Expectation,
                              Branch,
                              Choice,
                              AskRule,
                              Interruption,
                              AnotherRings,
                              Goodbye,
                              Leaving,
                              Conditional>;

struct Item
{
    int line = 0; ///< in the source, from 1
    ItemBody body;
    bool operator==(const Item&) const = default;
};

inline bool Arm::operator==(const Arm& other) const = default;
inline bool Conditional::operator==(const Conditional& other) const = default;

} // namespace secondring::practice
