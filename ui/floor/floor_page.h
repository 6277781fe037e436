#pragma once
#include "ui/floor/floor_view.h"

#include <QVector>
#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace secondring {

namespace look {
class Banner;
class Card;
} // namespace look

class AgreementList;
class Explanation;
class ExportNotice;
class FigureCard;
class FigureList;
class NeedsList;
class RangeBar;
class RingsChart;
class TeamTable;
class ThanksList;
struct AgreementLine;
struct AgreementView;
struct TeamThanks;
struct ThanksView;

/// The figures of the house: how it stands to its goals, who does how, and what needs attention.
/// Every figure explains itself and leads to its calls.
class FloorPage : public QWidget
{
    Q_OBJECT

public:
    explicit FloorPage(QWidget* parent = nullptr);

    void render(const FloorView& view);
    /// What needs attention alone: some of it ticks.
    void renderNeeds(const std::vector<Need>& needs);
    /// Who was thanked in these days.
    void renderThanks(const ThanksView& view);
    /// How far reviewers agreed in these days.
    void renderAgreement(const AgreementView& view);
    /// What the agent of this desk is doing alone: it ticks, too.
    void renderNow(const AgentNow& now);

    /// Tells how far the figures are on their way into a file.
    ExportNotice& exportNotice() { return *notice_; }

signals:
    /// What is shown is to be taken away.
    void exportWanted();
    void rangeWanted(secondring::FloorRange range);
    void daysWanted(const secondring::DayRange& days);
    /// Only this team, by its name; empty: all.
    void teamWanted(const QString& name);
    /// These calls are to be looked at.
    void queryWanted(const secondring::CallQuery& query);
    void callWanted(secondring::CallId call);
    /// The moment of the call that somebody is thanked for is to be looked at.
    void thanksWanted(const secondring::TeamThanks& thanks);
    /// The call about which reviewers agree least is to be looked at.
    void agreementWanted(const secondring::AgreementLine& line);
    void deskWanted();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* content();
    QWidget* cards();
    QWidget* leftColumn();
    QWidget* rightColumn();
    QWidget* ringsCard();
    void wire();
    void explain(const FigureView& figure, QWidget* from);
    void closeExplanation();
    void follow(const NeedTarget& target);

    FloorView view_;
    RangeBar* range_;
    look::Banner* trouble_;
    ExportNotice* notice_;
    QVBoxLayout* head_;
    QScrollArea* scroll_;
    QVector<FigureCard*> cards_;
    Explanation* explanation_;
    TeamTable* team_;
    FigureList* figures_;
    RingsChart* rings_;
    NeedsList* needs_;
    ThanksList* thanks_;
    AgreementList* agreement_;
    QWidget* explained_ = nullptr; ///< where the focus goes back to
};

} // namespace secondring
