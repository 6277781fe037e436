#include "tests/ui/review/judged.h"
#include "ui/look/action_button.h"
#include "ui/review/coaching_card.h"
#include "ui/review/scorecard_text.h"

#include <QComboBox>
#include <QLineEdit>

namespace secondring::test {
namespace {

const std::vector<ScenarioChoice> kScenarios{{"hold-politely", "Hold, politely"}};

struct Shown
{
    explicit Shown(Judged& shown)
        : app(offscreen())
        , judged(shown)
    {
        auto* column = new QVBoxLayout(&page);
        column->addWidget(&card);
        column->addStretch();
        QObject::connect(&card, &CoachingCard::wished, &card, [this](const ReviewBody& body) {
            if (const auto refusal = this->judged.reviewing.post(this->judged.viewer, body)) {
                card.refuse(*refusal);
            } else {
                render();
            }
        });
        QObject::connect(&card, &CoachingCard::playRequested, &card, [this](Duration moment) {
            played.push_back(moment);
        });
        QObject::connect(&card,
                         &CoachingCard::practiseRequested,
                         &card,
                         [this](const QString& scenario) { practised << scenario; });
        render();
        show(page, {380, 480});
    }

    void render()
    {
        auto view =
            coachingViewOf(judged.seen(), judged.viewer, defaultHouse().standards, kScenarios);
        view.moment = 280s;
        card.render(view, judged.now());
        QApplication::processEvents();
    }

    /// Everything that can be read on the card.
    QString text()
    {
        QStringList words;
        for (const auto* label : card.findChildren<QLabel*>()) {
            if (label->isVisible()) {
                words << label->text();
            }
        }
        return words.join('\n');
    }

    look::ActionButton& button(const char* name) { return control<look::ActionButton>(page, name); }

    QLineEdit& field(const char* name) { return control<QLineEdit>(page, name); }

    QApplication& app;
    Judged& judged;
    QWidget page;
    CoachingCard card;
    std::vector<Duration> played;
    QStringList practised;
};

} // namespace

TEST_CASE("a supervisor gives a note at the moment that is being played, with keys alone")
{
    Judged judged{kRosa};
    Shown shown{judged};
    CHECK(shown.text().contains("No notes and no thanks yet."));
    shown.button("coachingCoach").setFocus();
    press(Qt::Key_Space);
    CHECK(shown.text().contains("A note at 4:40: one strength, one change"));
    REQUIRE(shown.field("coachingStrength").hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), "Named the delay first");
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(shown.text().contains("Something is still to be said"));
    press(Qt::Key_Tab);
    REQUIRE(shown.field("coachingChange").hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), "Wait for the answer");
    auto& standards = control<QComboBox>(shown.page, "coachingStandard");
    standards.setCurrentIndex(standards.findData("ask-hold"));
    CHECK(standards.findData("recover") == -1); // no call can show it
    control<QComboBox>(shown.page, "coachingScenario").setCurrentIndex(1);
    picture(shown.page, "coaching-writing-light");
    standards.setFocus();
    press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(judged.reviewing.whole.notes.size() == 1);
    CHECK(judged.reviewing.whole.notes.front().what ==
          CoachingGiven{
              280s, "Named the delay first", "Wait for the answer", "hold-politely", "ask-hold"});
    CHECK(shown.text().contains("Named the delay first\nNext time: Wait for the answer"));
    CHECK(shown.text().contains("Rosa: Shown in 0 of the next 5 calls."));
    QTest::mouseClick(&shown.button("practise-1"), Qt::LeftButton);
    CHECK(shown.practised == QStringList{"hold-politely"});
}

