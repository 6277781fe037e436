#pragma once
#include "tests/support/pulse_server.h"

namespace secondring::bench {

/// A mouth that says clicks and an ear, on one clock, so that the way between them can be measured
/// to a sample: both are channels of one null sink, "mouth" a microphone, "listen" a speaker.
class EarTrace
{
public:
    explicit EarTrace(test::PulseServer& server);

    static constexpr auto kMicrophone = "mouth";
    static constexpr auto kSpeaker = "listen";

    /// Says that many clicks, 0.7 s apart, and gives for each that came to the ear how many
    /// milliseconds later it came.
    std::vector<double> measure(int clicks, const std::function<void(test::Limit)>& meanwhile);

private:
    test::PulseServer& server_;
};

} // namespace secondring::bench
