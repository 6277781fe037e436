#include "tests/ui/offscreen.h"
#include "ui/look/card.h"
#include "ui/practice/practice_page.h"

#include <QAbstractButton>
#include <QSignalSpy>

using namespace secondring;
using namespace secondring::test;

namespace {

const Instant kNow{std::chrono::sys_days{std::chrono::November / 22 / 2026} +
                   std::chrono::hours{10}};

} // namespace

TEST_CASE("only who trains others is led from Practice to Training")
{
    offscreen();
    PracticePage page{[] { return kNow; }};
    show(page);
    QSignalSpy wanted{&page, &PracticePage::trainingWanted};
    PracticeView view;
    page.render(view);
    QTest::keyClick(&page, Qt::Key_T, Qt::ControlModifier);
    CHECK(wanted.isEmpty());
    CHECK_FALSE(control<QAbstractButton>(page, "training").isVisible());
    view.trains = true;
    page.render(view);
    QTest::keyClick(&page, Qt::Key_T, Qt::ControlModifier);
    QTest::mouseClick(&control<QAbstractButton>(page, "training"), Qt::LeftButton);
    CHECK(wanted.size() == 2);
}

TEST_CASE("a trainee is told what is assigned and where it stands")
{
    offscreen();
    PracticePage page{[] { return kNow; }};
    show(page);
    PracticeView view;
    view.chosen = "late";
    view.scenarios = {{.id = "late",
                       .title = QStringLiteral("The late desk"),
                       .practises = QStringLiteral("Hold and touch base"),
                       .due = QStringLiteral("Overdue since 14 Nov"),
                       .dueTone = look::Tone::Breach}};
    view.briefing.title = QStringLiteral("The late desk");
    view.briefing.assigned =
        QStringLiteral("Assigned by Rosa Lind: it was due 14 Nov, pass mark 80.");
    view.briefing.assignedTone = look::Tone::Breach;
    page.render(view);
    auto& note = control<look::Banner>(page, "assignedNote");
    CHECK(note.isVisible());
    CHECK(note.sentence() == view.briefing.assigned);
    picture(page, QStringLiteral("practice-assigned"));
    view.briefing.assigned.clear();
    page.render(view);
    CHECK_FALSE(note.isVisible());
}
