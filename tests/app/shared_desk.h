#pragma once
#include "tests/app/shown_console.h"
#include "ui/look/label.h"
#include "ui/review/call_view.h"
#include "ui/review/queue_list.h"
#include "ui/review/review_workspace.h"
#include "ui/review/scorecard_row.h"

#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>

#include <algorithm>

namespace secondring::test {

inline constexpr auto kReviewingHouse =
    "[review]\nsupervisors = [\"Rosa Tennant\", \"Omar Haddad\", \"Ivy Chan\"]\n";

/// The program at which one person sits down after the other.
class SharedDesk : public ShownConsole
{
public:
    SharedDesk()
        : ShownConsole({.at = [](int id) { return QTime(0, id); }}, kReviewingHouse)
    {
    }

    /// Another person works here now, and looks at Review.
    void sits(const char* name)
    {
        seats(name);
        QTest::mouseClick(&on<QAbstractButton>("rail_desk"), Qt::LeftButton);
        QTest::mouseClick(&on<QAbstractButton>("rail_review"), Qt::LeftButton);
        REQUIRE(settles([&] { return review().isVisible(); }));
    }

    /// Has the call of this caller shown, from the list.
    void opens(const char* caller)
    {
        review().showQueue(false);
        review().search(QString::fromLatin1(caller));
        REQUIRE(settles([&] { return shows(caller); }));
    }

    bool shows(const char* caller)
    {
        return page().isVisible() &&
               in<look::ElidedLabel>("callName").text() == QLatin1String(caller) &&
               in<QWidget>("coachingCard").isVisible();
    }

    /// Leaves the search for the queue.
    void goesToQueue()
    {
        if (!on<QWidget>("queuePanel").isVisible()) {
            review().setFocus();
            QTest::keyClick(&review(), Qt::Key_T, Qt::ControlModifier);
        }
        REQUIRE(on<QWidget>("queuePanel").isVisible());
    }

    bool waits(int calls)
    {
        return settles([&] { return queue().model()->rowCount() == calls; });
    }

    QString row(int at, int role = QueueModel::Reason)
    {
        return queue().model()->index(at, 0).data(role).toString();
    }

    /// Gives points to all that no event could tell, and hands the sheet over.
    void judges(Qt::Key points)
    {
        REQUIRE(settles([&] { return state().startsWith("Not shared") || isBlind(); }));
        for (auto* item : page().findChildren<ScorecardRow*>()) {
            if (item->content().points < 0 && item->content().aside.isEmpty()) {
                item->setFocus();
                REQUIRE(settles([&] { return item->hasFocus(); }));
                INFO(item->objectName().toStdString());
                QTest::keyClick(item, points);
                REQUIRE(settles([&] { return item->content().points == points - Qt::Key_0; }));
            }
        }
        auto& give = in<QAbstractButton>("scorecardGive");
        INFO(text("scorecardScore").toStdString());
        INFO(text("scorecardRefusal").toStdString());
        REQUIRE(settles([&] { return give.isEnabled(); }));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    }

    bool isBlind() { return state().startsWith("Blind"); }

    QString state() { return in<QAbstractButton>("scorecardState").text(); }

    ReviewWorkspace& review() { return on<ReviewWorkspace>("review"); }

    CallView& page() { return review().page(); }

    QueueList& queue() { return on<QueueList>("queueList"); }

    template <class Widget> Widget& in(const char* name) { return control<Widget>(page(), name); }

    QString text(const char* label) { return in<QLabel>(label).text(); }
};

} // namespace secondring::test
