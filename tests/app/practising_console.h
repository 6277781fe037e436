#pragma once
#include "tests/app/shown_console.h"
#include "ui/practice/conversation.h"
#include "ui/practice/practice_page.h"

#include <QPlainTextEdit>

#include <filesystem>

namespace secondring::test {

inline constexpr auto kStory = R"(:: StoryTitle
A word of thanks

:: StoryData
{
  "ifid": "3B7C9C52-2D3E-4C6B-8C1F-5B0C7E0A4D11",
  "start": "Opening"
}

:: Scenario
practises: Say who you are
about: Somebody rings to say thanks.
level: 1
minutes: 1
caller: Elena Marsh
number: 020 7946 0813

:: Opening
Thank you for the chair. Goodbye.
<<goodbye>>
)";

/// The program, with one short scenario of the house before all others.
class PractisingConsole : public ShownConsole
{
public:
    /// Done with the folder of the practice store and whoever sits here, before anybody opens it.
    using Before = std::function<void(const std::string& folder, const std::string& agent)>;

    explicit PractisingConsole(const std::string& house = {}, const Before& before = {})
        : ShownConsole({.at = [](int id) { return QTime(9, id); }}, house)
    {
        if (before) {
            const auto store = console().folders().data + "/practice";
            std::filesystem::create_directories(store);
            before(store, console().model().settings().agent);
        }
        const std::filesystem::path folder = console().folders().config + "/scenarios";
        std::filesystem::create_directories(folder);
        std::ofstream(folder / "thanks.twee") << kStory;
        QTest::keyClick(&window(), Qt::Key_4, Qt::ControlModifier);
        REQUIRE(QTest::qWaitFor([&] { return page().isVisible(); }, kWait));
        REQUIRE(says("scenario0", "A word of thanks, Say who you are, not tried yet"));
    }

    PracticePage& page() { return on<PracticePage>("practicePage"); }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&window(), key, modifiers);
    }

    QWidget* widget(const char* name)
    {
        return page().findChild<QWidget*>(QString::fromLatin1(name));
    }

    bool isShown(const char* name)
    {
        auto* found = widget(name);
        return found != nullptr && found->isVisible();
    }

    /// The words that are offered to be said.
    QString offered() { return on<QPlainTextEdit>("practiceField").placeholderText(); }

    /// Rings, is answered and greeted by keys, and the caller has gone.
    void takeTheCall()
    {
        press(Qt::Key_F1);
        takeWhatRings();
    }

    void takeWhatRings()
    {
        REQUIRE(settles([&] { return isShown("answer"); }));
        press(Qt::Key_F12);
        REQUIRE(settles([&] { return isShown("practiceField"); }));
        press(Qt::Key_F2);
        REQUIRE(settles([&] { return page().findChildren<TurnBubble*>().size() >= 2; }));
        press(Qt::Key_F10);
        REQUIRE(settles([&] { return offered().startsWith("Thank you for calling Northwind"); }));
        press(Qt::Key_F2);
        REQUIRE(settles([&] { return isShown("wrapUp") && !isShown("practiceField"); }));
    }

    /// Wraps up, and sees what the attempt is worth once it is kept.
    void wrapUp()
    {
        press(Qt::Key_1, Qt::AltModifier); // how it ended
        press(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(settles([&] { return isShown("score"); }));
        REQUIRE(settles([&] { return isShown("handIn"); }));
        REQUIRE(settles([&] { return isShown("attempt0"); }));
    }
};

} // namespace secondring::test
