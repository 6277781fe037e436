#include "core/review/survey_list.h"

#include "core/house/folding.h"
#include "core/review/call_list_times.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace secondring {

namespace {

template <class Number> std::optional<Number> numberIn(std::string_view text)
{
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    return whole ? std::optional{number} : std::nullopt;
}

} // namespace

std::optional<SurveyListReader::Column> SurveyListReader::columnOf(std::string_view name)
{
    static constexpr auto kNames =
        std::to_array<std::pair<std::string_view, Column>>({{"score", Column::Score},
                                                            {"satisfaction", Column::Score},
                                                            {"rating", Column::Score},
                                                            {"answer", Column::Score},
                                                            {"csat", Column::Score},
                                                            {"nps", Column::Recommend},
                                                            {"recommend", Column::Recommend},
                                                            {"ces", Column::Ease},
                                                            {"ease", Column::Ease},
                                                            {"call", Column::Call},
                                                            {"id", Column::Call},
                                                            {"number", Column::Number},
                                                            {"phone", Column::Number},
                                                            {"caller", Column::Number},
                                                            {"time", Column::Time},
                                                            {"at", Column::Time},
                                                            {"date", Column::Time},
                                                            {"comment", Column::Comment},
                                                            {"words", Column::Comment}});
    const auto plain = folded(name);
    for (const auto& [known, column] : kNames) {
        if (known == plain) {
            return column;
        }
    }
    return std::nullopt;
}

SurveyListReader::SurveyListReader(std::string_view text, WhenLocal when)
    : csv_(text)
    , when_(std::move(when))
{
}

Result<SurveyListReader> SurveyListReader::open(std::string_view text, WhenLocal when)
{
    SurveyListReader reader(text, std::move(when));
    const auto first = reader.csv_.next();
    if (!first) {
        return fail("The list is empty.");
    }
    for (std::size_t at = 0; at < first->fields.size(); ++at) {
        if (const auto column = columnOf(first->fields[at])) {
            reader.columns_.try_emplace(*column, at);
        }
    }
    const auto hasAnswers = [&](Column column) { return reader.columns_.contains(column); };
    if (std::ranges::none_of(std::array{Column::Score, Column::Recommend, Column::Ease},
                             hasAnswers)) {
        return fail("No column is called score, nps or ces: the answers.");
    }
    const bool byNumber =
        reader.columns_.contains(Column::Number) && reader.columns_.contains(Column::Time);
    if (!byNumber && !reader.columns_.contains(Column::Call)) {
        return fail("No column tells of which call: call, or number and time.");
    }
    return reader;
}

std::string_view SurveyListReader::field(const CsvRecord& record, Column column) const
{
    const auto place = columns_.find(column);
    return place != columns_.end() && place->second < record.fields.size()
               ? std::string_view{record.fields[place->second]}
               : std::string_view{};
}

std::string SurveyListReader::readCall(const CsvRecord& record, SurveyLine& line) const
{
    if (const auto id = field(record, Column::Call); !id.empty()) {
        const auto number = numberIn<std::int64_t>(id);
        line.call = number ? std::optional{CallId{*number}} : std::nullopt;
        return number ? "" : "\"" + std::string{id} + "\" is no number of a call";
    }
    line.number = field(record, Column::Number);
    const auto text = field(record, Column::Time);
    const auto at = timeFrom(text, when_);
    line.at = at.value_or(Instant{});
    if (line.number.empty()) {
        return "it does not tell which call it is about";
    }
    return at ? "" : "\"" + std::string{text} + "\" is no time";
}

std::string SurveyListReader::readAnswers(const CsvRecord& record, SurveyAnswered& answer) const
{
    struct Scale
    {
        Column column;
        std::optional<int>& answer;
        int least;
        int most;
    };

    bool any = false;
    for (const auto& [column, into, least, most] :
         {Scale{Column::Score, answer.score, 1, kBestScore},
          Scale{Column::Recommend, answer.recommend, 0, kBestRecommend},
          Scale{Column::Ease, answer.ease, 1, kBestEase}}) {
        const auto text = field(record, column);
        if (text.empty()) {
            continue;
        }
        into = numberIn<int>(text);
        if (!into || *into < least || *into > most) {
            return "\"" + std::string{text} + "\" is no answer from " + std::to_string(least) +
                   " to " + std::to_string(most);
        }
        any = true;
    }
    return any ? "" : "nothing was answered";
}

std::optional<SurveyListReader::Line> SurveyListReader::next()
{
    const auto record = csv_.next();
    if (!record) {
        return std::nullopt;
    }
    if (!record->complaint.empty()) {
        return RejectedLine{record->line, record->complaint};
    }
    SurveyLine line{.line = record->line};
    if (auto wrong = readCall(*record, line); !wrong.empty()) {
        return RejectedLine{record->line, std::move(wrong)};
    }
    if (auto wrong = readAnswers(*record, line.answer); !wrong.empty()) {
        return RejectedLine{record->line, std::move(wrong)};
    }
    line.answer.words = field(*record, Column::Comment);
    return line;
}

} // namespace secondring
