#pragma once
#include "core/adapters/simulated/later.h"
#include "core/ports/practice_sound.h"

#include <deque>
#include <memory>

namespace secondring::test {

/// The sound of a practice call where nothing sounds: a line takes as long as it takes to be read,
/// nobody is heard, and a recording is an empty file.
///
/// Threads: one, as `later`.
class ReadSound final : public PracticeSound
{
public:
    explicit ReadSound(Later later);

    void begin(PracticeCall call, Sink sink) override;
    void end() override;
    void listenFor(std::vector<EarItem> items) override;
    void prepare(CallerLine line) override;
    LineNumber say(CallerLine line) override;
    void cutOff() override;
    void hold(bool held) override;
    void mute(bool muted) override;

private:
    struct Waiting
    {
        LineNumber number = 0;
        Duration length{};
    };

    void next();
    void finish(bool cutOff);
    void tell(const PracticeSoundReport& report);

    Later later_;
    Sink sink_;
    std::deque<Waiting> waiting_; ///< the first is being read, if `reading_`
    bool reading_ = false;
    Duration now_{}; ///< the lines read so far: nobody looks at a clock
    LineNumber last_ = 0;
    std::shared_ptr<bool> call_;    ///< goes with the call
    std::shared_ptr<bool> current_; ///< goes with the line that is being read
};

} // namespace secondring::test
