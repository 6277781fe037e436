#include "ui/settings/settings_section.h"

#include "ui/settings/form.h"

#include <QVBoxLayout>

namespace secondring {

SettingsSection::SettingsSection(const QString& name, QWidget* parent)
    : QWidget(parent)
    , column_(new QVBoxLayout)
{
    setObjectName(name);
    setProperty("flat", true);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(look::grid(6), look::grid(5), look::grid(6), look::grid(5));
    column_->setSpacing(look::grid(4));
    all->addLayout(column_);
    all->addStretch();
}

FormCard* SettingsSection::addCard(const QString& title, const QString& lesson)
{
    auto* card = new FormCard(title, lesson, this);
    column_->addWidget(card);
    return card;
}

} // namespace secondring
