#include "core/adapters/house/parse_house.h"
#include "core/adapters/sqlite/sqlite_call_archive.h"
#include "core/adapters/sqlite/sqlite_call_search.h"
#include "core/adapters/sqlite/sqlite_store.h"
#include "tests/bench/machine.h"
#include "tests/bench/samples.h"
#include "ui/look/theme.h"
#include "ui/review/call_list.h"
#include "ui/review/call_list_head.h"
#include "ui/review/review_workspace.h"

#include <unistd.h>

#include <QApplication>
#include <QEventLoop>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>
#include <QTimer>

#include <cstdio>
#include <ctime>
#include <fstream>

using namespace secondring;
using namespace secondring::bench;

namespace {

constexpr auto kUsage =
    "usage: review_gui_bench FOLDER\n"
    "Types filters, sorts and scrolls in Review over the store in FOLDER (made by review_bench),\n"
    "and prints how long the desk's thread was busy at most, and the memory of the process.\n";

double milliseconds(clockid_t clock)
{
    timespec now{};
    ::clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double residentMegabytes(const char* name)
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.rfind(name, 0) == 0) {
            return std::stod(line.substr(line.find(':') + 1)) / 1024;
        }
    }
    return 0;
}

/// Lets the event loop turn, as it does in the program: QTest::qWait sleeps between its turns.
void wait(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

/// How long the thread takes from one turn of its event loop to the next: by the clock, and of it
/// what it worked. A timer asks to be called every millisecond.
class Heartbeat
{
public:
    Heartbeat()
    {
        timer_.setTimerType(Qt::PreciseTimer);
        timer_.setInterval(1);
        QObject::connect(&timer_, &QTimer::timeout, [this] { beat(); });
    }

    void begin()
    {
        gaps_ = {};
        longestWork_ = 0;
        clock_ = milliseconds(CLOCK_MONOTONIC);
        worked_ = milliseconds(CLOCK_THREAD_CPUTIME_ID);
        timer_.start();
    }

    void print(const char* what)
    {
        timer_.stop();
        std::printf(
            "%-28s longest gap %6.1f ms, most work in one %6.1f ms; p99 %5.2f ms, over 16 ms "
            "%zu of %zu turns\n",
            what,
            gaps_.quantile(1),
            longestWork_,
            gaps_.quantile(0.99),
            over_,
            gaps_.count());
        std::fflush(stdout);
        over_ = 0;
    }

private:
    void beat()
    {
        constexpr double kFrame = 16;
        const auto clock = milliseconds(CLOCK_MONOTONIC);
        const auto worked = milliseconds(CLOCK_THREAD_CPUTIME_ID);
        gaps_.add(clock - clock_);
        longestWork_ = std::max(longestWork_, worked - worked_);
        over_ += clock - clock_ > kFrame ? 1 : 0;
        clock_ = clock;
        worked_ = worked;
    }

    QTimer timer_;
    Samples gaps_;
    double longestWork_ = 0;
    double clock_ = 0;
    double worked_ = 0;
    std::size_t over_ = 0;
};

/// Tells which events took long.
class WatchedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override
    {
        constexpr double kLong = 10;
        const auto begin = milliseconds(CLOCK_MONOTONIC);
        const auto type = static_cast<int>(event->type());
        const std::string name = receiver->metaObject()->className();
        ++depth_;
        const bool taken = QApplication::notify(receiver, event);
        --depth_;
        const auto took = milliseconds(CLOCK_MONOTONIC) - begin;
        if (took > kLong && tells_) {
            std::printf(
                "      %*sevent %d to %s took %.1f ms\n", depth_ * 2, "", type, name.c_str(), took);
        }
        return taken;
    }

    void tellLongEvents() { tells_ = true; }

private:
    int depth_ = 0;
    bool tells_ = false;
};

