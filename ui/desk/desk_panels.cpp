#include "ui/desk/desk_panels.h"

#include "ui/desk/call_actions.h"
#include "ui/desk/caller_header.h"
#include "ui/desk/closing_card.h"
#include "ui/desk/directory_panel.h"
#include "ui/desk/hold_card.h"
#include "ui/desk/idle_panel.h"
#include "ui/desk/keypad_panel.h"
#include "ui/desk/left_column.h"
#include "ui/desk/notes_panel.h"
#include "ui/desk/notices.h"
#include "ui/desk/reason_panel.h"
#include "ui/desk/right_column.h"
#include "ui/desk/ring_panel.h"
#include "ui/desk/say_panel.h"
#include "ui/desk/wrap_up_form.h"
#include "ui/look/label.h"

#include <QHBoxLayout>
#include <QScrollArea>

#include <algorithm>

namespace secondring {

using look::grid;

DeskPanels::DeskPanels(QWidget* desk, const DeskInlay& inlay)
    : inlay_(inlay)
{
    auto* page = new QWidget;
    page->setProperty("flat", true);
    auto* replaced = new QWidget(desk); // what an inlay stands for waits in here, unseen
    replaced->hide();
    auto* own = inlay_.isAny() ? replaced : page;
    left = new LeftColumn(inlay_.isAny() ? replaced : desk);
    right = new RightColumn(inlay_.isAny() ? replaced : desk);
    header = new CallerHeader(page);
    notices = new Notices(page);
    directory = new DirectoryPanel(page);
    reasons = new ReasonPanel(page);
    holdCard = new HoldCard(page);
    consult = new ConsultCard(page);
    say = new SayPanel(page);
    say->setOnlyAsks(inlay_.isAny());
    ring = new RingPanel(page);
    closing = new ClosingCard(page);
    actions = new CallActions(page);
    keypad = new KeypadPanel(page);
    notes = new NotesPanel(own);
    wrapUp = new WrapUpForm(page);
    wrapUp->setJudges(!inlay_.isAny()); // practice knows more than the desk
    idle = new IdlePanel(own);
    arrange(page);
    middle = new QScrollArea(desk);
    middle->setWidgetResizable(true);
    middle->setFocusPolicy(Qt::NoFocus);
    middle->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    middle->setWidget(page);
    place(desk);
}

/// The middle column, from above.
void DeskPanels::arrange(QWidget* page)
{
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(grid(6), grid(5), grid(6), grid(5));
    column->setSpacing(grid(4));
    const auto add = [&](std::initializer_list<QWidget*> panels, int stretch) {
        for (auto* panel : panels) {
            if (panel != nullptr) {
                column->addWidget(panel, stretch);
            }
        }
    };
    if (inlay_.isAny()) {
        add({header, notices}, 0);
        add({inlay_.talk, inlay_.idle}, 1);
        add({reasons, directory, holdCard, consult, say, inlay_.turn, closing, actions, keypad}, 0);
        add({ring, wrapUp}, 0);
        return;
    }
    add({header, notices, reasons, directory, holdCard, consult, say, closing, actions, keypad}, 0);
    add({notes, ring, wrapUp, idle}, 1);
}

void DeskPanels::place(QWidget* desk)
{
    auto* row = new QHBoxLayout(desk);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(inlay_.isAny() ? inlay_.left : left);
    row->addWidget(new look::Hairline(Qt::Vertical, desk));
    row->addWidget(middle, 1);
    row->addWidget(new look::Hairline(Qt::Vertical, desk));
    row->addWidget(inlay_.isAny() ? inlay_.right : right);
}

void DeskPanels::render(const DeskView& view)
{
    header->render(view);
    if (inlay_.isAny()) { // then the conversation tells who it is
        header->setVisible(view.call != nullptr && is<Ringing>(view.call->phase));
    }
    notices->render(view);
    directory->render(view);
    wrapUp->render(view);
    notes->render(view);
    holdCard->render(view);
    consult->render(view);
    ring->render(view);
    closing->render(view);
    say->render(view);
    actions->render(view);
    idle->render(view);
    left->render(view);
    right->render(view);
}

QWidget* DeskPanels::writing() const
{
    return inlay_.isAny() ? inlay_.turn : notes;
}

void DeskPanels::takeFocus() const
{
    if (inlay_.isAny()) {
        inlay_.turn->setFocus();
    } else {
        notes->takeFocus();
    }
}

void DeskPanels::fit(int width)
{
    constexpr int kFull = look::size::kStartWidth - look::size::kRail;
    const auto share = [width](int full, int least) {
        return std::clamp(width * full / kFull, least, full);
    };
    auto* atLeft = inlay_.isAny() ? inlay_.left : left;
    auto* atRight = inlay_.isAny() ? inlay_.right : right;
    atLeft->setFixedWidth(share(look::size::kLeft, look::size::kLeftNarrow));
    atRight->setFixedWidth(share(look::size::kRight, look::size::kRightNarrow));
}

} // namespace secondring
