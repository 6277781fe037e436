#include "ui/settings/house_section.h"

#include "ui/look/action_button.h"
#include "ui/look/label.h"
#include "ui/look/text.h"
#include "ui/settings/form.h"

#include <QVBoxLayout>

namespace secondring {

namespace {
using look::ActionButton;
using look::grid;
} // namespace

HouseSection::HouseSection(QWidget* parent)
    : SettingsSection(QStringLiteral("houseSection"), parent)
    , name_(newField(QStringLiteral("houseName"), {}))
    , file_(new look::TextLabel(look::readFont(look::text::kBody), look::Ink::Full))
    , state_(new look::Banner)
    , complaints_(new QWidget)
    , complaintRows_(new QVBoxLayout(complaints_))
    , write_(new ActionButton(
          tr("Write a house file of your own"), ActionButton::Kind::Ordinary, look::size::kButton))
{
    addNameCard();
    addFileCard();
}

void HouseSection::addNameCard()
{
    auto* card = addCard(tr("House"), tr("Whom callers have reached."));
    nameRow_ = card->addRow(tr("Name"), name_);
    nameRow_->setHelp(tr("As the greeting says it. Empty: the name in the house file."));
    connect(name_, &QLineEdit::editingFinished, this, [this] {
        if (name_->isModified()) {
            name_->setModified(false);
            const auto name = look::toStd(name_->text().simplified());
            emit edited([name](Settings& settings) { settings.houseName = name; });
        }
    });
}

void HouseSection::addFileCard()
{
    auto* card = addCard(tr("House file"),
                         tr("It holds everything that a house decides for itself: standards, words "
                            "to say, hold reasons, colleagues. It is read again whenever it "
                            "changes."));
    file_->setObjectName(QStringLiteral("houseFile"));
    file_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    state_->setObjectName(QStringLiteral("houseState"));
    complaints_->setObjectName(QStringLiteral("houseComplaints"));
    complaintRows_->setContentsMargins(0, 0, 0, 0);
    complaintRows_->setSpacing(grid(2));
    write_->setObjectName(QStringLiteral("writeHouseFile"));
    write_->setSymbol(QStringLiteral("edit"));
    write_->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    card->addRow(tr("Read from"), file_);
    card->add(state_);
    card->add(complaints_);
    card->add(write_);
    connect(write_, &ActionButton::clicked, this, &HouseSection::houseFileWanted);
}

void HouseSection::render(const SettingsView& view)
{
    name_->setPlaceholderText(look::toQt(view.house.name));
    fill(*name_, look::toQt(view.settings.houseName));
    const bool own = !view.houseFile.isEmpty();
    file_->setText(own ? view.houseFile : tr("The house that ships with the program"));
    write_->setVisible(!own);
    renderComplaints(view.houseComplaints);
}

void HouseSection::renderComplaints(const std::vector<QString>& complaints)
{
    state_->setVisible(!complaints.empty());
    complaints_->setVisible(!complaints.empty());
    if (complaints == shown_) {
        return;
    }
    shown_ = complaints;
    while (auto* item = complaintRows_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (complaints.empty()) {
        return;
    }
    state_->show(QStringLiteral("warning"),
                 look::Tone::Ring,
                 complaints.size() == 1
                     ? tr("One thing in the file is not understood. The house stays as it was "
                          "until it is put right.")
                     : tr("%1 things in the file are not understood. The house stays as it was "
                          "until they are put right.")
                           .arg(complaints.size()));
    for (std::size_t i = 0; i < complaints.size(); ++i) {
        auto* words =
            new look::TextLabel(look::readFont(look::text::kBody), look::Ink::Full, complaints_);
        words->setObjectName(QStringLiteral("complaint%1").arg(i));
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
        words->setText(complaints[i]);
        complaintRows_->addWidget(words);
    }
}

} // namespace secondring
