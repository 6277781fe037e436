#include "app/period_report.h"

#include "core/review/goals.h"

#include <QDate>
#include <QFile>
#include <QLocale>
#include <QPdfWriter>
#include <QTextDocument>

namespace secondring {

namespace {

constexpr int kDpi = 300;
constexpr qreal kMargin = 0; // the text brings its own

QString text(const std::string& words)
{
    return QString::fromStdString(words).toHtmlEscaped();
}

QString dayText(Day day)
{
    const auto date = QDate(1970, 1, 1).addDays(day.time_since_epoch().count());
    return QLocale::system().toString(date, QLocale::LongFormat).toHtmlEscaped();
}

QString verdict(const std::optional<Figure>& figure, const Goal* goal)
{
    if (!figure || goal == nullptr) {
        return {};
    }
    const auto missing = callsShort(*figure, *goal).value_or(0);
    return isMet(*figure, *goal) ? QStringLiteral("met")
           : missing > 0         ? QStringLiteral("%1 short").arg(missing)
                                 : QStringLiteral("not met");
}

QString line(Metric metric, const Totals& totals)
{
    static const MetricRules kRules;
    static const auto kGoals = defaultGoals();
    const auto figure = figureOf(metric, totals, kRules);
    const auto* goal = findGoal(kGoals, metric);
    return QStringLiteral("<tr><td><b>%1</b><br><small>%2</small></td><td align='right'>%3</td>"
                          "<td align='right'>%4</td><td align='right'>%5</td></tr>")
        .arg(text(std::string{nameOf(metric)}),
             text(formulaOf(metric, kRules)),
             figure ? text(toText(*figure)) : QStringLiteral("–"),
             goal == nullptr ? QString{} : text(targetText(*goal)),
             verdict(figure, goal));
}

QString page(const PeriodReport& report, const TotalsRow& row, bool first)
{
    auto html = QStringLiteral("<h1%1>%2</h1><p>%3 to %4<br>%5 calls offered, %6 answered, "
                               "%7 abandoned, %8 dialled</p>")
                    .arg(first ? QString{} : QStringLiteral(" style='page-break-before:always'"),
                         text(row.key.empty() ? report.house : report.house + ": " + row.key),
                         dayText(report.days.first),
                         dayText(report.days.last))
                    .arg(row.totals.offered)
                    .arg(row.totals.answered)
                    .arg(row.totals.abandoned)
                    .arg(row.totals.dialled);
    html += QStringLiteral("<table width='100%' cellpadding='5' cellspacing='0' border='0.5' "
                           "style='border-collapse:collapse'><tr><th align='left'>Figure, and how "
                           "it is made</th><th align='right'>Value</th><th align='right'>Goal</th>"
                           "<th align='right'>Distance</th></tr>");
    for (const auto metric : allMetrics()) {
        html += line(metric, row.totals);
    }
    return html + QStringLiteral("</table>");
}

} // namespace

Result<void> writeReport(const PeriodReport& report, const std::string& file)
{
    QFile out(QString::fromStdString(file));
    if (!out.open(QIODevice::WriteOnly)) {
        return fail(file + " cannot be written: " + out.errorString().toStdString() + ".");
    }
    QPdfWriter writer(&out);
    writer.setResolution(kDpi);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(kMargin, kMargin, kMargin, kMargin), QPageLayout::Millimeter);
    writer.setTitle(QString::fromStdString(report.house));
    writer.setCreator(QStringLiteral("Second Ring"));
    QString html;
    for (const auto& row : report.rows) {
        html += page(report, row, html.isEmpty());
    }
    QTextDocument document;
    document.setDefaultFont(QFont(QStringLiteral("Inter"), 9));
    document.setHtml(html);
    document.print(&writer);
    out.close();
    return out.error() == QFileDevice::NoError
               ? Result<void>{}
               : fail(file + " could not be written whole: " + out.errorString().toStdString());
}

} // namespace secondring
