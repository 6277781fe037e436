#pragma once
#include <atomic>

namespace secondring {

/// How loud both sides of the live call are at this moment, for meters on the screen. They bypass
/// `State`: nobody decides anything by them.
///
/// 0 is −60 dBFS and below, 1 is full scale. The line writes, anybody reads, from any thread.
struct SoundLevels
{
    std::atomic<float> agent{0};
    std::atomic<float> caller{0};
};

} // namespace secondring
