#include "core/practice/attempt_score.h"

#include "core/practice/witness.h"

#include <algorithm>

namespace secondring::practice {

namespace {

std::string capital(std::string text)
{
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    }
    return text;
}

const Standard* standardOf(std::span<const Standard> standards, const std::string& id)
{
    const auto found = std::ranges::find(standards, id, &Standard::id);
    return found == standards.end() ? nullptr : &*found;
}

/// The step that decided a finding: the first that missed, else the first at all.
const Step* decisiveStep(const Finding& finding)
{
    const auto missed = std::ranges::find(finding.evidence, finding.verdict, &Step::verdict);
    if (missed != finding.evidence.end()) {
        return &*missed;
    }
    return finding.evidence.empty() ? nullptr : &finding.evidence.front();
}

std::string answeredOn(const Step& step)
{
    const auto ring = *step.allowed / 2;
    const auto rings = ring.count() > 0 ? *step.took / ring + 1 : 1;
    return "Answered on ring " + std::to_string(rings);
}

/// `answered`: the call was. A caller who gave up was never answered, however long it rang.
std::string titleOf(const Standard& standard, const Step& step, bool answered)
{
    const bool counted =
        standard.measure == Measure::AnswerBySecondRing && step.took && step.allowed;
    if (counted && answered && step.at && step.verdict != Verdict::Excused) {
        return answeredOn(step);
    }
    if (step.verdict == Verdict::Kept) {
        return standard.done;
    }
    return step.verdict == Verdict::Missed ? standard.missed : standard.step;
}

std::string evidenceOf(const Step& step)
{
    std::string evidence = step.words;
    if (step.took) {
        const auto seconds =
            std::to_string(std::chrono::round<std::chrono::seconds>(*step.took).count());
        evidence += (evidence.empty() ? "" : ", ") + seconds + " s";
    }
    return evidence;
}

/// What was decided, by weight; 100 only when all was kept.
struct WeightedShare
{
    int kept = 0;
    int decided = 0;

    void add(const ScoreItem& item)
    {
        if (item.verdict == Verdict::Kept || item.verdict == Verdict::Missed) {
            decided += item.weight;
            kept += item.verdict == Verdict::Kept ? item.weight : 0;
        }
    }

    /// The points of 100 that this one was worth.
    int worth(const ScoreItem& item) const { return (item.weight * 100 + decided / 2) / decided; }

    std::optional<int> score() const
    {
        if (decided == 0) {
            return std::nullopt;
        }
        const int rounded = (kept * 100 + decided / 2) / decided;
        return kept == 0 || kept == decided ? rounded : std::clamp(rounded, 1, 99);
    }
};

void addFindings(AttemptScore& to,
                 const Course& course,
                 std::span<const Assessment> desk,
                 std::span<const Standard> standards)
{
    for (std::size_t of = 0; of < desk.size(); ++of) {
        const bool answered = of >= course.minds.size() || course.minds[of].facts.answered;
        for (const auto& claimed : desk[of].findings) {
            const auto finding = witnessed(claimed, course, of);
            const auto* standard = standardOf(standards, finding.standard);
            const auto* decisive = decisiveStep(finding);
            if (standard == nullptr || decisive == nullptr ||
                finding.verdict == Verdict::DoesNotApply) {
                continue;
            }
            to.items.push_back({.title = titleOf(*standard, *decisive, answered),
                                .subject = standard->step,
                                .standard = finding.standard,
                                .caller = of,
                                .verdict = finding.verdict,
                                .weight = standard->weight,
                                .at = decisive->at ? *decisive->at - course.began : Duration::max(),
                                .evidence = evidenceOf(*decisive),
                                .current = decisive->current});
        }
    }
}

/// What the items of the standards and those of the scenario have in common.
class Twins
{
public:
    Twins(AttemptScore& score, std::span<const Standard> standards)
        : score_(score)
        , standards_(standards)
        , taken_(score.items.size(), false)
    {
    }

