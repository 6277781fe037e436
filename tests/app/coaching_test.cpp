#include "tests/app/shared_desk.h"
#include "ui/floor/floor_page.h"

#include <QComboBox>

using namespace secondring;
using namespace secondring::test;

TEST_CASE("calling back from a call's page makes the number ready, and dials nothing yet")
{
    SharedDesk desk;
    desk.sits("Rosa Tennant");
    desk.opens("Caller 2");
    QTest::keyClick(&desk.page(), Qt::Key_C);
    auto& field = control<QLineEdit>(desk.window().desk(), "dialField");
    REQUIRE(desk.settles([&] { return field.isVisible() && field.hasFocus(); }));
    CHECK(field.text() == "020 7946 0813");
    CHECK(desk.console().model().state().calls.empty());
    QTest::keyClick(&field, Qt::Key_Return);
    REQUIRE(desk.settles([&] { return !desk.console().model().state().calls.empty(); }));
    CHECK(desk.console().model().state().calls.front().party.name == "Caller 2");
}

TEST_CASE("a note goes with a practice call, although Practice was never seen, and leads there")
{
    SharedDesk desk;
    desk.sits("Rosa Tennant");
    desk.opens("Caller 2");
    QTest::mouseClick(&desk.in<QAbstractButton>("coachingCoach"), Qt::LeftButton);
    auto& scenario = desk.in<QComboBox>("coachingScenario");
    REQUIRE(scenario.isVisible());
    const int late = scenario.findText("The late desk");
    REQUIRE(late > 0);
    scenario.setCurrentIndex(late);
    QTest::keyClicks(&desk.in<QLineEdit>("coachingStrength"), "warm");
    QTest::keyClicks(&desk.in<QLineEdit>("coachingChange"), "name the time");
    QTest::mouseClick(&desk.in<QAbstractButton>("coachingSend"), Qt::LeftButton);
    const auto practise = [&] {
        const auto all =
            desk.page().findChildren<QAbstractButton*>(QRegularExpression("^practise-"));
        return all.isEmpty() ? nullptr : all.front();
    };
    REQUIRE(desk.settles([&] { return practise() != nullptr && practise()->isVisible(); }));
    CHECK(desk.in<QAbstractButton>("coachingCoach").hasFocus()); // what was given stays in sight
    QTest::mouseClick(practise(), Qt::LeftButton);
    REQUIRE(desk.settles([&] { return desk.on<QWidget>("practicePage").isVisible(); }));
    CHECK(desk.on<QLabel>("scenarioTitle").text() == "The late desk");
}

TEST_CASE("on the desk's own page thanks are written for a moment chosen from what happened")
{
    SharedDesk desk;
    desk.sits("Rosa Tennant");
    emit desk.window().desk().earlierChosen(CallId{2});
    const auto onDesk = [&]() -> CallView* {
        for (auto* page : desk.window().findChildren<CallView*>()) {
            if (page != &desk.page() && page->isVisible()) {
                return page;
            }
        }
        return nullptr;
    };
    const auto mayThank = [&] {
        return onDesk() != nullptr && control<QWidget>(*onDesk(), "coachingThank").isVisible();
    };
    REQUIRE(desk.settles(mayThank));
    control<QAbstractButton>(*onDesk(), "coachingThank").click();
    auto& moments = control<QComboBox>(*onDesk(), "coachingMoment");
    REQUIRE(moments.count() > 2);
    moments.setCurrentIndex(2);
    control<QLineEdit>(*onDesk(), "coachingStrength").setFocus();
    QTest::keyClicks(QApplication::focusWidget(), "asked before you held");
    picture(desk.window(), "desk-thanks");
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(desk.settles([&] {
        const auto labels = onDesk()->findChildren<QLabel*>();
        return std::ranges::any_of(labels, [](const QLabel* label) {
            return label->text().contains("asked before you held") && label->isVisible();
        });
    }));
}

TEST_CASE("thanks are seen by the team on the floor, and lead to their call")
{
    SharedDesk desk;
    desk.sits("Rosa Tennant");
    desk.opens("Caller 2");
    desk.in<QAbstractButton>("coachingThank").click();
    QTest::keyClicks(QApplication::focusWidget(), "turned a complaint into a thank-you");
    press(Qt::Key_Return, Qt::ControlModifier);
    desk.opens("Caller 1");
    QTest::mouseClick(&desk.on<QAbstractButton>("rail_floor"), Qt::LeftButton);
    REQUIRE(desk.settles(
        [&] { return desk.window().findChild<QAbstractButton*>("thanks1") != nullptr; }));
    auto& thanks = desk.on<QAbstractButton>("thanks1");
    CHECK(thanks.accessibleName().startsWith(
        "Dana K.: turned a complaint into a thank-you, From Rosa, "));
    picture(desk.window(), "floor-thanks");
    thanks.setFocus();
    press(Qt::Key_Space);
    CHECK(desk.settles([&] { return desk.shows("Caller 2"); }));
}
