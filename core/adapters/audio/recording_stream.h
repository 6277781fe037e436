#pragma once
#include "core/adapters/media/recording_feed.h"
#include "core/ports/playback.h"

#include <QIODevice>

#include <cstdint>
#include <optional>

namespace secondring {

/// Where a sink takes a recording's sound from: both tracks mixed at their volumes, and every
/// beginning, end and change faded within a few milliseconds.
/// Threads: one, the sink's; it neither locks nor allocates.
class RecordingStream final : public QIODevice
{
public:
    explicit RecordingStream(RecordingFeed& feed);

    /// Plays this order, and drops what is left of any other.
    void follow(std::uint32_t order, double speed);
    /// Falls silent, and stays so until the next order.
    void hush();

    /// Takes effect within milliseconds.
    void setVolumes(TrackVolumes volumes) { wanted_ = volumes; }

    /// The call's time of what was taken last; none while nothing of the order was.
    std::optional<Duration> at() const;

    /// The last of the order was taken.
    bool isOver() const { return over_; }

    /// Nothing sounds and nothing will.
    bool isQuiet() const { return gain_ == 0 && tail_ == 0 && (hushed_ || over_); }

    /// Why the order ended early, and which file of the plan it is about.
    std::optional<FileTrouble> trouble() const { return over_ ? block_.trouble : std::nullopt; }

    std::size_t troubledFile() const { return block_.file; }

    /// How often the sink asked, ever.
    std::uint64_t pulls() const { return pulls_; }

    bool isSequential() const override { return true; }

    qint64 bytesAvailable() const override { return 1 << 20; }

protected:
    qint64 readData(char* data, qint64 size) override;
    qint64 writeData(const char* data, qint64 size) override;

private:
    std::int16_t next();
    bool hasSound();
    void breakOff();
    float mixed();

    bool isWanted() const { return block_.order == order_ && !hushed_; }

    RecordingFeed& feed_;
    std::uint32_t order_ = 0;
    std::uint32_t sounding_ = 0; ///< the order that is heard, or was
    double speed_ = 1;
    bool hushed_ = true;
    bool over_ = false;
    bool filled_ = false; ///< `block_` has samples left
    FeedBlock block_;
    std::size_t position_ = 0; ///< in `block_`, samples of each track
    float gain_ = 0;
    float last_ = 0;       ///< of the samples that were mixed
    float tail_ = 0;       ///< where the sound broke off, on its way to nothing
    TrackVolumes volumes_; ///< on their way to what is wanted
    TrackVolumes wanted_;
    std::uint64_t pulls_ = 0;
};

} // namespace secondring
