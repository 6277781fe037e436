#pragma once
#include "core/house/settings.h"

#include <QVector>
#include <QWidget>

class QComboBox;
class QLineEdit;

namespace secondring {

class ChoiceRow;
class FormRow;

/// The account at a SIP server, or none yet.
///
/// Invariants: `edited` tells only accounts that can be used: none, or one with a server and a
/// user.
class AccountFields : public QWidget
{
    Q_OBJECT

public:
    enum class Extent
    {
        Short, ///< what most accounts need
        Full
    };

    explicit AccountFields(Extent extent, QWidget* parent = nullptr);

    /// Fields in which something is typed keep it.
    void setAccount(const AccountSettings& account);
    /// As written; its server is empty when no account is wanted.
    AccountSettings account() const;
    /// Explains what is wrong beside the fields; the first wrong one, or null.
    QWidget* check();

signals:
    void edited(const secondring::AccountSettings& account);

private:
    FormRow* row(const QString& label, QWidget* control);
    void build(Extent extent);
    void addDetails();
    void showWanted();
    void typed(QLineEdit& field);
    void tell();
    QString wrongWith(const QLineEdit& field) const;

    ChoiceRow* wanted_;
    QWidget* fields_;
    QLineEdit* server_;
    QLineEdit* user_;
    QLineEdit* password_;
    ChoiceRow* transport_;
    QLineEdit* authUser_;
    QLineEdit* proxy_;
    QLineEdit* caFile_;
    QVector<QLineEdit*> all_;
    QVector<FormRow*> rows_; ///< of `all_`
    AccountSettings told_;
};

} // namespace secondring
