#include "ui/settings/account_fields.h"

#include "ui/look/text.h"
#include "ui/settings/field_rules.h"
#include "ui/settings/form.h"

#include <QVBoxLayout>

namespace secondring {

namespace {

using look::grid;

std::string written(const QLineEdit& field)
{
    return look::toStd(field.text().trimmed());
}

} // namespace

AccountFields::AccountFields(Extent extent, QWidget* parent)
    : QWidget(parent)
    , wanted_(new ChoiceRow(QStringLiteral("account"), {tr("No account yet"), tr("SIP account")}))
    , fields_(new QWidget(this))
    , server_(newField(QStringLiteral("server"), tr("pbx.example")))
    , user_(newField(QStringLiteral("user"), tr("212")))
    , password_(newField(QStringLiteral("password"), {}))
    , transport_(
          new ChoiceRow(QStringLiteral("transport"), {tr("UDP"), tr("TCP"), tr("TLS, encrypted")}))
    , authUser_(newField(QStringLiteral("authUser"), tr("The same as the user")))
    , proxy_(newField(QStringLiteral("proxy"), tr("The server itself")))
    , caFile_(newField(QStringLiteral("caFile"), tr("What the system trusts")))
{
    build(extent);
    for (auto* field : all_) {
        connect(field, &QLineEdit::editingFinished, this, [this, field] { typed(*field); });
    }
    connect(wanted_, &ChoiceRow::chosen, this, [this] {
        showWanted();
        tell();
    });
    connect(transport_, &ChoiceRow::chosen, this, &AccountFields::tell);
    showWanted();
}

FormRow* AccountFields::row(const QString& label, QWidget* control)
{
    auto* row = new FormRow(label, control, fields_);
    fields_->layout()->addWidget(row);
    if (auto* field = qobject_cast<QLineEdit*>(control)) {
        all_.append(field);
        rows_.append(row);
        connect(field, &QLineEdit::textEdited, row, [row] { row->complain({}); });
    }
    return row;
}

void AccountFields::build(Extent extent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(3));
    auto* wanted = new FormRow(tr("Account"), wanted_, this);
    wanted->setHelp(tr("Without an account, direct calls to this machine still arrive."));
    column->addWidget(wanted);
    column->addWidget(fields_);
    auto* inner = new QVBoxLayout(fields_);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(grid(3));
    password_->setEchoMode(QLineEdit::Password);
    row(tr("Server"), server_)
        ->setHelp(tr("As your telephone system names it, with :port if it is unusual."));
    row(tr("User"), user_);
    row(tr("Password"), password_);
    row(tr("Transport"), transport_);
    if (extent == Extent::Full) {
        addDetails();
    } else {
        for (auto* field : {authUser_, proxy_, caFile_}) {
            field->setParent(this);
            field->hide();
        }
    }
}

void AccountFields::addDetails()
{
    row(tr("Name at login"), authUser_)
        ->setHelp(tr("Only if the server wants another name with the password."));
    row(tr("Outbound proxy"), proxy_);
    row(tr("Certificates"), caFile_)
        ->setHelp(tr("A PEM file with whom to trust, for TLS to a server of your own."));
}

void AccountFields::showWanted()
{
    fields_->setVisible(wanted_->index() == 1);
}

void AccountFields::setAccount(const AccountSettings& account)
{
    if (account == told_) {
        return;
    }
    told_ = account;
    if (!account.server.empty()) { // else what was there stays, in case it is wanted again
        fill(*server_, look::toQt(account.server));
    }
    fill(*user_, look::toQt(account.user));
    fill(*password_, look::toQt(account.password));
    fill(*authUser_, look::toQt(account.authUser));
    fill(*proxy_, look::toQt(account.proxy));
    fill(*caFile_, look::toQt(account.caFile));
    transport_->setIndex(static_cast<int>(account.transport));
    if (!account.server.empty()) {
        wanted_->setIndex(1);
    } else if (!server_->isModified()) {
        wanted_->setIndex(0);
    }
    showWanted();
}

AccountSettings AccountFields::account() const
{
    AccountSettings account;
    account.user = written(*user_);
    account.authUser = written(*authUser_);
    account.password = look::toStd(password_->text());
    account.server = wanted_->index() == 1 ? written(*server_) : std::string{};
    account.proxy = written(*proxy_);
    account.transport = static_cast<Transport>(transport_->index());
    account.caFile = written(*caFile_);
    return account;
}

QString AccountFields::wrongWith(const QLineEdit& field) const
{
    if (wanted_->index() == 0) {
        return {};
    }
    if (&field == server_ || (&field == proxy_ && !field.text().isEmpty())) {
        return wrongWithServer(field.text());
    }
    return &field == user_ ? wrongWithUser(field.text()) : QString{};
}

QWidget* AccountFields::check()
{
    QWidget* first = nullptr;
    for (qsizetype i = 0; i < all_.size(); ++i) {
        rows_[i]->complain(wrongWith(*all_[i]));
        if (first == nullptr && !rows_[i]->complaint().isEmpty()) {
            first = all_[i];
        }
    }
    return first;
}

/// Only what was written is complained about here: the other fields are still to come.
void AccountFields::typed(QLineEdit& field)
{
    if (field.isModified()) {
        if (!field.text().isEmpty()) {
            rows_[all_.indexOf(&field)]->complain(wrongWith(field));
        }
        tell();
    }
}

void AccountFields::tell()
{
    for (const auto* field : all_) {
        if (!wrongWith(*field).isEmpty()) {
            return;
        }
    }
    for (auto* field : all_) {
        field->setModified(false);
    }
    const auto now = account();
    if (now != told_) {
        told_ = now;
        emit edited(now);
    }
}

} // namespace secondring
