#include "core/adapters/simulated/live_attempt.h"
#include "core/adapters/simulated/recorded_events.h"
#include "core/practice/compile.h"
#include "core/practice/twee.h"
#include "tests/adapters/simulated/demonstrated_desk.h"
#include "tests/adapters/simulated/read_sound.h"
#include "tests/support/call_story.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"

#include <filesystem>

using namespace secondring;
using namespace secondring::test;
using namespace std::chrono_literals;

namespace {

constexpr auto kStory = R"(:: StoryTitle
The lost parcel

:: StoryData
{
  "ifid": "8D2B1C9E-61B4-4C0B-9B62-0C1E6E3F9A10",
  "start": "Opening"
}

:: Scenario
practises: Hold
about: Somebody misses a parcel.
caller: Elena Marsh
number: 020 7946 0813

:: Opening
<<mood "Worried">>
My parcel has not come.

<<expect apology>>
<<met [[Waits]]>>

:: Waits
Can you find it?

<<expect hold>>
<<expect return>>
<<met [[Ends]]>>

:: Ends
Thank you. Goodbye.
<<goodbye>>
)";

practice::Scenario parcel()
{
    const auto story = readTwee(kStory);
    REQUIRE(story.has_value());
    auto compiled = practice::compile(*story);
    for (const auto& finding : compiled.findings) {
        UNSCOPED_INFO(finding.line << ": " << finding.sentence);
    }
    REQUIRE(compiled.scenario.has_value());
    return *compiled.scenario;
}

/// The practice desk as the program puts it together, with a clock moved by hand.
struct PracticeRig
{
    PracticeRig()
    {
        line.start([this](const LineReport& report) { desk.report(report); });
        pass(0ms);
        desk.post(
            SettingsChanged{{.recordCalls = true, .recordingsFolder = folder.path().string()}});
        live.begin();
        pass(0ms);
    }

    ~PracticeRig()
    {
        live.stop();
        line.stop();
    }

    void pass(Duration length)
    {
        // Step by step, so that what waits for the desk's own clock comes in its turn.
        for (auto left = length; left > Duration{0}; left -= 250ms) {
            time.pass(std::min<Duration>(left, 250ms));
            desk.wake();
        }
        time.pass();
    }

    void act(EventBody body)
    {
        desk.post(Event{CallId{1}, std::move(body)});
        pass(1ms);
    }

    /// By voice, until the ear has understood it.
    void utter(const std::string& text, Duration length)
    {
        sound.utter(text, length);
        pass(length + 1ms);
    }

    bool heardFromTrainee(const std::string& text) const { return heardFromCaller(text); }

    const practice::CallerMind& caller() const { return live.course().minds.front(); }

    std::vector<std::string> words() const
    {
        std::vector<std::string> said;
        for (const auto& turn : live.course().turns) {
            said.push_back(turn.text);
        }
        return said;
    }

    bool heardFromCaller(const std::string& text) const
    {
        const auto all = words();
        return std::ranges::count(all, text) > 0;
    }

    TempDir folder;
    ManualTime time;
    Journal journal;
    WatchedSounds sounds{journal};
    SimulatedLine line{time.later(), {}, "Practice"};
    ReadSound sound{time, time.later()};
    MemoryCallLog log{
        [later = time.later()](std::function<void()> task) { later({}, std::move(task)); }};
    RecordedEvents events{log, [this](const Recorded& recorded) { live.record(recorded); }};
    Desk desk{{line, events, sounds, time}, State{}, plainSummary};
    std::vector<std::string> marked;
    std::vector<PracticeSoundReport> sounded;
    LiveAttempt live{
        {line, sound, time, time.later()},
        parcel(),
        7,
        {.changed = {},
         .taken = {},
         .lineSaid = [this](const std::string& said) { marked.push_back(said); },
         .sounded = [this](const PracticeSoundReport& report) { sounded.push_back(report); }}};
};

} // namespace

