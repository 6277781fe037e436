#include "core/adapters/simulated/live_attempt.h"

#include "core/call/decide.h"
#include "core/practice/desk_event.h"

#include <algorithm>

namespace secondring {

namespace {

using namespace practice;

constexpr double kPercent = 100;
constexpr auto kUnavailableRings = std::chrono::seconds{12};
constexpr auto kColleagueAnswers = std::chrono::seconds{3};

std::vector<SimulatedPeer> peersOf(const Scenario& scenario)
{
    std::vector<SimulatedPeer> peers;
    for (const auto& colleague : scenario.colleagues) {
        SimulatedPeer peer{.name = colleague.who.name, .number = colleague.who.extension};
        peer.answer = colleague.available ? PeerAnswer::Answers : PeerAnswer::DoesNotAnswer;
        peer.ringsFor = colleague.available ? Duration{kColleagueAnswers} : kUnavailableRings;
        peers.push_back(std::move(peer));
    }
    return peers;
}

bool wasMarked(const Call& call, const std::string& line)
{
    return std::ranges::any_of(call.said, [&](const Said& said) { return said.line == line; });
}

/// The say lines of the desk that were said with the last event: by their own words, or because
/// they did what the caller awaited.
std::vector<std::string> linesSaid(const CallerEvent& event,
                                   std::span<const ExpectationResult> results,
                                   const Call& call,
                                   bool goodbye)
{
    const auto* heard = std::get_if<Heard>(&event);
    if (heard == nullptr && !std::holds_alternative<HeardCorrected>(event)) {
        return {};
    }
    std::vector<std::string> lines;
    if (const auto said = heard == nullptr ? std::nullopt : saidOf(*heard, call, goodbye)) {
        lines.push_back(said->line);
    }
    const bool confirmed = std::ranges::any_of(results, [](const ExpectationResult& result) {
        return result.met && result.what.kind == ExpectKind::Confirmation;
    });
    if (confirmed && !wasMarked(call, "confirm")) {
        lines.emplace_back("confirm");
    }
    return lines;
}

bool isQuestion(const CallerEvent& event)
{
    return std::holds_alternative<HoldQuestion>(event) ||
           std::holds_alternative<TransferQuestion>(event) ||
           std::holds_alternative<ToldUnavailable>(event);
}

bool actsUnasked(const CallerEvent& event)
{
    return std::holds_alternative<Held>(event) || std::holds_alternative<PassedOn>(event);
}

/// The key said that the caller agreed, to a question that was never put.
CallerEvent unpermitted(CallerEvent event)
{
    if (auto* held = std::get_if<Held>(&event)) {
        held->permitted = false;
    } else if (auto* passed = std::get_if<PassedOn>(&event)) {
        passed->permitted = false;
    }
    return event;
}

} // namespace

/// What is done for each act of a caller.
struct LiveAttempt::Performer
{
    LiveAttempt& self;
    std::size_t caller;

    void operator()(const Say& say) const { self.speak(caller, say); }

    /// Nobody waits for the end of what is cut off: it would end what is said next.
    void operator()(const BreakOff&) const
    {
        self.lines_.clear();
        self.world_.sound.cutOff();
    }

    void operator()(const CallerHangsUp&) const { self.world_.line.hangUp(self.legs_[caller]); }

