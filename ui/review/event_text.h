#pragma once
#include "core/call/event.h"
#include "core/house/house.h"
#include "ui/look/tokens.h"

#include <QString>

/// What happened, in sentences that need no knowledge of the program.
namespace secondring {

/// What the sentences are about.
struct Telling
{
    QString who; ///< the other side
    Direction direction = Direction::Incoming;
    const House& house; ///< for the words of its lines and outcomes
    QString agent{};    ///< who took the call; empty: the reader

    QString by() const;   ///< as the subject of a sentence
    QString them() const; ///< as its object
};

/// One line of the timeline.
struct EventLine
{
    QString sentence;
    QString icon;
    look::Tone tone = look::Tone::Neutral;

    bool operator==(const EventLine&) const = default;
};

/// Every kind of event has its line: the compiler finds a forgotten one.
EventLine lineOf(const EventBody& body, const Telling& story);

/// The outcome in the words of the house; its id when the house knows it no longer.
QString outcomeText(const std::string& outcome, const House& house);

} // namespace secondring
