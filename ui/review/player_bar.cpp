#include "ui/review/player_bar.h"

#include "ui/look/accessible.h"
#include "ui/look/action_button.h"
#include "ui/look/chip.h"
#include "ui/look/flow_layout.h"
#include "ui/look/text.h"
#include "ui/look/tick_label.h"
#include "ui/review/player_volume.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>

#include <functional>

namespace secondring {

namespace {

using look::ActionButton;
using look::grid;

constexpr int kPlayHeight = grid(8);
constexpr Duration kSeekStep{5000};

} // namespace

QString speedText(double speed)
{
    return PlayerBar::tr("%1×").arg(QLocale{}.toString(speed, 'g', 3));
}

PlayerBar::PlayerBar(QWidget* parent)
    : QWidget(parent)
    , play_(new ActionButton({}, ActionButton::Kind::Ordinary, kPlayHeight, this))
    , clock_(new look::TickLabel(look::readFont(look::text::kBody), this))
    , speed_(new look::Chip({}, look::Chip::Shape::Round, this))
    , skipHolds_(new look::Chip(tr("Skip holds"), look::Chip::Shape::Round, this))
    , skipSilence_(new look::Chip(tr("Skip silence"), look::Chip::Shape::Round, this))
    , tracks_(new QWidget(this))
    , agent_(new TrackVolume(TrackButton::Track::Agent, QStringLiteral("1"), tracks_))
    , caller_(new TrackVolume(TrackButton::Track::Caller, QStringLiteral("2"), tracks_))
{
    play_->setObjectName(QStringLiteral("play"));
    clock_->setObjectName(QStringLiteral("playClock"));
    speed_->setObjectName(QStringLiteral("playSpeed"));
    skipHolds_->setObjectName(QStringLiteral("skipHolds"));
    skipSilence_->setObjectName(QStringLiteral("skipSilence"));
    agent_->setObjectName(QStringLiteral("agentVolume"));
    caller_->setObjectName(QStringLiteral("callerVolume"));
    play_->setKey(tr("Space"));
    speed_->setKey(QStringLiteral(", ."));
    skipHolds_->setKey(QStringLiteral("H"));
    skipSilence_->setKey(QStringLiteral("S"));
    clock_->setToolTip(tr("J and L, or the arrow keys, go five seconds back and forth"));
    auto* both = new QHBoxLayout(tracks_);
    both->setContentsMargins(0, 0, 0, 0);
    both->setSpacing(grid(3));
    both->addWidget(agent_);
    both->addWidget(caller_);
    auto* row = new look::FlowLayout(grid(3), this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setLastAtRight(true);
    for (QWidget* each : {static_cast<QWidget*>(play_),
                          static_cast<QWidget*>(clock_),
                          static_cast<QWidget*>(speed_),
                          static_cast<QWidget*>(skipHolds_),
                          static_cast<QWidget*>(skipSilence_),
                          tracks_}) {
        row->addWidget(each);
    }
    connectControls();
    connectTracks();
}

void PlayerBar::connectControls()
{
    connect(play_, &QPushButton::clicked, this, [this] { emit playWanted(!state_.playing); });
    connect(speed_, &QPushButton::clicked, this, &PlayerBar::nextSpeed);
    connect(skipHolds_, &QPushButton::clicked, this, [this] {
        emit skipHoldsWanted(!state_.skipHolds);
    });
    connect(skipSilence_, &QPushButton::clicked, this, [this] {
        emit skipSilenceWanted(!state_.skipSilence);
    });
}

void PlayerBar::connectTracks()
{
    connect(agent_, &TrackVolume::volumeWanted, this, [this](float volume) {
        emit volumesWanted({volume, state_.volumes.caller});
    });
    connect(caller_, &TrackVolume::volumeWanted, this, [this](float volume) {
        emit volumesWanted({state_.volumes.agent, volume});
    });
    connect(agent_, &TrackVolume::heardWanted, this, [this] {
        emit tracksHeardWanted(!state_.agentHeard, state_.callerHeard);
    });
    connect(caller_, &TrackVolume::heardWanted, this, [this] {
        emit tracksHeardWanted(state_.agentHeard, !state_.callerHeard);
    });
}

/// By mouse there is only one direction: after the fastest comes the slowest.
void PlayerBar::nextSpeed()
{
    emit speedWanted(state_.speed >= kSpeeds.back() ? kSpeeds.front() : faster(state_.speed));
}

void PlayerBar::render(const PlayerState& state)
{
    state_ = state;
    play_->setSymbol(state.playing ? QStringLiteral("pause") : QStringLiteral("play"));
    look::setSpokenName(play_, state.playing ? tr("Pause") : tr("Play"));
    play_->update();
    clock_->setText(look::clockText(state.at) + QStringLiteral(" / ") +
                    look::clockText(state.length));
    speed_->setLabel(speedText(state.speed));
    look::setSpokenName(speed_, tr("Speed %1").arg(speedText(state.speed)));
    speed_->setChosen(state.speed != kUsualSpeed);
    skipHolds_->setChosen(state.skipHolds);
    skipSilence_->setChosen(state.skipSilence);
    agent_->setName(state.agent.isEmpty() ? tr("Agent") : state.agent);
    caller_->setName(tr("Caller"));
    agent_->render(state.volumes.agent, state.agentHeard);
    caller_->render(state.volumes.caller, state.callerHeard);
}

bool PlayerBar::takeKey(const QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_J:
    case Qt::Key_Left:
        emit seekWanted(-kSeekStep);
        return true;
    case Qt::Key_L:
    case Qt::Key_Right:
        emit seekWanted(kSeekStep);
        return true;
    case Qt::Key_Comma:
        emit speedWanted(slower(state_.speed));
        return true;
    case Qt::Key_Period:
        emit speedWanted(faster(state_.speed));
        return true;
    default:
        return takeToggle(event);
    }
}

/// Keys that turn something on and off: one press, one turn, however long it is held.
bool PlayerBar::takeToggle(const QKeyEvent& event)
{
    using Does = std::function<void()>;
    const Does play = [this] { emit playWanted(!state_.playing); };
    const QMap<int, Does> toggles{
        {Qt::Key_Space, play},
        {Qt::Key_K, play},
        {Qt::Key_H, [this] { emit skipHoldsWanted(!state_.skipHolds); }},
        {Qt::Key_S, [this] { emit skipSilenceWanted(!state_.skipSilence); }},
        {Qt::Key_1, [this] { emit tracksHeardWanted(!state_.agentHeard, state_.callerHeard); }},
        {Qt::Key_2, [this] { emit tracksHeardWanted(state_.agentHeard, !state_.callerHeard); }},
    };
    const auto toggle = toggles.constFind(event.key());
    if (toggle == toggles.cend()) {
        return false;
    }
    if (!event.isAutoRepeat()) {
        (*toggle)();
    }
    return true;
}

} // namespace secondring
