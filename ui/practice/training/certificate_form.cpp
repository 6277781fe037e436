#include "ui/practice/training/certificate_form.h"

#include "ui/look/accessible.h"
#include "ui/look/action_button.h"
#include "ui/look/label.h"
#include "ui/practice/training/stacked_field.h"

#include <QVBoxLayout>

#include <algorithm>

namespace secondring {

using look::grid;

CertificateForm::CertificateForm(QWidget* parent)
    : Card(parent)
    , who_(newTypedCombo(QStringLiteral("certificateWho"), tr("A name")))
    , sentence_(new look::TextLabel(look::readFont(look::text::kBody), look::Ink::Second, this))
    , issue_(new look::ActionButton(tr("Write the certificate"),
                                    look::ActionButton::Kind::Ordinary,
                                    look::size::kButton,
                                    this))
{
    setObjectName(QStringLiteral("certificateForm"));
    sentence_->setObjectName(QStringLiteral("certificateSentence"));
    issue_->setObjectName(QStringLiteral("issueCertificate"));
    issue_->setKey(tr("Ctrl P"));
    auto* heading = new look::ElidedLabel(
        look::readFont(look::text::kAction, look::Weight::Strong), look::Ink::Full, this);
    heading->setText(tr("Certify"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(grid(4), grid(4), grid(4), grid(4));
    column->setSpacing(grid(3));
    column->addWidget(heading);
    column->addWidget(new StackedField(tr("Who has practised"), who_, this));
    column->addWidget(sentence_);
    column->addWidget(issue_);
    connect(who_, &QComboBox::editTextChanged, this, &CertificateForm::tell);
    connect(issue_, &look::ActionButton::clicked, this, &CertificateForm::issue);
}

void CertificateForm::render(const TrainingView& view)
{
    people_ = view.certifiable;
    QStringList names;
    for (const auto& each : people_) {
        names << each.name;
    }
    offer(*who_, names);
    tell();
}

const CertifiablePerson* CertificateForm::chosen() const
{
    const auto typed = who_->currentText().simplified();
    const auto found = std::ranges::find_if(people_, [&](const CertifiablePerson& each) {
        return each.name.compare(typed, Qt::CaseInsensitive) == 0;
    });
    return found == people_.end() ? nullptr : &*found;
}

void CertificateForm::tell()
{
    const auto* person = chosen();
    const auto typed = who_->currentText().simplified();
    sentence_->setText(person != nullptr ? person->sentence
                       : typed.isEmpty() ? tr("Choose somebody to see whether they have passed "
                                              "what was assigned to them.")
                                         : tr("Nothing was assigned to %1.").arg(typed));
    issue_->setEnabled(person != nullptr && person->ready);
}

void CertificateForm::issue()
{
    const auto* person = chosen();
    if (person != nullptr && person->ready) {
        emit wanted(person->name);
        return;
    }
    who_->setFocus();
    look::announce(sentence_, sentence_->text());
}

} // namespace secondring
