#include "core/adapters/media/two_track_recorder.h"

#include <fcntl.h>
#include <sndfile.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <system_error>

namespace secondring {

namespace {

/// How often the writer looks: what a killed program loses.
constexpr std::chrono::milliseconds kWriteEvery{200};
constexpr std::size_t kTracks = 2;

std::string because(const std::filesystem::path& file, int error)
{
    return file.string() + ": " + std::generic_category().message(error);
}

} // namespace

/// The open file, on the writer's thread.
class TwoTrackRecorder::File
{
public:
    explicit File(const std::filesystem::path& path)
        : path_(path)
    {
        const int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        if (fd < 0) {
            trouble_ = because(path, errno);
            return;
        }
        SF_INFO info{};
        info.samplerate = kSampleRate;
        info.channels = kTracks;
        info.format = SF_FORMAT_WAV | SF_FORMAT_PCM_16;
        file_ = sf_open_fd(fd, SFM_WRITE, &info, SF_TRUE);
        if (file_ == nullptr) {
            trouble_ = path.string() + ": " + sf_strerror(nullptr);
        }
    }

    ~File()
    {
        if (file_ != nullptr) {
            sf_close(file_);
        }
    }

    File(const File&) = delete;
    File& operator=(const File&) = delete;

    bool write(const Pair& pair)
    {
        std::array<std::int16_t, kTracks * kFrameSamples> woven{};
        for (std::size_t i = 0; i < kFrameSamples; ++i) {
            woven[kTracks * i] = pair.agent[i];
            woven[kTracks * i + 1] = pair.caller[i];
        }
        errno = 0;
        if (sf_writef_short(file_, woven.data(), kFrameSamples) != kFrameSamples) {
            trouble_ =
                errno != 0 ? because(path_, errno) : path_.string() + ": " + sf_strerror(file_);
        }
        return trouble_.empty();
    }

    void updateHeader() { sf_command(file_, SFC_UPDATE_HEADER_NOW, nullptr, 0); }

    const std::string& trouble() const { return trouble_; }

private:
    std::filesystem::path path_;
    SNDFILE* file_ = nullptr;
    std::string trouble_;
};

TwoTrackRecorder::TwoTrackRecorder(std::filesystem::path file, Report report)
    : file_(std::move(file))
    , report_(std::move(report))
    , writer_([this](const std::stop_token& stop) { run(stop); })
{
}

TwoTrackRecorder::~TwoTrackRecorder() = default;

void TwoTrackRecorder::write(const SoundFrame& agent, const SoundFrame& caller)
{
    while (owed_ > 0 && ring_.push(Pair{})) {
        --owed_;
    }
    if (owed_ > 0 || !ring_.push(Pair{agent, caller})) {
        ++owed_;
    }
}

void TwoTrackRecorder::run(const std::stop_token& stop)
{
    File file(file_);
    if (!file.trouble().empty()) {
        report_({false, file.trouble()});
        return;
    }
    file.updateHeader();
    report_({true, {}});
    while (drain(file) && !stop.stop_requested()) {
        std::unique_lock lock(sleep_);
        wake_.wait_for(lock, stop, kWriteEvery, [] { return false; });
    }
    report_({false, file.trouble()});
}

bool TwoTrackRecorder::drain(File& file)
{
    bool any = false;
    for (Pair pair; ring_.pop(pair); any = true) {
        if (!file.write(pair)) {
            return false;
        }
    }
    if (any) {
        file.updateHeader();
    }
    return true;
}

} // namespace secondring
