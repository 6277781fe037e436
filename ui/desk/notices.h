#pragma once
#include "ui/desk/desk_view.h"
#include "ui/desk/keys.h"

#include <QVector>
#include <QWidget>

#include <array>

namespace secondring {

namespace look {
class ActionButton;
class Banner;
} // namespace look

/// What went wrong with the call in the middle, and who else is ringing: sentences in place, with
/// what can be done about it.
class Notices : public QWidget
{
    Q_OBJECT

public:
    explicit Notices(QWidget* parent = nullptr);

    void render(const DeskView& view);
    void setKeys(const DeskKeys& keys);

    /// The call of the banner about another call that rings; none if there is none.
    CallId ringing() const { return ringing_; }

    /// Lets that call ring on without its banner.
    void letRing();

signals:
    void did(DeskAction action);
    void takeRinging(CallId call);
    void divertRinging(CallId call);
    void shown(CallId call);

private:
    void renderRinging(const DeskView& view);
    void renderTrouble(const DeskView& view);
    void renderFailure(const DeskView& view);
    std::array<look::Banner*, 5> banners() const;
    void showIfNeeded();

    look::Banner* second_;
    look::ActionButton* take_;
    look::ActionButton* divert_;
    look::ActionButton* ringOn_;
    look::Banner* trouble_;
    look::Banner* failure_;
    look::ActionButton* again_;
    look::Banner* playing_;
    look::Banner* lasting_; ///< what is wrong with the desk itself
    CallId ringing_;
    QVector<CallId> ignored_;
    DeskKeys keys_;
};

} // namespace secondring
