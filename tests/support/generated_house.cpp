#include "tests/support/generated_house.h"

#include "tests/support/generated_words.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace secondring::test {

namespace {

/// Midnight after the last day.
constexpr Instant kEnd{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}};

constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kDay = 24 * 60 * kMinute;

/// Calls of an hour, of a hundred a day.
constexpr std::array kHours = {0, 0, 0, 0, 0, 0, 1, 3, 8, 12, 13, 11,
                               8, 8, 9, 9, 7, 5, 3, 2, 1, 0,  0,  0};
constexpr std::array kWeekdays = {0.25, 1.3, 1.15, 1.1, 1.05, 1.0, 0.6}; // from Sunday

std::int64_t beginOfDay(int day, int days)
{
    return kEnd.time_since_epoch().count() - std::int64_t{days - day} * kDay;
}

/// More before Christmas, less in summer, growing over the years.
double weightOf(int day, int days)
{
    const auto date =
        std::chrono::floor<std::chrono::days>(Instant{Duration{beginOfDay(day, days) + kDay / 2}});
    const std::chrono::year_month_day parts{date};
    const auto month = static_cast<unsigned>(parts.month());
    const double season = month == 12 || month == 11 ? 1.5 : month == 7 || month == 8 ? 0.8 : 1.0;
    const auto weekday = std::chrono::weekday{date}.c_encoding();
    return season * kWeekdays.at(weekday) * (1.0 + 0.3 * day / days);
}

/// The standard was not missed.
bool wasKept(const CallSummary& row, std::string_view standard)
{
    return std::ranges::find(row.verdicts, std::pair{std::string{standard}, Verdict::Missed}) ==
           row.verdicts.end();
}

} // namespace

GeneratedHouse::GeneratedHouse(const Size& size)
    : size_(size)
    , random_(size.seed)
{
    for (int day = 0; day < size_.days; ++day) {
        weights_.push_back(weightOf(day, size_.days));
        weightLeft_ += weights_.back();
    }
}

Instant GeneratedHouse::end() const
{
    return kEnd;
}

std::int64_t GeneratedHouse::number(std::int64_t below)
{
    return static_cast<std::int64_t>(random_() % static_cast<std::uint64_t>(below));
}

bool GeneratedHouse::chance(double share)
{
    return static_cast<double>(random_() >> 11u) * 0x1.0p-53 < share;
}

const std::string& GeneratedHouse::pick(const std::vector<std::string>& words)
{
    return words[static_cast<std::size_t>(number(std::ssize(words)))];
}

std::string GeneratedHouse::agent(int index) const
{
    const auto& first = words::firstNames();
    const auto& last = words::lastNames();
    const auto at = static_cast<std::size_t>(index);
    return first[at % first.size()] + " " + last[(at * 7 + at / first.size()) % last.size()];
}

void GeneratedHouse::beginDay()
{
    ++day_;
    const auto weight = weights_.at(static_cast<std::size_t>(day_));
    const bool last = day_ + 1 == size_.days;
    const auto left = size_.calls - made_;
    const auto share = static_cast<double>(left) * weight / weightLeft_;
    weightLeft_ -= weight;
    const auto calls = last ? left : std::min<std::int64_t>(left, std::lround(share));
    const auto midnight = beginOfDay(day_, size_.days);
    for (std::int64_t call = 0; call < calls; ++call) {
        auto turn = number(100);
        std::size_t hour = 0;
        while (turn >= kHours.at(hour)) {
            turn -= kHours.at(hour++);
        }
        begins_.push_back(midnight + static_cast<std::int64_t>(hour) * 60 * kMinute +
                          number(60 * kMinute));
    }
    std::ranges::sort(begins_, std::ranges::greater{});
}

Instant GeneratedHouse::nextBegin()
{
    while (begins_.empty()) {
        beginDay();
    }
    const Instant began{Duration{begins_.back()}};
    begins_.pop_back();
    return began;
}

LoadedCall GeneratedHouse::next()
{
    LoadedCall call;
    call.summary.began = nextBegin();
    ++made_;
    // The square of a uniform number: some agents take many more calls than others.
    const auto share = static_cast<double>(number(1'000'000)) / 1e6;
    call.agent = agent(static_cast<int>(share * share * size_.agents));
    call.summary.line = chance(0.7) ? "main" : chance(0.5) ? "orders" : "service";
    addParty(call);
    addCourse(call);
    if (size_.calls - made_ < size_.withEvents) {
        addEvents(call);
    }
    return call;
}

