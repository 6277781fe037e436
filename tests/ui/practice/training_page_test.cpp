#include "tests/ui/offscreen.h"
#include "ui/look/card.h"
#include "ui/look/text.h"
#include "ui/practice/training/training_list.h"
#include "ui/practice/training/training_page.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>

using namespace secondring;
using namespace secondring::test;
using practice::AssignmentState;

namespace {

const Instant kNow{std::chrono::sys_days{std::chrono::November / 22 / 2026} +
                   std::chrono::hours{10}};

const Instant kDue = look::toInstant(QDateTime(QDate(2026, 11, 27), QTime(17, 0)));
const practice::PracticeAssignment kForAll{{1}, "late", "", kDue, 80, "Rosa Lind", kNow};
const practice::PracticeAssignment kForLeo{
    {2}, "angry", "Leo Marsh", kNow - std::chrono::days{8}, 70, "Rosa Lind", kNow};

TrainingView team()
{
    TrainingView view;
    view.scenarios = {{"angry", QStringLiteral("Angry about a refund")},
                      {"late", QStringLiteral("The late desk")},
                      {"kettle", QStringLiteral("The new kettle")}};
    view.people = {QStringLiteral("Dana Kerr"), QStringLiteral("Leo Marsh")};
    view.assigned = {{kForAll,
                      QStringLiteral("The late desk"),
                      QStringLiteral("Everybody · due Fri 17:00 · pass mark 80 · by Rosa Lind"),
                      {{QStringLiteral("Dana Kerr"),
                        AssignmentState::Fulfilled,
                        QStringLiteral("handed in today 9:40"),
                        92,
                        7},
                       {QStringLiteral("Leo Marsh"),
                        AssignmentState::Open,
                        QStringLiteral("handed in yesterday 16:02"),
                        71,
                        5},
                       {QStringLiteral("Amina Yusuf"), AssignmentState::Open, {}, {}, 0}}},
                     {kForLeo,
                      QStringLiteral("Angry about a refund"),
                      QStringLiteral("Leo Marsh · due 14 Nov · pass mark 70 · by Rosa Lind"),
                      {{QStringLiteral("Leo Marsh"), AssignmentState::Overdue, {}, {}, 0}}}};
    view.handedIn = {{7,
                      QStringLiteral("Dana Kerr"),
                      QStringLiteral("The late desk"),
                      QStringLiteral("today 9:40"),
                      92,
                      true,
                      {}},
                     {5,
                      QStringLiteral("Leo Marsh"),
                      QStringLiteral("The late desk"),
                      QStringLiteral("yesterday 16:02"),
                      71,
                      false,
                      QStringLiteral("Touch base in time, Promise with a date")},
                     {3,
                      QStringLiteral("Dana Kerr"),
                      QStringLiteral("The new kettle"),
                      QStringLiteral("12 Nov"),
                      88,
                      true,
                      QStringLiteral("Answer within two rings")}};
    view.certifiable = {
        {QStringLiteral("Dana Kerr"),
         true,
         QStringLiteral("Dana Kerr has passed all that was assigned: The late desk with 92.")},
        {QStringLiteral("Leo Marsh"),
         false,
         QStringLiteral("Not yet: The late desk was handed in with 71 and needs 80.")}};
    return view;
}

struct Page
{
    explicit Page(QSize size = {1440 - 76, 900 - 64})
    {
        show(page, size);
        page.render(team());
        QApplication::processEvents();
    }

    void write(const char* combo, const char* words)
    {
        type(*control<QComboBox>(page, combo).lineEdit(), words);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }

    QString said(const char* label) { return control<QLabel>(page, label).text(); }

    practice::AssignmentChange change()
    {
        return changed.back()[0].value<practice::AssignmentChange>();
    }

    QApplication& app = offscreen();
    TrainingPage page{[] { return kNow; }};
    QSignalSpy assigned{&page, &TrainingPage::assigned};
    QSignalSpy changed{&page, &TrainingPage::changed};
    QSignalSpy wanted{&page, &TrainingPage::attemptWanted};
};

practice::PracticeAssignment given(QSignalSpy& spy)
{
    REQUIRE(spy.size() == 1);
    return spy[0][0].value<practice::PracticeAssignment>();
}

} // namespace

