#pragma once
#include "core/ports/totals_source.h"
#include "ui/floor/floor_needs.h"
#include "ui/floor/floor_view.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace secondring {

class FloorPage;

/// Asks for the sums that the floor shows and has it rendered: when it comes into sight, when other
/// days are chosen, after a call, and once a minute. What needs attention ticks by the second.
///
/// Threads: the GUI thread. The source and the page outlive this.
class FloorFeed : public QObject
{
    Q_OBJECT

public:
    struct Ports
    {
        TotalsSource& totals;
        std::function<Instant()> now;
    };

    FloorFeed(Ports ports, FloorPage& page, QObject* parent = nullptr);

    /// What the desk knows besides the sums. Cheap: asks for nothing.
    void setDesk(const State& state, const std::vector<DuePromise>& promises);
    void setHouse(const House& house);
    /// Who sits at this desk, by the name that their calls have.
    void setSitting(const std::string& agent);
    /// How figures are made, what they are to be, and the teams to choose from.
    void setFigures(const FigureRules& figures);
    /// The sums of this agent's calls and nobody else's; none: of everybody's.
    void setOnly(const std::optional<std::string>& agent);
    /// There are other sums: asks again soon, if anybody looks.
    void refresh();

    const FloorView& view() const { return view_; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using Rows = std::vector<TotalsRow>;

    void choose(FloorRange range);
    void chooseDays(const DayRange& days);
    void chooseTeam(const QString& name);
    /// Whose calls are added up; none: everybody's.
    std::vector<std::string> agents() const;
    void offerTeams();
    void ask();
    void askTrend();
    /// Has `take` called with the answer unless another was asked for meanwhile.
    void ask(TotalsWanted wanted, std::function<void(const Rows&)> take);
    void follow();
    void tick();
    void render();
    std::vector<Need> needs() const;

    Ports ports_;
    FloorPage& page_;
    FloorView view_;
    House house_;
    FigureRules figures_;
    State state_;
    std::vector<DuePromise> promises_;
    std::optional<std::string> only_;
    Totals today_;
    int round_ = 0; ///< answers of an earlier one are of no interest
    QTimer soon_;
    QTimer minutes_;
    QTimer seconds_;
};

} // namespace secondring
