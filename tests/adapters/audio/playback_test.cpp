#include "core/adapters/audio/qt_playback.h"
#include "core/adapters/audio/recording_stream.h"
#include "tests/adapters/audio/rig.h"
#include "tests/support/catch.h"
#include "tests/support/hearing.h"
#include "tests/support/temp_dir.h"
#include "tests/support/tracks.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

using namespace secondring;
using namespace secondring::test;

namespace {

using namespace std::chrono_literals;

/// Runs what comes back on this thread, where the events are processed.
Executor here()
{
    return [](std::function<void()> task) {
        QMetaObject::invokeMethod(
            QCoreApplication::instance(), std::move(task), Qt::QueuedConnection);
    };
}

PlayPlan
planOf(const std::filesystem::path& file, Duration length, std::vector<TimeSpan> skips = {})
{
    const std::vector<SoundPart> parts{{file, 0s, length}};
    return planFor(parts, std::move(skips));
}

/// A playback with what it reported.
struct Player
{
    explicit Player(const std::string& speaker = "ear")
        : playback((pulse(), here()))
    {
        playback.choose(speaker);
    }

    void open(PlayPlan plan)
    {
        playback.open(std::move(plan), [this](const PlaybackReport& each) { take(each); });
    }

    void take(const PlaybackReport& report)
    {
        if (const auto* moved = std::get_if<PlaybackMoved>(&report)) {
            at = moved->at;
            positions.push_back(moved->at);
        } else {
            others.push_back(report);
        }
    }

    bool waitFor(const PlaybackReport& report)
    {
        return waitWithEvents(
            [&] { return std::find(others.begin(), others.end(), report) != others.end(); },
            kPatience);
    }

    bool waitUntilAt(Duration wanted)
    {
        return waitWithEvents([&] { return at >= wanted; }, kPatience);
    }

    Duration at{};
    std::vector<Duration> positions;
    std::vector<PlaybackReport> others;
    QtPlayback playback;
};

/// So many samples as the sink would take them.
Sound pulled(RecordingStream& stream, double seconds)
{
    std::vector<std::int16_t> samples(static_cast<std::size_t>(seconds * kSampleRate));
    stream.read(static_cast<char*>(static_cast<void*>(samples.data())),
                static_cast<qint64>(samples.size() * sizeof(std::int16_t)));
    Sound sound;
    for (const auto each : samples) {
        sound.samples.push_back(static_cast<float>(each) / 32768);
    }
    return sound;
}

float biggestStep(const Sound& sound)
{
    float biggest = 0;
    for (std::size_t i = 1; i < sound.samples.size(); ++i) {
        biggest = std::max(biggest, std::abs(sound.samples[i] - sound.samples[i - 1]));
    }
    return biggest;
}

/// Waits for the feed, which reads on a thread of its own, and pulls on until there is sound.
bool pullUntilSound(RecordingStream& stream, Sound& heard)
{
    return waitUntil(
        [&] {
            const auto some = pulled(stream, 0.02);
            heard.samples.insert(heard.samples.end(), some.samples.begin(), some.samples.end());
            return loudest(some) > 0.3;
        },
        kPatience);
}

const std::string kLine = "Good morning, thank you for calling. How may I help you today?";

} // namespace

TEST_CASE("what stands in the file is heard, both sides of it", "[playback]")
{
    const TempDir folder;
    const auto agent = speak(kLine);
    const auto caller = joined({silence(agent.seconds(), 16000), speak("Where is my parcel?")});
    writeTracks(folder / "a.wav", agent, caller);
    Player player;
    const auto recording = pulse().record("ear");
    player.open(planOf(folder / "a.wav", Duration{static_cast<int>(caller.seconds() * 1000)}));
    player.playback.play();
    REQUIRE(player.waitFor(PlaybackEnded{}));
    const auto heard = recording->stop();
    CHECK(correlation(agent, heard) > 0.9);
    CHECK(correlation(caller.part(agent.seconds(), caller.seconds()), heard) > 0.9);
    CHECK(std::is_sorted(player.positions.begin(), player.positions.end()));
    CHECK(player.positions.size() > 50);
}

TEST_CASE("a skipped hold is not heard, and takes no time", "[playback]")
{
    const TempDir folder;
    const auto before = speak("May I put you on hold?");
    const auto after = speak("Thank you for holding.");
    const auto hold = tone(1200, 20, 16000);
    writeTracks(folder / "a.wav", joined({before, hold, after}), silence(1, 16000));
    const auto from = Duration{static_cast<int>(before.seconds() * 1000)};
    const auto length = from + 20s + Duration{static_cast<int>(after.seconds() * 1000)};
    Player player;
    const auto recording = pulse().record("ear");
    player.open(planOf(folder / "a.wav", length, {{from, from + 20s}}));
    player.playback.play();
    REQUIRE(player.waitFor(PlaybackEnded{}));
    const auto heard = recording->stop();
    const auto first = findIn(before, heard);
    const auto second = findIn(after, heard);
    CHECK(first.correlation > 0.9);
    CHECK(second.correlation > 0.9);
    CHECK(std::abs(second.at - first.at - before.seconds()) < 0.15);
    CHECK(std::none_of(player.positions.begin(), player.positions.end(), [&](Duration at) {
        return at > from + 50ms && at < from + 19'900ms;
    }));
}

