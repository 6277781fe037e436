#pragma once
#include "core/base/executor.h"
#include "core/ports/waveforms.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace secondring {

/// Reads the waveforms of files on a thread of its own, one request at a time. Nothing is kept
/// beside the files: looking through an hour takes a fraction of a second.
/// Threads: used on the desk's; `desk` leads back to it.
class FileWaveforms final : public Waveforms
{
public:
    explicit FileWaveforms(Executor desk);
    ~FileWaveforms() override;

    void read(std::vector<std::string> files, Then then) override;
    void cancel() override;

private:
    struct Request
    {
        std::vector<std::string> files;
        Then then;
        std::shared_ptr<bool> wanted; ///< read and written on the desk's thread only
        std::stop_token stop;
    };

    void run(const std::stop_token& ending);
    void answer(const Request& request);

    Executor desk_;
    std::shared_ptr<bool> wanted_;
    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::optional<Request> next_;
    std::stop_source reading_; ///< stops the request that is being read
    std::jthread worker_;      ///< last: it ends before what it uses
};

} // namespace secondring
