#include "tests/ui/review/judged.h"
#include "ui/look/action_button.h"
#include "ui/look/pill.h"
#include "ui/review/scorecard_card.h"
#include "ui/review/scorecard_row.h"
#include "ui/review/scorecard_text.h"

#include <QLineEdit>

namespace secondring::test {
namespace {

/// The card on screen; what it wishes is done, or refused to its face.
struct Shown
{
    explicit Shown(Judged& shown)
        : app(offscreen())
        , judged(shown)
    {
        auto* column = new QVBoxLayout(&page);
        column->addWidget(&card);
        column->addStretch();
        QObject::connect(&card, &ScorecardCard::wished, &card, [this](const ReviewBody& body) {
            wishes.push_back(body);
            if (const auto refusal = this->judged.reviewing.post(this->judged.viewer, body)) {
                card.refuse(*refusal);
            } else {
                render();
            }
        });
        QObject::connect(&card, &ScorecardCard::playRequested, &card, [this](Duration moment) {
            played.push_back(moment);
        });
        QObject::connect(&card, &ScorecardCard::practiseRequested, &card, [this] { ++practised; });
        render();
        show(page, {380, 760});
    }

    void render()
    {
        card.render(scorecardViewOf(judged.seen(), judged.viewer, judged.card, judged.draft),
                    defaultHouse().standards,
                    judged.now());
        QApplication::processEvents();
    }

    ScorecardRow& row(const char* id)
    {
        return control<ScorecardRow>(page, (std::string{"scoreItem-"} + id).c_str());
    }

    QString textOf(const char* name) { return control<QLabel>(page, name).text(); }

    QString badge() { return control<look::Pill>(page, "scorecardState").text(); }

    look::ActionButton& give() { return control<look::ActionButton>(page, "scorecardGive"); }

