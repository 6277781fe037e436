#include "ui/settings/first_run_page.h"

#include "ui/look/action_button.h"
#include "ui/look/label.h"
#include "ui/look/text.h"
#include "ui/settings/account_fields.h"
#include "ui/settings/field_rules.h"
#include "ui/settings/form.h"
#include "ui/settings/sound_fields.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>

namespace secondring {

namespace {

using look::ActionButton;
using look::grid;

constexpr int kPageWidth = grid(180);

} // namespace

FirstRunPage::FirstRunPage(SoundSetup& setup, const Settings& start, QWidget* parent)
    : QWidget(parent)
    , settings_(start)
    , name_(newField(QStringLiteral("agentName"), tr("Dana Kerr")))
    , house_(newField(QStringLiteral("houseName"), tr("As callers hear it")))
    , extension_(newField(QStringLiteral("extension"), tr("212")))
    , account_(new AccountFields(AccountFields::Extent::Short))
    , sound_(new SoundFields(setup))
    , start_(new ActionButton(
          tr("Start"), ActionButton::Kind::Primary, look::size::kPromptButton, this))
{
    setObjectName(QStringLiteral("firstRun"));
    setAccessibleName(tr("Welcome"));
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("firstRunScroll"));
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(build());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(scroll, 1);
    column->addWidget(new look::Hairline(Qt::Horizontal, this));
    column->addWidget(footer());
    name_->setText(look::toQt(start.agent));
    house_->setText(look::toQt(start.houseName));
    extension_->setText(look::toQt(start.extension));
    account_->setAccount(start.account);
    sound_->setDevices(start.devices);
    connect(start_, &ActionButton::clicked, this, &FirstRunPage::finish);
    connect(name_, &QLineEdit::textEdited, this, [this] { nameRow_->complain({}); });
    connect(extension_, &QLineEdit::textEdited, this, [this] { extensionRow_->complain({}); });
}

/// A field that loses the focus is looked at once more: while everything is still there.
FirstRunPage::~FirstRunPage()
{
    hide();
}

QWidget* FirstRunPage::heading(QWidget* parent)
{
    auto* box = new QWidget(parent);
    auto* title = new look::TextLabel(
        look::readFont(look::text::kTitle, look::Weight::Strong), look::Ink::Full, box);
    title->setText(tr("Welcome to Second Ring"));
    auto* lesson = new look::TextLabel(look::readFont(look::text::kBody), look::Ink::Second, box);
    lesson->setText(tr("Your name is all it takes. Everything else can stay as it is, and be "
                       "changed in Settings whenever you like."));
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, grid(2));
    column->setSpacing(grid(2));
    column->addWidget(title);
    column->addWidget(lesson);
    return box;
}

QWidget* FirstRunPage::build()
{
    auto* page = new QWidget(this);
    page->setProperty("flat", true);
    auto* inner = new QWidget(page);
    inner->setMaximumWidth(kPageWidth);
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(grid(6), grid(8), grid(6), grid(8));
    column->setSpacing(grid(4));
    column->addWidget(heading(inner));
    auto* you = new FormCard(tr("You"), {}, inner);
    nameRow_ = you->addRow(tr("Your name"), name_);
    nameRow_->setHelp(tr("The greeting says it: “this is Dana”."));
    you->addRow(tr("House"), house_)
        ->setHelp(tr("The greeting says it too. Empty: the name in the house file."));
    extensionRow_ = you->addRow(tr("Extension"), extension_);
    extensionRow_->setHelp(tr("What colleagues dial to reach you, if you have one."));
    column->addWidget(you);
    auto* line = new FormCard(tr("Line"), {}, inner);
    line->add(account_);
    column->addWidget(line);
    auto* sound = new FormCard(tr("Sound"), {}, inner);
    sound->add(sound_);
    column->addWidget(sound);
    column->addStretch();
    auto* middle = new QHBoxLayout(page);
    middle->setContentsMargins(0, 0, 0, 0);
    middle->addStretch(1);
    middle->addWidget(inner, 1000);
    middle->addStretch(1);
    return page;
}

QWidget* FirstRunPage::footer()
{
    start_->setObjectName(QStringLiteral("start"));
    start_->setKey(tr("Enter"));
    auto* bar = new QWidget(this);
    auto* inner = new QWidget(bar);
    inner->setMaximumWidth(kPageWidth);
    auto* row = new QHBoxLayout(inner);
    row->setContentsMargins(grid(6), grid(3), grid(6), grid(3));
    row->addStretch();
    row->addWidget(start_);
    auto* middle = new QHBoxLayout(bar);
    middle->setContentsMargins(0, 0, 0, 0);
    middle->addStretch(1);
    middle->addWidget(inner, 1000);
    middle->addStretch(1);
    return bar;
}

void FirstRunPage::finish()
{
    nameRow_->complain(wrongWithName(name_->text()));
    extensionRow_->complain(wrongWithExtension(extension_->text()));
    auto* wrong = account_->check();
    if (!extensionRow_->complaint().isEmpty()) {
        wrong = extension_;
    }
    if (!nameRow_->complaint().isEmpty()) {
        wrong = name_;
    }
    if (wrong != nullptr) {
        wrong->setFocus();
        return;
    }
    settings_.introduced = true;
    settings_.agent = look::toStd(name_->text().simplified());
    settings_.houseName = look::toStd(house_->text().simplified());
    settings_.extension = look::toStd(extension_->text().trimmed());
    settings_.account = account_->account();
    settings_.devices = sound_->devices();
    emit finished(settings_);
}

/// Enter starts from every field; on a button it presses that one.
void FirstRunPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        QWidget::keyPressEvent(event);
        return;
    }
    auto* button = qobject_cast<QAbstractButton*>(focusWidget());
    if (button != nullptr && button->hasFocus()) {
        button->click();
    } else {
        finish();
    }
}

void FirstRunPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    name_->setFocus();
}

} // namespace secondring
