#include "core/adapters/media/sound_file.h"
#include "core/adapters/speech/device_practice_sound.h"
#include "core/speech/spoken_words.h"
#include "tests/contract/ear_contract.h"
#include "tests/contract/practice_sound_contract.h"
#include "tests/contract/voice_contract.h"
#include "tests/support/hand_device.h"
#include "tests/support/hearing.h"
#include "tests/support/plain_ear.h"
#include "tests/support/plain_voice.h"
#include "tests/support/temp_dir.h"

#include <optional>

using namespace secondring;
using namespace secondring::test;

namespace {

/// A practice call on a device moved by hand.
struct Rehearsal
{
    explicit Rehearsal(std::vector<std::string> voices = {"plain"})
        : voice(tasks.executor(), std::move(voices))
        , ear(tasks.executor())
        , sound({device, voice, ear, &levels}, tasks.executor())
    {
    }

    void begin(const PracticeCall& call = {})
    {
        sound.begin(call, [this](const PracticeSoundReport& report) { reports.push_back(report); });
        tasks.doAll();
    }

    LineNumber say(const std::string& text, const std::string& recording = {})
    {
        const auto number = sound.say({{text, "", 1}, recording});
        tasks.doAll();
        return number;
    }

    void pass(int ticks)
    {
        device.pass(ticks);
        tasks.doAll();
    }

    template <class Report> std::vector<Report> all() const
    {
        std::vector<Report> found;
        for (const auto& report : reports) {
            if (const auto* each = std::get_if<Report>(&report)) {
                found.push_back(*each);
            }
        }
        return found;
    }

    TaskList tasks;
    HandDevice device;
    SoundLevels levels;
    std::vector<PracticeSoundReport> reports;
    PlainVoice voice;
    PlainEar ear;
    DevicePracticeSound sound;
};

class DeviceRig final : public PracticeSoundRig
{
public:
    explicit DeviceRig(std::vector<std::string> voices)
        : on_(std::move(voices))
    {
    }

    PracticeSound& sound() override { return on_.sound; }

    void pass(Duration length) override
    {
        on_.tasks.doAll();
        on_.pass(static_cast<int>(length.count() / 20));
    }

    void utter(const std::string& text, Duration length) override
    {
        on_.device.setLoud(true);
        pass(length);
        on_.device.setLoud(false);
        pass(Duration{500});
        if (!text.empty()) {
            on_.ear.understand(text);
        }
        pass(Duration{500});
    }

private:
    Rehearsal on_;
};

Duration ticks(int count)
{
    return Duration{20 * count};
}

} // namespace

TEST_CASE("the voice and the ear of the tests keep their contracts too")
{
    SECTION("voice")
    {
        keepsTheContractOfAVoice(
            [](Executor owner) { return std::make_unique<PlainVoice>(owner); });
    }
    SECTION("no voice")
    {
        keepsTheContractOfAVoice([](Executor owner) {
            return std::make_unique<PlainVoice>(owner, std::vector<std::string>{});
        });
    }
    SECTION("ear")
    {
        keepsTheContractOfAnEar([](Executor owner) { return std::make_unique<PlainEar>(owner); });
    }
}

TEST_CASE("the sound on devices keeps the contract of a practice sound, with a voice and without")
{
    const auto voices = GENERATE(std::vector<std::string>{"plain"}, std::vector<std::string>{});
    keepsTheContractOfAPracticeSound([&] { return std::make_unique<DeviceRig>(voices); });
}

TEST_CASE("the caller's lines are heard one after the other, and their times are told")
{
    Rehearsal on;
    on.begin();
    const auto first = on.say("one two");
    const auto second = on.say("three");
    on.pass(20);
    const auto began = on.all<CallerBegan>();
    const auto ended = on.all<CallerEnded>();
    REQUIRE(began.size() == 2);
    REQUIRE(ended.size() == 2);
    CHECK(began[0] == CallerBegan{first, ticks(0), ticks(10)});
    CHECK(began[1] == CallerBegan{second, ticks(10), ticks(5)});
    CHECK(ended[0].until == ticks(10));
    CHECK(ended[1].until == ticks(15));
    CHECK_FALSE(ended[0].cutOff);
    CHECK(ended[0].level.dbfs() > -13);
    const auto heard = on.device.heard();
    CHECK(std::all_of(heard.begin(), heard.begin() + 15, [](bool each) { return each; }));
    CHECK(std::none_of(heard.begin() + 15, heard.end(), [](bool each) { return each; }));
    CHECK(on.ear.fed() == 20);
}

