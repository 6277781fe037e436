#include "core/review/query_reader.h"
#include "core/review/query_values.h"

#include <algorithm>

namespace secondring {

namespace {

/// Writes a query part by part, each in the plainest spelling that is read back as it was.
class QueryWriter
{
public:
    QueryWriter(const CallQuery& query, const QueryKnowledge& known)
        : query_(query)
        , known_(known)
    {
    }

    std::string text()
    {
        writeWords();
        writeWho();
        writeFindings();
        writeFlags();
        writeLengths();
        writeCourtesy();
        writeRest();
        return text_;
    }

private:
    void add(std::string_view part)
    {
        text_ += text_.empty() ? "" : " ";
        text_ += part;
    }

    /// The first spelling that is read as `wanted`, else the last one.
    void addFirstOf(const std::vector<std::string>& spellings, CallQuery wanted)
    {
        wanted.callingCode = known_.callingCode;
        for (const auto& spelling : spellings) {
            const auto parsed = parseQuery(spelling, known_);
            const bool same = parsed.query == wanted && parsed.troubles.empty();
            if (same || spelling == spellings.back()) {
                return add(spelling);
            }
        }
    }

    void addNamed(Filter filter, const std::string& value, CallQuery wanted)
    {
        const auto name = std::string{wordsOf(filter).name};
        const auto plain = name + ":" + value;
        const bool severalWords = value.find(' ') != std::string::npos;
        addFirstOf({severalWords ? name + ":" + asPhrase(value) : plain,
                    name + ":" + asPhrase(value),
                    name + "=" + asPhrase(value)},
                   std::move(wanted));
    }

    void writeWords()
    {
        for (const auto& word : query_.words) {
            // Two words of digits side by side would be read as one number.
            const bool digits = word.find_first_not_of("0123456789+()-./") == std::string::npos;
            if (digits && query_.words.size() > 1) {
                add(asPhrase(word));
            } else {
                addFirstOf({word, asPhrase(word)}, {.words = {word}});
            }
        }
    }

    /// By their team, where the agents are one.
    void writeAgents()
    {
        for (const auto& team : known_.teams) {
            const auto written =
                std::string{wordsOf(Filter::Team).name} + ":" + asPhrase(team.name);
            if (query_.agents.size() > 1 &&
                parseQuery(written, known_).query.agents == query_.agents) {
                return addNamed(Filter::Team, team.name, {.agents = query_.agents});
            }
        }
        for (const auto& agent : query_.agents) {
            addNamed(Filter::Agent, agent, {.agents = {agent}});
        }
    }

    void writeWho()
    {
        if (!query_.party.empty()) {
            addNamed(Filter::Caller, query_.party, {.party = query_.party});
        }
        writeAgents();
        for (const auto& line : query_.lines) {
            addNamed(Filter::Line, line, {.lines = {line}});
        }
        for (const auto& outcome : query_.outcomes) {
            const auto* spoken = outcome.empty() ? "none" : outcome.c_str();
            const CallQuery wanted{.outcomes = {outcome}};
            addFirstOf({std::string{"outcome:"} + spoken,
                        "outcome:" + asPhrase(outcome),
                        "outcome=" + asPhrase(outcome)},
                       wanted);
        }
    }

    void writeFindings()
    {
        for (const auto& finding : query_.findings) {
            addNamed(filterOf(finding.verdict), finding.standard, {.findings = {finding}});
        }
    }

    void writeFlag(Filter filter, const std::optional<bool>& flag)
    {
        if (flag) {
            add(std::string{wordsOf(filter).name} + (*flag ? "" : ":no"));
        }
    }

    void writeFlags()
    {
        if (query_.direction) {
            add(query_.direction == Direction::Incoming ? "in" : "out");
        }
        writeFlag(Filter::Complaint, query_.complaint);
        writeFlag(Filter::Promise, query_.promise);
        writeFlag(Filter::Transferred, query_.transferred);
        writeFlag(Filter::Recording, query_.recorded);
    }

    /// `length>5m` rather than `length>=5m1s`: whichever is shorter.
    void writeLength(const char* strict, const char* loose, Duration edge, Duration limit)
    {
        const auto strictly = strict + lengthToText(edge);
        const auto loosely = loose + lengthToText(limit);
        const bool valid = edge >= Duration::zero();
        add(valid && strictly.size() < loosely.size() ? strictly : loosely);
    }

    void writeLengths()
    {
        using std::chrono::seconds;
        if (const auto least = query_.minLength) {
            writeLength("length>", "length>=", *least - seconds{1}, *least);
        }
        if (const auto most = query_.maxLength) {
            writeLength("length<", "length<=", *most + seconds{1}, *most);
        }
    }

    void writeCourtesy()
    {
        if (const auto least = query_.minCourtesy) {
            add(*least > 100 ? "courtesy>100" : "courtesy>=" + std::to_string(*least));
        }
        if (const auto most = query_.maxCourtesy) {
            add(*most >= 100 ? "courtesy<=100" : "courtesy<" + std::to_string(*most + 1));
        }
    }

    using Date = std::optional<std::chrono::year_month_day>;

    void writeDays(Filter filter, const Date& from, const Date& to)
    {
        if (!from && !to) {
            return;
        }
        DaysWanted days;
        days.first = from ? std::optional{Day{*from}} : std::nullopt;
        days.last = to ? std::optional{Day{*to}} : std::nullopt;
        const bool empty = days.first && days.last && *days.last < *days.first;
        const auto name = std::string{wordsOf(filter).name} + ":";
        add(name + (empty ? toText(DaysWanted{days.first, {}}) : toText(days)));
        if (empty) {
            add(name + toText(DaysWanted{{}, days.last}));
        }
    }

    void writeRest()
    {
        writeDays(Filter::Date, query_.from, query_.to);
        writeDays(Filter::Due, query_.dueFrom, query_.dueTo);
        if (query_.order != CallOrder::Began || !query_.descending) {
            add(std::string{"sort:"} + (query_.descending ? "-" : "") +
                std::string{toText(query_.order)});
        }
    }

    const CallQuery& query_;
    const QueryKnowledge& known_;
    std::string text_;
};

} // namespace

std::string toText(const CallQuery& query, const QueryKnowledge& known)
{
    return QueryWriter(query, known).text();
}

} // namespace secondring