/// Review, and the hands of a supervisor.
class Hands
{
public:
    explicit Hands(ReviewWorkspace& review)
        : review_(review)
        , field_(*review.findChild<QLineEdit*>("searchText"))
        , list_(*review.findChild<CallList*>("callList"))
        , found_(*review.findChild<QLabel*>("found"))
    {
    }

    /// As fast as a person types well; then looks at what was found.
    void type(const char* text)
    {
        for (const char letter : std::string{text}) {
            QTest::keyClick(&field_, letter);
            wait(60);
        }
        wait(700);
        std::printf("    %-36s %s\n", text, qPrintable(found_.text()));
    }

    /// Takes all chips and words out again.
    void clear()
    {
        for (int key = 0; key < 60; ++key) {
            QTest::keyClick(&field_, Qt::Key_Backspace);
            wait(10);
        }
        wait(300);
    }

    void sortByAll()
    {
        for (auto* title : review_.findChildren<ColumnTitle*>()) {
            for (int way = 0; way < 2; ++way) {
                title->click();
                wait(400);
            }
        }
    }

    /// Pulls the bar from top to bottom, then a page at a time, then row by row.
    void scroll()
    {
        constexpr int kPulls = 250;
        auto* const bar = list_.verticalScrollBar();
        for (int pull = 0; pull <= kPulls; ++pull) {
            bar->setValue(static_cast<int>(std::int64_t{bar->maximum()} * pull / kPulls));
            wait(16);
        }
        list_.setFocus();
        for (int page = 0; page < 100; ++page) {
            QTest::keyClick(&list_, Qt::Key_PageUp);
            wait(30);
        }
        for (int row = 0; row < 100; ++row) {
            QTest::keyClick(&list_, Qt::Key_Down);
            wait(30);
        }
    }

private:
    ReviewWorkspace& review_;
    QLineEdit& field_;
    CallList& list_;
    QLabel& found_;
};

void printMemory(const char* when)
{
    std::printf("memory %s: %.0f MB resident, %.0f MB at most; shared pages by share %.0f MB\n",
                when,
                residentMegabytes("VmRSS"),
                residentMegabytes("VmHWM"),
                pssMegabytes(::getpid()));
    std::fflush(stdout);
}

void measure(ReviewWorkspace& review)
{
    Hands hands(review);
    Heartbeat heart;
    heart.begin();
    hands.scroll();
    heart.print("scrolling, as opened");
    printMemory("while scrolling");
    heart.begin();
    for (const auto* text : {"refund kettle",
                             "r",
                             "482117",
                             "finding:ask-hold ",
                             "courtesy<60 ",
                             "outcome:complaint length>10m ",
                             "transferred elena "}) {
        hands.type(text);
        hands.clear();
    }
    heart.print("typing filters and words");
    heart.begin();
    hands.sortByAll();
    heart.print("sorting by every column");
    heart.begin();
    hands.scroll();
    heart.print("scrolling");
    hands.type("order");
    heart.begin();
    hands.sortByAll();
    hands.scroll();
    heart.print("sorting, scrolling \"order\"");
    printMemory("after every column and word");
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::fputs(kUsage, stdout);
        return 2;
    }
    if (qEnvironmentVariableIsEmpty("DISPLAY")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    WatchedApplication application(argc, argv);
    look::install(application);
    std::printf("%s\n", describeMachine().c_str());
    const auto store = SqliteStore::openToRead(std::string{argv[1]} + "/calls.db");
    if (!store) {
        std::fprintf(stderr, "%s\n", store.error().reason.c_str());
        return 1;
    }
    const Executor desk = [&application](std::function<void()> task) {
        QMetaObject::invokeMethod(&application, std::move(task), Qt::QueuedConnection);
    };
    SqliteCallArchive archive(**store, desk);
    SqliteCallSearch search(**store, desk);
    ReviewWorkspace review({search, archive}, [] {
        return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    });
    review.setHouse(defaultHouse());
    review.resize(1440, 900);
    review.show();
    wait(2000);
    application.tellLongEvents();
    measure(review);
    return 0;
}
