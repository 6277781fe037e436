#pragma once
#include "core/base/result.h"
#include "core/review/call_list.h"
#include "core/review/review_event_of_follow_up.h"

#include <variant>

namespace secondring {

/// One caller's answer, and which call it is about: by its number in the record, or the last call
/// with that telephone number up to a time.
struct SurveyLine
{
    int line = 0;
    std::optional<CallId> call;
    std::string number;
    Instant at{};
    SurveyAnswered answer;

    bool operator==(const SurveyLine&) const = default;
};

/// Reads answers to surveys from a table with a line of names above it: any of score (satisfied, 1
/// to 5), nps (would recommend us, 0 to 10) and ces (it was easy, 1 to 7), and call, or number and
/// time; comment, if there is one. An empty field is a question that was not answered. Columns that
/// nobody knows are passed over.
///
/// Borrows: the text.
class SurveyListReader
{
public:
    using Line = std::variant<SurveyLine, RejectedLine>;

    /// Fails when the table has no answers, or does not tell of which call.
    static Result<SurveyListReader> open(std::string_view text, WhenLocal when);

    /// The next line; none: the end.
    std::optional<Line> next();

private:
    enum class Column
    {
        Score,
        Recommend,
        Ease,
        Call,
        Number,
        Time,
        Comment
    };

    SurveyListReader(std::string_view text, WhenLocal when);

    static std::optional<Column> columnOf(std::string_view name);
    std::string_view field(const CsvRecord& record, Column column) const;
    /// What was answered; what is wrong with that, or nothing.
    std::string readAnswers(const CsvRecord& record, SurveyAnswered& answer) const;
    /// Which call it is about; what is wrong with that, or nothing.
    std::string readCall(const CsvRecord& record, SurveyLine& line) const;

    CsvReader csv_;
    WhenLocal when_;
    std::map<Column, std::size_t> columns_;
};

} // namespace secondring