TEST_CASE("a scenario is assigned by keys alone")
{
    Page on;
    on.write("assignScenario", "the late desk");
    on.write("assignWho", "leo marsh");
    on.write("assignMark", "85");
    press(Qt::Key_Return, Qt::ControlModifier);
    const auto assignment = given(on.assigned);
    CHECK(assignment.scenario == "late");
    CHECK(assignment.agent == "Leo Marsh");
    CHECK(assignment.passMark == 85);
    CHECK(assignment.due == look::toInstant(QDateTime(QDate(2026, 11, 29), QTime(17, 0))));
    picture(on.page, QStringLiteral("training"));
}

TEST_CASE("a scenario is assigned by mouse, to everybody unless somebody is named")
{
    Page on;
    auto& scenario = control<QComboBox>(on.page, "assignScenario");
    scenario.setCurrentIndex(2); // as a click in its list does
    QTest::mouseClick(&control<QAbstractButton>(on.page, "assign"), Qt::LeftButton);
    const auto assignment = given(on.assigned);
    CHECK(assignment.scenario == "kettle");
    CHECK(assignment.agent.empty());
    CHECK(assignment.passMark == 80);
}

TEST_CASE("a name that nobody has yet can be typed")
{
    Page on;
    on.write("assignScenario", "The new kettle");
    on.write("assignWho", "Noor Haddad");
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(on.assigned.isEmpty());
    CHECK(on.said("assignWhoComplaint") == "Nobody called Noor Haddad has sat at this desk: press "
                                           "Ctrl+Enter again to assign it anyway.");
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(given(on.assigned).agent == "Noor Haddad");
}

TEST_CASE("another name that nobody has is asked about anew, by mouse too")
{
    Page on;
    auto& assign = control<QAbstractButton>(on.page, "assign");
    on.write("assignScenario", "new ket"); // no other has it in its title
    on.write("assignWho", "Noor Haddad");
    QTest::mouseClick(&assign, Qt::LeftButton);
    on.write("assignWho", "Noor Hadad");
    CHECK_FALSE(control<QLabel>(on.page, "assignWhoComplaint").isVisible());
    QTest::mouseClick(&assign, Qt::LeftButton);
    CHECK(on.assigned.isEmpty());
    QTest::mouseClick(&assign, Qt::LeftButton);
    CHECK(given(on.assigned).agent == "Noor Hadad");
    auto view = team();
    view.others = QStringList{QStringLiteral("Rosa Lind")}; // a trainer is known
    on.page.render(view);
    on.write("assignWho", "rosa lind");
    QTest::mouseClick(&assign, Qt::LeftButton);
    CHECK(on.assigned.size() == 2);
}

TEST_CASE("what is wrong is told under its field, and nothing is assigned")
{
    Page on;
    on.write("assignScenario", "The lost desk");
    on.write("assignWho", " ");
    on.write("assignMark", "101");
    control<QDateEdit>(on.page, "assignDay").setDate(QDate(2026, 11, 21));
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(on.assigned.isEmpty());
    CHECK(on.said("assignScenarioComplaint").startsWith("There is no scenario “The lost desk”."));
    CHECK(on.said("assignWhoComplaint") == "Write a name, or choose everybody.");
    CHECK(on.said("assignDueComplaint") == "This time is over. Choose a later one.");
    CHECK(on.said("assignMarkComplaint") == "A pass mark is a number from 0 to 100.");
    picture(on.page, QStringLiteral("training-wrong"));
    on.write("assignMark", "eighty");
    CHECK_FALSE(control<QLabel>(on.page, "assignMarkComplaint").isVisible());
}

TEST_CASE("a render leaves what is being typed alone")
{
    Page on;
    auto& field = *control<QComboBox>(on.page, "assignScenario").lineEdit();
    type(field, "The la");
    auto view = team();
    view.scenarios.append({"new", QStringLiteral("A new one")});
    on.page.render(view);
    CHECK(field.text() == "The la");
}

TEST_CASE("an attempt that was handed in is opened by Enter and by a double click")
{
    Page on;
    QTest::keyClick(&on.page, Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("leo desk"));
    press(Qt::Key_Return); // into the list
    press(Qt::Key_Return);
    REQUIRE(on.wanted.size() == 1);
    CHECK(on.wanted[0][0].toLongLong() == 5);
    auto& list = control<QListView>(on.page, "handedInList");
    const auto place = list.visualRect(list.model()->index(0, 0)).center();
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(list.viewport(), Qt::LeftButton, {}, place);
    REQUIRE(on.wanted.size() == 2);
    CHECK(on.wanted[1][0].toLongLong() == 5);
}

