#include "tests/app/practising_console.h"
#include "tests/support/process.h"
#include "ui/practice/training/training_list.h"
#include "ui/practice/training/training_page.h"
#include "ui/review/export_notice.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

#include <sstream>

using namespace secondring;
using namespace secondring::test;

namespace {

constexpr auto kHouse = "[review]\nsupervisors = [\"Rosa Tennant\"]\n"
                        "[[team]]\nname = \"Mornings\"\nagents = [\"Dana Kerr\", \"Leo Marsh\"]\n";

/// The program at which a trainer and an agent sit down in turn.
class TrainedDesk : public PractisingConsole
{
public:
    TrainedDesk()
        : PractisingConsole(kHouse)
    {
    }

    QWidget& training() { return on<QWidget>("trainingPage"); }

    void opensTraining()
    {
        seats("Rosa Tennant");
        REQUIRE(settles([&] { return isShown("training"); }));
        press(Qt::Key_T, Qt::ControlModifier);
        REQUIRE(settles([&] { return training().isVisible(); }));
    }

    void fills(const char* combo, const char* words)
    {
        type(*control<QComboBox>(training(), combo).lineEdit(), words);
    }

    void assigns(const char* agent, const char* mark)
    {
        fills("assignScenario", "A word of thanks");
        fills("assignWho", agent);
        fills("assignMark", mark);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(settles([&] { return control<QLabel>(training(), "assignTold").isVisible(); }));
    }

    /// What a screen reader says of a row.
    QString row(const char* list, int at)
    {
        const auto* model = control<TrainingList>(training(), list).model();
        return model->index(at, 0).data(Qt::AccessibleTextRole).toString();
    }

    QString note() { return control<look::Banner>(page(), "assignedNote").sentence(); }

    QString certificateSentence()
    {
        return control<QLabel>(training(), "certificateSentence").text();
    }
};

} // namespace

TEST_CASE("a scenario is assigned, practised, handed in, seen by the trainer, and certified")
{
    TrainedDesk desk;
    desk.opensTraining();
    desk.assigns("dana kerr", "20");
    REQUIRE(desk.settles([&] { return desk.row("assignedList", 1) == "Dana Kerr, Open"; }));
    desk.fills("certificateWho", "Dana Kerr");
    CHECK(desk.certificateSentence() == "Not yet: A word of thanks is not handed in.");
    picture(desk.window(), QStringLiteral("training-assigned"));

    desk.seats("Dana Kerr");
    REQUIRE(desk.settles([&] { return desk.page().isVisible(); }));
    CHECK_FALSE(desk.isShown("training"));
    REQUIRE(desk.settles([&] { return desk.note().contains("pass mark 20"); }));
    CHECK(desk.note().startsWith("Assigned by Rosa Tennant: due "));
    desk.takeTheCall();
    desk.wrapUp();
    REQUIRE(desk.settles([&] { return desk.note().contains("reaches the pass mark"); }));
    picture(desk.window(), QStringLiteral("practice-to-hand-in"));
    desk.press(Qt::Key_H, Qt::ControlModifier);
    REQUIRE(desk.settles([&] { return desk.note().contains("and fulfilled"); }));
    picture(desk.window(), QStringLiteral("practice-fulfilled"));

    desk.opensTraining();
    REQUIRE(desk.settles([&] { return desk.row("assignedList", 1).endsWith("Fulfilled"); }));
    REQUIRE(desk.settles(
        [&] { return desk.row("handedInList", 0).startsWith("Dana Kerr, A word of thanks, "); }));
    CHECK(desk.row("handedInList", 0).contains("Passed"));
    desk.fills("certificateWho", "Dana Kerr");
    CHECK(desk.certificateSentence().startsWith(
        "Dana Kerr has passed all that was assigned: A word of thanks with "));
    QTest::keyClick(&desk.training(), Qt::Key_P, Qt::ControlModifier);
    const auto folder = desk.console().folders().data;
    const auto file = folder + "/dana.pdf";
    desk.savesAs(look::toQt(file));
    auto& notice = desk.on<ExportNotice>("certificateNotice");
    REQUIRE(desk.settles([&] { return notice.sentence().startsWith("1 page is written"); }));
    picture(desk.window(), QStringLiteral("training-certified"));
    CHECK(run({SECONDRING_PROGRAM, "verify-certificate", file, "--folder", folder},
              folder + "/log") == 0);
    std::stringstream told;
    told << std::ifstream(folder + "/log").rdbuf();
    CHECK(told.str().find("The certificate holds.") != std::string::npos);
    CHECK(told.str().find("Dana Kerr") != std::string::npos);
    if (const auto kept = qEnvironmentVariable("SECONDRING_PICTURES"); !kept.isEmpty()) {
        QFile::copy(look::toQt(file), kept + QStringLiteral("/certificate.pdf"));
    }
}

