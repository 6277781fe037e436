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
{
    auto& model = console_.model();
    connect(&model, &ConsoleModel::changed, this, [this](const State&, const State& now) {
        feed_.setDesk(now, console_.model().known().promises);
    });
    connect(&model, &ConsoleModel::knowledgeChanged, this, &FloorRoom::follow);
    follow();
}

FloorRoom::~FloorRoom() = default;

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
