#include "core/adapters/speech/device_practice_sound.h"

#include "core/adapters/media/sound_file.h"
#include "core/adapters/speech/practice_session.h"
#include "core/adapters/speech/practice_tick.h"
#include "core/adapters/speech/task_thread.h"
#include "core/speech/spoken_words.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

namespace secondring {

namespace {

constexpr std::size_t kMostPrepared = 16;
constexpr int kLongestRecordedLine = 120; ///< seconds

using Order = std::function<void(PracticeTick&)>;
using SharedSound = std::shared_ptr<const SpokenSound>;

/// The thread between the device and one call. Made, it runs; destroyed, the recording is on disk.
class SoundThread
{
public:
    SoundThread(SoundDevice& device, const PracticeCall& call, const PracticeTick::Ends& ends)
        : device_(device)
        , thread_([this, call, ends](const std::stop_token& stop) { run(stop, call, ends); })
    {
        device_.start([this] {
            ++ticks_;
            ticks_.notify_one();
        });
    }

    ~SoundThread()
    {
        device_.stop();
        thread_.request_stop();
        ++ticks_;
        ticks_.notify_one();
        thread_.join();
    }

    SoundThread(const SoundThread&) = delete;
    SoundThread& operator=(const SoundThread&) = delete;

    /// Done before the next tick.
    void post(Order order)
    {
        const std::lock_guard lock(mutex_);
        orders_.push_back(std::move(order));
    }

private:
    void run(const std::stop_token& stop, const PracticeCall& call, const PracticeTick::Ends& ends)
    {
        PracticeTick tick(call, ends);
        for (std::uint32_t done = 0; !stop.stop_requested(); ++done) {
            ticks_.wait(done);
            obey(tick);
            if (stop.stop_requested()) {
                return;
            }
            SoundFrame microphone{};
            SoundFrame ear{};
            device_.readMicrophone(microphone);
            tick.tick(microphone, ear);
            device_.writeEar(ear);
        }
    }

    void obey(PracticeTick& tick)
    {
        std::vector<Order> orders;
        {
            const std::lock_guard lock(mutex_);
            orders.swap(orders_);
        }
        for (const auto& order : orders) {
            order(tick);
        }
    }

    SoundDevice& device_;
    std::mutex mutex_;
    std::vector<Order> orders_;
    std::atomic<std::uint32_t> ticks_{0};
    std::jthread thread_; ///< last: it ends before what it uses
};

Duration lengthOf(const SpokenSound& sound)
{
    return Duration{static_cast<std::int64_t>(sound.samples.size()) * 1000 / kSampleRate};
}

/// Nobody reads it aloud: as long as a person takes to read it.
ReadyLine onlyRead(LineNumber number, const CallerLine& line)
{
    return {number, nullptr, readingTime(line.speech.text)};
}

} // namespace

struct DevicePracticeSound::Inner
{
    /// A line that was asked for; sent to the sound's thread in its turn.
    struct Asked
    {
        LineNumber number = 0;
        CallerLine line;
    };

    /// The sound of a line made ahead of time, or being made.
    struct Prepared
    {
        CallerLine line;
        bool done = false;
        SharedSound sound; ///< null when done: there is none
    };

    Inner(Parts with, Executor owner)
        : parts(with)
        , executor(std::move(owner))
    {
    }

    /// The task, unless this has gone by then.
    void later(std::function<void()> task)
    {
        executor([alive = std::weak_ptr(life), task = std::move(task)] {
            if (alive.lock()) {
                task();
            }
        });
    }

    Prepared& preparedFor(const CallerLine& line)
    {
        const auto same = [&](const Prepared& each) {
            return each.line.speech == line.speech && each.line.recording == line.recording;
        };
        const auto found = std::find_if(prepared.begin(), prepared.end(), same);
        if (found != prepared.end()) {
            return *found;
        }
        if (prepared.size() >= kMostPrepared) {
            const auto done = [](const Prepared& each) { return each.done; };
            const auto oldest = std::find_if(prepared.begin(), prepared.end(), done);
            if (oldest != prepared.end()) {
                prepared.erase(oldest);
            }
        }
        prepared.push_back({line, false, nullptr});
        make(line);
        return prepared.back();
    }

    void make(const CallerLine& line)
    {
        if (line.recording.empty()) {
            synthesise(line);
            return;
        }
        loader.post([this, line, alive = std::weak_ptr(life), post = executor] {
            auto loaded = loadSound(line.recording, kLongestRecordedLine);
            post([this, line, alive, loaded = std::move(loaded)] {
                if (!alive.lock()) {
                    return;
                }
                if (loaded) {
                    made(line, std::make_shared<const SpokenSound>(SpokenSound{*loaded}));
                } else {
                    synthesise(line);
                }
            });
        });
    }

