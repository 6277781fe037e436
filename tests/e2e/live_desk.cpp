#include "tests/e2e/live_desk.h"

#include "core/etiquette/assess.h"

#include <QCoreApplication>

namespace secondring::test {

namespace {

/// Events of a desk that keeps none are durable at once.
class ForgetfulLog final : public CallLog
{
public:
    explicit ForgetfulLog(Inbox& inbox)
        : inbox_(inbox)
    {
    }

    void append(const Recorded&, const CallSummary&, Done done) override
    {
        inbox_.put([done = std::move(done)] { done({}); });
    }

    void watch(std::function<void()>) override {}

private:
    Inbox& inbox_;
};

class SilentSounds final : public Sounds
{
public:
    void perform(const SoundCommand&) override {}
};

class SystemClock final : public Clock
{
public:
    Instant now() override
    {
        return std::chrono::floor<Duration>(std::chrono::system_clock::now());
    }
};

DeskParts completed(DeskParts parts, Inbox& inbox)
{
    if (!parts.log) {
        parts.log = std::make_unique<ForgetfulLog>(inbox);
    }
    return parts;
}

/// What the line said about an event, where it said something.
std::string detailOf(const EventBody& body)
{
    return std::visit(
        [](const auto& event) -> std::string {
            if constexpr (requires { event.detail; }) {
                return event.detail.empty() ? "" : " (" + event.detail + ")";
            } else {
                return "";
            }
        },
        body);
}

State stateWith(const DeskSettings& settings)
{
    State state;
    state.settings = settings;
    return state;
}

} // namespace

LiveDesk::LiveDesk(const std::function<DeskParts(Inbox&)>& make, const DeskSettings& settings)
    : parts_(completed(make(inbox_), inbox_))
    , witness_(*parts_.log)
    , sounds_(std::make_unique<SilentSounds>())
    , clock_(std::make_unique<SystemClock>())
    , desk_(DeskPorts{*parts_.line, witness_, *sounds_, *clock_},
            stateWith(settings),
            [](const Call& call, Instant at) { return summarise(call, {}, at); })
{
    parts_.line->start(
        [this](const LineReport& report) { inbox_.put([this, report] { desk_.report(report); }); });
}

LiveDesk::~LiveDesk()
{
    parts_.line->stop();
}

void LiveDesk::act(std::int64_t call, EventBody body)
{
    desk_.post(Event{CallId{call}, std::move(body)});
}

void LiveDesk::dial(const std::string& target)
{
    const LegId leg{-state().nextCall.value};
    desk_.post(Event{{}, CallDialled{leg, Party{"", target, target}, "SIP"}});
}

bool LiveDesk::waitFor(const std::function<bool()>& condition, Limit limit)
{
    const auto deadline = std::chrono::steady_clock::now() + limit;
    while (!condition()) {
        if (std::chrono::steady_clock::now() >= deadline) {
            return false;
        }
        work(2ms);
    }
    return true;
}

void LiveDesk::run(Limit time)
{
    waitFor([] { return false; }, time);
}

void LiveDesk::work(Limit patience)
{
    inbox_.work(patience);
    QCoreApplication::processEvents();
    desk_.wake();
}

std::string LiveDesk::story() const
{
    std::string text;
    for (const auto& each : witness_.seen()) {
        text += toIso(each.at) + " call " + std::to_string(each.event.call.value) + " " +
                std::string(kindOf(each.event.body)) + detailOf(each.event.body) + "\n";
    }
    return text;
}

} // namespace secondring::test
