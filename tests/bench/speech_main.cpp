#include "core/adapters/speech/sphinx_ear.h"
#include "tests/bench/machine.h"
#include "tests/bench/speech_corpus.h"
#include "tests/support/house_speech.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <iterator>
#include <set>
#include <sstream>

namespace {

using namespace secondring;
using namespace secondring::bench;

constexpr std::size_t kScripts = 9; ///< of Asterisk's prompts

double threadSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

/// What an ear made of one stretch of sound.
struct Understood
{
    std::set<std::string> ticked; ///< by any report, partial ones too
    std::string text;
};

/// One ear that is kept warm, fed as fast as it listens.
class BenchEar
{
public:
    explicit BenchEar(const std::vector<EarItem>& items)
        : listener_({}, [this](const EarReport& report) { take(report); })
    {
        const double began = threadSeconds();
        listener_.listenFor(items);
        load_ = threadSeconds() - began;
        hear({16000, std::vector<float>(8000)}); // a line is open before anybody speaks
        busy_ = fed_ = 0;
    }

    Understood hear(const test::Sound& sound)
    {
        heard_ = {};
        auto samples = sound.samples;
        samples.resize(samples.size() + 16000, 0); // a second of silence ends the utterance
        const double began = threadSeconds();
        for (std::size_t at = 0; at + kFrameSamples <= samples.size(); at += kFrameSamples) {
            SoundFrame frame;
            for (std::size_t i = 0; i < kFrameSamples; ++i) {
                frame[i] = static_cast<std::int16_t>(
                    std::clamp(samples[at + i] * 32767, -32767.0F, 32767.0F));
            }
            listener_.feed(frame);
        }
        busy_ += threadSeconds() - began;
        fed_ += static_cast<double>(samples.size()) / 16000;
        return heard_;
    }

    double load() const { return load_; }

    double busy() const { return busy_; } ///< s of processor time

    double fed() const { return fed_; } ///< s of sound

private:
    void take(const EarReport& report)
    {
        if (const auto* deaf = std::get_if<EarDeaf>(&report)) {
            std::printf("deaf: %s\n", deaf->why.c_str());
        }
        const auto* heard = std::get_if<EarHypothesis>(&report);
        if (heard == nullptr) {
            return;
        }
        heard_.text = heard->text;
        for (const auto& item : heard->items) {
            if (wasHeard(item)) {
                heard_.ticked.insert(item.id);
            }
        }
    }

