#pragma once
#include "core/desk/decide.h"
#include "ui/desk/desk_panels.h"
#include "ui/desk/desk_view.h"
#include "ui/desk/held_key.h"
#include "ui/desk/keys.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>

class QKeyEvent;

namespace secondring {

/// The agent's workspace. Shows a State; what the agent does goes out as events.
///
/// Invariants: at most one prompt is open; nothing that happens on the line moves the focus away
/// from a field that is being typed in. Its keys work in the whole window.
class DeskWorkspace : public QWidget
{
    Q_OBJECT

public:
    using Now = std::function<Instant()>;

    explicit DeskWorkspace(Now now, const DeskInlay& inlay = {}, QWidget* parent = nullptr);
    ~DeskWorkspace() override;

    /// Safe to call any number of times; cheap when nothing shown has changed.
    void render(const State& state);
    void setKnowledge(const DeskKnowledge& known);
    void setKeys(const DeskKeys& keys);
    void setDemonstration(bool available);
    /// Instead of marking a line as said, `sayWanted` is told: somebody else says it aloud.
    void setSaysLines(bool says);
    /// Whether the keys are this desk's: another one in the window may have them.
    void setTakesKeys(bool takes);
    /// A number from outside, put into the dial field.
    void setNumber(const QString& number);
    /// Why what was dialled cannot be called; empty takes it back.
    void showDialTrouble(const QString& sentence);
    /// Everything typed and not yet told goes out as events now: before the window closes.
    void flush();
    /// Puts this call into the middle.
    void showCall(CallId call);

    CallId shown() const { return shown_; }

    void perform(DeskAction action);

signals:
    void happened(const DeskEvent& event);
    void dialRequested(const QString& typed);
    void ringMeRequested();
    void earlierChosen(CallId call);
    void sayWanted();
    /// Something of the desk wants to be seen while another workspace is open.
    void wanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Prompt
    {
        None,
        Transfer,
        Divert,
        CallColleague,
        HeldNow,
        TransferNow,
        HangUp,
        Keypad
    };

    void connectActions();
    void connectAnswers();
    void connectTexts();
    void refresh();
    void chooseShown(const State& before);
    void announceChanges(const State& before);
    void moveFocus(bool wasTyping, bool wasInWrapUp, bool hadNotes);

    const Call* call() const;
    void post(EventBody body);
    void post(CallId call, EventBody body);

    void open(Prompt prompt);
    void closePrompt();
    void colleagueChosen(const Colleague& colleague);
    void reasonChosen(const QString& reason);
    void askHold(const HoldReason& reason, CallId next = {});
    void reask(Duration promised, const std::string& reason);
    void take(CallId ringing);
    bool rings() const;
    const Ask* waiting() const;
    void answer();
    void decline();
    void dial();
    void keypad();
    void hold();
    void holdRefused();
    void transfer();
    void transferRefused();
    void mute();
    void markSaid();
    void end();
    void neverMind();
    void save();
    void ringMe();
    void toggleAvailability();
    void performLong(DeskAction action, int milliseconds);
    bool cancel();
    void nextCall();
    void record();

    bool takes(DeskAction action) const;
    bool keyDown(const QKeyEvent& event);
    bool keyUp(const QKeyEvent& event);
    bool letGo(int key);
    bool digit(const QKeyEvent& event);
    bool needsRelease(DeskAction action) const;
    bool takesPlainKeys() const;

    Now now_;
    State state_;
    DeskKnowledge known_;
    DeskKeys keys_;
    CallId shown_;
    CallId divert_;
    Prompt prompt_ = Prompt::None;
    bool demonstration_ = false;
    bool takesKeys_ = true;
    bool saysLines_ = false;
    QPointer<QWidget> focusBefore_;
    QTimer ticks_;
    HeldKey heldKey_{[this](int key) { letGo(key); }};
    DeskPanels panels_;
};

} // namespace secondring