TEST_CASE("what was handed in is found by agent or scenario, whichever word comes first")
{
    Page on;
    const auto rows = [&](const char* words) {
        type(control<QLineEdit>(on.page, "handedInSearch"), words);
        return control<TrainingList>(on.page, "handedInList").size();
    };
    CHECK(rows("") == 3);
    CHECK(rows("dana") == 2);
    CHECK(rows("KETTLE dana") == 1);
    CHECK(rows("leo kettle") == 0);
    CHECK(on.said("handedInLesson") == "Nobody and no scenario here has these words.");
}

TEST_CASE("the best that was handed in for an assignment is opened from there too")
{
    Page on;
    auto& list = control<TrainingList>(on.page, "assignedList");
    CHECK(list.size() == 6);
    list.setFocus();
    CHECK(list.currentIndex().row() == 0);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    REQUIRE(on.wanted.size() == 1);
    CHECK(on.wanted[0][0].toLongLong() == 7);
    CHECK(list.model()->index(1, 0).data(Qt::AccessibleTextRole).toString() ==
          "Dana Kerr, handed in today 9:40, 92, Fulfilled");
}

TEST_CASE("what is assigned is changed by keys, in the fields in which it was assigned")
{
    Page on;
    auto& list = control<TrainingList>(on.page, "assignedList");
    list.setFocus();
    press(Qt::Key_Return);
    CHECK_FALSE(control<QComboBox>(on.page, "assignScenario").isEnabled());
    CHECK(control<QComboBox>(on.page, "assignScenario").currentText() == "The late desk");
    CHECK(control<QComboBox>(on.page, "assignWho").currentText() == "Everybody");
    CHECK(control<QDateEdit>(on.page, "assignDay").date() == QDate(2026, 11, 27));
    picture(on.page, QStringLiteral("training-change"));
    on.write("assignWho", "leo marsh");
    on.write("assignMark", "85");
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(on.assigned.isEmpty());
    auto wanted = practice::changeOf(kForAll);
    wanted.agent = "Leo Marsh";
    wanted.passMark = 85;
    wanted.at = kNow;
    REQUIRE(on.changed.size() == 1);
    CHECK(on.change() == wanted);
    CHECK_FALSE(control<QComboBox>(on.page, "assignScenario").isEnabled()); // until it is kept
    press(Qt::Key_Escape);
    CHECK(control<QComboBox>(on.page, "assignScenario").isEnabled());
    CHECK(control<QComboBox>(on.page, "assignWho").currentText() == "Everybody");
    CHECK(control<QComboBox>(on.page, "assignMark").currentText() == "80");
}

TEST_CASE("what is overdue keeps its day when something else of it is changed, by mouse")
{
    Page on;
    auto& list = control<TrainingList>(on.page, "assignedList");
    auto& change = control<QAbstractButton>(on.page, "changeAssigned");
    CHECK_FALSE(change.isEnabled());                 // nothing is chosen yet
    list.setCurrentIndex(list.model()->index(5, 0)); // Leo, under what he alone is asked
    QTest::mouseClick(&change, Qt::LeftButton);
    control<QComboBox>(on.page, "assignMark").setCurrentText(QStringLiteral("60"));
    QTest::mouseClick(&control<QAbstractButton>(on.page, "assign"), Qt::LeftButton);
    REQUIRE(on.changed.size() == 1);
    CHECK(on.change().due == kForLeo.due);
    CHECK(on.change().passMark == 60);
    control<QDateEdit>(on.page, "assignDay").setDate(QDate(2026, 11, 15));
    QTest::mouseClick(&control<QAbstractButton>(on.page, "assign"), Qt::LeftButton);
    CHECK(on.changed.size() == 1);
    CHECK(on.said("assignDueComplaint") == "This time is over. Choose a later one.");
    QTest::mouseClick(&control<QAbstractButton>(on.page, "leaveAssigned"), Qt::LeftButton);
}

