#include "core/adapters/media/file_waveforms.h"

#include "core/adapters/media/waveform_reader.h"

namespace secondring {

FileWaveforms::FileWaveforms(Executor desk)
    : desk_(std::move(desk))
    , worker_([this](const std::stop_token& ending) { run(ending); })
{
}

FileWaveforms::~FileWaveforms()
{
    cancel();
}

void FileWaveforms::read(std::vector<std::string> files, Then then)
{
    cancel();
    wanted_ = std::make_shared<bool>(true);
    {
        const std::lock_guard lock(mutex_);
        reading_ = {};
        next_ = Request{std::move(files), std::move(then), wanted_, reading_.get_token()};
    }
    wake_.notify_one();
}

void FileWaveforms::cancel()
{
    if (wanted_) {
        *wanted_ = false;
    }
    const std::lock_guard lock(mutex_);
    reading_.request_stop();
    next_.reset();
}

void FileWaveforms::run(const std::stop_token& ending)
{
    while (!ending.stop_requested()) {
        std::optional<Request> request;
        {
            std::unique_lock lock(mutex_);
            wake_.wait(lock, ending, [this] { return next_.has_value(); });
            std::swap(request, next_);
        }
        if (request) {
            answer(*request);
        }
    }
}

void FileWaveforms::answer(const Request& request)
{
    std::vector<FoundSound> found;
    for (const auto& file : request.files) {
        found.push_back(readWaveform(file, request.stop));
    }
    desk_([found = std::move(found), then = request.then, wanted = request.wanted]() mutable {
        if (*wanted) {
            *wanted = false;
            then(std::move(found));
        }
    });
}

} // namespace secondring
