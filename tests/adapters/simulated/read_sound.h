#pragma once
#include "core/adapters/simulated/later.h"
#include "core/ports/clock.h"
#include "core/ports/practice_sound.h"

#include <deque>
#include <memory>

namespace secondring::test {

/// The sound of a practice call where nothing sounds: a line takes as long as it takes to be read,
/// the trainee says what the test has them say, and a recording is an empty file. It keeps the
/// contract of a practice sound (tests/contract/practice_sound_contract.h).
///
/// Threads: one, as `later`.
class ReadSound final : public PracticeSound
{
public:
    ReadSound(Clock& clock, Later later);

    void begin(PracticeCall call, Sink sink) override;
    void end() override;
    void listenFor(std::vector<EarItem> items) override;
    void prepare(CallerLine line) override;
    LineNumber say(CallerLine line) override;
    void cutOff() override;
    void hold(bool held) override;
    void mute(bool muted) override;

    /// The trainee speaks for so long, and this is understood of it; empty: nothing.
    void utter(const std::string& text, Duration length);

    const std::vector<EarItem>& listensFor() const { return items_; }

private:
    struct Line
    {
        LineNumber number = 0;
        Duration length{};
    };

    /// A line while it is said, and for as long as somebody may have spoken over it.
    struct Span
    {
        LineNumber line = 0;
        Duration from{};
        Duration until{};
    };

    Duration now();
    void next();
    void finish(bool cutOff);
    void finishUtterance(Duration from, const std::string& text);
    void tell(const PracticeSoundReport& report);

    Clock& clock_;
    Later later_;
    Sink sink_;
    Instant began_;
    std::vector<EarItem> items_;
    std::deque<Line> waiting_;
    std::optional<Span> current_; ///< being read; `until` is when it will have been
    std::vector<Span> read_;
    std::optional<Duration> speaking_; ///< the trainee, since
    bool held_ = false;
    bool muted_ = false;
    LineNumber last_ = 0;
    std::shared_ptr<bool> call_; ///< goes with the call
    int lines_ = 0;              ///< begun; the timer of an earlier one does nothing
};

} // namespace secondring::test
