#include "core/practice/passage_form.h"
#include "ui/look/label.h"
#include "ui/look/text.h"
#include "ui/practice/editor/form_rows.h"
#include "ui/practice/editor/passage_panel.h"
#include "ui/practice/editor/scenario_form.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace secondring {

namespace {

using look::grid;

void setWords(QLineEdit& field, const QString& text)
{
    if (field.text() != text) {
        field.setText(text);
    }
}

/// Of the story as it is written: what can be led to.
QStringList targetNames(const Story& story)
{
    QStringList names;
    for (const auto& passage : story.passages) {
        if (isPlayable(passage) && isPlayed(passage)) {
            names.push_back(look::toQt(passage.name));
        }
    }
    return names;
}

} // namespace

void PassagePanel::renderExpectations()
{
    const auto wanted = practice::PassageForm{passage_.text}.expectations();
    while (expectationRows_.size() < static_cast<qsizetype>(wanted.size())) {
        addExpectationRow();
    }
    for (qsizetype i = 0; i < expectationRows_.size(); ++i) {
        const bool used = i < static_cast<qsizetype>(wanted.size());
        expectationRows_[i]->setVisible(used);
        if (used) {
            expectationRows_[i]->render(wanted[static_cast<std::size_t>(i)]);
        }
    }
}

void PassagePanel::renderBranches(const QStringList& names)
{
    const auto wanted = practice::PassageForm{passage_.text}.branches();
    while (branchRows_.size() < static_cast<qsizetype>(wanted.size())) {
        addBranchRow();
    }
    for (qsizetype i = 0; i < branchRows_.size(); ++i) {
        const bool used = i < static_cast<qsizetype>(wanted.size());
        branchRows_[i]->setVisible(used);
        if (used) {
            branchRows_[i]->render(
                wanted[static_cast<std::size_t>(i)], names, look::toQt(passage_.name));
        }
    }
}

void PassagePanel::renderLine()
{
    const practice::PassageForm form{passage_.text};
    const auto words = look::toQt(isPlayed(passage_) ? form.line() : passage_.text);
    if (typing_ != line_ && line_->toPlainText() != words) {
        line_->setPlainText(words);
    }
}

void PassagePanel::renderForm(const QStringList& names)
{
    const practice::PassageForm form{passage_.text};
    const bool played = isPlayed(passage_);
    setWords(*name_, look::toQt(passage_.name));
    lineLabel_->setText(played ? tr("The caller says") : tr("All of it, one in a line"));
    line_->setAccessibleName(played ? tr("What the caller says") : tr("Settings, one in a line"));
    line_->setFont(played ? look::spokenFont(look::text::kLead)
                          : look::readFont(look::text::kBody));
    line_->setMinimumHeight(grid(28));
    renderLine();
    parts_->setVisible(played);
    if (played) {
        if (typing_ != mood_) {
            setWords(*mood_, look::toQt(form.mood()));
        }
        renderExpectations();
        renderBranches(names);
        renderEnding(form);
        more_->setVisible(form.hasMore());
    }
}

/// Words of the file that the form has none for stand for themselves.
void PassagePanel::renderEnding(const practice::PassageForm& form)
{
    const auto ending = look::toQt(form.ending());
    if (ending_->findData(ending) < 0) {
        ending_->addItem(ending, ending);
    }
    ending_->setCurrentIndex(ending_->findData(ending));
}

void PassagePanel::renderSettings(const Story& story)
{
    const bool whole = passage_.name == "Scenario";
    const bool shown = whole || passage_.hasTag("caller");
    settings_->setVisible(shown);
    name_->setVisible(!whole); // its name is what makes it the settings
    nameLabel_->setVisible(!whole);
    if (shown) {
        settings_->render(look::toQt(titleOf(story)), passage_.text, whole);
    }
}

void PassagePanel::render(const Story& story, std::size_t passage)
{
    rendering_ = true;
    shown_ = passage;
    passage_ = story.passages.at(passage);
    form_->show();
    nothing_->hide();
    renderSettings(story);
    renderForm(targetNames(story));
    rendering_ = false;
}

void PassagePanel::renderNothing(const QString& sentence)
{
    form_->hide();
    nothing_->setText(sentence);
    nothing_->show();
}

} // namespace secondring
