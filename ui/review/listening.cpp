#include "ui/review/listening.h"

#include "ui/look/text.h"
#include "ui/review/mark_text.h"

#include <QTimer>

#include <algorithm>

namespace secondring {

namespace {

using look::Tone;

/// Reading that takes longer is worth a word.
constexpr int kReadingShownAfterMs = 700;

QString infoIcon()
{
    return QStringLiteral("info");
}

QString warningIcon()
{
    return QStringLiteral("warning");
}

} // namespace

QString sentenceOf(FileTrouble trouble, const std::string& file)
{
    const auto name = look::toQt(file);
    switch (trouble) {
    case FileTrouble::Missing:
        return Listening::tr(
                   "The recording is no longer in its place, so there is nothing to hear. "
                   "It was kept in %1.")
            .arg(name);
    case FileTrouble::NoAccess:
        return Listening::tr(
                   "You may not read the recording. Ask whoever looks after this computer "
                   "for access to %1.")
            .arg(name);
    case FileTrouble::Empty:
        return Listening::tr("The recording was begun, but no sound was written into it: %1.")
            .arg(name);
    case FileTrouble::Damaged:
        return Listening::tr("The recording is damaged and cannot be played: %1.").arg(name);
    }
    return {};
}

Listening::Listening(PlayerCard& card, Playback& playback, Waveforms& waveforms)
    : card_(card)
    , playback_(playback)
    , waveforms_(waveforms)
{
    connectCard();
}

Listening::~Listening()
{
    waveforms_.cancel();
    playback_.close();
}

void Listening::connectCard()
{
    auto& bar = card_.bar();
    connect(&card_.timeline(), &WaveformView::playWanted, this, &Listening::playFrom);
    connect(&bar, &PlayerBar::playWanted, this, &Listening::setPlaying);
    connect(&bar, &PlayerBar::seekWanted, this, &Listening::seekBy);
    connect(&bar, &PlayerBar::speedWanted, this, [this](double speed) {
        state_.speed = speed;
        playback_.setSpeed(speed);
        render();
    });
    connect(&bar, &PlayerBar::skipHoldsWanted, this, [this](bool skip) {
        state_.skipHolds = skip;
        replan();
    });
    connect(&bar, &PlayerBar::skipSilenceWanted, this, [this](bool skip) {
        state_.skipSilence = skip;
        replan();
    });
    connect(&bar, &PlayerBar::volumesWanted, this, [this](const TrackVolumes& volumes) {
        state_.volumes = volumes;
        tellVolumes();
    });
    connect(&bar, &PlayerBar::tracksHeardWanted, this, [this](bool agent, bool caller) {
        state_.agentHeard = agent;
        state_.callerHeard = caller;
        tellVolumes();
    });
}

void Listening::show(const Call& call, const std::vector<Recorded>& events, const QString& agent)
{
    const bool same = call.id == shown_ && events.size() == events_;
    if (same || events.empty()) {
        return;
    }
    const auto length = timelineLength(call, events.back().at);
    Listened what{.id = call.id,
                  .length = length,
                  .recording = recordingOf(events),
                  .holds = holdBlocks(call, length),
                  .marks = labelsOf(marksOf(call)),
                  .silence = {}};
    what.silence =
        recordingTroubleOf(events).empty()
            ? PlayerNote{infoIcon(), Tone::Neutral, tr("This call was not recorded.")}
            : PlayerNote{warningIcon(),
                         Tone::Ring,
                         tr("This call could not be recorded, so there is nothing to hear.")};
    show(what, agent);
    events_ = events.size();
}

void Listening::show(const Listened& what, const QString& agent)
{
    leave();
    shown_ = what.id;
    recording_ = what.recording;
    content_.length = what.length;
    content_.holds = what.holds;
    content_.marks = what.marks;
    state_.length = what.length;
    state_.agent = look::firstName(agent);
    if (recording_.empty()) {
        note_ = what.silence;
    } else {
        readSounds();
    }
    render();
}

void Listening::readSounds()
{
    std::vector<std::string> files;
    for (const auto& part : recording_) {
        files.push_back(part.file);
    }
    waveforms_.read(std::move(files),
                    [this](const std::vector<FoundSound>& found) { take(found); });
    QTimer::singleShot(kReadingShownAfterMs, this, [this, shown = shown_] {
        if (parts_.empty() && note_.sentence.isEmpty() && shown == shown_) {
            note_ = {infoIcon(), Tone::Neutral, tr("Reading the recording…")};
            render();
        }
    });
}

void Listening::take(const std::vector<FoundSound>& found)
{
    note_ = {};
    for (std::size_t i = 0; i < found.size() && i < recording_.size(); ++i) {
        const auto& part = recording_[i];
        if (!found[i]) {
            note_ = {warningIcon(), Tone::Ring, sentenceOf(found[i].error(), part.file)};
            continue;
        }
        parts_.push_back({part.file, part.at, found[i]->length});
        content_.sounds.push_back({part.at, *found[i]});
    }
    plan_ = plan();
    playback_.open(plan_, [this](const PlaybackReport& report) { onReport(report); });
    playback_.setSpeed(state_.speed);
    if (state_.at != Duration{}) {
        playback_.seek(state_.at); // asked for while the sound was read
    }
    tellVolumes();
}

PlayPlan Listening::plan() const
{
    std::vector<TimeSpan> skipped;
    if (state_.skipHolds) {
        skipped = spansOf(content_.holds);
    }
    if (state_.skipSilence) {
        const auto silences = skippableSilences(silencesOf(content_.sounds));
        skipped.insert(skipped.end(), silences.begin(), silences.end());
    }
    return planFor(parts_, std::move(skipped));
}

void Listening::replan()
{
    plan_ = plan();
    playback_.replan(plan_);
    render();
}

void Listening::playFrom(Duration at)
{
    if (parts_.empty()) {
        goTo(at); // what is said of the call is said of that moment
        return;
    }
    state_.at = at;
    playback_.seek(at);
    setPlaying(true);
}

void Listening::goTo(Duration at)
{
    setPlaying(false);
    state_.at = at;
    if (!parts_.empty()) {
        playback_.seek(at);
    }
    render();
}

void Listening::pause()
{
    if (state_.playing) {
        setPlaying(false);
    }
}

void Listening::leave()
{
    waveforms_.cancel();
    playback_.close();
    shown_ = {};
    events_ = 0;
    recording_.clear();
    parts_.clear();
    content_ = {};
    plan_ = {};
    note_ = {};
    state_.playing = false;
    state_.at = {};
    render();
}

void Listening::setPlaying(bool playing)
{
    if (parts_.empty()) {
        return;
    }
    state_.playing = playing;
    if (!playing) {
        playback_.pause();
    } else {
        note_ = {};
        if (!soundFrom(plan_, state_.at)) {
            state_.at = {};
            playback_.seek({});
        }
        playback_.play();
    }
    render();
}

/// Back and forth in what is heard: a skipped hold does not swallow the step.
void Listening::seekBy(Duration by)
{
    const auto most = playedLength(plan_);
    state_.at = callAt(plan_, std::clamp(playedAt(plan_, state_.at) + by, Duration{}, most));
    playback_.seek(state_.at);
    render();
}

void Listening::tellVolumes()
{
    playback_.setVolumes({state_.agentHeard ? state_.volumes.agent : 0.F,
                          state_.callerHeard ? state_.volumes.caller : 0.F});
    render();
}

void Listening::onReport(const PlaybackReport& report)
{
    std::visit([this](const auto& each) { on(each); }, report);
    if (std::holds_alternative<PlaybackMoved>(report)) {
        card_.renderPlayer(state_, true); // thirty times a second: nothing else has changed
    } else {
        render();
    }
}

void Listening::on(const PlaybackMoved& report)
{
    state_.at = report.at;
}

void Listening::on(const PlaybackEnded& /*report*/)
{
    state_.playing = false;
    state_.at = plan_.pieces.empty() ? state_.at : plan_.pieces.back().call.until;
}

void Listening::on(const PlaybackDeviceLost& report)
{
    state_.playing = false;
    note_ = {
        warningIcon(),
        Tone::Ring,
        tr("%1 has gone, so playing was paused. Press Space to go on with another loudspeaker.")
            .arg(look::toQt(report.device))};
}

void Listening::on(const PlaybackNoDevice& /*report*/)
{
    state_.playing = false;
    note_ = {warningIcon(),
             Tone::Ring,
             tr("There is no loudspeaker to play on. Connect one and press Space again.")};
}

void Listening::on(const PlaybackFileFailed& report)
{
    state_.playing = false;
    note_ = {warningIcon(), Tone::Ring, sentenceOf(report.why, report.file)};
}

void Listening::render()
{
    card_.renderTimeline(content_);
    card_.renderPlayer(state_, !parts_.empty());
    card_.renderNote(note_);
}

} // namespace secondring
