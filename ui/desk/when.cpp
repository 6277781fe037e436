#include "ui/desk/when.h"

#include "ui/look/text.h"

#include <QRegularExpression>

namespace secondring {

namespace {

using Match = QRegularExpressionMatch;

constexpr int kEndOfDay = 17; ///< the hour meant by a day without a time

QRegularExpression pattern(const char* text)
{
    return QRegularExpression(QLatin1String(text), QRegularExpression::CaseInsensitiveOption);
}

std::optional<Instant> after(const Match& match, Instant now)
{
    const int count = match.captured(1).toInt();
    const auto unit = match.captured(2).toLower();
    if (unit.startsWith(QLatin1String("min"))) {
        return now + std::chrono::minutes{count};
    }
    if (unit.startsWith(QLatin1Char('h'))) {
        return now + std::chrono::hours{count};
    }
    return now + std::chrono::hours{24 * count};
}

/// The time of day written as "16:00", "16.30", "9" or "4 pm"; `kEndOfDay` when nothing is.
std::optional<QTime> timeIn(const QString& written)
{
    if (written.isEmpty()) {
        return QTime(kEndOfDay, 0);
    }
    static const auto time = pattern("^(?:at )?(\\d{1,2})(?:[:.](\\d{2}))? ?(am|pm)?$");
    const auto match = time.match(written);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    int hour = match.captured(1).toInt();
    const auto half = match.captured(3).toLower();
    if (!half.isEmpty()) {
        hour = hour % 12 + (half == QLatin1String("pm") ? 12 : 0);
    }
    const QTime read(hour, match.captured(2).toInt());
    return read.isValid() ? std::optional{read} : std::nullopt;
}

/// The day that the words begin with, and what is left of them.
std::optional<QDate> dayIn(QString& written, const QDate& today)
{
    static const auto named = pattern("^(today|tomorrow|mon|tue|wed|thu|fri|sat|sun)[a-z]*\\b ?");
    static const auto dated =
        pattern("^(\\d{1,2})\\.? (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b ?");
    static const QStringList days{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    static const QStringList months{
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
    if (const auto match = named.match(written); match.hasMatch()) {
        const auto word = match.captured(1).toLower();
        written.remove(0, match.capturedLength());
        if (word == QLatin1String("today")) {
            return today;
        }
        if (word == QLatin1String("tomorrow")) {
            return today.addDays(1);
        }
        const auto ahead = (days.indexOf(word) + 1 - today.dayOfWeek() + 7) % 7;
        return today.addDays(ahead == 0 ? 7 : ahead);
    }
    if (const auto match = dated.match(written); match.hasMatch()) {
        const int month = static_cast<int>(months.indexOf(match.captured(2).toLower())) + 1;
        QDate day(today.year(), month, match.captured(1).toInt());
        written.remove(0, match.capturedLength());
        return day < today ? day.addYears(1) : day;
    }
    return std::nullopt;
}

} // namespace

std::optional<Instant> momentIn(const QString& written, Instant now)
{
    auto text = written.simplified();
    static const auto relative = pattern("^in (\\d{1,3}) ?(min|minutes?|h|hours?|days?)$");
    if (const auto match = relative.match(text); match.hasMatch()) {
        return after(match, now);
    }
    if (text.isEmpty()) {
        return std::nullopt;
    }
    const auto today = look::toQt(now).date();
    const auto day = dayIn(text, today);
    const auto time = timeIn(text);
    if (!time || (day && !day->isValid())) {
        return std::nullopt;
    }
    auto at = QDateTime(day.value_or(today), *time);
    if (!day && look::toInstant(at) <= now) {
        at = at.addDays(1);
    }
    return look::toInstant(at);
}

} // namespace secondring
