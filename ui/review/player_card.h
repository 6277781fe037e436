#pragma once
#include "ui/look/card.h"
#include "ui/review/player_bar.h"
#include "ui/review/waveform_view.h"

namespace secondring {

/// What the card says instead of, or beside, playing.
struct PlayerNote
{
    QString icon;
    look::Tone tone = look::Tone::Neutral;
    QString sentence; ///< empty: nothing

    bool operator==(const PlayerNote&) const = default;
};

/// A recorded call to be listened to: its timeline, and the controls under it where there is
/// sound. While it is seen, its keys work in the whole window, unless somebody is typing.
class PlayerCard : public look::Card
{
    Q_OBJECT

public:
    explicit PlayerCard(QWidget* parent = nullptr);
    ~PlayerCard() override;

    void renderTimeline(const WaveformContent& content);
    /// `hasSound`: there is something to play.
    void renderPlayer(const PlayerState& state, bool hasSound);
    void renderNote(const PlayerNote& note);

    PlayerBar& bar() { return *bar_; }

    WaveformView& timeline() { return *view_; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool answersTo(const QKeyEvent& event) const;

    WaveformView* view_;
    PlayerBar* bar_;
    look::Banner* note_;
    PlayerNote shown_;
};

} // namespace secondring
