#pragma once
#include "core/house/settings.h"

#include <QWidget>

class QLineEdit;

namespace secondring {

namespace look {
class ActionButton;
}

class AccountFields;
class FormRow;
class SoundFields;
class SoundSetup;

/// The first thing a new agent sees: who they are, how they are reached, what they hear with.
/// Everything but the name may stay as it is.
class FirstRunPage : public QWidget
{
    Q_OBJECT

public:
    FirstRunPage(SoundSetup& setup, const Settings& start, QWidget* parent = nullptr);
    ~FirstRunPage() override;
    FirstRunPage(const FirstRunPage&) = delete;
    FirstRunPage& operator=(const FirstRunPage&) = delete;

signals:
    void finished(const secondring::Settings& settings);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* build();
    QWidget* heading(QWidget* parent);
    QWidget* footer();
    void finish();

    Settings settings_;
    QLineEdit* name_;
    QLineEdit* house_;
    QLineEdit* extension_;
    FormRow* nameRow_ = nullptr;
    FormRow* extensionRow_ = nullptr;
    AccountFields* account_;
    SoundFields* sound_;
    look::ActionButton* start_;
};

} // namespace secondring
