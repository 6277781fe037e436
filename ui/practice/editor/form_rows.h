#pragma once
#include "core/practice/passage_form.h"
#include "ui/look/card.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace secondring {

/// One thing that the caller waits for, in words.
class ExpectationRow : public QWidget
{
    Q_OBJECT

public:
    explicit ExpectationRow(QWidget* parent = nullptr);

    void render(const practice::FormExpectation& expectation);
    practice::FormExpectation value() const;

signals:
    void changed();
    void removed();

private:
    QComboBox* kind_;
    QSpinBox* within_;
    QCheckBox* optional_;
    practice::FormExpectation shown_;
};

/// What happens when something comes: when, what the caller says to it, where it leads.
class BranchRow : public look::Card
{
    Q_OBJECT

public:
    explicit BranchRow(QWidget* parent = nullptr);

    void render(const practice::FormBranch& branch, const QStringList& passages);
    practice::FormBranch value() const;

signals:
    void changed();
    void removed();

private:
    void tellHint();

    QComboBox* when_;
    QSpinBox* seconds_;
    QLineEdit* say_;
    QComboBox* target_;
    practice::FormBranch shown_;
};

} // namespace secondring