TEST_CASE("without a player the moment is chosen from what happened")
{
    Judged judged{kRosa};
    Shown shown{judged};
    auto view = coachingViewOf(judged.seen(), judged.viewer, defaultHouse().standards, kScenarios);
    view.moments = {{2s, "Dana answered on ring 1."}, {164s, "Dana asked to hold."}};
    shown.card.setMoment({});
    shown.card.render(view, judged.reviewing.now);
    shown.button("coachingThank").setFocus();
    press(Qt::Key_Space);
    auto& moments = control<QComboBox>(shown.page, "coachingMoment");
    REQUIRE(moments.count() == 2);
    CHECK(moments.itemText(1) == "2:44  Dana asked to hold.");
    CHECK(shown.text().contains("Thanks for what was done at 0:02"));
    press(Qt::Key_Backtab);
    REQUIRE(moments.hasFocus());
    press(Qt::Key_Down);
    CHECK(shown.text().contains("Thanks for what was done at 2:44"));
    press(Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), "You asked first");
    press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(judged.reviewing.whole.recognitions.size() == 1);
    CHECK(judged.reviewing.whole.recognitions.front().what ==
          RecognitionGiven{164s, "You asked first"});
}

TEST_CASE("a colleague thanks, the team sees it, and a click plays the moment")
{
    Judged judged{kLeo};
    Shown shown{judged};
    CHECK_FALSE(shown.button("coachingCoach").isVisible());
    QTest::mouseClick(&shown.button("coachingThank"), Qt::LeftButton);
    QTest::keyClicks(QApplication::focusWidget(), "Calm recovery");
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(shown.text().contains("Calm recovery\nSent as recognition by Leo, seen by the team."));
    QTest::mouseClick(&shown.button("moment-0"), Qt::LeftButton);
    CHECK(shown.played == std::vector<Duration>{280s});
}

TEST_CASE("Escape leaves a note unwritten")
{
    Judged judged{kRosa};
    Shown shown{judged};
    QTest::mouseClick(&shown.button("coachingThank"), Qt::LeftButton);
    QTest::keyClicks(QApplication::focusWidget(), "half a");
    press(Qt::Key_Escape);
    CHECK_FALSE(shown.field("coachingStrength").isVisible());
    CHECK(judged.reviewing.whole.events == 0);
    CHECK(shown.text().contains("No notes and no thanks yet."));
}

TEST_CASE("the agent sees notes with their progress and everybody who has looked")
{
    Judged judged{kDana};
    auto& reviewing = judged.reviewing;
    REQUIRE(reviewing.done(kRosa, CallViewed{}));
    REQUIRE(reviewing.done(kRosa, CallViewed{}));
    REQUIRE(reviewing.done(kDana, CallViewed{}));
    REQUIRE(reviewing.done(kRosa,
                           CoachingGiven{.moment = 164s,
                                         .strength = "You asked before holding",
                                         .change = "Name the minutes too",
                                         .scenario = "hold-politely",
                                         .standard = "ask-hold"}));
    for (std::int64_t id = 11; id <= 13; ++id) {
        REQUIRE(reviewing.done(
            kHouse, CoachingCallCounted{4, {id}, reviewing.now + std::chrono::hours{1}, true}));
    }
    REQUIRE(reviewing.done(
        kRosa,
        RecognitionGiven{280s, "Calm recovery at 4:40: you named the delay before she asked."}));
    Shown shown{judged};
    CHECK_FALSE(shown.button("coachingCoach").isVisible());
    CHECK_FALSE(shown.button("coachingThank").isVisible());
    CHECK(shown.text().contains("Shown in 3 of the next 5 calls."));
    const auto seen = control<QLabel>(shown.page, "seenBy").text();
    CHECK(seen.startsWith("Seen by you "));
    CHECK(seen.contains("Rosa "));
    CHECK(seen.endsWith("(2 times)"));
    picture(shown.page, "coaching-light");
    look::choose(look::SchemeChoice::Dark);
    picture(shown.page, "coaching-dark");
    look::choose(look::SchemeChoice::Light);
}

TEST_CASE("a view that changes nothing leaves a half-written note alone")
{
    Judged judged{kRosa};
    Shown shown{judged};
    QTest::mouseClick(&shown.button("coachingCoach"), Qt::LeftButton);
    QTest::keyClicks(QApplication::focusWidget(), "half a");
    REQUIRE(judged.reviewing.done(kOmar, CallViewed{}));
    shown.render();
    CHECK(shown.field("coachingStrength").text() == "half a");
    CHECK(shown.field("coachingStrength").hasFocus());
}

} // namespace secondring::test