/// A power law: the same few hundred call again and again, most of two million once in years.
void GeneratedHouse::addParty(LoadedCall& call)
{
    if (chance(0.07)) {
        return; // withheld
    }
    const auto share = static_cast<double>(1 + number(1'000'000)) / 1e6;
    const auto callers = static_cast<double>(std::max<std::int64_t>(size_.calls / 5, 10));
    const auto caller = static_cast<std::uint64_t>(std::pow(share, 3) * callers);
    const auto mixed = (caller + 1) * 0x9E37'79B9'7F4A'7C15u;
    const auto digits = std::to_string(1'000'000'000 + mixed % 1'000'000'000);
    call.summary.party.number = (mixed % 5 == 0 ? "0" : "+44") + digits.substr(0, 10);
    if (mixed % 3 != 0) {
        const auto& first = words::firstNames();
        const auto& last = words::lastNames();
        call.summary.party.name =
            first[(mixed >> 20u) % first.size()] + " " + last[(mixed >> 40u) % last.size()];
    }
}

void GeneratedHouse::addCourse(LoadedCall& call)
{
    auto& row = call.summary;
    row.complete = true;
    row.direction = chance(0.88) ? Direction::Incoming : Direction::Outgoing;
    const auto wait = Duration{1000 + number(9000) + (chance(0.1) ? number(60'000) : 0)};
    if (chance(0.07)) {
        const bool incoming = row.direction == Direction::Incoming;
        row.ended = row.began + wait + Duration{number(30'000)};
        row.endedBy = incoming ? EndedBy::Caller : EndedBy::Network;
        row.endReason = incoming ? EndReason::Abandoned : EndReason::NoAnswer;
        return;
    }
    row.answered = row.began + wait;
    const auto normal = std::exp(
        5.0 +
        0.8 * (static_cast<double>(number(1000) + number(1000) + number(1000)) / 500.0 - 3.0));
    row.ended = *row.answered + Duration{static_cast<std::int64_t>(normal * 1000)};
    addEnd(call);
    addNotes(call);
    addFindings(call, !chance(0.25));
}

void GeneratedHouse::addEnd(LoadedCall& call)
{
    static const std::vector<std::string> kOutcomes = {
        "resolved", "resolved", "resolved", "resolved", "resolved", "message"};
    auto& row = call.summary;
    row.endedBy = chance(0.8) ? EndedBy::Caller : EndedBy::Agent;
    row.outcome = pick(kOutcomes);
    if (chance(0.08)) {
        row.endReason = EndReason::Transferred;
        row.outcome = "transferred";
    } else if (chance(0.04)) {
        call.complaint = true;
        row.outcome = "complaint";
    } else if (chance(0.01)) {
        row.outcome = "wrong-number";
    }
    if (chance(0.06)) {
        call.promise = true;
        row.outcome = "promised";
    }
    if (chance(0.6)) {
        row.recordingFile = std::to_string(made_) + ".opus";
    }
    if (chance(0.3)) {
        row.held = Duration{10'000 + number(200'000)};
    }
}

void GeneratedHouse::addNotes(LoadedCall& call)
{
    auto& notes = call.summary.notes;
    const auto sentences = 1 + number(3);
    for (std::int64_t each = 0; each < sentences; ++each) {
        notes += notes.empty() ? "" : "\n";
        for (const char letter : pick(words::sentences())) {
            if (letter == '#') {
                notes += std::to_string(100'000 + number(900'000));
            } else if (letter == '@') {
                notes += pick(words::things());
            } else {
                notes += letter;
            }
        }
    }
    call.summary.summary = chance(0.7) ? pick(words::summaries()) : "";
}

void GeneratedHouse::addFindings(LoadedCall& call, bool careful)
{
    auto& row = call.summary;
    int decided = 0;
    int kept = 0;
    const auto add = [&](const char* standard, double share) {
        const bool is = chance(share);
        row.verdicts.emplace_back(standard, is ? Verdict::Kept : Verdict::Missed);
        ++decided;
        kept += is ? 1 : 0;
    };
    if (row.direction == Direction::Incoming) {
        add("answer-by-second-ring", *row.answered - row.began < Duration{6000} ? 1 : 0);
    }
    add("identify", careful ? 0.99 : 0.85);
    if (row.held > Duration::zero()) {
        add("ask-hold", careful ? 0.97 : 0.7);
        add("touch-base", careful ? 0.9 : 0.6);
    }
    if (row.endReason == EndReason::Transferred) {
        add("ask-transfer", careful ? 0.97 : 0.8);
    }
    add("thank", careful ? 0.98 : 0.8);
    add("caller-first", row.endedBy == EndedBy::Caller ? 1 : 0);
    row.courtesy = kept * 100 / decided;
}

/// The call once more, as it is lived: what was found of it is what the agent does; what follows
/// from its events is kept.
void GeneratedHouse::addEvents(LoadedCall& call)
{
    const auto& row = call.summary;
    const bool incoming = row.direction == Direction::Incoming;
    CallStory story{CallId{1}, row.began - Duration{1000}};
    if (incoming) {
        story.add(CallArrived{LegId{1}, row.party, row.line, Duration{3000}});
    } else {
        story.add(CallDialled{LegId{-1}, row.party, row.line});
    }
    if (!row.answered) {
        story.add(CallEnded{row.endedBy, row.endReason, ""}, *row.ended - row.began);
    } else {
        if (incoming) {
            story.add(AnswerRequested{}, *row.answered - row.began);
        }
        story.add(CallConnected{"opus", true}, incoming ? Duration{20} : *row.answered - row.began);
        talk(story, call);
        end(story, call);
    }
    call.summary = size_.summarise(story.call(), story.now());
    call.events = story.events();
}

void GeneratedHouse::talk(CallStory& story, const LoadedCall& call)
{
    const auto& row = call.summary;
    if (!row.recordingFile.empty()) {
        story.add(RecordingRequested{true, row.recordingFile}, Duration{5});
        story.add(RecordingChanged{true, row.recordingFile, ""}, Duration{5});
    }
    story.add(SaidMarked{"greeting", false}, Duration{wasKept(row, "identify") ? 2000 : 12'000});
    if (chance(0.85)) {
        story.add(SaidMarked{"confirm", false}, Duration{6000});
    }
    if (row.held > Duration::zero()) {
        hold(story, call);
    }
    story.add(NoteChanged{row.notes}, Duration{4000});
}

void GeneratedHouse::hold(CallStory& story, const LoadedCall& call)
{
    if (wasKept(call.summary, "ask-hold")) {
        story.add(HoldAsked{"look it up", 2, {}}, Duration{9000});
        story.add(AskGranted{}, Duration{1500});
    } else {
        story.add(HoldOverridden{"look it up", 2, {}}, Duration{9000});
    }
    story.add(LineHeld{}, Duration{60});
    story.add(ReturnRequested{}, call.summary.held);
    story.add(LineResumed{}, Duration{60});
}

void GeneratedHouse::end(CallStory& story, const LoadedCall& call)
{
    const auto& row = call.summary;
    const auto left = std::max(*row.ended - story.now(), Duration{1000});
    if (row.endReason == EndReason::Transferred) {
        const Colleague colleague{"Omar Haddad", "204", "invoices", ""};
        const bool named = wasKept(row, "ask-transfer");
        story.add(TransferAsked{colleague, TransferKind::StraightThrough, "", named}, left);
        story.add(AskGranted{}, Duration{2000});
        story.add(TransferSucceeded{}, Duration{300});
    } else {
        story.add(ClosingStarted{}, left);
        if (wasKept(row, "thank")) {
            story.add(SaidMarked{"thanks", false}, Duration{1500});
        }
    }
    story.add(CallEnded{row.endedBy, row.endReason, ""}, Duration{3000});
    story.add(WrapUpChanged{WrapUp{.outcome = row.outcome,
                                   .summary = row.summary,
                                   .promise = call.promise ? "call back" : "",
                                   .complaint = call.complaint ? "late" : ""}},
              Duration{8000});
    story.add(WrapUpSaved{}, Duration{500});
}

} // namespace secondring::test
