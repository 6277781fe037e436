#include "app/period_report.h"

#include "app/paper.h"
#include "app/paper_words.h"
#include "core/adapters/table/table_file.h"
#include "core/review/figure_table.h"
#include "core/review/survey.h"
#include "ui/floor/floor_text.h"
#include "ui/look/text.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace secondring {

using namespace paper;

namespace {

using look::toQt;

QString tr(const char* words)
{
    return QCoreApplication::translate("PeriodReport", words);
}

/// How it stands to its goal; the colour says the same.
Paper::Words verdict(const std::optional<Figure>& figure, const Goal* goal)
{
    Paper::Words words{.right = true};
    if (!figure || goal == nullptr) {
        return words;
    }
    const bool met = isMet(*figure, *goal);
    const auto missing = callsShort(*figure, *goal).value_or(0);
    const bool more = betterOf(goal->metric) == Better::More;
    const auto distance = counted(goal->metric, missing);
    words.text = met            ? tr("met")
                 : missing <= 0 ? tr("not met")
                 : more         ? tr("%1 short").arg(distance)
                                : tr("%1 too many").arg(distance);
    words.tone = met ? look::Tone::Live : look::Tone::Breach;
    return words;
}

/// Its formula; with what callers said, also how many of them said it.
QString madeOf(Metric metric, const PeriodReport& report, const Totals& totals)
{
    const auto formula = toQt(formulaOf(metric, report.figures.metrics));
    const auto basis = toQt(basisOf(metric, totals));
    return basis.isEmpty() ? formula : formula + QStringLiteral("; ") + basis;
}

void addFigures(Paper& paper, const PeriodReport& report, const Totals& totals)
{
    const auto& rules = report.figures.metrics;
    const auto right = [](Paper::Words words) {
        words.right = true;
        return words;
    };
    paper.beginRows({13, 3, 2, 5},
                    {{faint(tr("Figure, and how it is made"))},
                     {right(faint(tr("Value")))},
                     {right(faint(tr("Goal")))},
                     {right(faint(tr("Distance")))}});
    for (const auto metric : allMetrics()) {
        const auto figure = figureOf(metric, totals, rules);
        const auto* goal = findGoal(report.figures.goals, metric, report.days);
        paper.row({{{.text = toQt(nameOf(metric)), .weight = look::Weight::Medium},
                    faint(madeOf(metric, report, totals))},
                   {right(strong(figure ? toQt(toText(*figure)) : QStringLiteral("–")))},
                   {right(plain(goal == nullptr ? QString{} : toQt(targetText(*goal))))},
                   {verdict(figure, goal)}});
    }
}

/// The figures that a manager compares people or days by.
constexpr std::array kCompared{Metric::TwoRingRate,
                               Metric::HoldPermission,
                               Metric::PromisesKept,
                               Metric::HandleTime,
                               Metric::Courtesy};

/// All these rows below one another.
void addOverview(Paper& paper,
                 const QString& title,
                 const std::vector<TotalsRow>& rows,
                 const PeriodReport& report)
{
    const auto right = [](Paper::Words words) {
        words.right = true;
        return words;
    };
    std::vector<Paper::Cell> head{{faint(title)}, {right(faint(tr("Calls")))}};
    for (const auto metric : kCompared) {
        head.push_back({right(faint(toQt(nameOf(metric))))});
    }
    paper.beginRows({7, 2, 3, 3, 3, 3, 2}, head);
    for (const auto& row : rows) {
        std::vector<Paper::Cell> cells{
            {{.text = toQt(row.key), .weight = look::Weight::Medium}},
            {right(plain(QLocale::c().toString(static_cast<qlonglong>(row.totals.offered))))}};
        for (const auto metric : kCompared) {
            const auto figure = figureOf(metric, row.totals, report.figures.metrics);
            auto words = right(plain(figure ? toQt(toText(*figure)) : QStringLiteral("–")));
            words.tone = verdict(figure, findGoal(report.figures.goals, metric, report.days)).tone;
            cells.push_back({words});
        }
        paper.row(cells);
    }
}

QString colours()
{
    return tr("Green: the goal is met. Red: it is not.");
}

/// Who and what the rows are made of.
void addParts(Paper& paper, const PeriodReport& report)
{
    paper.newPage();
    for (const auto& [title, rows] :
         {std::pair{tr("Agent"), &report.agents}, std::pair{tr("Line"), &report.lines}}) {
        if (!rows->empty()) {
            addOverview(paper, title, *rows, report);
            paper.gap(4);
        }
    }
    paper.add(faint(colours()));
}

/// Whose figures a row has.
QString whose(const PeriodReport& report, const TotalsRow& row)
{
    QStringList names{toQt(report.house), toQt(report.team), toQt(row.key)};
    names.removeAll(QString{});
    return names.join(QStringLiteral(": "));
}

} // namespace

Result<int> writeReport(const PeriodReport& report, const std::string& file)
{
    const auto days = daysText(report.days);
    Paper paper(
        toQt(report.house), tr("%1 · %2").arg(toQt(report.house), days), madeText(report.made, {}));
    if (report.rows.size() > 1) {
        paper.add(
            {.text = toQt(report.team.empty() ? report.house : report.house + ": " + report.team),
             .size = Paper::Size::Title,
             .weight = look::Weight::Strong});
        paper.add(plain(days));
        paper.gap(3);
        addOverview(paper, tr("Whose"), report.rows, report);
        paper.add(faint(colours() + QLatin1Char(' ') +
                        tr("Each has a page below, with the goals and how the figures are made.")));
    }
    for (const auto& row : report.rows) {
        paper.newPage();
        paper.add({.text = whose(report, row),
                   .size = Paper::Size::Title,
                   .weight = look::Weight::Strong});
        paper.add(plain(days));
        paper.add(plain(tr("%1 calls offered, %2 answered, %3 abandoned, %4 dialled")
                            .arg(row.totals.offered)
                            .arg(row.totals.answered)
                            .arg(row.totals.abandoned)
                            .arg(row.totals.dialled)));
        paper.gap(3);
        addFigures(paper, report, row.totals);
    }
    if (!report.agents.empty() || !report.lines.empty()) {
        addParts(paper, report);
    }
    return paper.write(file);
}

Result<int> writeFigures(const PeriodReport& report, const std::string& file)
{
    const auto format = formatOf(file);
    if (!format) {
        return writeReport(report, file);
    }
    const auto table = beginTable(*format, file, figureColumns(), "Figures");
    if (!table) {
        return fail(table.error().reason);
    }
    int written = 0;
    for (const auto& [by, rows] : {std::pair{report.by, &report.rows},
                                   std::pair{TotalsBy::Agent, &report.agents},
                                   std::pair{TotalsBy::Line, &report.lines}}) {
        for (const auto& row : *rows) {
            const auto cells = cellsOf(row, by, report.days, report.figures.metrics);
            if (const auto done = (*table)->row(cells); !done) {
                return fail(done.error().reason);
            }
            ++written;
        }
    }
    return (*table)->finish().map([written] { return written; });
}

} // namespace secondring
