#pragma once
#include "ui/floor/floor_view.h"

#include <QWidget>

#include <array>

class QComboBox;
class QDateEdit;

namespace secondring {

namespace look {
class ActionButton;
class Chip;
class ElidedLabel;
} // namespace look

/// The head of the floor: which days, whose, and how many calls there were.
class RangeBar : public QWidget
{
    Q_OBJECT

public:
    explicit RangeBar(QWidget* parent = nullptr);

    void render(const FloorView& view);

signals:
    void rangeWanted(secondring::FloorRange range);
    /// Any days, the first not after the last.
    void daysWanted(const secondring::DayRange& days);
    /// Only this team, by its name; empty: all.
    void teamWanted(const QString& name);
    void callsWanted();
    /// The figures are to be taken away.
    void exportWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QDateEdit* newDay(const char* name, const QString& spoken);
    QComboBox* newTeam();
    void tellDays();
    void renderTeams(const FloorView& view);

    std::array<look::Chip*, 4> ranges_{};
    QDateEdit* first_ = nullptr;
    QDateEdit* last_ = nullptr;
    QComboBox* team_ = nullptr;
    look::ElidedLabel* days_;
    look::Chip* calls_ = nullptr;
    look::ActionButton* export_ = nullptr;
    bool rendering_ = false;
};

} // namespace secondring
