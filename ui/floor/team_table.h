#pragma once
#include "ui/floor/team_model.h"
#include "ui/look/card.h"

class QTableView;

namespace secondring {

namespace look {
class Chip;
}

/// The figures of everybody, sorted by any column; a cell that is pressed is explained.
class TeamTable : public look::Card
{
    Q_OBJECT

public:
    explicit TeamTable(QWidget* parent = nullptr);

    void render(const FloorView& view);
    void renderNow(const AgentNow& now);

signals:
    /// What the agent of this desk is doing is to be seen.
    void deskWanted();
    void figureChosen(const secondring::FigureView& figure);
    /// The calls behind a cell that only counts them.
    void queryWanted(const secondring::CallQuery& query);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeTable();
    void choose(const QModelIndex& index);
    void show(TeamModel::Of of);
    void fit();
    void fitColumns();
    int nowWidth() const;
    int neededWidth(int column) const;

    TeamModel* model_;
    QTableView* table_;
    QWidget* choices_ = nullptr;
    look::Chip* agents_;
    look::Chip* lines_;
    FloorView view_;
};

} // namespace secondring
