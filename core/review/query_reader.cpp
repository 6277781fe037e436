#include "core/review/query_reader.h"

#include "core/house/folding.h"
#include "core/review/query_values.h"

#include <algorithm>

namespace secondring {

namespace {

std::string inQuotes(std::string_view text)
{
    return "“" + std::string{text} + "”";
}

/// There is something in it that can be looked for.
bool isSearchable(std::string_view word)
{
    return std::ranges::any_of(word, [](char c) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return letter || (c >= '0' && c <= '9') || (c & 0x80) != 0;
    });
}

std::string listed(const std::vector<std::string>& names)
{
    constexpr std::size_t kShown = 3;
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), kShown); ++i) {
        text += (i == 0 ? "" : ", ") + names[i];
    }
    const auto more = names.size() > kShown ? names.size() - kShown : 0;
    return more == 0 ? text : text + " and " + std::to_string(more) + " more";
}

template <class T> void addNew(std::vector<T>& list, const T& value)
{
    if (std::ranges::find(list, value) == list.end()) {
        list.push_back(value);
    }
}

} // namespace

void QueryReader::read(const QueryToken& token)
{
    if (token.op == Operator::None) {
        readWord(token);
    } else if (const auto* words = findFilter(token.name)) {
        readFilter(token, words->filter);
    } else {
        const auto near = nearestFilter(token.name);
        const auto advice = near.empty() ? std::string{"In quotes it is looked for as it is."}
                                         : "Is " + std::string{near} + " meant?";
        trouble(token, "There is no filter " + inQuotes(token.name) + ". " + advice);
    }
}

void QueryReader::readWord(const QueryToken& token)
{
    const auto* words = token.quoted ? nullptr : findFilter(folded(token.value));
    if (words != nullptr && isFlag(words->filter)) {
        readFlag(token, words->filter);
    } else if (isSearchable(token.value)) {
        parsed_.query.words.push_back(token.value);
    }
}

void QueryReader::readFilter(const QueryToken& token, Filter filter)
{
    switch (filter) {
    case Filter::Agent:
    case Filter::Line:
        return readNames(token, filter);
    case Filter::Team:
        return readTeam(token);
    case Filter::Caller:
        return readCaller(token);
    case Filter::Outcome:
        return readOutcome(token);
    case Filter::Finding:
    case Filter::Missed:
    case Filter::Kept:
    case Filter::Excused:
    case Filter::DoesNotApply:
    case Filter::Open:
        return readFinding(token, filter);
    case Filter::Length:
        return readLength(token);
    case Filter::Courtesy:
        return readCourtesy(token);
    case Filter::Date:
    case Filter::Due:
        return readDate(token, filter);
    case Filter::Complaint:
    case Filter::Promise:
    case Filter::Transferred:
    case Filter::Recording:
    case Filter::In:
    case Filter::Out:
        return readFlag(token, filter);
    case Filter::Sort:
        return readSort(token);
    }
}

void QueryReader::readFlag(const QueryToken& token, Filter filter)
{
    if (filter == Filter::In || filter == Filter::Out) {
        return setDirection(token,
                            filter == Filter::In ? Direction::Incoming : Direction::Outgoing);
    }
    const auto said = folded(token.value);
    const bool alone = token.op == Operator::None;
    if (!alone && said != "yes" && said != "no") {
        const auto name = std::string{wordsOf(filter).name};
        return trouble(token, "Write " + name + " alone, or " + name + ":no.");
    }
    const bool wanted = alone || said == "yes";
    auto& query = parsed_.query;
    auto& flag = filter == Filter::Complaint     ? query.complaint
                 : filter == Filter::Promise     ? query.promise
                 : filter == Filter::Transferred ? query.transferred
                                                 : query.recorded;
    if (flag && *flag != wanted) {
        return trouble(token, "The opposite is wanted before.");
    }
    flag = wanted;
    chip(token, filter, wanted ? "" : "no");
}

void QueryReader::setDirection(const QueryToken& token, Direction direction)
{
    auto& wanted = parsed_.query.direction;
    const auto filter = direction == Direction::Incoming ? Filter::In : Filter::Out;
    if (token.op != Operator::None) {
        const auto name = std::string{wordsOf(filter).name};
        return trouble(token, "Write " + name + " alone.");
    }
    if (wanted && *wanted != direction) {
        return trouble(token, "A call is either in or out.");
    }
    wanted = direction;
    chip(token, filter, "");
}

bool QueryReader::hasValue(const QueryToken& token, Filter filter)
{
    const auto name = std::string{wordsOf(filter).name};
    if (token.op != Operator::Is && token.op != Operator::Exactly) {
        trouble(token, "Write " + name + ": with a colon.");
        return false;
    }
    if (token.value.empty() && token.op == Operator::Is) {
        trouble(token, "Say which after " + name + ":");
        return false;
    }
    return true;
}

