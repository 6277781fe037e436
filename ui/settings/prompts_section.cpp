#include "ui/settings/prompts_section.h"

#include "ui/look/label.h"
#include "ui/look/text.h"
#include "ui/settings/form.h"

#include <algorithm>

namespace secondring {

namespace {

constexpr int kAutomatic = 0; ///< the chips after it are the levels, in their order

const std::vector<Verdict>& verdictsOf(const VerdictHistory& history, const std::string& standard)
{
    static const std::vector<Verdict> none;
    const auto found = std::ranges::find(history, standard, &VerdictHistory::value_type::first);
    return found == history.end() ? none : found->second;
}

} // namespace

PromptsSection::PromptsSection(QWidget* parent)
    : SettingsSection(QStringLiteral("promptsSection"), parent)
    , card_(addCard(tr("Prompts"),
                    tr("A line to say is shown whole at first. Keep its standard for %1 calls in a "
                       "row and only a keyword is left, for %2 and it is a dot. After a miss it "
                       "comes back.")
                        .arg(kKeywordAfter)
                        .arg(kDotAfter)))
    , none_(new look::TextLabel(look::readFont(look::text::kBody), look::Ink::Second))
{
    none_->setText(tr("The house file has no lines to say. They appear here once it has."));
    card_->add(none_);
}

void PromptsSection::render(const SettingsView& view)
{
    if (builtOf_ != view.house.standards || builtWith_ != view.house.lines) {
        build(view.house);
    }
    none_->setVisible(rows_.isEmpty());
    for (const auto& row : rows_) {
        renderRow(row, view);
    }
}

void PromptsSection::build(const House& house)
{
    builtOf_ = house.standards;
    builtWith_ = house.lines;
    for (const auto& row : rows_) {
        delete row.form;
    }
    rows_.clear();
    for (const auto& standard : house.standards) {
        const auto line = std::ranges::find(house.lines, standard.id, &SayLine::standard);
        if (line != house.lines.end()) {
            addRow(standard, line->keyword);
        }
    }
}

void PromptsSection::addRow(const Standard& standard, const std::string& keyword)
{
    auto* choice = new ChoiceRow(QStringLiteral("prompt-") + look::toQt(standard.id),
                                 {tr("Automatic"), tr("Line"), tr("Keyword"), tr("Dot")});
    const auto& title = standard.step.empty() ? standard.title : standard.step;
    auto* form = card_->addRow(look::toQt(title), choice);
    rows_.append({standard.id, keyword, form, choice});
    connect(choice, &ChoiceRow::chosen, this, [this, id = standard.id](int index) {
        emit edited([id, index](Settings& settings) {
            if (index == kAutomatic) {
                settings.prompting.erase(id);
            } else {
                settings.prompting[id] = static_cast<Prompting>(index - 1);
            }
        });
    });
}

void PromptsSection::renderRow(const Row& row, const SettingsView& view)
{
    const auto fixed = view.settings.prompting.find(row.standard);
    const bool automatic = fixed == view.settings.prompting.end();
    const auto& verdicts = verdictsOf(view.verdicts, row.standard);
    const auto level = automatic ? fade(verdicts) : fixed->second;
    const auto word = level == Prompting::Line ? tr("Shown now: the whole line.")
                      : level == Prompting::Keyword
                          ? tr("Shown now: the keyword “%1”.").arg(look::toQt(row.keyword))
                          : tr("Shown now: a dot.");
    const int left = callsToNextFading(verdicts);
    const auto next = !automatic  ? tr("You have fixed it.")
                      : left == 0 ? tr("It comes back after a miss.")
                      : left == 1 ? tr("1 call to the next fading.")
                                  : tr("%1 calls to the next fading.").arg(left);
    row.choice->setIndex(automatic ? kAutomatic : static_cast<int>(fixed->second) + 1);
    row.form->setHelp(word + QLatin1Char(' ') + next);
}

} // namespace secondring
