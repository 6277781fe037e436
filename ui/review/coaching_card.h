#pragma once
#include "ui/look/card.h"
#include "ui/review/coaching_view.h"

#include <functional>

class QVBoxLayout;

namespace secondring {

namespace look {
class ActionButton;
class TextLabel;
} // namespace look

class CoachingForm;

/// What the call is learned from: thanks and notes at its moments, and who has looked at it.
class CoachingCard : public look::Card
{
    Q_OBJECT

public:
    explicit CoachingCard(QWidget* parent = nullptr);

    /// Tells where the player stands: what a new note or thanks is tied to.
    using Moment = std::function<Duration()>;

    void setMoment(Moment moment) { moment_ = std::move(moment); }

    /// The practice calls that can go with a note; asked once they are wanted.
    using Scenarios = std::function<std::vector<ScenarioChoice>()>;

    void setScenarios(Scenarios scenarios) { scenarios_ = std::move(scenarios); }

    void render(const CoachingView& view, Instant now);
    /// Why the last wish was not done.
    void refuse(ReviewRefusal refusal);
    /// Begin to write, as the buttons do.
    void coach();
    void thank();

signals:
    void wished(const secondring::ReviewBody& body);
    void playRequested(secondring::Duration moment);
    /// The scenario of a note is to be practised.
    void practiseRequested(const QString& scenario);

private:
    void rebuild();
    void addThanks(const Recognition& thanks);
    void addNote(const CoachingNote& note);
    void addEntry(const QString& icon, Duration moment, const QString& text, const QString& second);
    void begin(bool note);
    void leave();
    void readScenarios();
    QWidget* buttons();

    CoachingView view_;
    Instant now_{};
    Moment moment_;
    Scenarios scenarios_;
    QVBoxLayout* entries_;
    look::TextLabel* empty_;
    CoachingForm* form_;
    look::TextLabel* refusal_;
    look::ActionButton* coach_;
    look::ActionButton* thank_;
    look::TextLabel* seen_;
};

} // namespace secondring