TEST_CASE("a practice call rings the real desk, is answered, held, closed and recorded")
{
    PracticeRig rig;
    REQUIRE(rig.desk.state().calls.size() == 1);
    CHECK(is<Ringing>(rig.desk.state().calls.front().phase));
    CHECK(rig.desk.state().calls.front().party.name == "Elena Marsh");
    rig.pass(2s);
    rig.act(AnswerRequested{});
    rig.pass(1s);
    rig.live.said("Good morning, this is Dana at Northwind. How may I help you?",
                  practice::Way::Typed);
    rig.pass(4s);
    CHECK(rig.marked == std::vector<std::string>{"greeting"});
    REQUIRE(rig.heardFromCaller("My parcel has not come."));
    rig.live.said("I am so sorry about that.", practice::Way::Typed);
    rig.pass(3s);
    REQUIRE(rig.heardFromCaller("Can you find it?"));
    rig.act(HoldAsked{"look for it", 2, {}});
    rig.pass(4s);
    CHECK(rig.caller().facts.ask.has_value());
    rig.act(AskGranted{});
    rig.pass(20s);
    CHECK(rig.caller().place == practice::Place::OnHold);
    rig.act(ReturnRequested{});
    rig.pass(5s);
    REQUIRE(rig.heardFromCaller("Thank you. Goodbye."));
    rig.act(ClosingStarted{});
    rig.pass(10s);
    CHECK(rig.live.isOver());
    const auto& call = rig.live.calls().front();
    REQUIRE(is<Ended>(call.phase));
    CHECK(std::get<Ended>(call.phase).by == EndedBy::Caller);
    CHECK(std::filesystem::exists(rig.folder.path() / "call-1-3.wav"));
}

TEST_CASE("what the screen shows of an attempt is what replaying it gives")
{
    PracticeRig rig;
    rig.act(AnswerRequested{});
    rig.pass(1s);
    rig.live.said("Good morning, Northwind.", practice::Way::Typed);
    rig.pass(30s);
    rig.act(HoldOverridden{"fire alarm", 2, {}});
    rig.pass(30s);
    CHECK(practice::courseOf(rig.live.scenario(), rig.live.attempt()) == rig.live.course());
    CHECK(rig.live.course().patience.size() > 1);
}

TEST_CASE("a caller whom nobody answers gives up, and the desk says so")
{
    PracticeRig rig;
    rig.pass(2min);
    CHECK(rig.live.isOver());
    const auto& calls = rig.live.calls();
    REQUIRE(calls.size() == 1);
    CHECK(is<Ended>(calls.front().phase));
}

TEST_CASE("while speaking aloud, a question counts once something was said after it")
{
    PracticeRig rig;
    rig.act(AnswerRequested{});
    rig.pass(1s);
    rig.live.said("Good morning, Northwind.", practice::Way::Typed);
    rig.pass(5s);
    rig.live.setAloud(true);
    rig.act(HoldAsked{"look for it", 2, {}});
    CHECK_FALSE(rig.caller().facts.ask.has_value());
    SECTION("in words")
    {
        rig.live.said("May I place you on hold?", practice::Way::Typed);
        CHECK(rig.caller().facts.ask.has_value());
    }
    SECTION("or, where nothing is heard, after a while")
    {
        rig.pass(LiveAttempt::kSilentAsk);
        CHECK(rig.caller().facts.ask.has_value());
    }
}

TEST_CASE("while speaking aloud, a yes to a question that nobody put is none for the caller")
{
    PracticeRig rig;
    rig.act(AnswerRequested{});
    rig.pass(1s);
    rig.live.said("Good morning, Northwind.", practice::Way::Typed);
    rig.pass(5s);
    rig.live.setAloud(true);
    rig.act(HoldAsked{"look for it", 2, {}});
    rig.act(AskGranted{});
    rig.pass(1s);
    CHECK(rig.caller().place == practice::Place::OnHold);
    CHECK_FALSE(rig.caller().facts.permitted);
    CHECK(rig.live.course().patience.back().cause == practice::PatienceCause::HeldUnasked);
    rig.pass(LiveAttempt::kSilentAsk);
    CHECK_FALSE(rig.caller().facts.ask.has_value());
}

TEST_CASE("what is said by voice with a breath in it is one answer")
{
    PracticeRig rig;
    rig.live.setAloud(true);
    rig.act(AnswerRequested{});
    rig.pass(1s);
    rig.utter("good morning this is dana how may i help you", 3s);
    CHECK(rig.marked == std::vector<std::string>{"greeting"});
    rig.pass(4s);
    REQUIRE(rig.heardFromCaller("My parcel has not come."));
    const auto turns = rig.words().size();
    rig.utter("oh dear", 1s);
    rig.pass(LiveAttempt::kBreath / 2);
    rig.utter("i am so sorry", 1s);
    rig.pass(1s);
    REQUIRE(rig.words().size() == turns + 2);
    CHECK(rig.words()[turns] == "oh dear i am so sorry");
    CHECK(rig.heardFromCaller("Can you find it?"));
}

