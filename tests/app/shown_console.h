#pragma once
#include "app/console.h"
#include "app/window.h"
#include "tests/support/call_story.h"
#include "tests/support/ports.h"
#include "tests/support/pulse_server.h"
#include "tests/ui/offscreen.h"
#include "ui/desk/main_window.h"
#include "ui/look/text.h"

#include <QAbstractButton>
#include <QFileDialog>
#include <QLineEdit>

#include <fstream>

namespace secondring::test {

/// The sound server of this test program.
inline PulseServer& soundServer()
{
    static PulseServer server;
    return server;
}

/// A sound server of this test's own; before the one application.
inline void hearNobody()
{
    soundServer().useHere();
    offscreen();
}

/// Three calls of Dana's of today, as the desk writes them: each begins at `at(id)` and is answered
/// on the first ring, but for those that are `late`.
struct TodaysCalls
{
    std::function<QTime(int id)> at;
    std::function<bool(int id)> late = [](int) { return false; };

    void fill(const std::filesystem::path& file) const
    {
        const auto store = SqliteStore::open(file);
        REQUIRE(store);
        SqliteCallLog log(
            **store, {.agent = "Dana Kerr"}, [](const std::function<void()>& task) { task(); });
        for (int id = 1; id <= 3; ++id) {
            CallStory story(CallId{id}, look::toInstant(QDateTime(QDate::currentDate(), at(id))));
            const auto caller = "Caller " + std::to_string(id);
            for (const auto& body : wholeCall({.name = caller, .number = "020 7946 0813"})) {
                const bool waits = late(id) && std::holds_alternative<CallConnected>(body);
                const auto& event = story.add(body, waits ? Duration{7000} : Duration{1000});
                log.append(event, story.summary(), [](const Result<void>&) {});
            }
        }
    }
};

/// The program, but for its main, over a store with calls of today.
class ShownConsole
{
public:
    static constexpr int kWait = 20'000; ///< milliseconds, for what comes after a disk

    /// `house`: of the house file; empty: as it ships.
    explicit ShownConsole(const TodaysCalls& calls, const std::string& house = {})
    {
        hearNobody();
        if (!house.empty()) {
            std::ofstream(folder_ / "house.toml") << house;
        }
        calls.fill(folder_ / "calls.db");
        line_.folder = folder_.path();
        line_.port = freePort();
        line_.skipIntroduction = true;
        auto opened = Console::open(line_);
        REQUIRE(opened);
        console_ = std::move(*opened);
        shown_ = std::make_unique<Window>(*console_, line_);
        shown_->show();
        shown_->begin();
        for (auto* each : QApplication::topLevelWidgets()) {
            window_ = window_ != nullptr ? window_ : qobject_cast<MainWindow*>(each);
        }
        REQUIRE(window_ != nullptr);
        test::show(*window_);
    }

    Console& console() { return *console_; }

    MainWindow& window() { return *window_; }

    /// Another person works here now.
    void seats(const char* name)
    {
        auto settings = console_->model().settings();
        settings.agent = name;
        REQUIRE(console_->follow(settings));
    }

    template <class Widget> Widget& on(const char* name) { return control<Widget>(*window_, name); }

    template <class Condition> bool settles(const Condition& condition)
    {
        return QTest::qWaitFor(condition, kWait);
    }

    bool says(const char* button, const char* words)
    {
        return settles([&] {
            return on<QAbstractButton>(button).accessibleName().startsWith(QLatin1String(words));
        });
    }

    /// Chooses a file in the dialog that is open.
    void savesAs(const QString& file)
    {
        QFileDialog* dialog = nullptr;
        REQUIRE(settles([&] {
            dialog = window().findChild<QFileDialog*>();
            return dialog != nullptr && dialog->isVisible();
        }));
        auto& name = control<QLineEdit>(*dialog, "fileNameEdit");
        name.setText(file);
        QTest::keyClick(&name, Qt::Key_Return);
    }

private:
    TempDir folder_;
    CommandLine line_;
    std::unique_ptr<Console> console_;
    std::unique_ptr<Window> shown_;
    MainWindow* window_ = nullptr;
};

} // namespace secondring::test