    void operator()(const RingAnother& another) const { self.ring(another.role); }
};

LiveAttempt::LiveAttempt(AttemptWorld world,
                         Scenario scenario,
                         std::uint64_t seed,
                         AttemptNews news)
    : world_(std::move(world))
    , scenario_(std::move(scenario))
    , news_(std::move(news))
    , attempt_{.scenario = scenario_.id, .seed = seed}
    , course_(beginCourse(scenario_, attempt_))
{
}

LiveAttempt::~LiveAttempt()
{
    stop();
}

void LiveAttempt::begin()
{
    prepareLine();
    ring(course_.minds.front().role);
}

/// Everybody who can be reached, and the sound of the calls.
void LiveAttempt::prepareLine()
{
    world_.line.setReachable(peersOf(scenario_));
    world_.line.setRecorder([this](const std::string& file) -> Result<std::string> {
        if (recording_) {
            return std::string{}; // all callers of an attempt are in one file
        }
        if (sounding_) {
            return fail("an attempt is recorded from its answer, or not at all");
        }
        sounding_ = recording_ = true;
        world_.sound.begin({.recording = file}, sink());
        return file;
    });
}

void LiveAttempt::stop()
{
    if (!alive_) {
        return;
    }
    alive_.reset();
    news_ = {};
    if (sounding_) {
        world_.sound.end();
    }
    for (const auto leg : legs_) {
        world_.line.hangUp(leg);
    }
    world_.line.setRecorder({});
}

void LiveAttempt::ring(std::size_t role)
{
    const auto& caller = scenario_.callers[role];
    legs_.push_back(world_.line.ring({.name = caller.party.name, .number = caller.party.number}));
}

bool LiveAttempt::isOver() const
{
    return !course_.minds.empty() && std::ranges::all_of(course_.minds, [](const CallerMind& mind) {
        return mind.place == Place::Gone;
    });
}

std::optional<std::size_t> LiveAttempt::callerOf(CallId call) const
{
    const auto found = std::ranges::find(calls_, call, &Call::id);
    return found == calls_.end() ? std::nullopt
                                 : std::optional{static_cast<std::size_t>(found - calls_.begin())};
}

/// The call that this belongs to; one that arrives is added. None: of nobody here.
Call* LiveAttempt::callOf(const Recorded& recorded)
{
    const auto id = recorded.event.call;
    if (const auto* arrived = std::get_if<CallArrived>(&recorded.event.body)) {
        const auto leg = std::ranges::find(legs_, arrived->leg);
        if (leg != legs_.end() && calls_.size() == static_cast<std::size_t>(leg - legs_.begin())) {
            calls_.push_back(Call{.id = id});
        }
    }
    const auto caller = callerOf(id);
    return caller ? &calls_[*caller] : nullptr;
}

void LiveAttempt::record(const Recorded& recorded)
{
    auto* call = alive_ && !restoring_ ? callOf(recorded) : nullptr;
    if (call == nullptr) {
        return;
    }
    *call = decide(*call, recorded.event.body, recorded.at).call;
    follow(static_cast<std::size_t>(call - calls_.data()), recorded.event.body);
    if (news_.changed) {
        news_.changed();
    }
}

/// What the caller notices of it, and what it does to the sound.
void LiveAttempt::follow(std::size_t caller, const EventBody& body)
{
    const auto& call = calls_[caller];
    if (std::holds_alternative<CallConnected>(body) || std::holds_alternative<LineResumed>(body)) {
        caller_ = caller;
        world_.sound.hold(false);
    } else if (std::holds_alternative<LineHeld>(body) && caller == caller_) {
        world_.sound.hold(true);
    } else if (const auto* muted = std::get_if<MuteChanged>(&body)) {
        world_.sound.mute(muted->on);
    }
    if (const auto event = callerEventOf(body, call)) {
        notice(caller, *event);
    }
    if (std::holds_alternative<CallEnded>(body) && sounding_ && isOver()) {
        world_.sound.end(); // whoever ended it: nobody records the wrap-up
        sounding_ = false;
    }
}

/// While the trainee speaks aloud, a question of the desk is put in words of theirs.
void LiveAttempt::notice(std::size_t caller, const CallerEvent& event)
{
    const bool open = question_ && question_->first == caller;
    if (std::holds_alternative<QuestionWithdrawn>(event) && open) {
        question_.reset();
    } else if (open && actsUnasked(event)) {
        question_.reset();
        take(caller, unpermitted(event));
    } else if (aloud_ && isQuestion(event)) {
        question_ = {caller, event};
        world_.later(kSilentAsk,
                     [this, alive = std::weak_ptr{alive_}, asked = calls_[caller].asks.size()] {
                         if (!alive.expired() && question_ &&
                             calls_[question_->first].asks.size() == asked) {
                             putQuestion();
                         }
                     });
    } else {
        take(caller, event);
    }
}

void LiveAttempt::putQuestion()
{
    if (question_) {
        const auto [caller, event] = *std::exchange(question_, std::nullopt);
        take(caller, event);
    }
}

void LiveAttempt::take(std::size_t caller, const CallerEvent& event)
{
    const bool corrected = std::holds_alternative<HeardCorrected>(event) && course_.correctable;
    const auto known = corrected ? course_.correctable->expectations : course_.expectations.size();
    const AttemptEvent happened{world_.clock.now(), caller, event};
    attempt_.events.push_back(happened);
    if (news_.taken) {
        news_.taken(happened);
    }
    const bool goodbye = course_.minds[caller].stance.goodbye;
    const auto acts = practice::follow(scenario_, course_, happened);
    if (caller < calls_.size() && news_.lineSaid) {
        const auto results = std::span{course_.expectations}.subspan(known);
        for (const auto& line : linesSaid(event, results, calls_[caller], goodbye)) {
            news_.lineSaid(line);
        }
    }
    for (const auto& act : acts) {
        std::visit(Performer{*this, caller}, act);
    }
    listen();
    wake();
    if (news_.changed) {
        news_.changed();
    }
}

void LiveAttempt::speak(std::size_t caller, const Say& say)
{
    if (!sounding_) {
        sounding_ = true;
        world_.sound.begin({}, sink());
    }
    const auto& role = scenario_.callers[course_.minds[caller].role];
    const auto number = world_.sound.say(
        {.speech = {.text = say.text, .voice = role.voice, .speed = role.speed / kPercent},
         .recording = say.recording});
    lines_[number] = caller;
}

/// The sound may still have something to tell when the attempt is gone.
PracticeSound::Sink LiveAttempt::sink()
{
    return [this, alive = std::weak_ptr{alive_}](const PracticeSoundReport& report) {
        if (!alive.expired()) {
            sounded(report);
        }
    };
}

void LiveAttempt::sounded(const PracticeSoundReport& report)
{
    if (!alive_) {
        return;
    }
    std::visit(
        [this](const auto& each) {
            if constexpr (requires { on(each); }) {
                on(each);
            }
        },
        report);
    if (news_.sounded) {
        news_.sounded(report);
    }
}

void LiveAttempt::on(const CallerEnded& ended)
{
    if (const auto found = lines_.find(ended.line); found != lines_.end()) {
        const auto caller = found->second;
        lines_.erase(found);
        take(caller, LineSpoken{});
    }
}

/// The next of what time alone brings.
void LiveAttempt::wake()
{
    std::optional<Instant> next;
    for (const auto& mind : course_.minds) {
        if (const auto due = nextDeadline(mind); due && (!next || *due < *next)) {
            next = due;
        }
    }
    if (!next) {
        return;
    }
    const auto wait = std::max(Duration{0}, *next - world_.clock.now());
    world_.later(wait, [this, alive = std::weak_ptr{alive_}, number = ++wakes_] {
        if (alive.expired() || number != wakes_) {
            return;
        }
        const auto now = world_.clock.now();
        for (std::size_t i = 0; i < course_.minds.size(); ++i) {
            if (const auto due = nextDeadline(course_.minds[i]); due && *due <= now) {
                take(i, TimeCame{});
            }
        }
        wake();
    });
}

} // namespace secondring
