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

/// The parts of the desk and where they stand. Their parent owns them.
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

    explicit DeskPanels(QWidget* desk);

    /// All but which prompt is open.
    void render(const DeskView& view);
    /// The columns at the sides give way first.
    void fit(int width);
};

} // namespace secondring
