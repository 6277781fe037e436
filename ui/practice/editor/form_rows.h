#pragma once
#include "core/practice/passage_form.h"
#include "ui/look/card.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace secondring {

namespace look {
class ActionButton;
} // namespace look

/// One thing that the caller waits for, in words.
class ExpectationRow : public QWidget
{
    Q_OBJECT

public:
    explicit ExpectationRow(QWidget* parent = nullptr);

    void render(const practice::FormExpectation& expectation);
    practice::FormExpectation value() const;
    /// The focus goes where something is missing, else to the first field.
    void edit();

signals:
    void changed();
    void removed();

private:
    void layOut(look::ActionButton* remove);
    void watch(look::ActionButton* remove);
    void tell();

    QComboBox* kind_;
    QLineEdit* words_;
    QSpinBox* within_;
    QCheckBox* optional_;
    practice::FormExpectation shown_;
    bool typing_ = false; ///< what is typed comes back changed, and the field keeps it as typed
};

/// What happens when something comes: when, what the caller says to it, where it leads.
class BranchRow : public look::Card
{
    Q_OBJECT

public:
    explicit BranchRow(QWidget* parent = nullptr);

    /// `here`: the passage that it belongs to.
    void
    render(const practice::FormBranch& branch, const QStringList& passages, const QString& here);
    practice::FormBranch value() const;
    /// The focus goes where something is missing, else to the words.
    void edit();

signals:
    void changed();
    void removed();
    void passageWanted(); ///< a new one, for it to lead to

private:
    void watch(look::ActionButton* remove);
    void tell();
    void tellHint();
    void renderWhen();
    void renderTarget(const QStringList& passages);

    QComboBox* when_;
    QSpinBox* amount_;
    QLineEdit* say_;
    QComboBox* target_;
    practice::FormBranch shown_;
    QString here_;
    QStringList passages_;
    bool typing_ = false; ///< what is typed comes back changed, and the field keeps it as typed
};

} // namespace secondring
