#include "ui/floor/team_model.h"

#include "core/house/folding.h"
#include "ui/floor/floor_text.h"
#include "ui/look/text.h"

#include <QLocale>

#include <algorithm>

namespace secondring {

namespace {

QString number(std::int64_t value)
{
    return QLocale().toString(static_cast<qlonglong>(value));
}

} // namespace

TeamModel::TeamModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void TeamModel::render(const FloorView& view, Of of)
{
    const auto& rows = of == Of::Agents ? view.agents : view.lines;
    beginResetModel();
    of_ = of;
    rules_ = view.rules;
    team_ = secondring::scopeOf(view);
    sitting_ = view.sitting;
    now_ = view.sittingNow;
    rows_ = rows;
    sortRows();
    endResetModel();
}

FigureScope TeamModel::scopeOf(int row) const
{
    const auto& key = rows_.at(static_cast<std::size_t>(row)).key;
    auto scope = team_;
    if (of_ == Of::Agents) {
        scope.agents = {key};
    } else {
        scope.line = key;
    }
    return scope;
}

const Totals& TeamModel::totalsOf(int row) const
{
    return rows_.at(static_cast<std::size_t>(row)).totals;
}

std::optional<Metric> TeamModel::metricOf(int column)
{
    switch (static_cast<Column>(column)) {
    case TwoRings:
        return Metric::TwoRingRate;
    case Courtesy:
        return Metric::Courtesy;
    case HoldAsked:
        return Metric::HoldPermission;
    case HandleTime:
        return Metric::HandleTime;
    case Promised:
        return Metric::PromisesKept;
    case Name:
    case Now:
    case Calls:
    case ColumnCount:
        return std::nullopt;
    }
    return std::nullopt;
}

int TeamModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int TeamModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TeamModel::textOf(const TotalsRow& row, int column) const
{
    if (column == Name) {
        return row.key.empty() ? tr("Not named") : look::toQt(row.key);
    }
    if (column == Now) {
        return sits(row) ? now_.words : QString{};
    }
    if (column == Calls) {
        return number(callsIn(row.totals));
    }
    const auto figure = figureOf(*metricOf(column), row.totals, rules_);
    if (column == Promised && figure) {
        const auto late = figure->whole - figure->part;
        return late == 0 ? tr("%1 kept").arg(number(figure->part))
                         : tr("%1 late").arg(number(late));
    }
    if (column == HoldAsked && figure) {
        return tr("%1 of %2").arg(number(figure->part), number(figure->whole));
    }
    return figureText(figure);
}

bool TeamModel::sits(const TotalsRow& row) const
{
    return of_ == Of::Agents && !row.key.empty() && row.key == sitting_;
}

bool TeamModel::isSitting() const
{
    return std::ranges::any_of(rows_, [this](const TotalsRow& row) { return sits(row); });
}

void TeamModel::renderNow(const AgentNow& now)
{
    if (now == now_) {
        return;
    }
    now_ = now;
    emit dataChanged(index(0, Now), index(rowCount() - 1, Now));
}

double TeamModel::valueOf(const TotalsRow& row, int column) const
{
    if (column == Now) {
        return sits(row) ? 1 : 0;
    }
    if (column == Calls) {
        return static_cast<double>(callsIn(row.totals));
    }
    const auto figure = figureOf(*metricOf(column), row.totals, rules_);
    return figure ? figure->value() : -1;
}

QVariant TeamModel::data(const QModelIndex& index, int role) const
{
    const auto& row = rows_.at(static_cast<std::size_t>(index.row()));
    const auto metric = metricOf(index.column());
    if (role == Qt::DisplayRole) {
        return textOf(row, index.column());
    }
    if (role == kToneRole && index.column() == Now && sits(row)) {
        return static_cast<int>(now_.tone);
    }
    if (role == Qt::ToolTipRole && index.column() == Now) {
        return tr("This desk knows what its own agent is doing, nobody else's state.");
    }
    if (role == Qt::ToolTipRole && metric) {
        return look::toQt(formulaOf(*metric, rules_));
    }
    if (role == Qt::AccessibleTextRole) {
        return tr("%1, %2: %3")
            .arg(textOf(row, Name),
                 headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                 textOf(row, index.column()));
    }
    if (role == Qt::AccessibleDescriptionRole && metric) {
        return tr("Formula: %1. Enter explains it.").arg(look::toQt(formulaOf(*metric, rules_)));
    }
    return {};
}

QVariant TeamModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (static_cast<Column>(section)) {
    case Name:
        return of_ == Of::Agents ? tr("Agent") : tr("Line");
    case Now:
        return of_ == Of::Agents ? tr("Now") : QString{};
    case Calls:
        return tr("Calls");
    case TwoRings:
        return tr("Two rings");
    case Courtesy:
        return tr("Courtesy");
    case HoldAsked:
        return tr("Hold asked");
    case HandleTime:
        return tr("Handle time");
    case Promised:
        return tr("Promises");
    case ColumnCount:
        return {};
    }
    return {};
}

void TeamModel::sort(int column, Qt::SortOrder order)
{
    column_ = column;
    order_ = order;
    beginResetModel();
    sortRows();
    endResetModel();
}

void TeamModel::sortRows()
{
    std::ranges::stable_sort(rows_, [](const TotalsRow& a, const TotalsRow& b) {
        const auto x = folded(a.key); // as a list of calls is sorted
        const auto y = folded(b.key);
        return x != y ? x < y : a.key < b.key;
    });
    const bool descending = order_ == Qt::DescendingOrder;
    if (column_ == Name) {
        if (descending) {
            std::ranges::reverse(rows_);
        }
        return;
    }
    std::ranges::stable_sort(rows_, [&](const TotalsRow& a, const TotalsRow& b) {
        const auto x = valueOf(a, column_);
        const auto y = valueOf(b, column_);
        return descending ? x > y : x < y;
    });
}

} // namespace secondring