TEST_CASE("a caller who is cut off is silent at once and drops what waits")
{
    Rehearsal on;
    on.begin();
    on.say("one two three four five");
    on.say("six");
    on.pass(5);
    CHECK(on.device.hearsNow());
    on.sound.cutOff();
    on.pass(2);
    CHECK_FALSE(on.device.hearsNow());
    const auto ended = on.all<CallerEnded>();
    REQUIRE(ended.size() == 2);
    CHECK(ended[0].cutOff);
    CHECK(ended[0].until == ticks(5));
    CHECK(ended[1].cutOff);
    CHECK(ended[1].from == ended[1].until);
    CHECK(on.all<CallerBegan>().size() == 1);
}

TEST_CASE("while held neither hears the other, and afterwards they do again")
{
    Rehearsal on;
    on.begin();
    on.say("one two three four five");
    on.pass(5);
    on.sound.hold(true);
    on.device.setLoud(true);
    on.pass(50);
    CHECK_FALSE(on.device.hearsNow());
    CHECK(on.all<CallerEnded>().at(0).cutOff);
    CHECK(on.all<TraineeBegan>().empty());
    CHECK(on.levels.agent == 0);
    CHECK(on.ear.fed() == 55); // time goes on
    on.sound.hold(false);
    on.pass(5);
    CHECK(on.all<TraineeBegan>().size() == 1);
    CHECK(on.levels.agent > 0.5F);
    on.say("back again");
    on.pass(1);
    CHECK(on.device.hearsNow());
}

TEST_CASE("a line said while held waits for the caller's return")
{
    Rehearsal on;
    on.begin();
    on.sound.hold(true);
    on.say("hello");
    on.pass(20);
    CHECK(on.all<CallerBegan>().empty());
    on.sound.hold(false);
    on.pass(1);
    CHECK(on.all<CallerBegan>().size() == 1);
}

TEST_CASE("a trainee who speaks over the caller is told with the line and the overlap")
{
    Rehearsal on;
    on.begin();
    on.pass(10);
    const auto line = on.say("one two three four five");
    on.pass(10);
    on.device.setLoud(true);
    on.pass(30); // the last 15 after the caller's end
    on.device.setLoud(false);
    on.pass(20);
    REQUIRE(on.all<TraineeBegan>().size() == 1);
    CHECK(on.all<TraineeBegan>()[0] == TraineeBegan{ticks(20), line});
    REQUIRE(on.all<TraineeEnded>().size() == 1);
    const auto ended = on.all<TraineeEnded>()[0];
    CHECK(ended.from == ticks(20));
    CHECK(ended.until == ticks(50));
    CHECK(ended.overlap == ticks(15));
    CHECK(ended.level.dbfs() > -20);
}

TEST_CASE("through a loudspeaker the microphone is not listened to while the caller speaks")
{
    Rehearsal on;
    on.begin({"", true});
    on.say("one two three");
    on.device.setLoud(true);
    on.pass(15);
    CHECK(on.all<TraineeBegan>().empty());
    on.pass(20);
    REQUIRE(on.all<TraineeBegan>().size() == 1);
    CHECK(on.all<TraineeBegan>()[0].at >= ticks(15 + 10));
    CHECK_FALSE(on.all<TraineeBegan>()[0].over);
}

TEST_CASE("a muted trainee is heard by nobody")
{
    Rehearsal on;
    on.begin();
    on.sound.mute(true);
    on.device.setLoud(true);
    on.pass(20);
    CHECK(on.all<TraineeBegan>().empty());
    on.sound.mute(false);
    on.pass(20);
    CHECK(on.all<TraineeBegan>().size() == 1);
}

TEST_CASE("without a voice a line takes as long as it takes to read")
{
    Rehearsal on(std::vector<std::string>{});
    on.begin();
    const std::string text = "I am calling about my order.";
    on.say(text);
    const auto length = readingTime(text);
    on.pass(static_cast<int>(length.count() / 20) + 2);
    REQUIRE(on.all<CallerEnded>().size() == 1);
    CHECK(on.all<CallerBegan>().at(0).length == length);
    CHECK(on.all<CallerEnded>()[0].level == SpeechLevel{});
    CHECK(on.all<PracticeSoundState>().back().voice == "no voices here");
    CHECK_FALSE(on.device.hearsNow());
}

