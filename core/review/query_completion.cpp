#include "core/review/query_completion.h"

#include "core/house/folding.h"
#include "core/review/query_reader.h"
#include "core/review/query_values.h"

#include <algorithm>

namespace secondring {

namespace {

/// A value of its own when it is one word, else in quotes.
std::string written(Filter filter, const std::string& value)
{
    const auto plain = std::string{wordsOf(filter).name} + ":" + value;
    const auto tokens = tokensOf(plain);
    const bool whole = tokens.size() == 1 && tokens.front().value == value && !value.empty();
    return whole && !tokens.front().quoted
               ? plain
               : std::string{wordsOf(filter).name} + ":" + asPhrase(value);
}

/// Collects what fits `typed`, in the order in which it is offered.
class Offer
{
public:
    Offer(std::string_view typed, TextSpan replaces, const QueryKnowledge& known)
        : typed_(typed)
        , replaces_(replaces)
        , known_(known)
    {
    }

    std::vector<Completion> result() && { return std::move(all_); }

    void addFilters()
    {
        for (const auto& words : allFilters()) {
            const bool named = words.name.starts_with(folded(typed_));
            const bool fits = typed_.empty() || named || isLike(words.label, typed_) ||
                              isLike(words.also, typed_);
            if (!words.insert.empty() && fits) {
                add(words.label, words.hint, std::string{words.insert}, !isFlag(words.filter));
            }
        }
    }

    /// The values of all filters, for a word that may be any of them.
    void addAnything()
    {
        constexpr std::size_t kEnough = 2;
        if (typed_.size() >= kEnough) {
            addNames(Filter::Agent, known_.agents);
            addTeams();
            addOutcomes();
            addFindings(Filter::Finding);
            addNames(Filter::Line, known_.lines);
        }
    }

    void addValues(Filter filter)
    {
        switch (filter) {
        case Filter::Agent:
            return addNames(filter, known_.agents);
        case Filter::Team:
            return addTeams();
        case Filter::Line:
            return addNames(filter, known_.lines);
        case Filter::Outcome:
            return addOutcomes();
        case Filter::Finding:
        case Filter::Missed:
        case Filter::Kept:
        case Filter::Excused:
            return addFindings(filter);
        case Filter::Length:
            return addLengths();
        case Filter::Courtesy:
            return addCourtesy();
        case Filter::Date:
        case Filter::Due:
            return addDates(filter);
        case Filter::Complaint:
        case Filter::Promise:
        case Filter::Transferred:
        case Filter::Recording:
            return addYesAndNo(filter);
        case Filter::Sort:
            return addOrders();
        case Filter::Caller:
        case Filter::In:
        case Filter::Out:
        case Filter::DoesNotApply:
        case Filter::Open:
            return;
        }
    }

private:
    bool fits(std::string_view words) const { return typed_.empty() || isLike(words, typed_); }

    void add(std::string_view label, std::string_view hint, std::string insert, bool open = false)
    {
        if (all_.size() < kMostCompletions) {
            all_.push_back(
                {std::string{label}, std::string{hint}, std::move(insert), replaces_, open});
        }
    }

    void addNames(Filter filter, const std::vector<std::string>& names)
    {
        for (const auto& name : names) {
            if (fits(name)) {
                add(name, wordsOf(filter).hint, written(filter, name));
            }
        }
    }

    void addTeams()
    {
        std::vector<std::string> names;
        for (const auto& team : known_.teams) {
            names.push_back(team.name);
        }
        addNames(Filter::Team, names);
    }

    void addOutcomes()
    {
        for (const auto& outcome : known_.outcomes) {
            if (fits(outcome.text) || fits(outcome.id)) {
                add(outcome.text, "how it ended", written(Filter::Outcome, outcome.id));
            }
        }
        if (fits("none no outcome")) {
            add("No outcome", "nothing was chosen", "outcome:none");
        }
    }

    void addFindings(Filter filter)
    {
        const bool any = filter == Filter::Finding;
        for (const auto& each : findingPhrases()) {
            const auto found = findingFromText(each.phrase, Filter::Finding, known_);
            if (any && found && fits(each.phrase) && !known_.standards.empty()) {
                add(each.phrase, "what went wrong", written(filter, std::string{each.phrase}));
            }
        }
        for (const auto& standard : known_.standards) {
            if (standard.measure != Measure::Judged &&
                (fits(standard.title) || fits(standard.id))) {
                const auto written_as = any ? Filter::Missed : filter;
                add(standard.title,
                    std::string{wordsOf(written_as).name},
                    written(written_as, standard.id));
            }
        }
    }

