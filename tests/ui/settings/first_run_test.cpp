#include "tests/ui/settings/rig.h"
#include "ui/settings/first_run_page.h"
#include "ui/settings/form.h"

#include <QComboBox>
#include <QScrollArea>
#include <QScrollBar>

namespace secondring::test {
namespace {

struct FirstRun
{
    explicit FirstRun(const Settings& start = {}, QSize size = {1440, 900})
        : app(offscreen())
        , page(sounds, start)
    {
        QObject::connect(&page, &FirstRunPage::finished, &page, [this](const Settings& settings) {
            finished.push_back(settings);
        });
        show(page, size);
    }

    /// What is wrong beside this field.
    QString complaintAt(const char* field)
    {
        auto* row = qobject_cast<FormRow*>(control<QWidget>(page, field).parentWidget());
        REQUIRE(row != nullptr);
        return row->complaint();
    }

    QApplication& app;
    ManualSoundSetup sounds;
    FirstRunPage page;
    std::vector<Settings> finished;
};

TEST_CASE("a name and Enter are enough to start")
{
    FirstRun run;
    CHECK(control<QLineEdit>(run.page, "agentName").hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), "Dana Kerr");
    press(Qt::Key_Return);
    REQUIRE(run.finished.size() == 1);
    Settings expected;
    expected.introduced = true;
    expected.agent = "Dana Kerr";
    CHECK(run.finished.front() == expected);
}

TEST_CASE("without a name the page explains why it needs one, and goes there")
{
    FirstRun run;
    control<QLineEdit>(run.page, "houseName").setFocus();
    press(Qt::Key_Return);
    CHECK(run.finished.empty());
    CHECK(run.complaintAt("agentName").contains("greeting"));
    CHECK(control<QLineEdit>(run.page, "agentName").hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), "D");
    CHECK(run.complaintAt("agentName").isEmpty());
}

TEST_CASE("an account needs a server and a user before the desk starts")
{
    FirstRun run;
    type(control<QWidget>(run.page, "agentName"), "Dana");
    CHECK_FALSE(control<QWidget>(run.page, "server").isVisible());
    control<QWidget>(run.page, "account0").setFocus();
    press(Qt::Key_Right);
    press(Qt::Key_Tab);
    CHECK(control<QWidget>(run.page, "server").hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), "sip:pbx example");
    press(Qt::Key_Return);
    CHECK(run.finished.empty());
    CHECK(run.complaintAt("server").contains("pbx.example"));
    CHECK_FALSE(run.complaintAt("user").isEmpty());
    type(control<QWidget>(run.page, "server"), "pbx.example:5070");
    type(control<QWidget>(run.page, "user"), "212");
    type(control<QWidget>(run.page, "password"), " secret");
    press(Qt::Key_Return);
    REQUIRE(run.finished.size() == 1);
    CHECK(run.finished.front().account ==
          AccountSettings{.user = "212", .password = " secret", .server = "pbx.example:5070"});
}

TEST_CASE("what was chosen for the devices is kept, and the tone plays where it was chosen")
{
    FirstRun run;
    REQUIRE(run.sounds.isMeasuring());
    type(control<QWidget>(run.page, "agentName"), "Dana");
    control<QComboBox>(run.page, "earDevice").setFocus();
    press(Qt::Key_End);
    QTest::mouseClick(&control<QWidget>(run.page, "earTone"), Qt::LeftButton);
    CHECK(run.sounds.tones == std::vector<std::string>{"headset"});
    control<QWidget>(run.page, "start").setFocus();
    press(Qt::Key_Return);
    REQUIRE(run.finished.size() == 1);
    CHECK(run.finished.front().devices.ear == "headset");
    run.page.hide();
    CHECK_FALSE(run.sounds.isMeasuring());
    CHECK_FALSE(run.sounds.isWatched());
}

TEST_CASE("the first page fits its window")
{
    const auto dark = GENERATE(false, true);
    const auto size = GENERATE(QSize(1024, 680), QSize(1440, 900));
    FirstRun run({}, size);
    look::choose(dark ? look::SchemeChoice::Dark : look::SchemeChoice::Light);
    run.sounds.onLevel(0.6F);
    control<QWidget>(run.page, "account0").setFocus();
    press(Qt::Key_Right);
    picture(run.page, QStringLiteral("first-run-%1-%2").arg(size.width()).arg(dark));
    auto& scroll = control<QScrollArea>(run.page, "firstRunScroll");
    CHECK(scroll.widget()->width() <= scroll.viewport()->width());
    CHECK(run.page.minimumSizeHint().width() <= 1024);
    scroll.verticalScrollBar()->setValue(scroll.verticalScrollBar()->maximum());
    picture(run.page, QStringLiteral("first-run-end-%1-%2").arg(size.width()).arg(dark));
    look::choose(look::SchemeChoice::Light);
}

} // namespace
} // namespace secondring::test
