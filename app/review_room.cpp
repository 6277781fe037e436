#include "app/review_room.h"

#include "app/console.h"
#include "app/qt_executor.h"
#include "app/reviews.h"
#include "core/call/decide.h"
#include "ui/look/text.h"
#include "ui/review/call_view.h"
#include "ui/review/player_card.h"
#include "ui/review/review_workspace.h"

#include <QtConcurrent>

#include <algorithm>

namespace secondring {

namespace {

bool isRinging(const Call& call)
{
    return is<Ringing>(call.phase);
}

} // namespace

ReviewRoom::ReviewRoom(Console& console, Reviews& reviews)
    : console_(console)
    , reviews_(reviews)
    , search_(console.store(), executorOn(*this))
    , playback_(executorOn(*this))
    , waveforms_(executorOn(*this))
    , workspace_(
          std::make_unique<ReviewWorkspace>(ReviewWorkspace::Ports{search_, console.archive()},
                                            [&console] { return console.model().now(); }))
    , player_(new PlayerCard)
    , listening_(*player_, playback_, waveforms_)
    , judging_(console, reviews, workspace_->page(), *workspace_)
    , queue_(console, reviews, *workspace_)
    , export_(console, workspace_->exportNotice())
    , paper_(workspace_->exportNotice())
{
    judging_.setMoment([this] { return listening_.at(); });
    workspace_->page().addOnTop(player_);
    workspace_->setViews(console_.model().settings().views);
    wire();
    wirePaper();
    connect(&reviews, &Reviews::troubled, workspace_.get(), &ReviewWorkspace::warn);
    followHouse();
}

void ReviewRoom::wire()
{
    connect(workspace_.get(), &ReviewWorkspace::shown, this, &ReviewRoom::show);
    connect(workspace_.get(), &ReviewWorkspace::exportWanted, this, [this](const CallQuery& query) {
        export_.ask(query, workspace_->window());
    });
    connect(workspace_.get(), &ReviewWorkspace::left, this, [this] {
        listening_.leave();
        judging_.leave();
        shown_ = {};
    });
    connect(workspace_.get(), &ReviewWorkspace::beginWanted, &judging_, &CallJudging::begin);
    connect(workspace_.get(), &ReviewWorkspace::dropWanted, &judging_, &CallJudging::drop);
    judging_.setPractice(true);
    connect(&judging_, &CallJudging::practiceWanted, this, &ReviewRoom::practiceWanted);
    connect(&judging_, &CallJudging::scenarioWanted, this, &ReviewRoom::scenarioWanted);
    connect(&judging_, &CallJudging::written, workspace_.get(), &ReviewWorkspace::goOn);
    connect(&judging_,
            &CallJudging::playRequested,
            &listening_,
            [this](CallId, const std::string&, Duration moment) { listening_.playFrom(moment); });
    connect(workspace_.get(), &ReviewWorkspace::viewsChanged, this, &ReviewRoom::viewsChanged);
    connect(workspace_.get(), &ReviewWorkspace::dialRequested, this, &ReviewRoom::dialRequested);
    auto& model = console_.model();
    connect(&model, &ConsoleModel::changed, this, &ReviewRoom::makeWayFor);
    connect(&model, &ConsoleModel::knowledgeChanged, this, &ReviewRoom::followHouse);
}

void ReviewRoom::show(const FoundCall& row, const KeptCall& kept)
{
    const auto& events = kept.events;
    const auto call = replay(row.id, events);
    shown_ = row.id;
    kept_ = kept;
    player_->setVisible(!events.empty());
    if (events.empty()) {
        listening_.leave(); // what the call before sounded like
    } else {
        listening_.show(call, events, look::toQt(row.agent));
    }
    judging_.show(call, events);
    if (moment_ && moment_->first == row.id) {
        listening_.goTo(moment_->second);
    }
    moment_.reset();
}

void ReviewRoom::open(CallId call, const std::string& agent, Duration moment)
{
    moment_ = {call, moment};
    FoundCall row;
    row.id = call;
    row.agent = agent;
    workspace_->showQueue(false);
    workspace_->open(row);
}

ReviewRoom::~ReviewRoom() = default;

/// What the numbers of a country begin with takes a moment to look up, once.
void ReviewRoom::followHouse()
{
    const auto& house = console_.model().known().house;
    playback_.choose(console_.model().settings().devices.ear);
    workspace_->setReader(console_.model().settings().agent);
    workspace_->setOnly(console_.seesOnly());
    workspace_->setTeams(console_.houseFile().review().figures.teams);
    workspace_->setHouse(house, callingCode_);
    if (country_ != house.country) {
        country_ = house.country;
        QtConcurrent::run(&callingCodeOf, country_).then(this, [this](const std::string& code) {
            callingCode_ = code;
            workspace_->setHouse(console_.model().known().house, callingCode_);
        });
    }
    judging_.follow();
    workspace_->refresh();
}

void ReviewRoom::wirePaper()
{
    auto& page = workspace_->page();
    page.setPaper(true);
    judging_.setPaper(true);
    connect(&page, &CallView::paperWanted, this, [this] { takeAway(PaperKind::Call); });
    connect(&judging_, &CallJudging::paperWanted, this, [this] { takeAway(PaperKind::Scorecard); });
}

/// What is not read yet is not on the screen either.
void ReviewRoom::takeAway(PaperKind kind)
{
    if (!shown_ || judging_.seen().call != shown_) {
        return;
    }
    const auto& model = console_.model();
    paper_.ask(kind,
               {.kept = kept_,
                .house = model.known().house,
                .review = console_.houseFile().review(),
                .whole = judging_.seen(),
                .viewer = reviews_.viewer(),
                .now = model.now()},
               workspace_->window());
}

void ReviewRoom::makeWayFor(const State& before, const State& now)
{
    if (std::ranges::count_if(now.calls, isRinging) >
        std::ranges::count_if(before.calls, isRinging)) {
        listening_.pause();
    }
}

} // namespace secondring
