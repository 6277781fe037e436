#include "core/review/call_list.h"

#include "core/house/folding.h"
#include "core/review/call_list_times.h"

#include <algorithm>
#include <cctype>

namespace secondring {

namespace {

/// What a line is called by others.
struct Alias
{
    std::string_view name;
    CallListColumn column;
};

constexpr auto kAliases = std::to_array<Alias>({
    {"start", CallListColumn::Began},         {"started", CallListColumn::Began},
    {"date", CallListColumn::Began},          {"calldate", CallListColumn::Began},
    {"time", CallListColumn::Began},          {"answer", CallListColumn::Answered},
    {"end", CallListColumn::Ended},           {"duration", CallListColumn::Length},
    {"seconds", CallListColumn::Length},      {"talktime", CallListColumn::Length},
    {"caller", CallListColumn::Name},         {"callername", CallListColumn::Name},
    {"customer", CallListColumn::Name},       {"from", CallListColumn::Number},
    {"src", CallListColumn::Number},          {"phone", CallListColumn::Number},
    {"callernumber", CallListColumn::Number}, {"telephone", CallListColumn::Number},
    {"user", CallListColumn::Agent},          {"operator", CallListColumn::Agent},
    {"queue", CallListColumn::Line},          {"did", CallListColumn::Line},
    {"result", CallListColumn::Outcome},      {"note", CallListColumn::Notes},
    {"comment", CallListColumn::Notes},       {"comments", CallListColumn::Notes},
    {"subject", CallListColumn::Summary},     {"recordingfile", CallListColumn::Recording},
    {"file", CallListColumn::Recording},
});

/// "Caller name" is "callername".
std::string plainName(std::string_view name)
{
    auto plain = folded(name);
    std::erase_if(plain,
                  [](unsigned char letter) { return letter < 0x80 && std::isalnum(letter) == 0; });
    return plain;
}

std::optional<CallListColumn> columnOf(std::string_view name)
{
    const auto plain = plainName(name);
    if (const auto ours = fromText<CallListColumn>(plain)) {
        return ours;
    }
    const auto alias = std::ranges::find(kAliases, plain, &Alias::name);
    return alias != kAliases.end() ? std::optional{alias->column} : std::nullopt;
}

/// The columns of Master.csv that tell what we keep. Its clid ("Name" <number>) is read apart.
enum Asterisk : std::size_t
{
    kSource = 1,
    kDestination = 2,
    kContext = 3,
    kCallerId = 4,
    kDestinationChannel = 6,
    kStart = 9,
    kAnswer = 10,
    kEnd = 11,
    kDisposition = 14,
    kAsteriskColumns = 16
};

bool isCallDetail(const CsvRecord& record)
{
    constexpr std::string_view kWords[] = {"ANSWERED", "NO ANSWER", "BUSY", "FAILED", "CONGESTION"};
    return record.fields.size() >= kAsteriskColumns &&
           std::ranges::find(kWords, record.fields[kDisposition]) != std::end(kWords);
}

/// Whose telephone a channel is of: "PJSIP/214-0000002a" gives "214".
std::string deviceOf(const std::string& channel)
{
    const auto slash = channel.find('/');
    const auto device = slash == std::string::npos ? channel : channel.substr(slash + 1);
    return device.substr(0, device.rfind('-'));
}

/// Takes one record apart. What is wrong with it is thrown away with the reason.
class LineReader
{
public:
    LineReader(const CsvRecord& record,
               const CallListReader::Columns& columns,
               const WhenLocal& when)
        : record_(record)
        , columns_(columns)
        , when_(when)
    {
    }

    CallListReader::Line read()
    {
        if (!record_.complaint.empty()) {
            return RejectedLine{record_.line, record_.complaint};
        }
        readWords();
        readTimes();
        return finish();
    }

    CallListReader::Line readAsterisk()
    {
        auto& row = call_.summary;
        const auto& clid = record_.fields[kCallerId];
        const auto quote = clid.rfind('"');
        const auto name =
            clid.starts_with('"') && quote > 0 ? clid.substr(1, quote - 1) : std::string{};
        row.party.name = name;
        row.party.number = record_.fields[kSource];
        row.line = record_.fields[kDestination];
        call_.agent = deviceOf(record_.fields[kDestinationChannel]);
        if (record_.fields[kContext].find("internal") != std::string::npos) {
            row.direction = Direction::Outgoing;
            row.party = {.number = record_.fields[kDestination]};
            row.line = record_.fields[kSource];
            call_.agent = name.empty() ? record_.fields[kSource] : name;
        }
        const auto began = time(record_.fields[kStart], "began");
        row.began = began.value_or(Instant{});
        row.ended = time(record_.fields[kEnd], "ended");
        const bool answered = record_.fields[kDisposition] == "ANSWERED";
        row.answered = answered ? time(record_.fields[kAnswer], "answered") : std::nullopt;
        if (!began) {
            complain("it does not tell when the call began");
        }
        endUnanswered(record_.fields[kDisposition]);
        return finish();
    }

private:
    std::string_view field(CallListColumn column) const
    {
        const auto place = columns_.find(column);
        return place != columns_.end() && place->second < record_.fields.size()
                   ? std::string_view{record_.fields[place->second]}
                   : std::string_view{};
    }