    void synthesise(const CallerLine& line)
    {
        parts.voice.speak(
            line.speech,
            [this, line, alive = std::weak_ptr(life)](SpeechNumber, Result<SpokenSound> sound) {
                if (!alive.lock()) {
                    return;
                }
                if (session) {
                    session->tellVoiceTrouble(sound ? std::string{} : sound.error().reason);
                }
                made(line,
                     sound ? std::make_shared<const SpokenSound>(std::move(*sound))
                           : SharedSound{});
            });
    }

    void made(const CallerLine& line, const SharedSound& sound)
    {
        for (auto& each : prepared) {
            if (each.line.speech == line.speech && each.line.recording == line.recording) {
                each.done = true;
                each.sound = sound;
            }
        }
        send();
    }

    /// Lines in their order, as far as they are made.
    void send()
    {
        while (thread && !asked.empty()) {
            auto& first = asked.front();
            const auto& found = preparedFor(first.line);
            if (!found.done) {
                return;
            }
            ReadyLine line = onlyRead(first.number, first.line);
            if (found.sound && !found.sound->samples.empty()) {
                line.sound = found.sound;
                line.length = lengthOf(*found.sound);
            }
            asked.pop_front();
            thread->post([line](PracticeTick& tick) { tick.play(line); });
        }
    }

    void dropLines()
    {
        std::vector<LineNumber> unsent;
        for (const auto& each : asked) {
            unsent.push_back(each.number);
        }
        asked.clear();
        thread->post([unsent](PracticeTick& tick) { tick.cutOff(unsent); });
    }

    PracticeTick::Ends ends()
    {
        const auto told = session;
        return {parts.ear,
                parts.levels,
                [post = executor, told](const PracticeSoundReport& report) {
                    post([told, report] { told->tell(report); });
                },
                [post = executor, told](const std::string& why) {
                    post([told, why] { told->tellRecordingTrouble(why); });
                }};
    }

    Parts parts;
    Executor executor;
    std::shared_ptr<bool> life = std::make_shared<bool>(true);
    std::deque<Asked> asked;
    std::deque<Prepared> prepared; ///< the newest last
    LineNumber last = 0;
    std::shared_ptr<PracticeSession> session; ///< of the call, none between calls
    TaskThread loader;
    std::unique_ptr<SoundThread> thread; ///< of the call
};

DevicePracticeSound::DevicePracticeSound(Parts parts, Executor owner)
    : inner_(std::make_unique<Inner>(parts, std::move(owner)))
{
}

DevicePracticeSound::~DevicePracticeSound()
{
    if (inner_->thread) {
        inner_->parts.ear.stop();
        inner_->thread.reset();
    }
}

void DevicePracticeSound::begin(PracticeCall call, Sink sink)
{
    end();
    auto session = std::make_shared<PracticeSession>(std::move(sink));
    inner_->session = session;
    inner_->parts.ear.start([session](const EarReport& report) { session->tell(report); });
    inner_->later([session] { session->tellState(); });
    inner_->thread = std::make_unique<SoundThread>(inner_->parts.device, call, inner_->ends());
}

void DevicePracticeSound::end()
{
    if (!inner_->session) {
        return;
    }
    inner_->parts.ear.stop();
    inner_->asked.clear();
    inner_->thread.reset();
    inner_->executor([session = inner_->session] { session->close(); });
    inner_->session.reset();
}

void DevicePracticeSound::listenFor(std::vector<EarItem> items)
{
    inner_->parts.ear.listenFor(std::move(items));
}

void DevicePracticeSound::prepare(CallerLine line)
{
    inner_->preparedFor(line);
}

LineNumber DevicePracticeSound::say(CallerLine line)
{
    const auto number = ++inner_->last;
    if (inner_->thread) {
        inner_->asked.push_back({number, std::move(line)});
        inner_->send();
    }
    return number;
}

void DevicePracticeSound::cutOff()
{
    if (inner_->thread) {
        inner_->dropLines();
    }
}

void DevicePracticeSound::hold(bool held)
{
    if (!inner_->thread) {
        return;
    }
    if (held) {
        inner_->dropLines();
    }
    inner_->thread->post([held](PracticeTick& tick) { tick.setHeld(held); });
}

void DevicePracticeSound::mute(bool muted)
{
    if (inner_->thread) {
        inner_->thread->post([muted](PracticeTick& tick) { tick.setMuted(muted); });
    }
}

} // namespace secondring
