#pragma once
#include "core/adapters/sip/leg.h"
#include "core/adapters/sip/media_clock.h"
#include "core/adapters/sip/registration.h"
#include "core/adapters/sip/stack.h"
#include "core/ports/line.h"
#include "core/ports/sound_device.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace secondring::sip {

/// What the endpoint needs of the thread it lives on.
struct EndpointHost
{
    Line::Sink report;
    std::function<void(std::function<void()>)> later; ///< from any thread
    SoundDevice* device = nullptr;
    SoundLevels* levels = nullptr;
};

/// Everything of a line that lives on its thread: the legs, the account, the clock of the sound.
class Endpoint final : public LegHost, public StackEvents
{
public:
    Endpoint(const SipSettings& settings, EndpointHost host);
    ~Endpoint() override;

    void open();
    void perform(const LineCommand& command);
    /// Hangs up everything; `then` is called when the network knows, or when it takes too long.
    void close(std::function<void()> then);

private:
    // LegHost
    Stack& stack() override { return stack_; }

    void report(LegId leg, LineReportBody body) override;
    void bury(LegId leg) override;
    Leg* find(LegId leg) override;
    void reconsider() override;
    SoundHost soundHost(LegId leg) override;

    // StackEvents
    void invited(const sip_msg& message) override;
    void answered(const sip_msg& answer) override;
    bool knows(const sip_msg& request) const override;
    void closed() override;

    void dial(const DialLine& command);
    void reportStatus(LineStatus status, const std::string& detail);
    void tick();

    const SipSettings& settings_;
    EndpointHost host_;
    Stack stack_;
    std::unique_ptr<Registration> registration_;
    MediaClock clock_;
    std::map<LegId, std::unique_ptr<Leg>> legs_;
    std::int64_t lastArrived_ = 0;
    bool open_ = false;
    Timer burying_;
    Timer closeLimit_;
    std::function<void()> closedThen_;
};

} // namespace secondring::sip