    void complain(std::string reason) { reason_ = reason_.empty() ? std::move(reason) : reason_; }

    std::optional<Instant> time(std::string_view text, const char* what)
    {
        if (text.empty()) {
            return std::nullopt;
        }
        const auto at = timeFrom(text, when_);
        if (!at) {
            complain("\"" + std::string{text} + "\" is no time (" + what + ")");
        }
        return at;
    }

    void readWords()
    {
        auto& row = call_.summary;
        row.party.name = field(CallListColumn::Name);
        row.party.number = field(CallListColumn::Number);
        call_.agent = field(CallListColumn::Agent);
        row.line = field(CallListColumn::Line);
        row.outcome = field(CallListColumn::Outcome);
        row.notes = field(CallListColumn::Notes);
        row.summary = field(CallListColumn::Summary);
        row.recordingFile = field(CallListColumn::Recording);
        call_.complaint = row.outcome == kComplaintOutcome;
        call_.promise = row.outcome == "promised";
        const auto direction = plainName(field(CallListColumn::Direction));
        if (direction == "outgoing" || direction == "outbound" || direction == "out") {
            row.direction = Direction::Outgoing;
        } else if (!direction.empty() && direction != "incoming" && direction != "inbound" &&
                   direction != "in") {
            complain("\"" + direction + "\" is no direction: incoming or outgoing");
        }
    }

    void readTimes()
    {
        auto& row = call_.summary;
        const auto began = time(field(CallListColumn::Began), "began");
        if (!began) {
            complain("it does not tell when the call began");
            return;
        }
        row.began = *began;
        row.answered = time(field(CallListColumn::Answered), "answered");
        row.ended = time(field(CallListColumn::Ended), "ended");
        const auto text = field(CallListColumn::Length);
        const auto length = lengthFrom(text);
        if (!text.empty() && !length) {
            complain("\"" + std::string{text} + "\" is no length: seconds, 3:05 or 1:03:05");
        }
        if (!columns_.contains(CallListColumn::Answered) && length && *length > Duration::zero()) {
            row.answered = row.began; // a list of calls that were taken
        }
        if (!row.ended) {
            row.ended = row.answered.value_or(row.began) + length.value_or(Duration{});
        }
        endUnanswered("NO ANSWER");
    }

    void endUnanswered(std::string_view disposition)
    {
        auto& row = call_.summary;
        if (row.answered) {
            row.endedBy = EndedBy::Network; // nobody knows
        } else if (row.direction == Direction::Incoming) {
            row.endReason = EndReason::Abandoned;
            row.endedBy = EndedBy::Caller;
        } else {
            row.endReason = disposition == "BUSY"        ? EndReason::Busy
                            : disposition == "NO ANSWER" ? EndReason::NoAnswer
                                                         : EndReason::Unreachable;
        }
    }

    CallListReader::Line finish()
    {
        const auto& row = call_.summary;
        if (!row.ended || *row.ended < row.began) {
            complain("the call ends before it begins");
        }
        if (row.answered && (*row.answered < row.began || *row.answered > row.ended)) {
            complain("the answer is not between the beginning and the end");
        }
        call_.summary.complete = true;
        return reason_.empty() ? CallListReader::Line{std::move(call_)}
                               : CallListReader::Line{RejectedLine{record_.line, reason_}};
    }

    const CsvRecord& record_;
    const CallListReader::Columns& columns_;
    const WhenLocal& when_;
    LoadedCall call_;
    std::string reason_;
};

} // namespace

CallListReader::CallListReader(std::string_view text, WhenLocal when)
    : csv_(text)
    , when_(std::move(when))
{
}

Result<CallListReader> CallListReader::open(std::string_view text,
                                            const std::map<CallListColumn, std::string>& named,
                                            WhenLocal when)
{
    CallListReader reader(text, std::move(when));
    const auto first = reader.csv_.next();
    if (!first) {
        return fail("The list is empty.");
    }
    if (isCallDetail(*first)) {
        reader.csv_ = CsvReader(text);
        reader.asterisk_ = true;
        return reader;
    }
    for (std::size_t at = 0; at < first->fields.size(); ++at) {
        if (const auto column = columnOf(first->fields[at])) {
            reader.columns_.try_emplace(*column, at);
        }
    }
    for (const auto& [column, name] : named) {
        const auto found = std::ranges::find(first->fields, name);
        if (found == first->fields.end()) {
            return fail("The list has no column \"" + name + "\".");
        }
        reader.columns_[column] = static_cast<std::size_t>(found - first->fields.begin());
    }
    if (!reader.columns_.contains(CallListColumn::Began)) {
        return fail("No column tells when calls began: name it with --map began=COLUMN.");
    }
    return reader;
}

std::optional<CallListReader::Line> CallListReader::next()
{
    const auto record = csv_.next();
    if (!record) {
        return std::nullopt;
    }
    LineReader line(*record, columns_, when_);
    if (!asterisk_) {
        return line.read();
    }
    return isCallDetail(*record)
               ? line.readAsterisk()
               : Line{RejectedLine{record->line, "this is no line of a Master.csv"}};
}

} // namespace secondring
