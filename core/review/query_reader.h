#pragma once
#include "core/base/result.h"
#include "core/review/query_filters.h"
#include "core/review/query_text.h"

namespace secondring {

/// Private to core/review: understands one token after the other.
class QueryReader
{
public:
    QueryReader(std::string_view text, const QueryKnowledge& known)
        : text_(text)
        , known_(known)
    {
        parsed_.query.callingCode = known.callingCode;
    }

    void read(const QueryToken& token);

    ParsedQuery result() && { return std::move(parsed_); }

private:
    void readWord(const QueryToken& token);
    void readFilter(const QueryToken& token, Filter filter);
    void readFlag(const QueryToken& token, Filter filter);
    void readNames(const QueryToken& token, Filter filter);
    void readTeam(const QueryToken& token);
    void addAgents(const std::vector<std::string>& agents);
    void readCaller(const QueryToken& token);
    void readOutcome(const QueryToken& token);
    void readFinding(const QueryToken& token, Filter filter);
    void readLength(const QueryToken& token);
    void readCourtesy(const QueryToken& token);
    void readDate(const QueryToken& token, Filter filter);
    void readSort(const QueryToken& token);
    void setDirection(const QueryToken& token, Direction direction);
    /// Tells what is wrong unless the operator is a colon or an equals sign with something after
    /// it.
    bool hasValue(const QueryToken& token, Filter filter);
    void chip(const QueryToken& token, Filter filter, std::string value);
    void trouble(const QueryToken& token, std::string sentence);

    std::string_view text_;
    const QueryKnowledge& known_;
    ParsedQuery parsed_;
};

/// The same tokens, with what belongs together as one, as if it were in quotes: the words of
/// `date:last 7 days`, the groups of a telephone number that begins with 0, + or ( or stands after
/// `caller:`, the words of `agent:dana kerr` and `finding:hold without asking` where all of them
/// are a name that the filter knows, or at the end of the text the beginning of one, and `has
/// recording`.
std::vector<QueryToken> joined(const std::vector<QueryToken>& tokens, const QueryKnowledge& known);

/// Something that `finding:` can say without naming a standard.
struct FindingPhrase
{
    std::string_view phrase;
    Measure measure;
    Verdict verdict;
};

std::span<const FindingPhrase> findingPhrases();
/// What was meant, or a sentence why it is not clear.
Result<FindingWanted>
findingFromText(std::string_view text, Filter filter, const QueryKnowledge& known);
/// "Held without permission": what the house says of it.
std::string inWords(const FindingWanted& finding, const QueryKnowledge& known);
/// The filter that finds a verdict.
Filter filterOf(Verdict verdict);

} // namespace secondring
