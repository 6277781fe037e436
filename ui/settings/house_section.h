#pragma once
#include "ui/settings/settings_section.h"

class QLineEdit;
class QVBoxLayout;

namespace secondring {

namespace look {
class ActionButton;
class Banner;
class TextLabel;
} // namespace look

class FormRow;

/// The house that callers have reached, the file that describes it, and what is wrong with it.
class HouseSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit HouseSection(QWidget* parent = nullptr);

    void render(const SettingsView& view) override;

private:
    void addNameCard();
    void addFileCard();
    void renderComplaints(const std::vector<QString>& complaints);

    QLineEdit* name_;
    FormRow* nameRow_ = nullptr;
    look::TextLabel* file_;
    look::Banner* state_;
    QWidget* complaints_;
    QVBoxLayout* complaintRows_;
    look::ActionButton* write_;
    std::vector<QString> shown_;
};

} // namespace secondring
