#include "ui/settings/line_section.h"

#include "ui/look/label.h"
#include "ui/settings/account_fields.h"
#include "ui/settings/form.h"
#include "ui/settings/sound_fields.h"

namespace secondring {

LineSection::LineSection(QWidget* parent)
    : SettingsSection(QStringLiteral("lineSection"), parent)
    , state_(new look::TextLabel(look::readFont(look::text::kBody), look::Ink::Full))
    , account_(new AccountFields(AccountFields::Extent::Full))
{
    state_->setObjectName(QStringLiteral("lineState"));
    state_->setMinimumHeight(look::size::kField);
    auto* card =
        addCard(tr("Line"),
                tr("The account that calls come in on. The line connects again as soon as you "
                   "leave a field that you have changed."));
    card->addRow(tr("Now"), state_);
    card->add(account_);
    connect(account_, &AccountFields::edited, this, [this](const AccountSettings& account) {
        emit edited([account](Settings& settings) { settings.account = account; });
    });
}

void LineSection::render(const SettingsView& view)
{
    state_->setText(view.lineSentence);
    account_->setAccount(view.settings.account);
}

SoundSection::SoundSection(SoundSetup& setup, QWidget* parent)
    : SettingsSection(QStringLiteral("soundSection"), parent)
    , fields_(new SoundFields(setup))
{
    auto* card = addCard(tr("Sound"),
                         tr("Let it ring where you hear it from afar, and speak where you are "
                            "heard best."));
    card->add(fields_);
    connect(fields_, &SoundFields::edited, this, [this](const DeviceSettings& devices) {
        emit edited([devices](Settings& settings) { settings.devices = devices; });
    });
}

void SoundSection::render(const SettingsView& view)
{
    fields_->setDevices(view.settings.devices);
}

} // namespace secondring
