#include "core/adapters/house/parse_house.h"
#include "tests/support/call_story.h"
#include "tests/ui/offscreen.h"
#include "ui/look/card.h"
#include "ui/look/label.h"
#include "ui/look/sentence_row.h"
#include "ui/look/step_list.h"
#include "ui/look/text.h"
#include "ui/review/call_view.h"
#include "ui/review/text_card.h"
#include "ui/review/timeline.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace secondring::test {
namespace {

const Party kElena{
    .name = "Elena Marsh", .number = "020 7946 0813", .uri = "sip:02079460813@127.0.0.1"};
const Colleague kAna{.name = "Ana Ruiz", .extension = "231", .role = "billing", .uri = {}};

Instant monday()
{
    return look::toInstant(QDateTime(QDate(2026, 11, 23), QTime(10, 42)));
}

/// A long call with everything that a page can show.
CallStory fullCall()
{
    CallStory story(CallId{7}, monday());
    story.add(CallArrived{LegId{1}, kElena, "Sales", Duration{3000}}, Duration{0});
    story.add(AnswerRequested{}, Duration{2000});
    story.add(CallConnected{"opus", true}, Duration{100});
    story.add(SaidMarked{"greeting", false}, Duration{3000});
    story.add(RecordingRequested{true, "2026-11-23 Elena Marsh.wav"});
    story.add(RecordingChanged{true, "2026-11-23 Elena Marsh.wav", {}});
    story.add(NoteChanged{"Desk ordered 3 Nov"});
    story.add(NoteChanged{"Desk ordered 3 Nov, promised for 20 Nov.\nWants a firm date."});
    story.add(SaidMarked{"confirm", true}, Duration{30'000});
    story.add(HoldAsked{"check with the carrier", 2, {}}, Duration{60'000});
    story.add(AskGranted{}, Duration{3000});
    story.add(LineHeld{}, Duration{200});
    story.add(ReturnRequested{}, Duration{98'000});
    story.add(LineResumed{}, Duration{200});
    story.add(ColleagueUnavailable{kAna}, Duration{20'000});
    story.add(UnavailableAnswered{UnavailableAnswer::Message}, Duration{4000});
    story.add(MessageTaken{kAna, "Elena waits for a firm date for her desk.", true},
              Duration{30'000});
    story.add(ClosingStarted{}, Duration{10'000});
    story.add(SaidMarked{"thanks", false}, Duration{3000});
    story.add(CallEnded{EndedBy::Caller, EndReason::HungUp, {}}, Duration{5000});
    story.add(WrapUpChanged{WrapUp{.outcome = "promised",
                                   .summary = "Firm date by tomorrow.",
                                   .promise = "Call back with a date",
                                   .due = monday() + std::chrono::hours{24},
                                   .keeper = "Dana",
                                   .complaint = "Nobody told me about the delay."}});
    story.add(WrapUpSaved{});
    return story;
}

struct Review
{
    explicit Review(QSize size = {1440, 900})
        : app(offscreen())
        , story(fullCall())
    {
        QObject::connect(&page, &CallView::dialRequested, &page, [this](const Party& party) {
            dialled.push_back(party);
        });
        QObject::connect(&page, &CallView::closed, &page, [this] { ++closed; });
        render();
        show(page, size);
    }

    void render() { page.render(CallId{7}, story.events(), defaultHouse(), later()); }

    Instant later() const { return story.now() + std::chrono::hours{1}; }

    /// All that this card says.
    QString textOf(const char* card)
    {
        QStringList words;
        for (const auto* label : control<QWidget>(page, card).findChildren<QLabel*>()) {
            words << label->text();
        }
        return words.join('\n');
    }

    QStringList steps()
    {
        QStringList titles;
        for (const auto& step : control<look::StepList>(page, "callSteps").steps()) {
            titles << step.title;
        }
        return titles;
    }

    QApplication& app;
    CallStory story;
    CallView page;
    std::vector<Party> dialled;
    int closed = 0;
};

TEST_CASE("a call shows whose it was, how it went and what was written")
{
    Review review;
    CHECK(control<look::ElidedLabel>(review.page, "callName").text() == "Elena Marsh");
    const auto facts = control<QLabel>(review.page, "callFacts").text();
    CHECK(facts.startsWith("020 7946 0813 · today 10:42 · 4:"));
    CHECK(control<look::ElidedLabel>(review.page, "courtesy").text() == "100");
    const auto& rows = control<Timeline>(review.page, "timeline").rows();
    CHECK(rows.front().line.sentence == "Elena Marsh rang on Sales.");
    CHECK(rows.size() == 21);
    CHECK(review.steps().contains("Permission before hold"));
    CHECK_FALSE(review.textOf("courtesyCard").contains("Ask before a hold")); // not said twice
    CHECK(review.textOf("notesCard").contains("Wants a firm date."));
    CHECK(review.textOf("messagesCard").contains("Elena waits for a firm date"));
    CHECK(review.textOf("recordingCard").contains("2026-11-23 Elena Marsh.wav"));
    CHECK(review.textOf("wrapUpCard").contains("Nobody told me about the delay."));
    CHECK(review.textOf("promiseMade") ==
          "Promised: Call back with a date, by tomorrow 10:42. Dana keeps it.");
}

TEST_CASE("where the page is narrow, its cards stand one below the other without a gap")
{
    offscreen();
    CallStory story(CallId{7}, monday());
    story.add(CallArrived{LegId{1}, kElena, "Sales", Duration{3000}}, Duration{0});
    story.add(CallEnded{EndedBy::Caller, EndReason::Abandoned, {}}, Duration{5000});
    CallView page;
    auto* tall = new QWidget;
    tall->setFixedHeight(900);
    page.addBeside(tall);
    page.render(CallId{7}, story.events(), defaultHouse(), story.now());
    show(page, {520, 680});
    const auto below = [&](const QWidget& card) {
        return card.mapTo(&page, QPoint{0, card.height()}).y();
    };
    const auto& last = control<Timeline>(page, "timeline");
    CHECK(tall->mapTo(&page, QPoint{}).y() - below(last) < 60);
}

TEST_CASE("nothing of a call is left when a shorter one is shown in its place")
{
    Review review;
    CallStory story(CallId{8}, monday());
    story.add(CallArrived{LegId{1}, kElena, "Sales", Duration{3000}});
    story.add(CallEnded{EndedBy::Caller, EndReason::Abandoned, {}});
    review.page.render(CallId{8}, story.events(), defaultHouse(), review.later());
    review.app.processEvents();
    const auto rowsInSight = [&] {
        const auto all =
            control<Timeline>(review.page, "timeline").findChildren<look::SentenceRow*>();
        return std::ranges::count_if(all, [](const auto* row) { return row->isVisible(); });
    };
    CHECK(rowsInSight() == 2);
    CHECK_FALSE(control<QWidget>(review.page, "wrapUpCard").isVisible());
    CHECK_FALSE(review.textOf("wrapUpCard").contains("delay"));
    CHECK_FALSE(review.textOf("notesCard").contains("firm date"));
    CHECK_FALSE(review.textOf("messagesCard").contains("Elena"));
    CHECK_FALSE(review.steps().contains("Permission before hold"));
    review.render();
    review.app.processEvents();
    CHECK(rowsInSight() == 21);
    CHECK(review.textOf("wrapUpCard").contains("Nobody told me about the delay."));
    CHECK(review.steps().contains("Permission before hold"));
}

TEST_CASE("Escape goes back to the desk, C calls back")
{
    Review review;
    press(Qt::Key_C);
    CHECK(review.dialled == std::vector<Party>{kElena});
    press(Qt::Key_Escape);
    CHECK(review.closed == 1);
    QTest::mouseClick(&control<QWidget>(review.page, "backToDesk"), Qt::LeftButton);
    CHECK(review.closed == 2);
    control<QWidget>(review.page, "callBack").setFocus();
    press(Qt::Key_Space);
    CHECK(review.dialled.size() == 2);
}

TEST_CASE("nobody can be called back whose number is withheld")
{
    Review review;
    CallStory story(CallId{8}, monday());
    story.add(CallArrived{LegId{1}, {}, "Sales", Duration{3000}});
    story.add(CallEnded{EndedBy::Caller, EndReason::Abandoned, {}});
    review.page.render(CallId{8}, story.events(), defaultHouse(), review.later());
    CHECK(control<look::ElidedLabel>(review.page, "callName").text() == "Withheld");
    CHECK_FALSE(control<QPushButton>(review.page, "callBack").isEnabled());
    press(Qt::Key_C);
    CHECK(review.dialled.empty());
    for (const auto* card : {"notesCard", "messagesCard", "recordingCard", "wrapUpCard"}) {
        INFO(card);
        CHECK_FALSE(control<QWidget>(review.page, card).isVisible());
    }
    CHECK_FALSE(control<QWidget>(review.page, "promiseMade").isVisible());
}

TEST_CASE("a call that was brought in from a list shows what the list told of it")
{
    Review review;
    KeptCall kept;
    kept.summary = {.id = CallId{8},
                    .party = {.name = "Tom Okafor", .number = "020 7946 0150", .uri = {}},
                    .began = monday(),
                    .answered = monday() + std::chrono::seconds{4},
                    .ended = monday() + std::chrono::seconds{199},
                    .outcome = "solved",
                    .notes = "Asked for his invoice.",
                    .summary = "Invoice sent again.",
                    .verdicts = {}};
    review.page.render(kept, defaultHouse(), review.later());
    review.app.processEvents();
    CHECK(control<look::ElidedLabel>(review.page, "callName").text() == "Tom Okafor");
    const auto facts = control<QLabel>(review.page, "callFacts").text();
    CHECK(facts.startsWith("020 7946 0150 · today 10:42 · 3:19 · "));
    CHECK(control<look::ElidedLabel>(review.page, "courtesy").text() == "—");
    CHECK(control<look::Banner>(review.page, "callTrouble").isVisible());
    CHECK(review.textOf("callTrouble").contains("brought in from a list"));
    CHECK(review.textOf("notesCard").contains("Asked for his invoice."));
    CHECK(review.textOf("wrapUpCard").contains("Invoice sent again."));
    CHECK_FALSE(control<QWidget>(review.page, "courtesyCard").isVisible());
    for (const auto* card : review.page.findChildren<TextCard*>()) {
        INFO(card->objectName().toStdString());
        CHECK(card->isVisible() ==
              (card->objectName() == "notesCard" || card->objectName() == "wrapUpCard"));
    }

    kept.summary.outcome.clear(); // and nobody knows who hung up
    review.page.render(kept, defaultHouse(), review.later());
    CHECK(control<QLabel>(review.page, "callFacts").text().endsWith(" · No outcome"));

    kept.events = review.story.events();
    review.page.render(kept, defaultHouse(), review.later()); // with its events
    CHECK_FALSE(control<look::Banner>(review.page, "callTrouble").isVisible());
    CHECK(control<Timeline>(review.page, "timeline").isVisible());
}

TEST_CASE("trouble stands in the place of the call, and the way back stays")
{
    Review review;
    review.page.renderTrouble("The record of this call cannot be read.");
    CHECK(control<QWidget>(review.page, "callTrouble").isVisible());
    CHECK_FALSE(control<QWidget>(review.page, "callScroll").isVisible());
    control<QWidget>(review.page, "backToDesk").setFocus();
    press(Qt::Key_Escape);
    CHECK(review.closed == 1);
    review.render();
    CHECK_FALSE(control<QWidget>(review.page, "callTrouble").isVisible());
    CHECK(control<QWidget>(review.page, "callScroll").isVisible());
}

TEST_CASE("the page of a call fits its window")
{
    const auto dark = GENERATE(false, true);
    const auto size = GENERATE(QSize(1024, 680), QSize(1440, 900));
    Review review(size - QSize(76, 52));
    look::choose(dark ? look::SchemeChoice::Dark : look::SchemeChoice::Light);
    QApplication::processEvents();
    picture(review.page, QStringLiteral("call-%1-%2").arg(size.width()).arg(dark));
    auto& scroll = control<QScrollArea>(review.page, "callScroll");
    CHECK(scroll.widget()->width() <= scroll.viewport()->width());
    CHECK(review.page.minimumSizeHint().width() <= 1024 - 76);
    look::choose(look::SchemeChoice::Light);
}

} // namespace
} // namespace secondring::test
