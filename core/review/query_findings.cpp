#include "core/house/folding.h"
#include "core/review/query_reader.h"
#include "core/review/query_values.h"

#include <algorithm>

namespace secondring {

namespace {

/// An overridden hold or transfer is excused by the rules of courtesy: it is what was not asked
/// for.
constexpr auto kPhrases = std::to_array<FindingPhrase>({
    {"hold without asking", Measure::AskHold, Verdict::Excused},
    {"transfer without asking", Measure::AskTransfer, Verdict::Excused},
    {"transfer without name and extension", Measure::AskTransfer, Verdict::Missed},
    {"answered late", Measure::AnswerBySecondRing, Verdict::Missed},
    {"no greeting", Measure::Identify, Verdict::Missed},
    {"request not confirmed", Measure::Listen, Verdict::Missed},
    {"back too late from hold", Measure::TouchBase, Verdict::Missed},
    {"no help and no message", Measure::Unavailable, Verdict::Missed},
    {"no thanks", Measure::Thank, Verdict::Missed},
    {"hung up first", Measure::CallerFirst, Verdict::Missed},
});

Verdict verdictOf(Filter filter)
{
    if (filter == Filter::Kept) {
        return Verdict::Kept;
    }
    if (filter == Filter::Excused) {
        return Verdict::Excused;
    }
    if (filter == Filter::DoesNotApply) {
        return Verdict::DoesNotApply;
    }
    return filter == Filter::Open ? Verdict::Open : Verdict::Missed;
}

const Standard* measuredBy(const QueryKnowledge& known, Measure measure)
{
    const auto found = std::ranges::find(known.standards, measure, &Standard::measure);
    return found == known.standards.end() ? nullptr : &*found;
}

const Standard* withId(const QueryKnowledge& known, std::string_view id)
{
    const auto found = std::ranges::find(known.standards, id, &Standard::id);
    return found == known.standards.end() ? nullptr : &*found;
}

class Candidates
{
public:
    explicit Candidates(std::string_view text)
        : text_(text)
    {
    }

    void consider(std::string_view words, FindingWanted finding)
    {
        auto& list = folded(words) == folded(text_) ? same_ : like_;
        const bool fits = &list == &same_ || isLike(words, text_);
        if (fits && std::ranges::find(list, finding) == list.end()) {
            list.push_back(std::move(finding));
        }
    }

    const std::vector<FindingWanted>& best() const { return same_.empty() ? like_ : same_; }

private:
    std::string_view text_;
    std::vector<FindingWanted> same_;
    std::vector<FindingWanted> like_;
};

std::string several(std::string_view text,
                    const std::vector<FindingWanted>& fitting,
                    const QueryKnowledge& known)
{
    std::string sentence = "“" + std::string{text} + "” may be ";
    for (const auto& finding : fitting) {
        sentence += (&finding == &fitting.front() ? "“" : ", “") + inWords(finding, known) + "”";
    }
    return sentence + ". Choose one.";
}

} // namespace

std::span<const FindingPhrase> findingPhrases()
{
    return kPhrases;
}

Result<FindingWanted>
findingFromText(std::string_view text, Filter filter, const QueryKnowledge& known)
{
    const FindingWanted itself{std::string{text}, verdictOf(filter)};
    if (known.standards.empty() || withId(known, text) != nullptr) {
        return itself;
    }
    Candidates candidates(text);
    for (const auto& standard : known.standards) {
        const FindingWanted finding{standard.id, itself.verdict};
        for (const auto& words : {standard.id, standard.title, standard.missed, standard.done}) {
            candidates.consider(words, finding);
        }
    }
    for (const auto& each : findingPhrases()) {
        const auto* standard = measuredBy(known, each.measure);
        if (filter == Filter::Finding && standard != nullptr) {
            candidates.consider(each.phrase, {standard->id, each.verdict});
        }
    }
    const auto& best = candidates.best();
    if (best.empty()) {
        return fail("No standard of the house is called “" + itself.standard + "”.");
    }
    return best.size() == 1 ? Result<FindingWanted>{best.front()}
                            : fail(several(text, best, known));
}

std::string inWords(const FindingWanted& finding, const QueryKnowledge& known)
{
    const auto* standard = withId(known, finding.standard);
    if (standard == nullptr) {
        return finding.standard;
    }
    for (const auto& each : findingPhrases()) {
        if (each.measure == standard->measure && each.verdict == finding.verdict &&
            finding.verdict == Verdict::Excused) {
            return std::string{each.phrase};
        }
    }
    if (finding.verdict == Verdict::Missed && !standard->missed.empty()) {
        return standard->missed;
    }
    return finding.verdict == Verdict::Kept && !standard->done.empty() ? standard->done
                                                                       : standard->title;
}

Filter filterOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Kept:
        return Filter::Kept;
    case Verdict::Missed:
        return Filter::Missed;
    case Verdict::Excused:
        return Filter::Excused;
    case Verdict::DoesNotApply:
        return Filter::DoesNotApply;
    case Verdict::Open:
        return Filter::Open;
    }
    return Filter::Missed;
}

} // namespace secondring
