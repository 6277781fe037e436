#pragma once
#include "core/adapters/speech/task_thread.h"
#include "core/base/executor.h"
#include "core/ports/voice.h"

#include <memory>
#include <set>

namespace secondring {

/// The voices of flite: plain but clear, made in this process, 16 kHz.
///
/// Threads: as Voice says; the making runs on a thread of its own.
class FliteVoice final : public Voice
{
public:
    explicit FliteVoice(Executor owner);
    ~FliteVoice() override;
    FliteVoice(const FliteVoice&) = delete;
    FliteVoice& operator=(const FliteVoice&) = delete;

    std::vector<std::string> voices() const override;
    SpeechNumber speak(Speech speech, OnSpoken onSpoken) override;
    void cancel(SpeechNumber number) override;

private:
    Executor owner_;
    /// Numbers that wait for their answer. Gone with the voice: then nobody is answered.
    std::shared_ptr<std::set<SpeechNumber>> waiting_;
    SpeechNumber last_ = 0;
    TaskThread thread_; ///< last: it ends before what it uses
};

} // namespace secondring
