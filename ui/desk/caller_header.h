#pragma once
#include "ui/desk/desk_view.h"
#include "ui/look/tokens.h"

#include <QWidget>

namespace secondring {

namespace look {
class Avatar;
class ElidedLabel;
class Pill;
class RingPips;
class TickLabel;
} // namespace look

/// The state of a call in one word, as pills say it.
struct PhaseWord
{
    QString word;
    look::Tone tone = look::Tone::Neutral;
};

PhaseWord phaseWord(const Call& call);
/// The time that the header shows: ringing, talking, or wrapping up.
Duration shownTime(const Call& call, Instant now);
/// Which ring it is, from 1.
int ringOf(const Call& call, Instant now);
/// "3rd call this month", or nothing.
QString visitsThisMonth(const DeskView& view);

/// Who it is, what the call is doing, and for how long.
class CallerHeader : public QWidget
{
    Q_OBJECT

public:
    explicit CallerHeader(QWidget* parent = nullptr);

    void render(const DeskView& view);

private:
    look::Avatar* avatar_;
    look::ElidedLabel* name_;
    look::ElidedLabel* facts_;
    look::RingPips* pips_;
    look::ElidedLabel* ring_;
    look::Pill* pill_;
    look::TickLabel* time_;
};

} // namespace secondring
