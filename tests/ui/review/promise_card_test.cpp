#include "core/review/promise.h"
#include "tests/core/review/reviewing.h"
#include "tests/ui/offscreen.h"
#include "ui/look/text.h"
#include "ui/review/promise_card.h"

#include <QDateTime>
#include <QLabel>
#include <QLineEdit>

using namespace secondring;
using namespace secondring::test;

namespace {

/// A Monday, ten o'clock where the desk stands.
Instant monday()
{
    return look::toInstant(QDateTime(QDate(2026, 11, 23), QTime(10, 0)));
}

/// The card of a promise that Dana made for an hour from now.
class Promised
{
public:
    Promised()
        : app(offscreen())
    {
        QObject::connect(&card, &PromiseCard::wished, [this](const ReviewBody& body) {
            wishes.push_back(body);
            const ReviewEvent event{whole.call, whole.agent, kDana, body};
            const auto after = decide(whole, event, now, {});
            if (after) {
                whole = *after;
                render();
            } else {
                card.refuse(after.error());
            }
        });
        render();
        card.QWidget::show();
    }

    void render(const Person& person = kDana) { card.render(wrapUp, whole, person, now); }

    QString standing() { return control<QLabel>(card, "promiseStanding").text(); }

    bool shows(const char* name) { return control<QWidget>(card, name).isVisible(); }

    void click(const char* name)
    {
        QTest::mouseClick(&control<QWidget>(card, name), Qt::LeftButton);
    }

    QApplication& app;
    Instant now = monday();
    WrapUp wrapUp{.promise = "call back", .due = monday() + 1h};
    ReviewCase whole{.call = {7}, .agent = "Dana"};
    std::vector<ReviewBody> wishes;
    PromiseCard card;
};

} // namespace

TEST_CASE("who made the promise says that it is kept, and may take it back")
{
    Promised promised;
    CHECK(promised.standing().startsWith("Due today"));
    promised.click("promiseKept");
    CHECK(promised.standing().startsWith("Kept today"));
    CHECK(promised.standing().endsWith("says Dana."));
    CHECK_FALSE(promised.shows("promiseKept"));
    promised.click("promiseReopen");
    CHECK(promised.standing().startsWith("Due today"));
    promised.now += 2h;
    promised.render();
    CHECK(promised.standing().startsWith("Overdue since today"));
    promised.click("promiseKept");
    CHECK(promised.standing().startsWith("Kept late"));
}

TEST_CASE("another time is typed as people say it, by keys alone")
{
    Promised promised;
    promised.click("promiseAnotherTime");
    auto& time = control<QLineEdit>(promised.card, "promiseTime");
    CHECK(time.isVisible());
    QTest::keyClicks(&time, "when it suits");
    QTest::keyClick(&time, Qt::Key_Return);
    CHECK(promised.wishes.empty());
    CHECK(promised.shows("promiseTrouble"));
    time.clear();
    QTest::keyClicks(&time, "tomorrow 9:30");
    QTest::keyClick(&time, Qt::Key_Return);
    REQUIRE(promised.whole.moves.size() == 1);
    CHECK(promised.standing().startsWith("Due tomorrow 9:30"));
    CHECK_FALSE(time.isVisible());
    promised.click("promiseAnotherTime");
    QTest::keyClick(&time, Qt::Key_Escape);
    CHECK_FALSE(time.isVisible());
}

TEST_CASE("a promise moved too late says that it counts as not kept")
{
    Promised promised;
    promised.now += 3h;
    promised.render();
    promised.click("promiseAnotherTime");
    auto& time = control<QLineEdit>(promised.card, "promiseTime");
    QTest::keyClicks(&time, "tomorrow 9:30");
    QTest::keyClick(&time, Qt::Key_Return);
    CHECK(promised.standing().contains("it counts as not kept"));
}

TEST_CASE("a colleague sees what became of it, and has nothing to press")
{
    Promised promised;
    promised.render(kLeo);
    CHECK_FALSE(promised.shows("promiseKept"));
    CHECK_FALSE(promised.shows("promiseAnotherTime"));
}
