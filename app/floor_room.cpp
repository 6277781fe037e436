#include "app/floor_room.h"

#include "app/console.h"
#include "app/qt_executor.h"

namespace secondring {

FloorRoom::FloorRoom(Console& console, Reviews& reviews)
    : console_(console)
    , totals_(console.store(), executorOn(*this))
    , page_(std::make_unique<FloorPage>())
    , feed_({totals_, [&console] { return console.model().now(); }}, *page_)
    , thanks_(console, reviews, {*page_, feed_})
    , calibration_(reviews, *page_, feed_)
    , export_(page_->exportNotice())
{
    auto& model = console_.model();
    connect(page_.get(), &FloorPage::exportWanted, this, [this] {
        export_.ask([this] { return report(); }, page_->window());
    });
    connect(&model, &ConsoleModel::changed, this, [this](const State&, const State& now) {
        feed_.setDesk(now, console_.model().known().promises);
    });
    connect(&model, &ConsoleModel::knowledgeChanged, this, &FloorRoom::follow);
    follow();
}

FloorRoom::~FloorRoom() = default;

PeriodReport FloorRoom::report() const
{
    const auto& view = feed_.view();
    return {.house = console_.model().known().house.name,
            .team = view.team,
            .days = view.days,
            .by = TotalsBy::All,
            .rows = {{.key = {}, .totals = view.now}},
            .agents = view.agents,
            .lines = view.lines,
            .figures = console_.houseFile().review().figures,
            .made = console_.model().now()};
}

void FloorRoom::follow()
{
    const auto& model = console_.model();
    feed_.setOnly(console_.seesOnly());
    feed_.setHouse(model.known().house);
    feed_.setSitting(model.known().agent.name);
    feed_.setFigures(console_.houseFile().review().figures);
    feed_.setDesk(model.state(), model.known().promises);
    feed_.refresh();
}

} // namespace secondring
