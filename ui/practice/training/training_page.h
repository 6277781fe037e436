#pragma once
#include "ui/practice/training/assign_form.h"

#include <QWidget>

class QBoxLayout;

namespace secondring {

class AssignedList;
class CertificateForm;
class ExportNotice;
class HandedInList;

/// Where who trains others assigns scenarios, sees what was handed in, and certifies.
///
/// Keys: Alt+Left goes back to Practice, Ctrl+Return assigns, Ctrl+F finds among what was handed
/// in, Ctrl+P writes the certificate. On what is assigned, Return changes it and Delete withdraws.
class TrainingPage : public QWidget
{
    Q_OBJECT

public:
    explicit TrainingPage(AssignForm::Now now, QWidget* parent = nullptr);

    void render(const TrainingView& view);

    /// Tells what came of a certificate.
    ExportNotice& notice() { return *notice_; }

    AssignForm& form() { return *form_; }

signals:
    void left();
    void assigned(const secondring::practice::PracticeAssignment& assignment);
    void changed(const secondring::practice::AssignmentChange& change);
    void attemptWanted(std::int64_t attempt);
    void certificateWanted(const QString& agent);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* head();
    QWidget* forms();
    void wire();
    void key(const QString& sequence, const std::function<void()>& action);

    ExportNotice* notice_;
    look::Banner* trouble_;
    AssignForm* form_;
    CertificateForm* certificate_;
    AssignedList* assigned_;
    HandedInList* handedIn_;
    QBoxLayout* lists_;
};

} // namespace secondring
