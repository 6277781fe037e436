#include "tests/bench/figures.h"
#include "tests/bench/machine.h"
#include "tests/support/baresip.h"
#include "tests/support/ports.h"
#include "tests/support/pulse_server.h"

#include <stdexcept>

namespace secondring::bench {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr int kStarts = 20;
constexpr int kMemorySamples = 10;
constexpr int kProcessorSamples = 3;
constexpr auto kProcessorSpan = 20s;

/// The console as an agent has it, without a screen, with the sound server of the bench.
class Console
{
public:
    explicit Console(const std::filesystem::path& program)
        : program_(program)
    {
        if (!std::filesystem::exists(program)) {
            throw std::runtime_error("there is no program at " + program.string());
        }
        const auto before = Clock::now();
        process_ = start({"--port", std::to_string(test::freePort()), "--tell-start"}, "log");
        if (!process_->waitForOutput("usable window", 20s)) {
            throw std::runtime_error("the console did not start: " + process_->output());
        }
        started_ = Clock::now() - before;
    }

    double startMilliseconds() const
    {
        return std::chrono::duration<double, std::milli>(started_).count();
    }

    pid_t pid() const { return process_->pid(); }

    /// A second start hands its number over to the first.
    void dial(const std::string& uri) { start({uri}, "dial")->waitForExit(10s); }

private:
    std::unique_ptr<test::Process> start(std::vector<std::string> arguments, const char* log)
    {
        arguments.insert(arguments.begin(),
                         {program_, "--folder", folder_ / "house", "--skip-introduction"});
        auto environment = sound().env();
        environment["QT_QPA_PLATFORM"] = "offscreen";
        environment["HOME"] = folder_.path();
        return std::make_unique<test::Process>(
            test::ProcessOptions{std::move(arguments), environment, folder_ / log, {}});
    }

    static test::PulseServer& sound()
    {
        static test::PulseServer server;
        return server;
    }

    std::filesystem::path program_;
    test::TempDir folder_;
    std::unique_ptr<test::Process> process_;
    Clock::duration started_{};
};

void pass(test::Limit time)
{
    test::waitUntil([] { return false; }, time);
}

void sampleMemory(Console& console, Samples& samples)
{
    for (int i = 0; i < kMemorySamples; ++i) {
        samples.add(pssMegabytes(console.pid()));
        pass(500ms);
    }
}

/// The console in a call with a phone that speaks and hears `codec`.
void sampleCall(const std::filesystem::path& program,
                const std::string& codec,
                Samples& memory,
                Samples& processor)
{
    Console console(program);
    test::BaresipOptions phone;
    phone.codec = codec;
    phone.says = test::speak("I am still waiting for my parcel, and nobody calls me back.");
    phone.answersItself = true;
    test::Baresip callee(phone);
    console.dial(callee.uri());
    if (!callee.waitFor("CALL_ESTABLISHED", 15s)) {
        throw std::runtime_error("the console did not call");
    }
    pass(3s);
    for (int i = 0; i < kProcessorSamples; ++i) {
        const auto from = Clock::now();
        const double before = processorSeconds(console.pid());
        pass(kProcessorSpan);
        const std::chrono::duration<double> span = Clock::now() - from;
        processor.add(100 * (processorSeconds(console.pid()) - before) / span.count());
    }
    sampleMemory(console, memory);
}

} // namespace

std::vector<Figure> programFigures(const std::filesystem::path& program)
{
    Figure start{"start to usable window", "ms", {}, "within 250 ms"};
    Figure idle{"memory idle", "MB PSS", {}, "under 80 MB"};
    Figure inCall{"memory in call, Opus", "MB PSS", {}, "under 80 MB"};
    Figure inCallG711{"memory in call, G.711", "MB PSS", {}, "under 80 MB"};
    Figure opus{"processor in call, Opus", "% of a core", {}, "under 6 %"};
    Figure g711{"processor in call, G.711", "% of a core", {}, "under 6 %"};
    for (int i = 0; i < kStarts; ++i) {
        start.samples.add(Console(program).startMilliseconds());
    }
    {
        Console console(program);
        pass(3s);
        sampleMemory(console, idle.samples);
    }
    sampleCall(program, "PCMU/8000/1", inCallG711.samples, g711.samples);
    sampleCall(program, "opus/48000/2", inCall.samples, opus.samples);
    return {start, idle, inCallG711, inCall, g711, opus};
}

} // namespace secondring::bench