    QApplication& app;
    Judged& judged;
    QWidget page;
    ScorecardCard card;
    std::vector<ReviewBody> wishes;
    std::vector<Duration> played;
    int practised = 0;
};

} // namespace

TEST_CASE("every call has a draft with its evidence, before anybody has judged it")
{
    Judged judged{kRosa};
    Shown shown{judged};
    CHECK(shown.badge() == "Draft from the call");
    CHECK(shown.row("asked").content().points == 1);
    CHECK(shown.row("asked").content().evidence == "2:44 Permission before hold");
    CHECK(shown.row("honest-delay").content().evidence ==
          "4:25 Touched base in time, 1:38 of 2:00");
    CHECK(shown.row("tone").content().points == -1);
    CHECK(shown.row("tone").content().evidence == "agent 2:10, caller 1:58, interruptions 1");
    CHECK(shown.row("owned").content().evidence == "complaint: Nobody told me.");
    CHECK(shown.textOf("scorecardScore") == "Score so far 100, 3 items to judge");
    CHECK(shown.give().text() == "Review this call");
    picture(shown.page, "scorecard-draft-light");
}

TEST_CASE("a review is done with keys alone: open, choose, give points, share")
{
    Judged judged{kRosa};
    Shown shown{judged};
    shown.row("resolved").setFocus();
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(shown.badge() == "Not shared yet");
    CHECK(shown.give().text() == "Share with Dana");
    CHECK_FALSE(shown.give().isEnabled());
    press(Qt::Key_5);
    CHECK(shown.row("resolved").content().points == 5);
    press(Qt::Key_Down);
    CHECK(shown.card.currentItem() == "owned");
    press(Qt::Key_4);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    CHECK(shown.card.currentItem() == "tone");
    press(Qt::Key_3);
    press(Qt::Key_Up);
    CHECK(shown.card.currentItem() == "honest-delay");
    picture(shown.page, "scorecard-judging-light");
    CHECK(shown.give().isEnabled());
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(shown.badge().startsWith("Shared "));
    CHECK(shown.textOf("scorecardScore") == "Score 88"); // 15+8+10+6+2+4 = 45 of 51
    CHECK(stateOf(judged.reviewing.whole) == ReviewState::Shared);
}

TEST_CASE("a review begun with the mouse goes on with keys, at the first item nobody has judged")
{
    Judged judged{kRosa};
    Shown shown{judged};
    shown.give().click();
    CHECK(shown.badge() == "Not shared yet");
    CHECK(shown.card.currentItem() == "resolved");
    CHECK(shown.row("resolved").hasFocus());
    press(Qt::Key_5);
    CHECK(shown.row("resolved").content().points == 5);
}

TEST_CASE("a review begun by mistake is discarded with a key; points are lost only after a warning")
{
    Judged judged{kRosa};
    Shown shown{judged};
    shown.give().click();
    CHECK(control<QAbstractButton>(shown.page, "scorecardOther").isVisible());
    press(Qt::Key_Delete);
    CHECK(stateOf(judged.reviewing.whole) == ReviewState::None);
    shown.give().click();
    press(Qt::Key_5);
    press(Qt::Key_Delete);
    CHECK(shown.textOf("scorecardRefusal").contains("would be lost"));
    CHECK(stateOf(judged.reviewing.whole) == ReviewState::Opened);
    press(Qt::Key_Delete);
    CHECK(stateOf(judged.reviewing.whole) == ReviewState::None);
    CHECK_FALSE(control<QAbstractButton>(shown.page, "scorecardOther").isVisible());
}

TEST_CASE("the words of all points stand under the item that is being judged")
{
    Judged judged{kRosa};
    REQUIRE(judged.reviewing.done(kRosa, SheetOpened{Purpose::Review, judged.card, judged.draft}));
    Shown shown{judged};
    shown.row("tone").setFocus();
    const auto words = shown.textOf("scorecardWords");
    CHECK(words.startsWith("0  Rude, or talked the caller down\n1  Impatient"));
    CHECK(words.count('\n') == 5); // may not be left out, so nothing is said of N
    press(Qt::Key_N);
    CHECK(shown.textOf("scorecardRefusal").startsWith("This item has no such points."));
    press(Qt::Key_9);
    CHECK(shown.row("tone").content().points == -1);
    press(Qt::Key_2);
    CHECK(shown.row("tone").content().points == 2);
    press(Qt::Key_Backspace);
    CHECK(shown.row("tone").content().points == -1);
    CHECK_FALSE(control<QLabel>(shown.page, "scorecardRefusal").isVisible());
}

TEST_CASE("what the events tell is changed only with a comment, and the card asks for it")
{
    Judged judged{kRosa};
    REQUIRE(judged.reviewing.done(kRosa, SheetOpened{Purpose::Review, judged.card, judged.draft}));
    Shown shown{judged};
    shown.row("asked").setFocus();
    press(Qt::Key_0);
    CHECK(shown.textOf("scorecardRefusal").startsWith("Say why first"));
    CHECK(shown.row("asked").content().points == 1);
    auto& comment = control<QLineEdit>(shown.page, "scorecardComment");
    REQUIRE(comment.hasFocus());
    QTest::keyClicks(&comment, "asked, and did not wait");
    press(Qt::Key_Return);
    CHECK(shown.row("asked").hasFocus());
    CHECK(shown.row("asked").content().points == 0); // what was given, with its reason
    CHECK(shown.row("asked").content().failed);
    CHECK(shown.textOf("scorecardScore").startsWith("Score so far 0, a critical item has failed"));
    picture(shown.page, "scorecard-critical-light");
}

TEST_CASE("points that wait for their reason are not lost in what is handed over")
{
    Judged judged{kRosa};
    REQUIRE(judged.reviewing.done(kRosa, SheetOpened{Purpose::Review, judged.card, judged.draft}));
    Shown shown{judged};
    for (const auto& line : shown.card.view().lines) {
        if (line.draft.applies && !line.draft.byEvents) {
            shown.row(line.item.id.c_str()).setFocus();
            press(Qt::Key_1);
        }
    }
    shown.row("asked").setFocus();
    press(Qt::Key_0);
    shown.wishes.clear();
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(shown.wishes.empty());
    CHECK(shown.textOf("scorecardRefusal").contains("wait for their reason"));
    press(Qt::Key_Escape);
    CHECK(shown.row("asked").content().points == 1);
    press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(shown.wishes.size() == 1);
    CHECK(std::holds_alternative<SheetGiven>(shown.wishes.front()));
}

TEST_CASE("a click on a dot gives points, a click on the evidence plays it, as Return does")
{
    Judged judged{kRosa};
    REQUIRE(judged.reviewing.done(kRosa, SheetOpened{Purpose::Review, judged.card, judged.draft}));
    Shown shown{judged};
    auto& tone = shown.row("tone");
    QTest::mouseClick(&tone, Qt::LeftButton, {}, tone.dotOf(4).center());
    CHECK(tone.content().points == 4);
    QTest::mouseClick(&tone, Qt::LeftButton, {}, tone.dotOf(1).center());
    CHECK(tone.content().points == 1);
    QTest::mouseClick(&tone, Qt::LeftButton, {}, tone.dotOf(1).center());
    CHECK(tone.content().points == 0);
    auto& asked = shown.row("asked");
    QTest::mouseClick(&asked, Qt::LeftButton, {}, QPoint(20, asked.height() - 12));
    CHECK(shown.played == std::vector<Duration>{164s});
    press(Qt::Key_Return);
    CHECK(shown.played.size() == 2);
    CHECK_FALSE(control<look::ActionButton>(shown.page, "scorecardPractise").isVisible());
    shown.card.setPractice(true);
    QTest::mouseClick(&control<look::ActionButton>(shown.page, "scorecardPractise"),
                      Qt::LeftButton);
    CHECK(shown.practised == 1);
}

TEST_CASE("the agent sees what was shared, disputes one item, and another reviewer decides")
{
    Judged judged{kDana};
    judged.share();
    {
        Shown shown{judged};
        CHECK(shown.badge().startsWith("Shared "));
        CHECK_FALSE(shown.give().isVisible());
        shown.row("tone").setFocus();
        CHECK(shown.textOf("scorecardWords") ==
              "4 of 5: Warm, and at the caller's pace nearly throughout\n“a sigh at 4:10”");
        press(Qt::Key_5);
        CHECK(shown.wishes.empty());
        press(Qt::Key_D);
        QTest::keyClicks(QApplication::focusWidget(), "that was the line");
        press(Qt::Key_Return);
        CHECK(shown.badge().startsWith("In dispute since "));
        CHECK(shown.row("tone").content().note == "In dispute");
        CHECK(control<look::ActionButton>(shown.page, "scorecardOther").text() ==
              "Withdraw the dispute");
        picture(shown.page, "scorecard-disputed-light");
    }
    judged.viewer = kOmar;
    Shown shown{judged};
    shown.row("tone").setFocus();
    CHECK(shown.textOf("scorecardWords").contains(": that was the line"));
    press(Qt::Key_5);
    CHECK(shown.textOf("scorecardRefusal").startsWith("Say why first"));
    QTest::keyClicks(QApplication::focusWidget(), "I hear the line too");
    press(Qt::Key_Escape);
    press(Qt::Key_5);
    INFO(shown.textOf("scorecardRefusal").toStdString());
    CHECK(shown.row("tone").content().note == "Decided by Omar");
    CHECK(shown.row("tone").content().points == 5);
    CHECK(shown.textOf("scorecardScore") == "Score 100");
}

TEST_CASE("the first reviewer cannot decide, and re-opens only with a reason")
{
    Judged judged{kRosa};
    judged.share();
    Shown shown{judged};
    QTest::mouseClick(&control<look::ActionButton>(shown.page, "scorecardOther"), Qt::LeftButton);
    press(Qt::Key_Return);
    CHECK(shown.textOf("scorecardRefusal").startsWith("Say why first"));
    QTest::mouseClick(&control<look::ActionButton>(shown.page, "scorecardOther"), Qt::LeftButton);
    QTest::keyClicks(QApplication::focusWidget(), "I had missed the end");
    press(Qt::Key_Return);
    CHECK(shown.badge() == "Re-opened");
    REQUIRE(judged.reviewing.done(kRosa, SheetGiven{}));
    REQUIRE(judged.reviewing.done(kDana, ItemDisputed{"tone", "no"}));
    shown.render();
    shown.row("tone").setFocus();
    press(Qt::Key_5);
    CHECK(judged.reviewing.whole.disputes.front().isOpen());
}

TEST_CASE("the agent scores themselves first, and the reviewer sees it beside their own")
{
    Judged judged{kDana};
    {
        Shown shown{judged};
        CHECK(shown.give().text() == "Score myself");
        QTest::mouseClick(&shown.give(), Qt::LeftButton);
        for (const auto* id : {"resolved", "owned", "tone"}) {
            shown.row(id).setFocus();
            press(Qt::Key_3);
        }
        CHECK(shown.give().text() == "Hand in");
        QTest::mouseClick(&shown.give(), Qt::LeftButton);
        CHECK(shown.badge().startsWith("Self-score, "));
    }
    judged.viewer = kRosa;
    Shown shown{judged};
    CHECK(shown.give().text() == "Review this call");
    QTest::mouseClick(&shown.give(), Qt::LeftButton);
    CHECK(shown.row("tone").content().note == "Dana: 3");
    CHECK(shown.row("tone").content().points == -1);
}

TEST_CASE("a reviewer who calibrates sees only their own empty card")
{
    Judged judged{kOmar};
    judged.share();
    REQUIRE(judged.reviewing.done(kRosa, CalibrationStarted{{"Omar", "Ivy"}}));
    Shown shown{judged};
    CHECK(shown.badge() == "Draft from the call");
    CHECK(shown.give().text() == "Score blind");
    CHECK(shown.row("tone").content().points == -1);
    QTest::mouseClick(&shown.give(), Qt::LeftButton);
    CHECK(shown.badge() == "Blind, yours alone");
    CHECK(shown.give().text() == "Give my points");
}

TEST_CASE("every item can be read aloud, and the card is whole in the dark and when narrow")
{
    Judged judged{kDana};
    judged.share();
    Shown shown{judged};
    CHECK(shown.row("tone").accessibleName() ==
          "Tone and pace, 4 of 5: Warm, and at the caller's pace nearly throughout, agent 2:10, "
          "caller 1:58, interruptions 1");
    look::choose(look::SchemeChoice::Dark);
    picture(shown.page, "scorecard-shared-dark");
    look::choose(look::SchemeChoice::Light);
    picture(shown.page, "scorecard-shared-light");
    shown.page.resize(300, 760); // as narrow as beside a list at 1024
    QApplication::processEvents();
    picture(shown.page, "scorecard-narrow-light");
    CHECK(shown.page.width() == 300);
    for (const auto* id : {"resolved", "tone", "asked"}) {
        CHECK(shown.row(id).geometry().right() <= shown.card.width());
    }
}

TEST_CASE("every refusal has a sentence")
{
    for (const auto& [refusal, name] : kEnumText<ReviewRefusal>) {
        INFO(name);
        CHECK(sentenceOf(refusal).endsWith('.'));
    }
}

} // namespace secondring::test
