#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace secondring {

/// Makes up what was lost of a voice, by repeating its last pitch cycle while it fades, in the way
/// of G.711 Appendix I, but without that one's delay.
///
/// libspandsp's concealment is not used: it copies overlapping memory, and knows only 8 kHz.
/// Threads: one at a time. Never allocates.
class Concealer
{
public:
    /// `rate` up to 16000 samples a second.
    explicit Concealer(std::size_t rate);

    /// The voice as it came. After a gap its beginning is blended with what was made up.
    void hear(std::span<std::int16_t> sound);
    /// Fills `sound` with the voice as it may have gone on; silence after 60 ms.
    void makeUp(std::span<std::int16_t> sound);

private:
    static constexpr std::size_t kMostHistory = 800; ///< 50 ms at 16 kHz
    static constexpr std::size_t kMostCycle = 240;   ///< 15 ms at 16 kHz: 66 Hz

    void begin();
    std::size_t findCycle() const;
    double likeness(std::size_t lag) const;
    std::int16_t next();
    void remember(std::span<const std::int16_t> sound);

    std::size_t perMs_;
    std::array<std::int16_t, kMostHistory> history_{};
    std::array<double, kMostCycle> cycle_{};
    std::size_t cycleSize_ = 0;
    std::size_t madeUp_ = 0; ///< samples since the last that was heard; 0: no gap
    double step_ = 0;        ///< between the last sample heard and the cycle, to be smoothed
};

} // namespace secondring
