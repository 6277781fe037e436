#pragma once
#include "core/call/summary.h"
#include "core/review/words.h"

#include <algorithm>
#include <string>
#include <string_view>

/// Private to core/adapters/sqlite: what a complete call can be found by, in one place for those
/// who write it, look for it and compare it.
namespace secondring::sqlite {

/// A call as the index sees it: its row, and what the row has from elsewhere.
struct CallFacts
{
    CallSummary summary;
    std::string agent;
    bool complaint = false;
    bool promise = false;
};

/// The first letter of a term says what it is about; the rest is the value.
namespace term {
inline constexpr char kAll = '*';        ///< every complete call
inline constexpr char kAgent = 'a';      ///< exact
inline constexpr char kOutcome = 'o';    ///< exact
inline constexpr char kLine = 'l';       ///< exact
inline constexpr char kFinding = 'f';    ///< "ask-hold=missed"
inline constexpr char kFlag = 'g';       ///< "incoming", "outgoing", "complaint", "promise", …
inline constexpr char kWord = 'w';       ///< of notes, summary and name
inline constexpr char kWordStart = 's';  ///< the first one to three bytes of those words
inline constexpr char kName = 'n';       ///< a word of the name
inline constexpr char kNameStart = 'm';  ///< the first one to three bytes of those
inline constexpr char kNumber = 'd';     ///< digits of the number, without + or 00
inline constexpr char kNumberEnd = 'e';  ///< the same, last first
inline constexpr char kAddress = 'u';    ///< the address to dial, exact
inline constexpr char kCaller = 'c';     ///< what the list sorts a caller by; has no set
inline constexpr std::size_t kStart = 3; ///< the longest beginning that has a set of its own
} // namespace term

/// What stands beside each call of a block, a cell each: what lists are sorted and ranges are
/// measured by. Stored.
enum class CellColumn
{
    Began = 0,    ///< seconds since 1970
    Caller = 1,   ///< order of `callerKey` among all callers
    Length = 2,   ///< whole seconds, at most 65,535
    Courtesy = 3, ///< one more than the courtesy; 0: none
    Agent = 4,    ///< number of the agent's term
    Outcome = 5   ///< number of the outcome's term
};

inline constexpr std::size_t cellBytes(CellColumn column)
{
    return column == CellColumn::Began || column == CellColumn::Caller ? 4 : 2;
}

/// Name, else digits, else address, folded: what the list sorts callers by.
std::string callerKey(const Party& party);
/// The digits of a number without what is dialled to leave the country; empty: none.
std::string bareDigits(const std::string& number);

/// "ask-hold=missed"
inline std::string findingValue(const std::string& standard, Verdict verdict)
{
    return standard + '=' + std::string{toText(verdict)};
}

/// Milliseconds from the first ring or dial to the end.
std::int64_t lengthOf(const CallSummary& summary);

std::uint32_t beganCell(Instant began);
std::uint32_t lengthCell(std::int64_t milliseconds);
std::uint32_t courtesyCell(std::optional<int> courtesy);

inline std::string termFor(char kind, std::string_view value)
{
    return kind + std::string{value};
}

/// Tells what a call is found by: `sink.term(kind, value)` for a term, `sink.word(kind, startKind,
/// word)` for a word and its beginnings. The same may be told twice.
void describe(const CallFacts& call, auto& sink);

/// All terms of a call, each once.
std::vector<std::string> termsOf(const CallFacts& call);

template <class Sink> void describeParty(const Party& party, Sink& sink)
{
    eachWord(party.name, [&](std::string_view word) {
        sink.word(term::kName, term::kNameStart, word);
        sink.word(term::kWord, term::kWordStart, word);
    });
    if (auto digits = bareDigits(party.number); !digits.empty()) {
        sink.term(term::kNumber, digits);
        std::ranges::reverse(digits);
        sink.term(term::kNumberEnd, digits);
    }
    if (!party.uri.empty()) {
        sink.term(term::kAddress, party.uri);
    }
}

template <class Sink> void describeFlags(const CallFacts& call, Sink& sink)
{
    const auto add = [&](bool has, std::string_view name) {
        if (has) {
            sink.term(term::kFlag, name);
        }
    };
    add(true, toText(call.summary.direction));
    add(call.complaint, "complaint");
    add(call.promise, "promise");
    add(call.summary.endReason == EndReason::Transferred, "transferred");
    add(!call.summary.recordingFile.empty(), "recorded");
}

void describe(const CallFacts& call, auto& sink)
{
    const auto& row = call.summary;
    sink.term(term::kAll, "");
    sink.term(term::kAgent, call.agent);
    sink.term(term::kOutcome, row.outcome);
    sink.term(term::kLine, row.line);
    std::string finding;
    for (const auto& [standard, verdict] : row.verdicts) {
        sink.term(term::kFinding, finding.assign(standard).append("=").append(toText(verdict)));
    }
    describeFlags(call, sink);
    describeParty(row.party, sink);
    for (const auto* text : {&row.notes, &row.summary}) {
        eachWord(*text,
                 [&](std::string_view word) { sink.word(term::kWord, term::kWordStart, word); });
    }
}

} // namespace secondring::sqlite