void QueryReader::readNames(const QueryToken& token, Filter filter)
{
    if (!hasValue(token, filter)) {
        return;
    }
    const bool agent = filter == Filter::Agent;
    const auto& there = agent ? known_.agents : known_.lines;
    const bool literal = token.op == Operator::Exactly || there.empty();
    const auto names = literal ? std::vector{token.value} : namesLike(there, token.value);
    if (names.empty()) {
        const auto* whose = agent ? "Nobody here is called " : "No line here is called ";
        return trouble(token, whose + inQuotes(token.value) + ".");
    }
    for (const auto& name : names) {
        addNew(agent ? parsed_.query.agents : parsed_.query.lines, name);
    }
    chip(token, filter, listed(names));
}

void QueryReader::readTeam(const QueryToken& token)
{
    if (!hasValue(token, Filter::Team)) {
        return;
    }
    std::vector<std::string> names;
    for (const auto& team : known_.teams) {
        names.push_back(team.name);
    }
    const auto meant = namesLike(names, token.value);
    if (meant.empty()) {
        const auto advice = names.empty() ? std::string{"The house has no teams."}
                                          : "There are " + listed(names) + ".";
        return trouble(token, "No team here is called " + inQuotes(token.value) + ". " + advice);
    }
    for (const auto& team : known_.teams) {
        if (std::ranges::find(meant, team.name) != meant.end()) {
            addAgents(team.agents);
        }
    }
    chip(token, Filter::Team, listed(meant));
}

/// Those who have calls, so that the query can be written as it is; if nobody has, all of them: it
/// finds nothing then.
void QueryReader::addAgents(const std::vector<std::string>& agents)
{
    const auto hasCalls = [this](const std::string& name) {
        return known_.agents.empty() ||
               std::ranges::find(known_.agents, name) != known_.agents.end();
    };
    const bool some = std::ranges::any_of(agents, hasCalls);
    for (const auto& name : agents) {
        if (!some || hasCalls(name)) {
            addNew(parsed_.query.agents, name);
        }
    }
}

void QueryReader::readCaller(const QueryToken& token)
{
    auto& party = parsed_.query.party;
    if (!hasValue(token, Filter::Caller)) {
        return;
    }
    if (!isSearchable(token.value)) {
        return trouble(token, "Write a name or a number after caller:");
    }
    if (!party.empty()) {
        return trouble(token, "One caller is looked for already.");
    }
    party = token.value;
    chip(token, Filter::Caller, token.value);
}

void QueryReader::readOutcome(const QueryToken& token)
{
    if (!hasValue(token, Filter::Outcome)) {
        return;
    }
    std::vector<std::string> ids;
    std::vector<std::string> texts;
    for (const auto& outcome : known_.outcomes) {
        ids.push_back(outcome.id);
        texts.push_back(outcome.text);
    }
    const bool literal = token.op == Operator::Exactly || ids.empty();
    auto found = literal ? std::vector{token.value} : namesLike(ids, token.value);
    if (found.empty()) {
        for (const auto& text : namesLike(texts, token.value)) {
            const auto at = std::ranges::find(texts, text) - texts.begin();
            found.push_back(ids[static_cast<std::size_t>(at)]);
        }
    }
    if (found.empty() && folded(token.value) == "none") {
        found.emplace_back();
    }
    if (found.empty()) {
        return trouble(token, "No outcome here is called " + inQuotes(token.value) + ".");
    }
    std::vector<std::string> shown;
    for (const auto& id : found) {
        addNew(parsed_.query.outcomes, id);
        const auto at = std::ranges::find(ids, id);
        const auto index = static_cast<std::size_t>(at - ids.begin());
        shown.push_back(at == ids.end() ? (id.empty() ? "none" : id) : texts[index]);
    }
    chip(token, Filter::Outcome, listed(shown));
}

void QueryReader::readFinding(const QueryToken& token, Filter filter)
{
    if (!hasValue(token, filter)) {
        return;
    }
    const bool literal = token.op == Operator::Exactly;
    const QueryKnowledge nothing;
    const auto found = findingFromText(token.value, filter, literal ? nothing : known_);
    if (!found) {
        return trouble(token, found.error().reason);
    }
    addNew(parsed_.query.findings, *found);
    const bool shownItself = found->verdict == Verdict::Missed || filter == Filter::Finding;
    chip(token, shownItself ? Filter::Finding : filter, inWords(*found, known_));
}

void QueryReader::chip(const QueryToken& token, Filter filter, std::string value)
{
    const bool phrase = token.quoted && !token.name.empty();
    const auto* sign = token.op == Operator::Exactly ? "=" : ":";
    const auto& span = token.span;
    parsed_.chips.push_back({span,
                             std::string{wordsOf(filter).label},
                             std::move(value),
                             phrase ? token.name + sign + asPhrase(token.value)
                                    : std::string{text_.substr(span.from, span.until - span.from)},
                             token.goesOn});
}

void QueryReader::trouble(const QueryToken& token, std::string sentence)
{
    parsed_.troubles.push_back({token.span, std::move(sentence)});
}

ParsedQuery parseQuery(std::string_view text, const QueryKnowledge& known)
{
    QueryReader reader(text, known);
    for (const auto& token : joined(tokensOf(text), known)) {
        reader.read(token);
    }
    return std::move(reader).result();
}

} // namespace secondring
