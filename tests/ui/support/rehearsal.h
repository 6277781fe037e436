#pragma once
#include "ui/desk/main_window.h"

#include <QApplication>

#include <deque>
#include <vector>

/// A desk without a world: the real window over the real rules, a clock that moves when told, and a
/// line that does at once what it is asked.
namespace secondring::test {

/// The one QApplication of a test program, on the offscreen platform, dressed as the console.
QApplication& application();

class Rehearsal
{
public:
    Rehearsal();

    /// As Desk does it: decide, record, show, act.
    void post(const DeskEvent& event);

    void post(EventBody body) { post(Event{window.desk().shown(), std::move(body)}); }

    /// Somebody rings; the number of the call.
    CallId ring(const Party& party, const std::string& line = "Sales");
    /// A call that has been answered and greeted.
    CallId talk(const Party& party);
    /// Moves the clock and lets the window look at it.
    void pass(Duration length);
    void settle();

    const Call& call(CallId id) const;

    /// How many events of this kind were recorded.
    template <class E> int count() const
    {
        int found = 0;
        for (const auto& event : recorded) {
            found += std::holds_alternative<E>(event.body) ? 1 : 0;
        }
        return found;
    }

    template <class E> const E* last() const
    {
        for (auto event = recorded.rbegin(); event != recorded.rend(); ++event) {
            if (const auto* body = std::get_if<E>(&event->body)) {
                return body;
            }
        }
        return nullptr;
    }

    template <class W> W* find(const char* name)
    {
        return window.findChild<W*>(QString::fromLatin1(name));
    }

    Instant now;
    State state;
    DeskKnowledge known;
    std::vector<Event> recorded;
    QStringList dialled;
    bool lineConfirms = true; ///< false: holds stay unconfirmed until told
    MainWindow window;

private:
    void take(const DeskEvent& event);
    void act(const Effect& effect);

    void follow(CallId call, EventBody body) { queue_.emplace_back(Event{call, std::move(body)}); }

    std::deque<DeskEvent> queue_;
    bool taking_ = false;
};

inline const Party kElena{
    .name = "Elena Marsh", .number = "020 7946 0813", .uri = "sip:02079460813@127.0.0.1"};
inline const Party kTom{
    .name = "Tom Okafor", .number = "020 7946 0150", .uri = "sip:02079460150@127.0.0.1"};

} // namespace secondring::test
