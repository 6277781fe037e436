#include "core/house/folding.h"
#include "core/review/query_reader.h"
#include "core/review/query_values.h"

#include <algorithm>

/// The filters that compare: length, courtesy, date; and the order of the list.
namespace secondring {

namespace {

/// A further condition on the same thing: both must hold.
template <class T> void raise(std::optional<T>& least, T value)
{
    least = std::max(least.value_or(value), value);
}

template <class T> void lower(std::optional<T>& most, T value)
{
    most = std::min(most.value_or(value), value);
}

/// Whole numbers from `least` to `most`.
template <class T> struct Between
{
    std::optional<T> least;
    std::optional<T> most;
};

template <class T> Between<T> between(Operator op, T value, T grain)
{
    switch (op) {
    case Operator::Above:
        return {value + grain, {}};
    case Operator::AtLeast:
        return {value, {}};
    case Operator::Below:
        return {{}, value - grain};
    case Operator::AtMost:
        return {{}, value};
    case Operator::None:
    case Operator::Is:
    case Operator::Exactly:
        return {value, value};
    }
    return {};
}

std::string comparison(Operator op, const std::string& value)
{
    switch (op) {
    case Operator::Above:
        return "over " + value;
    case Operator::AtLeast:
        return value + " or more";
    case Operator::Below:
        return "under " + value;
    case Operator::AtMost:
        return value + " or less";
    case Operator::None:
    case Operator::Is:
    case Operator::Exactly:
        return value;
    }
    return value;
}

} // namespace

void QueryReader::readLength(const QueryToken& token)
{
    if (token.op == Operator::Is || token.value.empty()) {
        return trouble(token, "Write length>5m or length<30s.");
    }
    const auto length = lengthFromText(token.value);
    if (!length) {
        return trouble(token, length.error().reason);
    }
    const auto limits = between<Duration>(token.op, *length, std::chrono::seconds{1});
    if (limits.least) {
        raise(parsed_.query.minLength, *limits.least);
    }
    if (limits.most) {
        lower(parsed_.query.maxLength, *limits.most);
    }
    chip(token, Filter::Length, comparison(token.op, toClock(*length)));
}

void QueryReader::readCourtesy(const QueryToken& token)
{
    const auto points = numberFromText(token.value, 100);
    if (!points) {
        return trouble(token, "Courtesy goes from 0 to 100: write courtesy<80 or courtesy>=95.");
    }
    const auto limits = between(token.op, *points, 1);
    if (limits.least) {
        raise(parsed_.query.minCourtesy, *limits.least);
    }
    if (limits.most) {
        lower(parsed_.query.maxCourtesy, *limits.most);
    }
    chip(token, Filter::Courtesy, comparison(token.op, std::to_string(*points)));
}

void QueryReader::readDate(const QueryToken& token, Filter filter)
{
    const auto days = daysFromText(token.value, known_.today, known_.firstDay);
    if (!days) {
        return trouble(token, days.error().reason);
    }
    auto wanted = *days;
    const std::chrono::days kOne{1};
    const bool after = token.op == Operator::Above || token.op == Operator::AtLeast;
    const bool before = token.op == Operator::Below || token.op == Operator::AtMost;
    if ((after || before) && (!wanted.first || !wanted.last)) {
        return trouble(token,
                       "Write " + std::string{wordsOf(filter).name} +
                           ": with a colon before an open range.");
    }
    if (after) {
        const auto first = token.op == Operator::Above ? *wanted.last + kOne : *wanted.first;
        wanted = {first, {}};
    } else if (before) {
        const auto last = token.op == Operator::Below ? *wanted.first - kOne : *wanted.last;
        wanted = {{}, last};
    }
    auto& query = parsed_.query;
    const bool due = filter == Filter::Due;
    if (wanted.first) {
        raise(due ? query.dueFrom : query.from, std::chrono::year_month_day{*wanted.first});
    }
    if (wanted.last) {
        lower(due ? query.dueTo : query.to, std::chrono::year_month_day{*wanted.last});
    }
    chip(token, filter, inWords(wanted));
}

void QueryReader::readSort(const QueryToken& token)
{
    const auto said = folded(token.value);
    const bool descending = said.starts_with('-');
    const auto order = fromText<CallOrder>(std::string_view(said).substr(descending ? 1 : 0));
    if (!order) {
        return trouble(token,
                       "Lists are sorted by began, caller, agent, outcome, length or courtesy; a "
                       "minus before it puts the largest first.");
    }
    parsed_.query.order = *order;
    parsed_.query.descending = descending;
    chip(token,
         Filter::Sort,
         std::string{toText(*order)} + (descending ? ", largest first" : ", smallest first"));
}

} // namespace secondring