TEST_CASE("what is assigned is withdrawn once it was asked whether it shall be")
{
    Page on;
    auto& list = control<TrainingList>(on.page, "assignedList");
    auto& question = control<look::Banner>(on.page, "withdrawQuestion");
    list.setFocus();
    press(Qt::Key_Delete);
    REQUIRE(question.isVisible());
    CHECK(question.sentence() == "Withdraw “The late desk” from everybody? Nobody is asked for it "
                                 "any more. What was handed in stays.");
    press(Qt::Key_Escape);
    CHECK_FALSE(question.isVisible());
    CHECK(list.hasFocus());
    CHECK(on.changed.isEmpty());
    list.setCurrentIndex(list.model()->index(4, 0));
    QTest::mouseClick(&control<QAbstractButton>(on.page, "withdrawAssigned"), Qt::LeftButton);
    CHECK(question.sentence() == "Withdraw “Angry about a refund” from Leo Marsh? They are no "
                                 "longer asked for it. What was handed in stays.");
    press(Qt::Key_Return);
    REQUIRE(on.changed.size() == 1);
    CHECK(on.change().assignment == kForLeo.id);
    CHECK(on.change().withdrawn);
    CHECK_FALSE(question.isVisible());
}

TEST_CASE("what is withdrawn elsewhere is not changed here")
{
    Page on;
    control<TrainingList>(on.page, "assignedList").setFocus();
    press(Qt::Key_Return);
    CHECK(control<QAbstractButton>(on.page, "leaveAssigned").isVisible());
    auto view = team();
    view.assigned.removeFirst();
    on.page.render(view);
    CHECK_FALSE(control<QAbstractButton>(on.page, "leaveAssigned").isVisible());
    CHECK(control<QComboBox>(on.page, "assignScenario").isEnabled());
}

TEST_CASE("a certificate is written for who has passed, and refused with the reason why")
{
    Page on;
    QSignalSpy wanted{&on.page, &TrainingPage::certificateWanted};
    auto& issue = control<QAbstractButton>(on.page, "issueCertificate");
    CHECK_FALSE(issue.isEnabled());
    on.write("certificateWho", "Leo Marsh");
    CHECK(on.said("certificateSentence") ==
          "Not yet: The late desk was handed in with 71 and needs 80.");
    QTest::keyClick(&on.page, Qt::Key_P, Qt::ControlModifier);
    CHECK(wanted.isEmpty());
    on.write("certificateWho", "Noor");
    CHECK(on.said("certificateSentence") == "Nothing was assigned to Noor.");
    on.write("certificateWho", "dana kerr");
    CHECK(issue.isEnabled());
    QTest::keyClick(&on.page, Qt::Key_P, Qt::ControlModifier);
    REQUIRE(wanted.size() == 1);
    CHECK(wanted[0][0].toString() == "Dana Kerr");
}

TEST_CASE("the tab key goes through Training as one reads")
{
    Page on;
    CHECK(QApplication::focusWidget() ==
          &static_cast<QWidget&>(control<QComboBox>(on.page, "assignScenario")));
    QStringList way;
    do {
        press(Qt::Key_Tab); // in a date, from day to month to year
        way << QApplication::focusWidget()->objectName();
    } while (way.back() != QStringLiteral("assignScenario") && way.size() < 20);
    way.removeDuplicates();
    CHECK(
        way.join(QLatin1Char(' ')).toStdString() ==
        "assignWho assignDay assignTime assignMark assign certificateWho assignedList "
        "changeAssigned withdrawAssigned handedInSearch handedInList leaveTraining assignScenario");
}

TEST_CASE("one goes back to Practice by key and by mouse")
{
    Page on;
    QSignalSpy left{&on.page, &TrainingPage::left};
    QTest::keyClick(&on.page, Qt::Key_Left, Qt::AltModifier);
    QTest::mouseClick(&control<QAbstractButton>(on.page, "leaveTraining"), Qt::LeftButton);
    CHECK(left.size() == 2);
}

TEST_CASE("a low window keeps every field and list in reach, in the dark too")
{
    Page on({1024 - 76, 680 - 64});
    picture(on.page, QStringLiteral("training-small"));
    look::choose(look::SchemeChoice::Dark);
    CHECK(control<QListView>(on.page, "handedInList").height() > 100);
    picture(on.page, QStringLiteral("training-dark"));
    on.page.render({});
    picture(on.page, QStringLiteral("training-nothing"));
    look::choose(look::SchemeChoice::Light);
}
