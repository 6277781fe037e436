#include "core/practice/passage_form.h"
#include "core/practice/scenario_settings.h"
#include "ui/look/card.h"
#include "ui/look/text.h"
#include "ui/practice/editor/passage_panel.h"
#include "ui/practice/editor/scenario_editor.h"
#include "ui/practice/editor/story_canvas.h"
#include "ui/practice/editor/story_layout.h"

#include <utility>

/// Passages that come, go and get other names.
namespace secondring {

namespace {

/// Of the scenario, or of one of its callers.
bool isSettings(const StoryPassage& passage)
{
    return passage.name == practice::kSettingsPassage || passage.hasTag(practice::kCallerTag);
}

} // namespace

/// Beside the chosen one, which `lead` makes lead to it.
void ScenarioEditor::insertPassage(
    const std::function<void(practice::PassageForm&, const std::string&)>& lead)
{
    const auto& story = edited_.story();
    const auto from = canvas_->chosen();
    StoryPassage made{.name = freshName(story), .tags = {}, .metadata = {}, .text = {}};
    setPosition(made, placeBeside(story, from));
    const auto at = from ? *from + 1 : story.passages.size();
    edited_.change({.what = tr("New passage"), .joins = -1}, [&](Story& changed) {
        if (from && isPlayed(changed.passages[*from])) {
            practice::PassageForm form{changed.passages[*from].text};
            lead(form, made.name);
            changed.passages[*from].text = form.text();
        }
        changed.passages.insert(changed.passages.begin() + static_cast<std::ptrdiff_t>(at), made);
    });
    if (at < edited_.story().passages.size()) {
        choose(at);
    }
}

void ScenarioEditor::addPassage()
{
    insertPassage([](practice::PassageForm& form, const std::string& name) {
        form.addBranch({.when = "met", .say = {}, .target = name});
        form.setEnding({}); // it goes on now
    });
}

void ScenarioEditor::addPassageFor(std::size_t branch)
{
    insertPassage([branch](practice::PassageForm& form, const std::string& name) {
        auto branches = form.branches();
        if (branch < branches.size()) {
            branches[branch].target = name;
            form.setBranch(branch, branches[branch]);
        }
    });
}

void ScenarioEditor::removePassage(std::size_t passage)
{
    edited_.change({.what = tr("Remove a passage"), .joins = -1}, [&](Story& story) {
        story.passages.erase(story.passages.begin() + static_cast<std::ptrdiff_t>(passage));
    });
}

void ScenarioEditor::renamePassage(const QString& name)
{
    const auto passage = canvas_->chosen();
    const auto wanted = look::toStd(name);
    if (!passage) {
        return;
    }
    if (findPassage(edited_.story(), wanted) != nullptr) {
        tell(tr("There is a passage “%1” already; give this one another name.").arg(name));
        renderPanel();
        return;
    }
    notice_->hide();
    edited_.change({.what = tr("Rename a passage"), .joins = -1}, [&](Story& story) {
        auto& renamed = story.passages.at(*passage);
        const auto before = std::exchange(renamed.name, wanted);
        for (auto& each : story.passages) {
            each.text =
                isPlayable(each) ? practice::retargeted(each.text, before, wanted) : each.text;
            each.text =
                isSettings(each) ? practice::restarted(each.text, before, wanted) : each.text;
        }
        if (startOf(story) == before) {
            setStoryMember(story, "start", wanted);
        }
    });
}

} // namespace secondring
