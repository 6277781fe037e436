#include "ui/practice/training/training_page.h"

#include "ui/look/action_button.h"
#include "ui/look/label.h"
#include "ui/practice/training/assigned_list.h"
#include "ui/practice/training/certificate_form.h"
#include "ui/practice/training/handed_in_list.h"
#include "ui/review/export_notice.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QShortcut>

namespace secondring {

namespace {

using look::grid;

constexpr int kForms = look::size::kRight + grid(6);
constexpr int kBeside = 1240; ///< from this width on the lists stand beside each other

} // namespace

TrainingPage::TrainingPage(AssignForm::Now now, QWidget* parent)
    : QWidget(parent)
    , notice_(new ExportNotice(this))
    , trouble_(new look::Banner(this))
    , form_(new AssignForm(std::move(now)))
    , certificate_(new CertificateForm)
    , assigned_(new AssignedList)
    , handedIn_(new HandedInList)
    , lists_(new QBoxLayout(QBoxLayout::TopToBottom))
{
    setObjectName(QStringLiteral("trainingPage"));
    setAccessibleName(tr("Training"));
    notice_->setObjectName(QStringLiteral("certificateNotice"));
    trouble_->setObjectName(QStringLiteral("trainingTrouble"));
    trouble_->hide();
    // Made in the order in which one reads: the tab key goes the same way.
    auto* top = head();
    auto* left = forms();
    lists_->setSpacing(grid(4));
    lists_->addWidget(assigned_, 1);
    lists_->addWidget(handedIn_, 1);
    auto* right = new QVBoxLayout;
    right->setContentsMargins(grid(2), grid(4), grid(5), grid(4));
    right->setSpacing(grid(3));
    right->addWidget(notice_);
    right->addWidget(trouble_);
    right->addLayout(lists_, 1);
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(left);
    body->addLayout(right, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(top);
    column->addWidget(new look::Hairline(Qt::Horizontal, this));
    column->addLayout(body, 1);
    wire();
}

QWidget* TrainingPage::head()
{
    auto* head = new QWidget(this);
    head->setFixedHeight(look::size::kTopBar);
    auto* title = new look::ElidedLabel(
        look::readFont(look::text::kLead, look::Weight::Strong), look::Ink::Full, head);
    title->setText(tr("Training"));
    auto* back = new look::ActionButton(
        tr("Back to Practice"), look::ActionButton::Kind::Quiet, look::size::kOutcome, head);
    back->setObjectName(QStringLiteral("leaveTraining"));
    back->setKey(tr("Alt ←"));
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(grid(5), 0, grid(4), 0);
    row->setSpacing(grid(4));
    row->addWidget(title, 1);
    row->addWidget(back);
    connect(back, &look::ActionButton::clicked, this, &TrainingPage::left);
    return head;
}

/// They scroll where the window is low.
QWidget* TrainingPage::forms()
{
    auto* inner = new QWidget;
    inner->setProperty("flat", true);
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(grid(5), grid(4), grid(4), grid(4));
    column->setSpacing(grid(4));
    column->addWidget(form_);
    column->addWidget(certificate_);
    column->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(kForms);
    return scroll;
}

void TrainingPage::wire()
{
    connect(form_, &AssignForm::assigned, this, &TrainingPage::assigned);
    connect(form_, &AssignForm::changed, this, &TrainingPage::changed);
    connect(assigned_, &AssignedList::changeWanted, form_, &AssignForm::change);
    connect(assigned_, &AssignedList::withdrawn, this, [this](const auto& assignment) {
        auto change = practice::changeOf(assignment);
        change.withdrawn = true;
        emit changed(change);
    });
    connect(certificate_, &CertificateForm::wanted, this, &TrainingPage::certificateWanted);
    connect(assigned_, &AssignedList::opened, this, &TrainingPage::attemptWanted);
    connect(handedIn_, &HandedInList::opened, this, &TrainingPage::attemptWanted);
    key(QStringLiteral("Alt+Left"), [this] { emit left(); });
    key(tr("Ctrl+F"), [this] { handedIn_->search(); });
    key(tr("Ctrl+P"), [this] { certificate_->issue(); });
    key(tr("Ctrl+Return"), [this] { form_->assign(); });
}

void TrainingPage::key(const QString& sequence, const std::function<void()>& action)
{
    auto* shortcut = new QShortcut(QKeySequence(sequence), this);
    connect(shortcut, &QShortcut::activated, this, action);
}

void TrainingPage::render(const TrainingView& view)
{
    trouble_->setVisible(!view.trouble.isEmpty());
    if (!view.trouble.isEmpty()) {
        trouble_->show(QStringLiteral("warning"), look::Tone::Breach, view.trouble);
    }
    form_->render(view);
    certificate_->render(view);
    assigned_->render(view);
    handedIn_->render(view);
}

/// The first key typed belongs into a field.
void TrainingPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    form_->setFocus();
}

void TrainingPage::resizeEvent(QResizeEvent* event)
{
    lists_->setDirection(width() >= kBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    QWidget::resizeEvent(event);
}

} // namespace secondring