TEST_CASE("a recorded line is played, and one that cannot be read is spoken")
{
    const TempDir folder;
    writeWav(folder / "line.wav", tone(440, 0.4, 16000));
    Rehearsal on;
    on.begin();
    on.say("one", folder / "line.wav");
    on.say("one two", folder / "missing.wav");
    REQUIRE(waitUntil(
        [&] {
            on.pass(1);
            return on.all<CallerEnded>().size() == 2;
        },
        kPatience));
    const auto began = on.all<CallerBegan>();
    CHECK(began[0].length == Duration{400});
    CHECK(began[1].length == Duration{200});
}

TEST_CASE("a line prepared ahead begins with the next tick")
{
    Rehearsal on;
    on.sound.prepare({{"one two", "", 1}, ""});
    on.begin();
    const auto line = on.sound.say({{"one two", "", 1}, ""}); // nothing of the owner's in between
    on.device.pass(1);
    on.tasks.doAll();
    REQUIRE(on.all<CallerBegan>().size() == 1);
    CHECK(on.all<CallerBegan>()[0].line == line);
}

TEST_CASE("what was understood is told, and what works as well")
{
    Rehearsal on;
    on.begin();
    CHECK(on.all<PracticeSoundState>().size() == 1);
    on.sound.listenFor({{"hold", {"May I place you on hold?"}, {}}});
    on.ear.understand("may i place you on hold");
    on.tasks.doAll();
    REQUIRE(on.all<TraineeHeard>().size() == 1);
    CHECK(on.all<TraineeHeard>()[0].heard.items.at(0).id == "hold");
    CHECK(on.all<PracticeSoundState>().back().ear.empty());
    on.sound.listenFor({});
    on.tasks.doAll();
    CHECK_FALSE(on.all<PracticeSoundState>().back().ear.empty());
}

TEST_CASE("the end closes what is open, and nothing more comes of that call")
{
    Rehearsal on;
    on.begin();
    const auto line = on.say("one two three four five");
    on.device.setLoud(true);
    on.pass(10);
    on.sound.end();
    on.tasks.doAll();
    REQUIRE(on.all<CallerEnded>().size() == 1);
    CHECK(on.all<CallerEnded>()[0].line == line);
    CHECK(on.all<CallerEnded>()[0].cutOff);
    CHECK(on.all<TraineeEnded>().size() == 1);
    const auto before = on.reports.size();
    on.sound.end();
    on.sound.cutOff();
    on.sound.hold(true);
    on.say("nobody hears this");
    on.ear.understand("nobody");
    on.tasks.doAll();
    CHECK(on.reports.size() == before);
}

TEST_CASE("the next call begins at zero with nothing of the one before")
{
    Rehearsal on;
    on.begin();
    on.say("one two three four five");
    on.pass(10);
    on.begin();
    on.reports.clear();
    on.say("six");
    on.pass(6);
    REQUIRE(on.all<CallerBegan>().size() == 1);
    CHECK(on.all<CallerBegan>()[0].at == ticks(0));
}

TEST_CASE("both sides are recorded, the trainee left and the caller right")
{
    const TempDir folder;
    Rehearsal on;
    on.begin({folder / "attempt.wav", false});
    on.device.setLoud(true);
    on.pass(50);
    on.device.setLoud(false);
    on.say("one two three four five");
    on.pass(50);
    on.sound.hold(true);
    on.device.setLoud(true);
    on.pass(50);
    on.sound.end();
    on.tasks.doAll();
    const auto trainee = readWav(folder / "attempt.wav", 0);
    const auto caller = readWav(folder / "attempt.wav", 1);
    CHECK(trainee.seconds() == 3);
    CHECK(rms(trainee.part(0, 1)) > 0.1);
    CHECK(silentBetween(trainee, 1, 3));
    CHECK(silentBetween(caller, 0, 1));
    CHECK(rms(caller.part(1, 1.5)) > 0.1);
    CHECK(silentBetween(caller, 1.5, 3));
}

TEST_CASE("a recording that cannot be is told, and the call goes on")
{
    Rehearsal on;
    on.begin({"/no/such/folder/attempt.wav", false});
    on.say("hello");
    REQUIRE(waitUntil(
        [&] {
            on.pass(1);
            return !on.all<PracticeSoundState>().back().recording.empty();
        },
        kPatience));
}
