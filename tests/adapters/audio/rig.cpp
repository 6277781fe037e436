#include "tests/adapters/audio/rig.h"

#include <QCoreApplication>

#include <algorithm>

namespace secondring::test {

PulseServer& pulse()
{
    static const auto server = std::make_unique<PulseServer>();
    static const bool ready = [] {
        server->useHere();
        static int count = 1;
        static char name[] = "audio_test";
        static char* arguments[] = {name, nullptr};
        static const QCoreApplication application(count, arguments);
        return true;
    }();
    static_cast<void>(ready);
    return *server;
}

bool waitWithEvents(const std::function<bool()>& condition, Limit limit)
{
    return waitUntil(
        [&] {
            QCoreApplication::processEvents();
            return condition();
        },
        limit);
}

FakeLine::FakeLine(SoundDevice& device, Answer answer)
    : device_(device)
    , answer_(answer ? std::move(answer) : [](const SoundFrame& heard) { return heard; })
    , thread_([this] { run(); })
{
    device_.start([this] {
        ++ticks_;
        ticks_.notify_one();
    });
}

FakeLine::~FakeLine()
{
    device_.stop();
    ending_ = true;
    ++ticks_;
    ticks_.notify_one();
    thread_.join();
}

void FakeLine::run()
{
    for (int done = 0; !ending_;) {
        ticks_.wait(done);
        for (; done < ticks_ && !ending_; ++done) {
            once();
        }
    }
}

void FakeLine::once()
{
    SoundFrame heard;
    framesRead_ += device_.readMicrophone(heard) ? 1 : 0;
    const bool loud = std::any_of(
        heard.begin(), heard.end(), [](std::int16_t each) { return std::abs(each) > 300; });
    loudFrames_ += loud ? 1 : 0;
    device_.writeEar(answer_(heard));
}

} // namespace secondring::test
