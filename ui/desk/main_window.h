#pragma once
#include "core/review/goals.h"
#include "ui/desk/desk_workspace.h"

#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace secondring {

class Rail;
class TopBar;

/// The window: layout and wiring only. The desk is its first workspace; others are added by whoever
/// has them.
class MainWindow : public QWidget
{
    Q_OBJECT

public:
    explicit MainWindow(DeskWorkspace::Now now, QWidget* parent = nullptr);

    DeskWorkspace& desk() { return *desk_; }

    /// Takes `page` as a workspace of its own. Those at the bottom of the rail are settings. A page
    /// with the property "ownHead" stands alone, without the top bar.
    void addWorkspace(const QString& id,
                      const QString& name,
                      const QString& icon,
                      QWidget* page,
                      bool bottom = false);
    /// Takes `page` as something to be looked at and left again: it has no place in the rail, where
    /// the workspace `of` stays marked meanwhile.
    void addPage(const QString& id, QWidget* page, const QString& of = {});
    void showWorkspace(const QString& id);

    void render(const State& state);
    void setKnowledge(const DeskKnowledge& known);
    void setKeys(const DeskKeys& keys);
    /// What the house wants its figures to be.
    void setGoals(const std::vector<Goal>& goals);

signals:
    /// The window is about to close; everything typed has been told.
    void closing();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void turnTo(int index);
    void refresh();

    DeskWorkspace::Now now_;
    State state_;
    DeskKnowledge known_;
    Rail* rail_;
    TopBar* top_;
    QStackedWidget* pages_;
    DeskWorkspace* desk_;
    QStringList ids_;
    QStringList marked_; ///< in the rail, while the page of the same place is seen
    QTimer seconds_;
};

} // namespace secondring
