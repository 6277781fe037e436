#pragma once
#include "core/call/event_of_agent.h"
#include "core/desk/desk.h"
#include "core/ports/call_archive.h"
#include "tests/adapters/sqlite/willing_line.h"
#include "tests/support/call_story.h"
#include "tests/support/manual_desk.h"

#include <string>
#include <utility>
#include <vector>

/// What the program that is killed and the test that looks at its remains both know.
namespace secondring::test {

/// The note typed as the `typed`th of its call: long, and recognisable when a byte is missing.
inline std::string noteOf(CallId id, int typed)
{
    std::string note = "call " + std::to_string(id.value) + ", note " + std::to_string(typed) + ":";
    for (int line = 0; line < 5 + typed % 40; ++line) {
        note += "\nShe wants \"Größe 7\" – not 8; 'sent again' №" + std::to_string(line) + " 😀";
    }
    return note + " end.";
}

/// A desk on a log, that lives calls as a script has them.
class ScriptedDesk
{
public:
    ScriptedDesk(CallLog& log, ManualDesk& thread, CallId lastCall)
        : desk_(
              {line_, log, sounds_, clock_}, {.nextCall = CallId{lastCall.value + 1}}, plainSummary)
        , thread_(thread)
    {
    }

    Desk& desk() { return desk_; }

    /// Puts back what `open` found, as the program does at its start.
    void find(const std::vector<UnfinishedCall>& unfinished)
    {
        for (const auto& [id, events] : unfinished) {
            desk_.post(CallFound{replay(id, events), events.back().at});
        }
        settle();
    }

    /// Saves the wrap-up of every call that waits for it.
    void saveAll()
    {
        const auto calls = desk_.state().calls;
        for (const auto& call : calls) {
            act(call.id, WrapUpSaved{});
        }
    }

    /// One whole call from the ring to the saved wrap-up; each pause in typing is an event.
    void liveOneCall(LegId leg)
    {
        desk_.report({leg, LegArrived{{"Erika", "030901820", ""}, "main", Duration{3000}}});
        const auto id = desk_.state().calls.back().id;
        settle();
        act(id, AnswerRequested{});
        act(id, SaidMarked{"greeting", false});
        type(id, 1, 8);
        act(id, HoldAsked{"look it up", 2, {}});
        act(id, AskGranted{});
        type(id, 9, 12);
        act(id, ReturnRequested{});
        type(id, 13, 18);
        act(id, ClosingStarted{});
        desk_.report({leg, LegEnded{EndedBy::Caller, EndReason::HungUp, ""}});
        settle();
        act(id, WrapUpChanged{WrapUp{.outcome = "resolved", .summary = noteOf(id, 99)}});
        act(id, WrapUpSaved{});
    }

    /// Until everything is durable and the line has nothing more to say.
    void settle()
    {
        do {
            thread_.runUntil([this] { return desk_.waiting() == 0; });
            for (const auto& report : std::exchange(line_.reports, {})) {
                desk_.report(report);
            }
        } while (desk_.waiting() > 0 || !line_.reports.empty());
    }

    void act(CallId id, const EventBody& body)
    {
        desk_.post(Event{id, body});
        settle();
    }

private:
    /// Typed faster than the disk: these share transactions.
    void type(CallId id, int first, int last)
    {
        for (int typed = first; typed <= last; ++typed) {
            desk_.post(Event{id, NoteChanged{noteOf(id, typed)}});
        }
        settle();
    }

    WillingLine line_;
    SilentSounds sounds_;
    WallClock clock_;
    Desk desk_;
    ManualDesk& thread_;
};

} // namespace secondring::test
