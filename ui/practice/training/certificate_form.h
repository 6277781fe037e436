#pragma once
#include "ui/look/card.h"
#include "ui/practice/training/training_view.h"

class QComboBox;

namespace secondring {

namespace look {
class ActionButton;
class TextLabel;
} // namespace look

/// Whom to certify, and whether they have passed what was assigned to them.
class CertificateForm : public look::Card
{
    Q_OBJECT

public:
    explicit CertificateForm(QWidget* parent = nullptr);

    void render(const TrainingView& view);
    /// To be written, or told again why it cannot be.
    void issue();

signals:
    void wanted(const QString& agent);

private:
    const CertifiablePerson* chosen() const;
    void tell();

    QVector<CertifiablePerson> people_;
    QComboBox* who_;
    look::TextLabel* sentence_;
    look::ActionButton* issue_;
};

} // namespace secondring
