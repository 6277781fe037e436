#pragma once
#include <QWidget>

class QScrollArea;

namespace secondring {

class CallActions;
class CallerHeader;
class ClosingCard;
class ConsultCard;
class DirectoryPanel;
class HoldCard;
class IdlePanel;
class KeypadPanel;
class LeftColumn;
class NotesPanel;
class Notices;
class ReasonPanel;
class RightColumn;
class RingPanel;
class SayPanel;
class WrapUpForm;
struct DeskView;

/// What stands in the place of parts of the desk where it is rehearsed on. None: the desk's own.
/// The desk takes them as its children.
struct DeskInlay
{
    QWidget* left = nullptr;  ///< for the calls of now and the promises
    QWidget* talk = nullptr;  ///< for the caller's header and the notes, once it does not ring
    QWidget* turn = nullptr;  ///< for the say card, but not for the asks, which stay
    QWidget* right = nullptr; ///< for courtesy and caller
    QWidget* idle = nullptr;  ///< while there is no call

    bool isAny() const { return talk != nullptr; }
};

/// The parts of the desk and where they stand. Their parent owns them.
///
/// Invariants: with an inlay, the parts it stands for are never shown.
struct DeskPanels
{
    LeftColumn* left = nullptr;
    RightColumn* right = nullptr;
    QScrollArea* middle = nullptr;
    CallerHeader* header = nullptr;
    Notices* notices = nullptr;
    ReasonPanel* reasons = nullptr;
    DirectoryPanel* directory = nullptr;
    HoldCard* holdCard = nullptr;
    ConsultCard* consult = nullptr;
    SayPanel* say = nullptr;
    ClosingCard* closing = nullptr;
    CallActions* actions = nullptr;
    KeypadPanel* keypad = nullptr;
    NotesPanel* notes = nullptr;
    RingPanel* ring = nullptr;
    WrapUpForm* wrapUp = nullptr;
    IdlePanel* idle = nullptr;

    explicit DeskPanels(QWidget* desk, const DeskInlay& inlay = {});

    /// All but which prompt is open.
    void render(const DeskView& view);
    /// Where the agent writes while they talk, and puts the focus there.
    QWidget* writing() const;
    void takeFocus() const;
    /// The columns at the sides give way first.
    void fit(int width);

private:
    void arrange(QWidget* page);
    void place(QWidget* desk);

    DeskInlay inlay_;
};

} // namespace secondring
