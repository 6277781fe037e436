#include "core/adapters/media/file_player.h"

#include "core/adapters/media/sound_file.h"

#include <algorithm>

namespace secondring {

FilePlayer::FilePlayer(std::filesystem::path file)
{
    loader_ = std::jthread([this, file = std::move(file)](const std::stop_token& stop) {
        auto loaded = loadSound(file, kMostMinutes * 60, stop);
        if (loaded) {
            sound_ = std::move(*loaded);
            loaded_.store(Loaded::Ready, std::memory_order_release);
        } else {
            trouble_ = loaded.error().reason;
            loaded_.store(Loaded::Failed, std::memory_order_release);
        }
    });
}

FilePlayer::State FilePlayer::state() const
{
    switch (loaded_.load(std::memory_order_acquire)) {
    case Loaded::NotYet:
        return State::Loading;
    case Loaded::Failed:
        return State::Failed;
    case Loaded::Ready:
        break;
    }
    return position_ < sound_.size() ? State::Playing : State::Ended;
}

std::string FilePlayer::trouble() const
{
    return state() == State::Failed ? trouble_ : std::string{};
}

bool FilePlayer::next(SoundFrame& frame)
{
    frame.fill(0);
    if (state() != State::Playing) {
        return false;
    }
    const std::size_t count = std::min<std::size_t>(kFrameSamples, sound_.size() - position_);
    std::copy_n(sound_.begin() + static_cast<std::ptrdiff_t>(position_), count, frame.begin());
    position_ += count;
    return true;
}

} // namespace secondring
