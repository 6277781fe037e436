#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace secondring {

/// Makes two-track sound of 16 kHz faster or slower and leaves its pitch as it is, both tracks
/// alike. What comes out lags behind what goes in by up to a tenth of a second.
/// Threads: one at a time.
class TimeStretch
{
public:
    /// 0.8 to 2: so much shorter does the sound become.
    explicit TimeStretch(double speed);
    ~TimeStretch();
    TimeStretch(TimeStretch&&) noexcept;
    TimeStretch& operator=(TimeStretch&&) noexcept;

    void put(std::span<const std::int16_t> woven);
    /// Fills `woven` as far as there is sound; gives how many samples of each track.
    std::size_t take(std::span<std::int16_t> woven);
    /// Nothing more will be put: what it still holds comes out, exactly as long as it should be.
    void finish();

private:
    struct Inner;
    std::unique_ptr<Inner> inner_;
};

} // namespace secondring
