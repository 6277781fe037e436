#pragma once
#include "core/base/executor.h"
#include "core/ports/ear.h"
#include "core/speech/speech_detector.h"
#include "core/speech/spoken_words.h"

#include <algorithm>
#include <atomic>
#include <memory>

namespace secondring::test {

/// An ear for tests: tells speech from silence as the real one does, and understands what the test
/// says that it understands.
class PlainEar final : public Ear
{
public:
    explicit PlainEar(Executor owner)
        : owner_(std::move(owner))
    {
    }

    void listenFor(std::vector<EarItem> items) override
    {
        items_ = std::move(items);
        const auto answer =
            items_.empty() ? EarReport{EarDeaf{"nothing to listen for"}} : EarReport{EarReady{}};
        owner_([told = std::weak_ptr(told_), answer] {
            if (const auto alive = told.lock(); alive && alive->sink) {
                alive->sink(answer);
            }
        });
    }

    void start(Sink sink) override
    {
        detector_ = {};
        fed_ = 0;
        told_->sink = std::move(sink);
        session_ = ++told_->session;
    }

    void stop() override
    {
        session_ = 0;
        ++told_->session;
        told_->sink = nullptr;
    }

    void feed(const SoundFrame& frame) override
    {
        if (session_ == 0) {
            return;
        }
        ++fed_;
        switch (detector_.feed(frame)) {
        case SpeechDetector::Change::None:
            return;
        case SpeechDetector::Change::Began:
            post(VoiceBegan{detector_.from()});
            return;
        case SpeechDetector::Change::Ended:
            post(VoiceEnded{detector_.from(), detector_.until(), detector_.level()});
            return;
        }
    }

    /// The trainee was understood; every item with this phrase is heard.
    void understand(const std::string& text)
    {
        const auto words = spokenWords(text);
        EarHypothesis heard{Duration{}, Duration{}, text, {}, true, 0};
        for (const auto& item : items_) {
            if (std::any_of(item.phrases.begin(), item.phrases.end(), [&](const auto& phrase) {
                    return spokenWords(phrase) == words;
                })) {
                heard.items.push_back({item.id, 1, 1});
            }
        }
        post(heard);
    }

    int fed() const { return fed_; }

private:
    void post(const EarReport& report)
    {
        owner_([told = std::weak_ptr(told_), session = session_.load(), report] {
            if (const auto alive = told.lock(); alive && alive->session == session) {
                alive->sink(report);
            }
        });
    }

    /// The owner's.
    struct Told
    {
        Sink sink;
        int session = 0;
    };

    Executor owner_;
    std::vector<EarItem> items_;
    SpeechDetector detector_;
    std::shared_ptr<Told> told_ = std::make_shared<Told>();
    std::atomic<int> fed_{0};
    std::atomic<int> session_{0}; ///< 0: not started
};

} // namespace secondring::test
