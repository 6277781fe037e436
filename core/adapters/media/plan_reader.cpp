#include "core/adapters/media/plan_reader.h"

#include <algorithm>
#include <cmath>

namespace secondring {

namespace {

constexpr std::size_t kTracks = 2;
constexpr int kFadeMs = 8;
constexpr int kStepMs = 20;

/// The pieces from this instant on, the first one cut.
std::deque<PlayPiece> piecesFrom(const PlayPlan& plan, Duration from)
{
    std::deque<PlayPiece> left;
    for (auto piece : plan.pieces) {
        if (piece.call.until <= from) {
            continue;
        }
        const auto cut = std::max(Duration{}, from - piece.call.from);
        piece.call.from += cut;
        piece.inFile += cut;
        left.push_back(piece);
    }
    return left;
}

std::int64_t framesOf(Duration length, int rate)
{
    return length.count() * rate / 1000;
}

} // namespace

PlanReader::PlanReader(const FeedOrder& order)
    : order_(order)
    , left_(piecesFrom(order.plan, order.from))
{
    if (order_.speed != 1) {
        stretch_.emplace(order_.speed);
    }
}

FeedBlock PlanReader::next()
{
    while (ready_.size() < kTracks * kFrameSamples && !drained_) {
        readStep();
    }
    FeedBlock block;
    block.order = order_.number;
    block.at = callNow();
    const auto count = std::min(ready_.size(), block.woven.size());
    const auto end = ready_.begin() + static_cast<std::ptrdiff_t>(count);
    std::copy(ready_.begin(), end, block.woven.begin());
    ready_.erase(ready_.begin(), end);
    given_ += static_cast<std::int64_t>(count / kTracks);
    block.last = drained_ && ready_.empty();
    block.trouble = block.last ? trouble_ : std::nullopt;
    block.file = fileIndex_;
    return block;
}

/// The call's time of the next sample to be given.
Duration PlanReader::callNow()
{
    const auto sample =
        static_cast<std::int64_t>(std::llround(static_cast<double>(given_) * order_.speed));
    while (landmarks_.size() > 1 && landmarks_[1].sample <= sample) {
        landmarks_.pop_front();
    }
    if (landmarks_.empty()) {
        return order_.from;
    }
    const auto& mark = landmarks_.front();
    return mark.call + Duration{(sample - mark.sample) * 1000 / kSampleRate};
}

/// Makes the next piece ready to be read; false when there is none, or it cannot be.
bool PlanReader::openPiece()
{
    if (left_.empty() || trouble_) {
        return false;
    }
    const auto& piece = left_.front();
    if (!file_ || fileIndex_ != piece.file) {
        fileIndex_ = piece.file;
        auto opened = RecordingFile::open(order_.plan.files.at(piece.file));
        if (!opened) {
            trouble_ = opened.error();
            return false;
        }
        file_ = std::move(*opened);
        resamplers_.clear();
        for (std::size_t i = 0; i < kTracks && file_->rate() != kSampleRate; ++i) {
            resamplers_.emplace_back(static_cast<std::uint32_t>(file_->rate()), kSampleRate);
        }
    }
    file_->seek(framesOf(piece.inFile, file_->rate()));
    pieceFrames_ =
        std::max<std::int64_t>(1, framesOf(piece.call.until - piece.call.from, file_->rate()));
    pieceRead_ = 0;
    landmarks_.push_back({fed_, piece.call.from});
    return true;
}

void PlanReader::readStep()
{
    if (pieceRead_ == pieceFrames_ && !openPiece()) {
        if (stretch_) {
            stretch_->finish();
        }
        collect();
        drained_ = true;
        return;
    }
    const auto wanted =
        std::min(framesOf(Duration{kStepMs}, file_->rate()), pieceFrames_ - pieceRead_);
    block_.resize(kTracks * static_cast<std::size_t>(wanted));
    const auto got = file_->read(block_);
    const auto woven = std::span(block_).first(kTracks * got);
    fade(woven);
    pieceRead_ += static_cast<std::int64_t>(got);
    if (resamplers_.empty()) {
        give(woven);
    } else {
        resample(woven);
    }
    if (pieceRead_ == pieceFrames_ || got < static_cast<std::size_t>(wanted)) {
        pieceRead_ = pieceFrames_; // a file may be shorter than it promised
        left_.pop_front();
    }
}

/// In at the beginning of the piece and out at its end.
void PlanReader::fade(std::span<std::int16_t> woven) const
{
    const auto length = framesOf(Duration{kFadeMs}, file_->rate());
    for (std::size_t i = 0; i < woven.size() / kTracks; ++i) {
        const auto at = pieceRead_ + static_cast<std::int64_t>(i);
        const auto risen = std::min({at, pieceFrames_ - 1 - at, length});
        for (std::size_t track = 0; track < kTracks && risen < length; ++track) {
            auto& sample = woven[kTracks * i + track];
            sample = static_cast<std::int16_t>(sample * std::max<std::int64_t>(0, risen) / length);
        }
    }
}

void PlanReader::give(std::span<const std::int16_t> woven)
{
    fed_ += static_cast<std::int64_t>(woven.size() / kTracks);
    if (!stretch_) {
        ready_.insert(ready_.end(), woven.begin(), woven.end());
    } else if (!woven.empty()) {
        stretch_->put(woven);
        collect();
    }
}

void PlanReader::resample(std::span<const std::int16_t> woven)
{
    for (std::size_t track = 0; track < kTracks; ++track) {
        convertTrack(track, woven);
    }
    const auto count = std::min(tracks_[0].size(), tracks_[1].size());
    std::vector<std::int16_t> joined(kTracks * count);
    for (std::size_t i = 0; i < count; ++i) {
        joined[kTracks * i] = tracks_[0][i];
        joined[kTracks * i + 1] = tracks_[1][i];
    }
    give(joined);
}

void PlanReader::convertTrack(std::size_t track, std::span<const std::int16_t> woven)
{
    std::vector<std::int16_t> mono;
    for (std::size_t i = track; i < woven.size(); i += kTracks) {
        mono.push_back(woven[i]);
    }
    auto& out = tracks_.at(track);
    out.resize(mono.size() * kSampleRate / static_cast<std::size_t>(file_->rate()) + 64);
    std::size_t given = 0;
    std::span<const std::int16_t> rest(mono);
    while (!rest.empty() && given < out.size()) {
        const auto step = resamplers_[track].convert(rest, std::span(out).subspan(given));
        rest = rest.subspan(step.taken);
        given += step.given;
        if (step.taken == 0 && step.given == 0) {
            break;
        }
    }
    out.resize(given);
}

void PlanReader::collect()
{
    std::array<std::int16_t, kTracks * kFrameSamples> some{};
    while (stretch_) {
        const auto got = stretch_->take(some);
        if (got == 0) {
            return;
        }
        ready_.insert(
            ready_.end(), some.begin(), some.begin() + static_cast<std::ptrdiff_t>(kTracks * got));
    }
}

} // namespace secondring
