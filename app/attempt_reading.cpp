#include "app/attempt_reading.h"

#include "app/attempt_book.h"

#include <memory>

namespace secondring {

namespace {

/// One attempt that is being read, call after call.
struct Reading : std::enable_shared_from_this<Reading>
{
    explicit Reading(const AttemptSources& sources)
        : from(sources)
    {
    }

    void next()
    {
        if (calls.size() == kept.calls.size()) {
            then(practice::lookAt(kept, source, calls, from.standards));
            return;
        }
        from.archive.events(
            kept.calls[calls.size()],
            [self = shared_from_this()](const Result<std::vector<Recorded>>& events) {
                self->calls.push_back(events ? *events : std::vector<Recorded>{});
                self->next();
            });
    }

    AttemptSources from;
    practice::KeptAttempt kept;
    std::string source;
    std::vector<std::vector<Recorded>> calls;
    std::function<void(const Result<practice::LookedAttempt>&)> then;
};

} // namespace

void readAttempt(const AttemptSources& from,
                 practice::AttemptId attempt,
                 std::function<void(const Result<practice::LookedAttempt>&)> then)
{
    auto reading = std::make_shared<Reading>(from);
    reading->then = std::move(then);
    from.book.load(attempt, [reading](const practice::KeptAttempt& kept, const std::string& text) {
        reading->kept = kept;
        reading->source = text;
        reading->next();
    });
}

} // namespace secondring