TEST_CASE("what was assigned is changed, and withdrawn, and what was handed in stays")
{
    TrainedDesk desk;
    desk.opensTraining();
    desk.assigns("Dana Kerr", "20");
    REQUIRE(desk.settles([&] { return desk.row("assignedList", 1) == "Dana Kerr, Open"; }));
    auto& list = control<TrainingList>(desk.training(), "assignedList");
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Return);
    desk.fills("assignMark", "30");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.settles([&] { return desk.row("assignedList", 0).contains("pass mark 30"); }));
    auto& told = control<QLabel>(desk.training(), "assignTold");
    CHECK(told.text().startsWith("A word of thanks is now assigned to Dana Kerr, due "));
    picture(desk.window(), QStringLiteral("training-changed"));

    desk.seats("Dana Kerr");
    REQUIRE(desk.settles([&] { return desk.note().contains("pass mark 30"); }));
    desk.takeTheCall();
    desk.wrapUp();
    desk.press(Qt::Key_H, Qt::ControlModifier);
    REQUIRE(desk.settles([&] { return desk.note().contains("and fulfilled"); }));

    desk.opensTraining();
    REQUIRE(desk.settles([&] { return desk.row("assignedList", 1).endsWith("Fulfilled"); }));
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Delete);
    REQUIRE(desk.settles([&] { return desk.on<QWidget>("withdrawQuestion").isVisible(); }));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    REQUIRE(desk.settles([&] { return list.size() == 0; }));
    CHECK(told.text() == "A word of thanks is withdrawn from Dana Kerr. What was handed in stays.");
    CHECK(control<TrainingList>(desk.training(), "handedInList").size() == 1);
    desk.seats("Dana Kerr");
    CHECK(desk.settles([&] { return !desk.isShown("assignedNote"); }));
}

TEST_CASE("what a trainer assigns to themselves stands in Practice as soon as it is seen again")
{
    TrainedDesk desk;
    desk.opensTraining();
    desk.assigns("Rosa Tennant", "20");
    REQUIRE(desk.settles([&] { return desk.row("assignedList", 1).contains("Open"); }));
    desk.press(Qt::Key_4, Qt::ControlModifier);
    REQUIRE(desk.settles([&] { return desk.page().isVisible(); }));
    CHECK(desk.settles([&] { return desk.note().contains("pass mark 20"); }));
}

TEST_CASE("what everybody is asked is not asked of those who train them")
{
    TrainedDesk desk;
    desk.opensTraining();
    desk.assigns("everybody", "80");
    REQUIRE(desk.settles([&] { return desk.row("assignedList", 2) == "Leo Marsh, Open"; }));
    desk.seats("Leo Marsh");
    REQUIRE(desk.settles([&] { return desk.isShown("assignedNote"); }));
    desk.seats("Rosa Tennant");
    CHECK(desk.settles([&] { return !desk.isShown("assignedNote"); }));
}

TEST_CASE("what was handed in is opened from Training")
{
    TrainedDesk desk;
    desk.seats("Dana Kerr");
    desk.takeTheCall();
    desk.wrapUp();
    desk.press(Qt::Key_H, Qt::ControlModifier);
    REQUIRE(desk.settles([&] {
        return desk.widget("attempt0")->accessibleName().contains(QStringLiteral("Handed in"));
    }));
    desk.opensTraining();
    CHECK_FALSE(desk.isShown("score")); // what one person was shown is not the next one's
    auto& list = control<TrainingList>(desk.training(), "handedInList");
    REQUIRE(desk.settles([&] { return list.size() == 1; }));
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Return);
    CHECK(desk.settles([&] { return desk.on<QWidget>("attemptPage").isVisible(); }));
    CHECK_FALSE(desk.isShown("handIn")); // it is not the trainer's
    QTest::keyClick(&desk.on<QWidget>("attemptPage"), Qt::Key_Escape);
    CHECK(desk.settles([&] { return desk.training().isVisible(); })); // back where it was opened
}

TEST_CASE("Practice stays marked in the rail while what it leads to is seen")
{
    TrainedDesk desk;
    const auto& mark = desk.on<QAbstractButton>("rail_practice");
    CHECK(mark.isChecked());
    desk.opensTraining();
    CHECK(mark.isChecked());
    desk.press(Qt::Key_1, Qt::ControlModifier);
    CHECK_FALSE(mark.isChecked());
}

TEST_CASE("while an attempt goes on, one is told why another cannot be looked at")
{
    TrainedDesk desk;
    desk.seats("Rosa Tennant");
    desk.takeTheCall();
    desk.wrapUp();
    desk.press(Qt::Key_H, Qt::ControlModifier);
    REQUIRE(desk.settles([&] {
        return desk.widget("attempt0")->accessibleName().contains(QStringLiteral("Handed in"));
    }));
    desk.press(Qt::Key_F1);
    REQUIRE(desk.settles([&] { return desk.isShown("answer"); }));
    desk.press(Qt::Key_L, Qt::ControlModifier);
    REQUIRE(desk.settles([&] { return desk.isShown("attemptTrouble"); }));
    picture(desk.window(), QStringLiteral("practice-goes-on"));
    const auto sentence = control<look::Banner>(desk.page(), "attemptTrouble").sentence();
    CHECK(sentence == "An attempt goes on. End it, or stop it with Ctrl+. in Practice, before you "
                      "look at another.");
    desk.opensTraining();
    auto& list = control<TrainingList>(desk.training(), "handedInList");
    REQUIRE(desk.settles([&] { return list.size() == 1; }));
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Return);
    REQUIRE(desk.settles([&] { return desk.on<QWidget>("trainingTrouble").isVisible(); }));
    CHECK(control<look::Banner>(desk.training(), "trainingTrouble").sentence() == sentence);
}

TEST_CASE("an agent is not led to Training, and leaves it when sitting down at a trainer's desk")
{
    TrainedDesk desk;
    desk.seats("Dana Kerr");
    CHECK(desk.settles([&] { return !desk.isShown("training"); }));
    desk.press(Qt::Key_T, Qt::ControlModifier);
    CHECK_FALSE(desk.training().isVisible());
    desk.opensTraining();
    desk.assigns("Leo Marsh", "80");
    desk.seats("Dana Kerr");
    CHECK(desk.settles([&] { return desk.page().isVisible(); }));
    CHECK(control<TrainingList>(desk.training(), "assignedList").size() == 0);
}