TEST_CASE("twice as fast is half as long at the same pitch", "[playback]")
{
    const TempDir folder;
    writeTracks(folder / "a.wav", tone(440, 6, 16000), silence(1, 16000));
    Player player;
    const auto recording = pulse().record("ear");
    player.open(planOf(folder / "a.wav", 6s));
    player.playback.setSpeed(2);
    player.playback.play();
    REQUIRE(player.waitFor(PlaybackEnded{}));
    const auto heard = soundingPart(recording->stop());
    CHECK(std::abs(heard.seconds() - 3) < 0.3);
    CHECK(std::abs(hertzOf(heard.part(0.5, 2.3)) - 440) < 4.4);
}

TEST_CASE("each side has a volume of its own, changed while it plays", "[playback]")
{
    const TempDir folder;
    writeTracks(folder / "a.wav", tone(400, 30, 16000), tone(1000, 30, 16000));
    Player player;
    player.open(planOf(folder / "a.wav", 30s));
    player.playback.setVolumes({0, 1});
    player.playback.play();
    REQUIRE(player.waitUntilAt(500ms));
    const auto caller = pulse().record("ear");
    REQUIRE(player.waitUntilAt(3s));
    CHECK(std::abs(hertzOf(soundingPart(caller->stop()).part(0.2, 1.5)) - 1000) < 10);
    player.playback.setVolumes({1, 0});
    REQUIRE(player.waitUntilAt(4s));
    const auto agent = pulse().record("ear");
    REQUIRE(player.waitUntilAt(7s));
    CHECK(std::abs(hertzOf(soundingPart(agent->stop()).part(0.2, 1.5)) - 400) < 4);
    player.playback.pause();
}

TEST_CASE("pausing falls silent and stays; playing goes on from there", "[playback]")
{
    const TempDir folder;
    writeTracks(folder / "a.wav", tone(400, 30, 16000), silence(1, 16000));
    Player player;
    player.open(planOf(folder / "a.wav", 30s));
    player.playback.play();
    REQUIRE(player.waitUntilAt(1s));
    player.playback.pause();
    waitWithEvents([] { return false; }, 800ms);
    const auto stood = player.at;
    const auto quiet = pulse().record("ear");
    waitWithEvents([] { return false; }, 1s);
    CHECK(loudest(quiet->stop()) == 0);
    CHECK(player.at == stood);
    player.positions.clear();
    player.playback.play();
    REQUIRE(player.waitUntilAt(stood + 500ms));
    CHECK(player.positions.front() - stood < 500ms);
    player.playback.seek(20s);
    REQUIRE(player.waitUntilAt(20s));
    CHECK(player.at < 21s);
    player.playback.close();
    const auto count = player.positions.size();
    waitWithEvents([] { return false; }, 300ms);
    CHECK(player.positions.size() == count);
}

TEST_CASE("a loudspeaker that goes away pauses it, and is reported", "[playback]")
{
    const TempDir folder;
    writeTracks(folder / "a.wav", tone(400, 60, 16000), silence(1, 16000));
    const int lounge = pulse().addSpeaker("lounge");
    Player player("lounge");
    player.open(planOf(folder / "a.wav", 60s));
    player.playback.play();
    REQUIRE(player.waitUntilAt(1s));
    const auto ear = pulse().record("ear");
    pulse().unload(lounge);
    REQUIRE(waitWithEvents([&] { return !player.others.empty(); }, kPatience));
    CHECK(std::holds_alternative<PlaybackDeviceLost>(player.others.front()));
    waitWithEvents([] { return false; }, 500ms);
    // The server moves the stream before we can know; nobody else hears more than a moment of it.
    const auto strayed = ear->stop();
    CHECK(soundingPart(strayed).seconds() < 0.5);
    CHECK(loudest(strayed.part(strayed.seconds() - 0.3, strayed.seconds())) == 0);
    const auto stood = player.at;
    player.playback.play();
    CHECK(player.waitUntilAt(stood + 500ms));
    player.playback.pause();
}

TEST_CASE("a file that has gone is reported by its name", "[playback]")
{
    const TempDir folder;
    Player player;
    player.open(planOf(folder / "gone.wav", 10s));
    player.playback.play();
    CHECK(player.waitFor(PlaybackFileFailed{folder / "gone.wav", FileTrouble::Missing}));
    player.open({});
    player.playback.play();
    CHECK(player.waitFor(PlaybackEnded{}));
}

TEST_CASE("nothing clicks when it is paused, sought, made faster, or read too late", "[playback]")
{
    const TempDir folder;
    writeTracks(folder / "a.wav", tone(300, 60, 16000), silence(1, 16000));
    const auto plan = planOf(folder / "a.wav", 60s);
    RecordingFeed feed;
    RecordingStream stream(feed);
    Sound heard;
    std::uint32_t order = 0;
    for (const double speed : {1.0, 1.0, 1.5, 2.0, 0.8}) {
        ++order;
        feed.start({plan, Duration{order * 7919}, speed, order});
        stream.follow(order, speed);
        REQUIRE(pullUntilSound(stream, heard));
        REQUIRE(pullUntilSound(stream, heard));
        // Nobody reads ten seconds ahead.
        const auto much = pulled(stream, 10);
        heard.samples.insert(heard.samples.end(), much.samples.begin(), much.samples.end());
        REQUIRE(pullUntilSound(stream, heard));
    }
    stream.hush();
    const auto end = pulled(stream, 0.05);
    heard.samples.insert(heard.samples.end(), end.samples.begin(), end.samples.end());
    CHECK(stream.isQuiet());
    CHECK(loudest(pulled(stream, 0.1)) == 0);
    // A tone of 300 Hz at half scale moves 0.059 from one sample to the next.
    CHECK(biggestStep(heard) < 0.085F);
}