    double load_ = 0;
    double busy_ = 0;
    double fed_ = 0;
    Understood heard_;
    UtteranceListener listener_;
};

struct Score
{
    int wanted = 0;
    int hits = 0;
    int mixUps = 0; ///< sentences of one item that ticked another
    int others = 0;
    int falseTicks = 0; ///< sentences of no item that ticked one
    double minutes = 0; ///< of the others
    double busy = 0;    ///< s of processor time
    double fed = 0;     ///< s of sound, silence between the sentences included
};

void count(Score& score, const SpokenSample& sample, const Understood& heard, bool tell)
{
    const bool hit = heard.ticked.contains(sample.item);
    const bool wrong = heard.ticked.size() > (hit ? 1 : 0);
    if (sample.item.empty()) {
        ++score.others;
        score.minutes += sample.sound.seconds() / 60;
        score.falseTicks += wrong ? 1 : 0;
    } else {
        ++score.wanted;
        score.hits += hit ? 1 : 0;
        score.mixUps += wrong ? 1 : 0;
    }
    if (tell && (wrong || hit == sample.item.empty())) {
        std::printf(
            "  %s | %s | %s |", sample.item.c_str(), sample.text.c_str(), heard.text.c_str());
        for (const auto& each : heard.ticked) {
            std::printf(" %s", each.c_str());
        }
        std::puts("");
    }
}

void print(const std::string& what, const Score& score)
{
    std::printf("%-48s recall %3d/%3d %.3f   wrong item %2d   false ticks %2d of %3d in %4.1f min, "
                "%.2f a minute   %.1f %% of a core\n",
                what.c_str(),
                score.hits,
                score.wanted,
                score.wanted == 0 ? 0.0 : static_cast<double>(score.hits) / score.wanted,
                score.mixUps,
                score.falseTicks,
                score.others,
                score.minutes,
                score.minutes > 0 ? score.falseTicks / score.minutes : 0,
                100 * score.busy / score.fed);
    std::fflush(stdout);
}

/// One ear hears all the samples, one after the other.
void hearAll(Score& score,
             const std::vector<EarItem>& items,
             const std::vector<SpokenSample>& samples,
             Condition condition)
{
    BenchEar ear(items);
    const bool tell = std::getenv("SPEECH_BENCH_TELL") != nullptr;
    for (const auto& sample : samples) {
        count(score, sample, ear.hear(through(sample.sound, condition)), tell);
    }
    score.busy += ear.busy();
    score.fed += ear.fed();
}

void measure(const std::string& what,
             const std::vector<EarItem>& items,
             const std::vector<SpokenSample>& samples,
             Condition condition)
{
    Score score;
    hearAll(score, items, samples, condition);
    print(what + ", " + nameOf(condition), score);
}

void measureCorpus(const std::vector<SpokenSample>& all)
{
    const auto part = [&](bool nearMisses) {
        std::vector<SpokenSample> chosen;
        const auto& near = test::nearMisses();
        std::copy_if(all.begin(), all.end(), std::back_inserter(chosen), [&](const auto& sample) {
            const bool isNear = std::find(near.begin(), near.end(), sample.text) != near.end();
            return nearMisses == isNear;
        });
        return chosen;
    };
    const auto usual = part(false);
    const auto near = part(true);
    for (const auto condition :
         {Condition::Clean, Condition::Noise20, Condition::Noise10, Condition::Telephone}) {
        measure("flite", test::houseItems(), usual, condition);
        measure("flite, near misses", test::houseItems(), near, condition);
    }
}

/// How many words both have in the same order.
std::size_t commonWords(const std::vector<std::string>& a, const std::vector<std::string>& b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (const auto& word : a) {
        std::size_t corner = 0;
        for (std::size_t i = 0; i < b.size(); ++i) {
            const auto above = row[i + 1];
            row[i + 1] = word == b[i] ? corner + 1 : std::max(row[i + 1], row[i]);
            corner = above;
        }
    }
    return row.back();
}

/// Half of a scripted prompt's words or more, in their order, and it is none itself.
bool nearlySays(const SpokenSample& sample, const std::vector<EarItem>& items)
{
    const auto said = spokenWords(sample.text);
    return sample.item.empty() && std::ranges::any_of(items, [&](const EarItem& item) {
               const auto wanted = spokenWords(item.phrases.front());
               return commonWords(wanted, said) * 2 >= wanted.size();
           });
}

/// A script of every so many of the prompts, and some of the others beside it.
struct PromptScript
{
    std::vector<EarItem> items;
    std::vector<SpokenSample> samples; ///< of the items and of none
    std::vector<SpokenSample> near;    ///< that nearly say one of the items
};

bool isSentence(const std::string& text)
{
    std::istringstream words(text);
    const auto count = std::distance(std::istream_iterator<std::string>(words), {});
    return count >= 5 && count <= 14;
}

/// The `which`th of kScripts scripts: each sentence is in one of them, and each prompt is heard by
/// one that it is not in.
PromptScript scriptOf(const std::vector<SpokenSample>& prompts, std::size_t which)
{
    PromptScript script;
    std::set<SpokenWords> seen;
    std::vector<SpokenSample> others;
    for (std::size_t at = 0; at < prompts.size(); ++at) {
        auto prompt = prompts[at];
        const bool once = isSentence(prompt.text) && seen.insert(spokenWords(prompt.text)).second;
        if (once && seen.size() % kScripts == which) {
            prompt.item = "prompt " + std::to_string(script.items.size());
            script.items.push_back({prompt.item, {prompt.text}, {}});
            script.samples.push_back(std::move(prompt));
        } else if (at % kScripts == which) {
            others.push_back(std::move(prompt));
        }
    }
    for (auto& other : others) {
        (nearlySays(other, script.items) ? script.near : script.samples)
            .push_back(std::move(other));
    }
    return script;
}

/// How the prompts reach the ear.
struct PromptWay
{
    const char* name;
    Band band;
    Condition condition;
};

constexpr std::array kPromptWays{PromptWay{"wideband", Band::Wide, Condition::Clean},
                                 PromptWay{"8 kHz", Band::Narrow, Condition::Clean},
                                 PromptWay{"telephone", Band::Narrow, Condition::Telephone}};

/// The house's lines listened for while only others are said.
void measurePrompts(const std::vector<SpokenSample>& prompts, const PromptWay& way)
{
    Score score;
    hearAll(score, test::houseItems(), prompts, way.condition);
    print(std::string("asterisk, house's lines, ") + way.name, score);
}

/// Prompts of five to fourteen words as scripts of some 17 each; those that nearly say what a
/// scripted one says are measured apart, as near misses.
void measureScripts(const std::vector<SpokenSample>& prompts, const PromptWay& way)
{
    Score usual;
    Score near;
    for (std::size_t which = 0; which < kScripts; ++which) {
        const auto script = scriptOf(prompts, which);
        hearAll(usual, script.items, script.samples, way.condition);
        hearAll(near, script.items, script.near, way.condition);
    }
    print(std::string("asterisk, prompts as script, ") + way.name, usual);
    print(std::string("asterisk, near misses of these, ") + way.name, near);
}

void measureCost()
{
    const double before = pssMegabytes(getpid());
    BenchEar ear(test::houseItems());
    const double opened = pssMegabytes(getpid());
    std::printf("load %.0f ms of processor time; memory %.1f MB for the ear, %.1f MB for all\n",
                1000 * ear.load(),
                opened - before,
                opened);
    BenchEar second(test::houseItems());
    std::printf("a second ear %.1f MB\n", pssMegabytes(getpid()) - opened);
}

/// Of one ear that has heard ever more, in a process that has made all it says beforehand.
void measureMemory()
{
    constexpr double kMinute = 60;
    const auto samples = spokenCorpus();
    const double before = pssMegabytes(getpid());
    BenchEar ear(test::houseItems());
    double heard = 0;
    std::size_t next = 0;
    for (const int minutes : {0, 1, 10}) {
        while (heard < minutes * kMinute) {
            const auto& sample = samples[next++ % samples.size()];
            ear.hear(sample.sound);
            heard += sample.sound.seconds();
        }
        std::printf("memory of one ear after %2d minutes of speech: %.1f MB\n",
                    minutes,
                    pssMegabytes(getpid()) - before);
    }
}

} // namespace

int main(int count, char** arguments)
{
    std::puts(describeMachine().c_str());
    const std::string only = count > 1 ? arguments[1] : "";
    if (only.empty() || only == "cost") {
        measureCost();
        measureMemory();
    }
    if (only.empty() || only == "flite") {
        measureCorpus(spokenCorpus());
    }
    for (const auto& way : kPromptWays) {
        const auto prompts = only.empty() || only == "asterisk" || only == "scripts"
                                 ? asteriskPrompts(way.band)
                                 : std::vector<SpokenSample>{};
        if (!prompts.empty() && only != "scripts") {
            measurePrompts(prompts, way);
        }
        if (!prompts.empty()) {
            measureScripts(prompts, way);
        }
    }
    return 0;
}