    /// The standard that says the same of this caller as the expectation, in the program's own
    /// words and with the same verdict; none: it stands for itself. Each serves once.
    ScoreItem* of(const Expectation& what, std::size_t caller, Verdict verdict)
    {
        if (what.title != defaultTitle(what.kind)) {
            return nullptr;
        }
        for (std::size_t i = 0; i < taken_.size(); ++i) {
            auto& item = score_.items[i];
            const auto* standard = standardOf(standards_, item.standard);
            if (!taken_[i] && item.caller == caller && item.verdict == verdict &&
                standard != nullptr && saysTheSame(what.kind, standard->measure)) {
                taken_[i] = true;
                return &item;
            }
        }
        return nullptr;
    }

private:
    AttemptScore& score_;
    std::span<const Standard> standards_;
    std::vector<bool> taken_; ///< of the items that the standards have
};

void addExpectations(AttemptScore& to, const Course& course, Twins& twins)
{
    for (const auto& result : course.expectations) {
        const auto verdict = result.met ? Verdict::Kept : Verdict::Missed;
        if (auto* twin = twins.of(result.what, result.caller, verdict)) {
            twin->weight = std::max(twin->weight, result.what.worth);
            twin->evidence = twin->evidence.empty() ? result.evidence : twin->evidence;
            continue;
        }
        const auto title = capital(result.what.title);
        to.items.push_back({.title = result.met ? title : "Missing: " + title,
                            .subject = title,
                            .standard = {},
                            .caller = result.caller,
                            .verdict = verdict,
                            .weight = result.what.worth,
                            .at = result.at - course.began,
                            .evidence = result.evidence,
                            .current = false});
    }
}

/// One item for each caller to whom the trainee was rude, from the first time.
void addRudeness(AttemptScore& to, const Course& course)
{
    for (std::size_t of = 0; of < course.minds.size(); ++of) {
        const auto isHere = [&](const RudeRemark& remark) { return remark.caller == of; };
        const auto first = std::ranges::find_if(course.rude, isHere);
        const auto times = std::ranges::count_if(course.rude, isHere);
        if (times == 0) {
            continue;
        }
        to.items.push_back(
            {.title = "Was rude to the caller",
             .subject = "Was rude to the caller",
             .standard = {},
             .caller = of,
             .verdict = Verdict::Missed,
             .weight = kRudeWeight,
             .at = first->at - course.began,
             .evidence =
                 first->words + (times == 1 ? "" : " (" + std::to_string(times) + " times)"),
             .current = false});
    }
}

bool everybodyGone(const Course& course)
{
    return std::ranges::all_of(course.minds,
                               [](const CallerMind& mind) { return mind.place == Place::Gone; });
}

void addOpen(AttemptScore& to, const Course& course, Twins& twins)
{
    bool first = true;
    for (std::size_t of = 0; of < course.minds.size(); ++of) {
        const auto& mind = course.minds[of];
        for (const auto& awaited : mind.stance.awaited) {
            if (awaited.metAt || awaited.missed || awaited.what.optional ||
                mind.place == Place::Gone) {
                continue;
            }
            if (auto* twin = twins.of(awaited.what, of, Verdict::Open)) {
                twin->current = twin->current || std::exchange(first, false);
                continue;
            }
            to.items.push_back({.title = capital(awaited.what.title),
                                .subject = capital(awaited.what.title),
                                .standard = {},
                                .caller = of,
                                .verdict = Verdict::Open,
                                .weight = awaited.what.worth,
                                .at = Duration::max() - Duration{1},
                                .evidence = {},
                                .current = std::exchange(first, false)});
        }
    }
}

/// Somebody rang and went before anybody answered.
bool gaveUpWaiting(const CallerMind& mind)
{
    return mind.place == Place::Gone && !mind.facts.answered;
}

/// Was spoken to, and went while still waiting for something.
bool leftUnserved(const CallerMind& mind)
{
    return mind.place == Place::Gone && mind.facts.answered &&
           std::ranges::any_of(mind.stance.awaited, [](const Awaited& each) {
               return !each.metAt && !each.what.optional;
           });
}

void addStayed(AttemptScore& to, const Course& course)
{
    const bool gaveUp = std::ranges::any_of(course.minds, gaveUpWaiting);
    if (!course.leftInAnger && !gaveUp && !everybodyGone(course)) {
        return;
    }
    ScoreItem item{.title = "The caller stayed to the end",
                   .subject = "The caller stayed to the end",
                   .verdict = Verdict::Kept,
                   .weight = kStayedWeight,
                   .at = Duration::max()};
    if (course.leftInAnger || gaveUp) {
        item.title = course.leftInAnger ? "The caller hung up in anger" : "Nobody took the call";
        item.verdict = Verdict::Missed;
    } else if (std::ranges::any_of(course.minds, leftUnserved)) {
        item.title = "The caller went without what they rang for";
        item.verdict = Verdict::Missed;
    }
    if (!course.patience.empty() && course.leftInAnger) {
        item.evidence = "patience " + std::to_string(course.patience.back().patience);
    }
    to.items.push_back(std::move(item));
}

void addAdvice(AttemptScore& to)
{
    constexpr std::size_t kMost = 3;
    std::vector<const ScoreItem*> missed;
    for (const auto& item : to.items) {
        if (item.verdict == Verdict::Missed && item.weight > 0) {
            missed.push_back(&item);
        }
    }
    std::ranges::stable_sort(missed, std::greater{}, &ScoreItem::weight);
    missed.resize(std::min(missed.size(), kMost));
    for (const auto* item : missed) {
        to.better.push_back(item->title);
    }
}

} // namespace

AttemptScore
score(const Course& course, std::span<const Assessment> desk, std::span<const Standard> standards)
{
    AttemptScore result;
    addFindings(result, course, desk, standards);
    Twins twins{result, standards};
    addExpectations(result, course, twins);
    addOpen(result, course, twins);
    addRudeness(result, course);
    addStayed(result, course);
    std::ranges::stable_sort(result.items, {}, &ScoreItem::at);
    WeightedShare share;
    for (const auto& item : result.items) {
        share.add(item);
    }
    result.score = share.score();
    for (auto& item : result.items) {
        item.cost = item.verdict == Verdict::Missed ? share.worth(item) : 0;
    }
    addAdvice(result);
    return result;
}

AttemptScore score(const Scenario&,
                   const Course& course,
                   const Assessment& desk,
                   std::span<const Standard> standards)
{
    return score(course, {&desk, 1}, standards);
}

} // namespace secondring::practice
