#pragma once
#include "ui/settings/settings_section.h"

#include <QVector>

namespace secondring {

namespace look {
class TextLabel;
}

class ChoiceRow;
class FormCard;
class FormRow;

/// How much of each line to say is shown, and when it fades.
class PromptsSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit PromptsSection(QWidget* parent = nullptr);

    void render(const SettingsView& view) override;

private:
    struct Row
    {
        std::string standard, keyword;
        FormRow* form = nullptr;
        ChoiceRow* choice = nullptr;
    };

    void build(const House& house);
    void addRow(const Standard& standard, const std::string& keyword);
    void renderRow(const Row& row, const SettingsView& view);

    FormCard* card_;
    look::TextLabel* none_;
    QVector<Row> rows_;
    std::vector<Standard> builtOf_;
    std::vector<SayLine> builtWith_;
};

} // namespace secondring
