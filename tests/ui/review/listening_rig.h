#pragma once
#include "tests/support/call_story.h"
#include "tests/ui/offscreen.h"
#include "tests/ui/review/listening_fakes.h"
#include "ui/look/text.h"
#include "ui/review/listening.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <optional>

namespace secondring::test {

inline const std::string kRecording = "/recordings/call-7-4.wav";

/// The call of the picture: held for 1:38 of 2:00, closed with thanks, the caller hangs up at 6:31.
inline CallStory picturedCall(bool recorded = true)
{
    using namespace std::chrono_literals;
    CallStory story(CallId{7}, look::toInstant(QDateTime(QDate(2026, 11, 23), QTime(10, 39))));
    const auto at = [&](Duration when, const EventBody& body) {
        story.add(body, when - (story.now() - story.call().began));
    };
    story.add(CallArrived{LegId{1}, {.name = "Elena Marsh", .number = {}, .uri = {}}, "Sales", 6s},
              0ms);
    at(4800ms, AnswerRequested{});
    at(5s, CallConnected{"opus", true});
    if (recorded) {
        at(5100ms, RecordingChanged{true, kRecording, {}});
    }
    at(23s, SaidMarked{"greeting", false});
    at(80s, SaidMarked{"confirm", false});
    at(164s, HoldAsked{"check the order", 2, {}});
    at(167s, AskGranted{});
    at(172s, LineHeld{});
    at(269s, ReturnRequested{});
    at(270s, LineResumed{});
    at(271s, SaidMarked{"return", false});
    at(330s, ClosingStarted{});
    at(342s, SaidMarked{"thanks", false});
    at(391s, CallEnded{EndedBy::Caller, EndReason::HungUp, {}});
    at(420s, WrapUpSaved{});
    return story;
}

/// A window with a field to type into and the card under it.
struct ListeningRig
{
    ListeningRig()
        : app(offscreen())
        , listening(*card, playback, waveforms)
    {
        auto* column = new QVBoxLayout(&window);
        column->addWidget(field);
        column->addWidget(card);
        column->addStretch();
    }

    void present(QSize size = {724, 420})
    {
        show(window, size);
        card->setFocus();
        window.setFocus();
    }

    /// The call, its recording read.
    void hear(const CallStory& story)
    {
        listening.show(story.call(), story.events(), QStringLiteral("Dana Kerr"));
        if (waveforms.answer) {
            waveforms.answer({FoundSound{talk(std::chrono::milliseconds{385'900})}});
        }
    }

    void tell(const PlaybackReport& report)
    {
        REQUIRE(playback.report);
        playback.report(report);
    }

    template <class Widget> Widget& get(const char* name) { return control<Widget>(window, name); }

    /// A mark of the timeline by its label.
    TimelineMark& mark(const char* label)
    {
        for (auto* each : window.findChildren<TimelineMark*>()) {
            if (each->text() == QString::fromUtf8(label) && each->isVisible()) {
                return *each;
            }
        }
        FAIL("no mark " << label);
        return *window.findChild<TimelineMark*>();
    }

    QApplication& app;
    QWidget window;
    QLineEdit* field = new QLineEdit;
    PlayerCard* card = new PlayerCard;
    SilentPlayback playback;
    WaitingWaveforms waveforms;
    Listening listening;
};

} // namespace secondring::test