    void addLengths()
    {
        if (numberFromText(typed_, 9999)) {
            const std::string number{typed_};
            add("Longer than " + number + " minutes", "", "length>" + number + "m");
            add("Shorter than " + number + " minutes", "", "length<" + number + "m");
            add("Shorter than " + number + " seconds", "", "length<" + number + "s");
        } else if (typed_.empty()) {
            add("Longer than 5 minutes", "length>5m", "length>5m");
            add("Longer than 10 minutes", "length>10m", "length>10m");
            add("Longer than half an hour", "length>30m", "length>30m");
            add("Shorter than a minute", "length<1m", "length<1m");
            add("Shorter than 30 seconds", "length<30s", "length<30s");
        }
    }

    void addCourtesy()
    {
        if (typed_.empty()) {
            add("Under 80", "courtesy<80", "courtesy<80");
            add("Under 100: something was missed", "courtesy<100", "courtesy<100");
            add("100: everything was kept", "courtesy=100", "courtesy=100");
        } else if (numberFromText(typed_, 100)) {
            add("Under " + std::string{typed_}, "", "courtesy<" + std::string{typed_});
            add(std::string{typed_} + " or more", "", "courtesy>=" + std::string{typed_});
        }
    }

    void addDates(Filter filter)
    {
        constexpr std::pair<std::string_view, std::string_view> kDates[] = {
            {"Today", "today"},
            {"Yesterday", "yesterday"},
            {"This week", "week"},
            {"Last week", "last week"},
            {"This month", "month"},
            {"Last month", "last month"},
            {"This year", "year"},
            {"Last 7 days", "last 7 days"},
            {"Last 30 days", "last 30 days"},
            {"Last 3 months", "last 3 months"}};
        for (const auto& [label, said] : kDates) {
            const auto days = daysFromText(said, known_.today, known_.firstDay);
            if (days && (fits(label) || fits(said))) {
                add(label, inWords(*days), written(filter, std::string{said}));
            }
        }
    }

    void addYesAndNo(Filter filter)
    {
        const auto name = std::string{wordsOf(filter).name};
        add(wordsOf(filter).label, wordsOf(filter).hint, name);
        add("No " + name, "", name + ":no");
    }

    void addOrders()
    {
        for (const auto& [order, name] : kEnumText<CallOrder>) {
            if (fits(name)) {
                add("By " + std::string{name}, "largest first", "sort:-" + std::string{name});
                add("By " + std::string{name}, "smallest first", "sort:" + std::string{name});
            }
        }
    }

    std::string_view typed_;
    TextSpan replaces_;
    const QueryKnowledge& known_;
    std::vector<Completion> all_;
};

/// The filter whose value of several words ends at the cursor, up to the end of `last`; else
/// `last`, in which the cursor stands.
QueryToken wholeAt(std::string_view before, const QueryToken& last, const QueryKnowledge& known)
{
    const auto tokens = joined(tokensOf(before), known);
    const bool several = !tokens.empty() && tokens.back().op == Operator::Is &&
                         tokens.back().span.from < last.span.from;
    auto whole = several ? tokens.back() : last;
    whole.span.until = last.span.until;
    return whole;
}

} // namespace

std::vector<Completion>
completionsAt(std::string_view text, std::size_t cursor, const QueryKnowledge& known)
{
    cursor = std::min(cursor, text.size());
    const auto tokens = tokensOf(text);
    const auto here = std::ranges::find_if(tokens, [&](const QueryToken& token) {
        return token.span.from <= cursor && cursor <= token.span.until;
    });
    if (here == tokens.end()) {
        Offer offer({}, {cursor, cursor}, known);
        offer.addFilters();
        return std::move(offer).result();
    }
    const auto token = wholeAt(text.substr(0, cursor), *here, known);
    const auto from = token.valueSpan.from;
    const auto typed = text.substr(from, cursor > from ? cursor - from : 0);
    Offer offer(typed, token.span, known);
    const auto* filter = findFilter(token.name);
    if (token.op == Operator::None && !token.quoted) {
        offer.addFilters();
        offer.addAnything();
    } else if (filter != nullptr && cursor >= from) {
        offer.addValues(filter->filter);
    }
    return std::move(offer).result();
}

} // namespace secondring