TEST_CASE("a sound too short to interrupt leaves the caller speaking, and a longer one does not")
{
    PracticeRig rig;
    rig.live.setAloud(true);
    rig.act(AnswerRequested{});
    rig.pass(1s);
    rig.utter("good morning this is dana how may i help you", 3s);
    rig.pass(200ms);
    REQUIRE(rig.caller().facts.toSpeak == 1);
    const auto patience = rig.caller().patience;
    rig.sound.utter("yes", 200ms);
    rig.pass(300ms);
    CHECK(rig.caller().facts.toSpeak == 1);
    CHECK_FALSE(rig.heardFromTrainee("yes"));
    rig.sound.utter("listen to me", 1s);
    rig.pass(600ms);
    CHECK(rig.caller().facts.toSpeak == 0);
    CHECK(rig.caller().patience < patience);
}

TEST_CASE("a noise of which nothing is understood keeps nobody waiting")
{
    PracticeRig rig;
    rig.live.setAloud(true);
    rig.act(AnswerRequested{});
    rig.pass(1s);
    rig.utter("", 1s);
    CHECK_FALSE(rig.heardFromCaller("My parcel has not come."));
    rig.pass(LiveAttempt::kNotUnderstood);
    CHECK(rig.heardFromCaller("My parcel has not come."));
    CHECK_FALSE(rig.caller().facts.agentSpeaksSince.has_value());
}

TEST_CASE("an utterance that was not heard right is corrected in the attempt and on the desk")
{
    PracticeRig rig;
    rig.live.setAloud(true);
    rig.act(AnswerRequested{});
    rig.pass(1s);
    rig.utter("good morning this is dana how may i help you", 3s);
    rig.pass(4s);
    rig.utter("i am dairy", 1s);
    rig.pass(LiveAttempt::kBreath);
    REQUIRE(rig.live.course().correctable.has_value());
    rig.live.correctHeard();
    rig.pass(3s);
    CHECK(rig.heardFromCaller("Can you find it?"));
    CHECK(practice::courseOf(rig.live.scenario(), rig.live.attempt()) == rig.live.course());
}

TEST_CASE("the words that the desk offers are listened for")
{
    PracticeRig rig;
    rig.act(AnswerRequested{});
    rig.live.setAloud(true);
    rig.live.setDeskWords("Good morning, this is Dana at Northwind.");
    const auto& items = rig.sound.listensFor();
    CHECK(std::ranges::any_of(items, [](const EarItem& item) {
        return item.phrases.front() == "Good morning, this is Dana at Northwind.";
    }));
}

TEST_CASE("a second caller is recorded in the file of the first, and the desk says nothing else")
{
    PracticeRig rig;
    rig.act(AnswerRequested{});
    rig.pass(1s);
    REQUIRE(rig.live.calls().front().recording);
    const auto leg = rig.line.ring({.name = "Tom Okafor", .number = "020 7946 0150"});
    rig.pass(1ms);
    rig.act(HoldOverridden{"fire alarm", 2, {}});
    rig.pass(1s);
    rig.desk.post(Event{CallId{2}, AnswerRequested{}});
    rig.pass(1s);
    const auto& second = rig.desk.state().calls.back();
    CHECK(second.leg == leg);
    CHECK(second.recording);
    CHECK(second.recordingTrouble.empty());
    CHECK(second.recordingFile.empty());
}

TEST_CASE("nobody records the wrap-up, whoever ended the call")
{
    PracticeRig rig;
    rig.pass(1s);
    rig.act(AnswerRequested{});
    rig.pass(1s);
    rig.live.said("Good morning, Northwind.", practice::Way::Typed);
    rig.pass(10min); // the caller goes in the end
    REQUIRE(rig.live.isOver());
    rig.sounded.clear();
    rig.sound.utter("what a day", 1s);
    rig.pass(2s);
    CHECK(rig.sounded.empty());
}

TEST_CASE("an attempt that is stopped ends its call and says nothing more")
{
    PracticeRig rig;
    rig.act(AnswerRequested{});
    rig.pass(3s);
    const auto before = rig.words().size();
    rig.live.stop();
    rig.pass(1min);
    CHECK(rig.words().size() == before);
    CHECK(is<Ended>(rig.desk.state().calls.front().phase));
}
