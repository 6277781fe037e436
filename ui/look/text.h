#pragma once
#include "core/call/call.h"
#include "core/call/line_report.h"
#include "core/etiquette/assess.h"
#include "core/script/say_line.h"
#include "ui/look/step_list.h"
#include "ui/look/tokens.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <span>
#include <string_view>

/// What the core knows, in words for people. Sentences: what happened, what it means, what to do.
namespace secondring::look {

inline QString toQt(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

inline std::string toStd(const QString& text)
{
    return text.toStdString();
}

/// Local time.
QDateTime toQt(Instant at);
Instant toInstant(const QDateTime& at);
/// "2:47".
QString clockText(Duration length);
/// The words with a full stop, which they may have.
QString asSentence(const QString& words);
/// Local time of day, "10:42".
QString timeOfDay(Instant at);
/// "2 s", "48 min", "3 h", "2 days": the largest unit that says it.
QString roughly(Duration length);
/// "today 16:00", "tomorrow 9:30", "Fri 16:00", "6 Nov", "6 Nov 2027".
QString dayAndTime(Instant at, Instant now);
/// A moment that has been, with its time: "today 10:39", "yesterday 9:44", "Fri 16:20" of the last
/// six days, "6 Nov 16:20", "6 Nov 2025 16:20".
QString pastMoment(Instant at, Instant now);

/// Who it is, by what is known: name, number, address; "Withheld" when nothing is.
QString nameOf(const Party& party);
/// The number, unless it is shown as the name already.
QString numberOf(const Party& party);
/// The first word of the name, for speaking about somebody.
QString firstName(const QString& name);
/// "Marco B." where there may be another Marco; one word stays as it is.
QString shortName(const QString& name);
/// "On a call with …": the place where the line stands, for the top bar.
QString sentenceOf(const LineStatusReport& line, const QString& extension);
Tone toneOf(LineStatus status);

QString sentenceOf(Refusal refusal);
/// Why a call ended or did not come about; `who` is the other side's name, `agent` whoever had the
/// call: empty is the reader.
QString
sentenceOf(const Ended& end, const QString& who, Direction direction, const QString& agent = {});
/// Two or three words for a list.
QString shortReason(const Ended& end, Direction direction, const QString& agent = {});
/// Why a colleague was not reached.
QString sentenceOf(EndReason failure, const QString& colleague);

/// The steps of courtesy as the right column shows them.
QVector<StepLine>
linesOf(const Assessment& assessment, std::span<const Standard> standards, const Call& call);
/// The one sentence under a wrap-up.
QString summaryOf(const Assessment& assessment, std::span<const Standard> standards);
/// All was kept, and nothing had to be excused.
bool isWhole(const Assessment& assessment);
/// The tone of a courtesy of 0 to 100; of none, neutral.
Tone toneOfCourtesy(std::optional<int> courtesy);

} // namespace secondring::look
