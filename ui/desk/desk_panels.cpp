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

DeskPanels::DeskPanels(QWidget* desk)
{
    left = new LeftColumn(desk);
    right = new RightColumn(desk);
    auto* page = new QWidget;
    page->setProperty("flat", true);
    header = new CallerHeader(page);
    notices = new Notices(page);
    directory = new DirectoryPanel(page);
    reasons = new ReasonPanel(page);
    holdCard = new HoldCard(page);
    consult = new ConsultCard(page);
    say = new SayPanel(page);
    ring = new RingPanel(page);
    closing = new ClosingCard(page);
    actions = new CallActions(page);
    keypad = new KeypadPanel(page);
    notes = new NotesPanel(page);
    wrapUp = new WrapUpForm(page);
    idle = new IdlePanel(page);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(grid(6), grid(5), grid(6), grid(5));
    column->setSpacing(grid(4));
    for (auto* panel : std::initializer_list<QWidget*>{header,
                                                       notices,
                                                       reasons,
                                                       directory,
                                                       holdCard,
                                                       consult,
                                                       say,
                                                       closing,
                                                       actions,
                                                       keypad}) {
        column->addWidget(panel);
    }
    for (auto* panel : std::initializer_list<QWidget*>{notes, ring, wrapUp, idle}) {
        column->addWidget(panel, 1);
    }
    middle = new QScrollArea(desk);
    middle->setWidgetResizable(true);
    middle->setFocusPolicy(Qt::NoFocus);
    middle->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    middle->setWidget(page);
    auto* row = new QHBoxLayout(desk);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(left);
    row->addWidget(new look::Hairline(Qt::Vertical, desk));
    row->addWidget(middle, 1);
    row->addWidget(new look::Hairline(Qt::Vertical, desk));
    row->addWidget(right);
}

void DeskPanels::render(const DeskView& view)
{
    header->render(view);
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

void DeskPanels::fit(int width)
{
    constexpr int kFull = look::size::kStartWidth - look::size::kRail;
    const auto share = [width](int full, int least) {
        return std::clamp(width * full / kFull, least, full);
    };
    left->setFixedWidth(share(look::size::kLeft, look::size::kLeftNarrow));
    right->setFixedWidth(share(look::size::kRight, look::size::kRightNarrow));
}

} // namespace secondring
