#include "ui/settings/keys_section.h"

#include "ui/look/action_button.h"
#include "ui/look/text.h"
#include "ui/settings/form.h"
#include "ui/settings/key_field.h"
#include "ui/settings/key_rules.h"

#include <algorithm>

namespace secondring {

namespace {
using look::ActionButton;
}

KeysSection::KeysSection(QWidget* parent)
    : SettingsSection(QStringLiteral("keysSection"), parent)
    , resetAll_(new ActionButton(
          tr("Give every action its first key"), ActionButton::Kind::Ordinary, look::size::kButton))
    , keys_(defaultKeys())
{
    auto* card =
        addCard(tr("Keys"),
                tr("Press the field of an action, then the key it shall have. The keys work from "
                   "every field of the desk."));
    for (auto each = keys_.cbegin(); each != keys_.cend(); ++each) {
        addRow(*card, each.key());
    }
    resetAll_->setObjectName(QStringLiteral("resetKeys"));
    resetAll_->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    card->add(resetAll_);
    connect(resetAll_, &ActionButton::clicked, this, [this] {
        for (auto& row : rows_) {
            row.refused.clear();
        }
        emit edited([](Settings& settings) { settings.keys.clear(); });
    });
}

KeysSection::Row& KeysSection::rowOf(DeskAction action)
{
    return *std::ranges::find(rows_, action, &Row::action);
}

void KeysSection::addRow(FormCard& card, DeskAction action)
{
    const auto id = idOf(action);
    auto* field = new KeyField;
    field->setObjectName(QStringLiteral("key-") + id);
    auto* reset = new ActionButton({}, ActionButton::Kind::Quiet, look::size::kField);
    reset->setObjectName(QStringLiteral("reset-") + id);
    reset->setLabel(tr("Back to %1").arg(capOf(defaultKeys().value(action))));
    auto* form = card.addRow(nameOf(action), field);
    form->addBeside(reset);
    rows_.append({action, form, field, reset});
    connect(field, &KeyField::picked, this, [this, action](const QKeySequence& key) {
        pick(action, key);
    });
    connect(field, &KeyField::listeningChanged, this, [this, action](bool listening) {
        auto& row = rowOf(action);
        row.refused.clear();
        row.form->setHelp(listening ? tr("Esc leaves it as it was.") : QString{});
        renderRow(row);
    });
    connect(reset, &ActionButton::clicked, this, [this, action, field] {
        field->setFocus(); // the button goes once there is nothing to go back from
        pick(action, defaultKeys().value(action));
    });
}

void KeysSection::pick(DeskAction action, const QKeySequence& key)
{
    auto& row = rowOf(action);
    row.refused = wrongWithKey(action, key, keys_);
    if (row.refused.isEmpty()) {
        emit edited([action, key](Settings& settings) { storeKey(settings.keys, action, key); });
    } else {
        renderRow(row);
    }
}

void KeysSection::render(const SettingsView& view)
{
    keys_ = keysFrom(view.settings.keys);
    resetAll_->setEnabled(keys_ != defaultKeys());
    for (const auto& row : rows_) {
        renderRow(row);
    }
}

/// A key that a file gave to two actions is told at both.
void KeysSection::renderRow(const Row& row)
{
    const auto key = keys_.value(row.action);
    if (!row.field->isListening()) {
        row.field->setSequence(key);
    }
    row.field->setAccessibleName(nameOf(row.action) + QStringLiteral(": ") + capOf(key));
    row.reset->setVisible(key != defaultKeys().value(row.action));
    const bool shared = keys_.keys(key).size() > 1;
    const auto conflict = shared ? wrongWithKey(row.action, key, keys_) : QString{};
    row.form->complain(row.refused.isEmpty() ? conflict : row.refused);
}

} // namespace secondring
