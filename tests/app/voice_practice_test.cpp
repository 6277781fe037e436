#include "core/adapters/speech/flite_engine.h"
#include "tests/app/practising_console.h"
#include "tests/support/hearing.h"
#include "ui/look/label.h"

#include <QLabel>

using namespace secondring;
using namespace secondring::test;

namespace {

constexpr int kTalkWait = 90'000; ///< milliseconds, for what is spoken as long as it takes
constexpr int kTries = 3;         ///< a person says again what was not understood

const QString kOpening = QStringLiteral("Hello. I took a day off work");
const QString kSettled = QStringLiteral("Thank you. I only want to know");

Sound spoken(const std::string& text, const std::string& voice)
{
    const auto made = flite::speakNow({text, voice, 1});
    REQUIRE(made);
    Sound sound;
    for (const auto sample : made->samples) {
        sound.samples.push_back(static_cast<float>(sample) / 32768);
    }
    return sound;
}

/// A trainee with a voice, a microphone and a loudspeaker, who practises "The late desk".
class SpeakingConsole : public PractisingConsole
{
public:
    void begin()
    {
        REQUIRE(says("scenario5", "The late desk"));
        QTest::mouseClick(&on<QAbstractButton>("scenario5"), Qt::LeftButton);
        press(Qt::Key_F1);
        REQUIRE(settles([&] { return isShown("answer"); }));
        press(Qt::Key_F12);
        REQUIRE(settles([&] { return isShown("practiceField"); }));
        press(Qt::Key_M, Qt::ControlModifier);
        REQUIRE(settles([&] { return isListening(); }));
    }

    /// Says it into the microphone, in a voice unlike the caller's, until this has come of it.
    template <class Condition> bool speaks(const std::string& text, const Condition& condition)
    {
        const auto sound = spoken(text, "rms");
        for (int tries = 0; tries < kTries && !condition(); ++tries) {
            const auto playing = soundServer().play(sound);
            const auto done = [&] { return condition() || !playing->running(); };
            (void)QTest::qWaitFor(done, kTalkWait);
            (void)QTest::qWaitFor(condition, kWait);
        }
        for (const auto* bubble : page().findChildren<TurnBubble*>()) {
            UNSCOPED_INFO(bubble->accessibleName().toStdString());
        }
        return condition();
    }

    bool await(const std::function<bool()>& condition)
    {
        return QTest::qWaitFor(condition, kTalkWait);
    }

    bool isSaid(const QString& who, const QString& words)
    {
        const auto bubbles = page().findChildren<TurnBubble*>();
        return std::any_of(bubbles.begin(), bubbles.end(), [&](const TurnBubble* bubble) {
            return bubble->accessibleName().startsWith(who + QStringLiteral(": ")) &&
                   bubble->accessibleName().contains(words, Qt::CaseInsensitive);
        });
    }

    bool callerSays(const QString& words) { return isSaid(QStringLiteral("Caller"), words); }

    bool isHeard(const char* words)
    {
        return isSaid(QStringLiteral("You"), QString::fromLatin1(words));
    }

    /// The caller has finished, and it is the trainee's turn.
    bool isListening()
    {
        const auto labels = page().findChildren<look::ElidedLabel*>();
        return std::any_of(labels.begin(), labels.end(), [](const look::ElidedLabel* label) {
            return label->isVisible() && label->text() == QStringLiteral("Listening");
        });
    }

    std::filesystem::path recording()
    {
        const std::filesystem::path folder = console().folders().data + "/practice/recordings";
        for (const auto& entry : std::filesystem::directory_iterator(folder)) {
            return entry.path();
        }
        return {};
    }
};

void checkBothVoices(const std::filesystem::path& file)
{
    const auto trainee = readWav(file, 0);
    const auto caller = readWav(file, 1);
    CHECK(rms(trainee) > 0.005);
    CHECK(rms(caller) > 0.005);
    const auto opening = spoken("Hello. I took a day off work for a desk that was meant to come on "
                                "the twentieth. It is the twenty-third now, and nobody has told "
                                "me a thing.",
                                "slt");
    CHECK(correlation(opening, caller) > 0.8);
    CHECK(correlation(opening, trainee) < 0.6); // each voice on its own track
}

} // namespace

TEST_CASE("an attempt is made by voice from the first ring to the score, and both are recorded")
{
    SpeakingConsole desk;
    desk.begin();
    CHECK(desk.speaks("Good morning, this is Dana at Northwind. How may I help you?",
                      [&] { return desk.callerSays(kOpening); }));
    CHECK(desk.isHeard("good morning"));
    REQUIRE(desk.await([&] { return desk.isListening(); }));
    REQUIRE(desk.speaks("I am sorry that you waited in for nothing, Ms Marsh. So your desk was due "
                        "on the twentieth, and you have heard nothing since. Let me find out where "
                        "it is.",
                        [&] { return desk.callerSays(kSettled); }));
    CHECK(desk.isHeard("sorry"));
    CHECK(desk.isHeard("find out"));
    REQUIRE(desk.await([&] { return desk.isListening(); }));

    desk.press(Qt::Key_F6);
    REQUIRE(desk.settles([&] { return desk.isShown("agreed"); }));
    REQUIRE(desk.speaks("May I place you on a brief hold while I look for it?",
                        [&] { return desk.callerSays(QStringLiteral("Fine. But please do")); }));
    CHECK(desk.isHeard("brief hold"));
    desk.press(Qt::Key_F6);
    REQUIRE(desk.settles([&] { return desk.isShown("returnToCaller"); }));
    desk.press(Qt::Key_F6);
    REQUIRE(desk.await([&] { return desk.callerSays(QStringLiteral("So, where is it?")); }));
    REQUIRE(desk.await([&] { return desk.isListening(); }));

    REQUIRE(desk.speaks("Thank you for holding, Ms Marsh. The carrier is running late. Your desk "
                        "will be with you on Thursday before noon, and I will ring you on "
                        "Wednesday to be sure of it.",
                        [&] { return desk.callerSays(QStringLiteral("A day that I can plan")); }));
    CHECK(desk.isHeard("running late"));
    CHECK(desk.isHeard("thursday"));
    desk.press(Qt::Key_F10);
    REQUIRE(desk.speaks("Thank you for calling Northwind. Goodbye.",
                        [&] { return desk.isShown("wrapUp") && !desk.isShown("practiceField"); }));

    desk.wrapUp();
    CHECK(desk.on<QLabel>("score").text().section(QLatin1Char(' '), 0, 0).toInt() >= 70);
    checkBothVoices(desk.recording());
}
