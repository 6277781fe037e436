#include "ui/settings/settings_page.h"

#include "ui/look/label.h"
#include "ui/settings/house_section.h"
#include "ui/settings/keys_section.h"
#include "ui/settings/line_section.h"
#include "ui/settings/person_sections.h"
#include "ui/settings/prompts_section.h"
#include "ui/settings/section_button.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>

namespace secondring {

namespace {

using look::grid;

constexpr int kPageWidth = grid(200);

} // namespace

SettingsPage::SettingsPage(SoundSetup& setup, QWidget* parent)
    : QWidget(parent)
    , list_(new QVBoxLayout)
    , pages_(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("settingsPage"));
    setAccessibleName(tr("Settings"));
    auto* title = new look::ElidedLabel(
        look::readFont(look::text::kTitle, look::Weight::Strong), look::Ink::Full, this);
    title->setText(tr("Settings"));
    auto* left = new QWidget(this);
    left->setFixedWidth(look::size::kLeftNarrow);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(grid(4), grid(5), grid(4), grid(4));
    column->setSpacing(grid(4));
    column->addWidget(title);
    column->addLayout(list_);
    column->addStretch();
    list_->setSpacing(grid(1));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(left);
    row->addWidget(new look::Hairline(Qt::Vertical, this));
    row->addWidget(pages_, 1);
    add(tr("You"), new YouSection);
    add(tr("House"), new HouseSection);
    add(tr("Line"), new LineSection);
    add(tr("Sound"), new SoundSection(setup));
    add(tr("Keys"), new KeysSection);
    add(tr("Look"), new LookSection);
    add(tr("Prompts"), new PromptsSection);
    titles_.button(0)->setChecked(true);
    setFocusProxy(titles_.button(0));
    connect(&titles_, &QButtonGroup::idToggled, this, [this](int id, bool shown) {
        if (shown) {
            pages_->setCurrentIndex(id);
            setFocusProxy(titles_.button(id));
        }
    });
}

/// A field that loses the focus still tells what is typed: while there is somebody to tell.
SettingsPage::~SettingsPage()
{
    blockSignals(true);
    hide();
}

void SettingsPage::add(const QString& title, SettingsSection* section)
{
    auto* button = new SectionButton(title, this);
    button->setObjectName(section->objectName() + QStringLiteral("Title"));
    titles_.addButton(button, static_cast<int>(sections_.size()));
    list_->addWidget(button);
    section->setMaximumWidth(kPageWidth);
    auto* scroll = new QScrollArea(pages_);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setAccessibleName(title);
    scroll->setWidget(section);
    pages_->addWidget(scroll);
    sections_.append(section);
    connect(section, &SettingsSection::edited, this, &SettingsPage::apply);
    connect(section, &SettingsSection::houseFileWanted, this, &SettingsPage::houseFileWanted);
}

void SettingsPage::render(const SettingsView& view)
{
    view_ = view;
    for (auto* section : sections_) {
        section->render(view_);
    }
}

/// Shown at once, so that nobody waits for the settings to come back.
void SettingsPage::apply(const SettingsEdit& edit)
{
    auto settings = view_.settings;
    edit(settings);
    if (settings != view_.settings) {
        view_.settings = settings;
        for (auto* section : sections_) {
            section->render(view_);
        }
        emit changed(settings);
    }
}

} // namespace secondring
