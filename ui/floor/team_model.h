#pragma once
#include "ui/floor/floor_view.h"

#include <QAbstractTableModel>

namespace secondring {

/// The figures of each agent, or of each line: a row each.
class TeamModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Of
    {
        Agents,
        Lines
    };

    enum Column
    {
        Name,
        Now, ///< of the agent of this desk
        Calls,
        TwoRings,
        Courtesy,
        HoldAsked,
        HandleTime,
        Promised,
        ColumnCount
    };

    explicit TeamModel(QObject* parent = nullptr);

    /// Of the column Now: the tone of its pill, as a number; none: there is nothing to tell.
    static constexpr int kToneRole = Qt::UserRole;

    void render(const FloorView& view, Of of);
    void renderNow(const AgentNow& now);
    /// The agent of this desk has a row.
    bool isSitting() const;

    Of of() const { return of_; }

    /// The calls of one row.
    FigureScope scopeOf(int row) const;
    const Totals& totalsOf(int row) const;
    /// The metric of a column; none: it only counts.
    static std::optional<Metric> metricOf(int column);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    /// At this desk.
    bool sits(const TotalsRow& row) const;
    QString textOf(const TotalsRow& row, int column) const;
    double valueOf(const TotalsRow& row, int column) const;
    void sortRows();

    Of of_ = Of::Agents;
    MetricRules rules_;
    FigureScope team_; ///< what all rows are about
    std::string sitting_;
    AgentNow now_;
    std::vector<TotalsRow> rows_;
    int column_ = Name;
    Qt::SortOrder order_ = Qt::AscendingOrder;
};

} // namespace secondring
