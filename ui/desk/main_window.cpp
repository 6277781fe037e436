#include "ui/desk/main_window.h"

#include "ui/desk/caller_header.h"
#include "ui/desk/rail.h"
#include "ui/desk/top_bar.h"
#include "ui/look/text.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

namespace secondring {

namespace {
constexpr int kTick = 500; ///< milliseconds between two looks at the clock
}

MainWindow::MainWindow(DeskWorkspace::Now now, QWidget* parent)
    : QWidget(parent)
    , now_(now)
    , rail_(new Rail(this))
    , top_(new TopBar(this))
    , pages_(new QStackedWidget(this))
    , desk_(new DeskWorkspace(std::move(now)))
{
    setWindowTitle(tr("Second Ring"));
    setMinimumSize(look::size::kMinimumWidth, look::size::kMinimumHeight);
    resize(look::size::kStartWidth, look::size::kStartHeight);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(top_);
    column->addWidget(pages_, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(rail_);
    row->addLayout(column, 1);
    addWorkspace(QStringLiteral("desk"), tr("Desk"), QStringLiteral("headset"), desk_);
    turnTo(0);
    desk_->setFocus(); // not the first button: nothing is pressed by chance
    connect(rail_, &Rail::chosen, this, [this](int index) { turnTo(index); });
    connect(top_, &TopBar::availabilityToggled, this, [this] {
        desk_->perform(DeskAction::Availability);
    });
    connect(desk_, &DeskWorkspace::wanted, this, [this] { turnTo(0); });
    connect(&seconds_, &QTimer::timeout, this, &MainWindow::refresh);
    seconds_.start(kTick);
    setKeys(defaultKeys());
    refresh();
}

void MainWindow::addWorkspace(
    const QString& id, const QString& name, const QString& icon, QWidget* page, bool bottom)
{
    const auto index = static_cast<int>(ids_.size());
    addPage(id, page);
    rail_->add(id, name, icon, bottom);
    auto* key = new QShortcut(QKeySequence(tr("Ctrl+%1").arg(index + 1)), this);
    connect(key, &QShortcut::activated, this, [this, index] { turnTo(index); });
}

void MainWindow::addPage(const QString& id, QWidget* page, const QString& of)
{
    ids_ << id;
    marked_ << (of.isEmpty() ? id : of);
    pages_->addWidget(page);
}

void MainWindow::showWorkspace(const QString& id)
{
    if (const auto index = ids_.indexOf(id); index >= 0) {
        turnTo(static_cast<int>(index));
    }
}

void MainWindow::turnTo(int index)
{
    pages_->setCurrentIndex(index);
    top_->setVisible(!pages_->currentWidget()->property("ownHead").toBool());
    rail_->setCurrent(static_cast<int>(ids_.indexOf(marked_[index])));
}

void MainWindow::render(const State& state)
{
    state_ = state;
    desk_->render(state);
    refresh();
}

void MainWindow::setKnowledge(const DeskKnowledge& known)
{
    known_ = known;
    desk_->setKnowledge(known);
    refresh();
}

void MainWindow::setGoals(const std::vector<Goal>& goals)
{
    top_->setGoals(goals);
}

void MainWindow::setKeys(const DeskKeys& keys)
{
    desk_->setKeys(keys);
    top_->setKeys(keys);
}

void MainWindow::refresh()
{
    top_->render(state_, known_, now_());
    const bool free = state_.availability == Availability::Available;
    rail_->setAgent(look::toQt(known_.agent.name), free ? look::Tone::Live : look::Tone::Ring);
    const auto ringing = std::ranges::find_if(
        state_.calls, [](const Call& each) { return is<Ringing>(each.phase); });
    const auto* call = ringing != state_.calls.end() ? &*ringing : callToShow(state_);
    const auto doing = call != nullptr ? phaseWord(*call) : PhaseWord{};
    rail_->setNotice(0, doing.word, doing.tone); // the desk
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    desk_->flush();
    emit closing();
    QWidget::closeEvent(event);
}

} // namespace secondring
