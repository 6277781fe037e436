#include "ui/practice/editor/passage_panel.h"

#include "core/practice/passage_form.h"
#include "core/practice/twee.h"
#include "ui/look/action_button.h"
#include "ui/look/label.h"
#include "ui/look/opening.h"
#include "ui/look/text.h"
#include "ui/practice/editor/form_rows.h"
#include "ui/practice/editor/form_words.h"
#include "ui/practice/editor/scenario_form.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace secondring {

namespace {

using look::ActionButton;
using look::grid;

QVBoxLayout* column(QWidget* parent)
{
    auto* made = new QVBoxLayout(parent);
    made->setContentsMargins(0, 0, 0, 0);
    made->setSpacing(grid(2));
    return made;
}

look::TextLabel* smallText(QWidget* parent)
{
    return new look::TextLabel(look::readFont(look::text::kSmall), look::Ink::Second, parent);
}

ActionButton* addButton(const QString& words, const QString& name, QWidget* parent)
{
    auto* button = new ActionButton(words, ActionButton::Kind::Quiet, look::size::kButton, parent);
    button->setSymbol(QStringLiteral("plus"));
    button->setObjectName(name);
    return button;
}

/// Steps on one field of one passage join; a hash keeps them apart from the others.
int joinOf(std::size_t passage, const QString& field)
{
    return static_cast<int>(qHash(field, passage) & 0x7fffffff);
}

} // namespace

bool isPlayed(const StoryPassage& passage)
{
    return passage.name != "Scenario" && !passage.hasTag("caller") && !passage.hasTag("note");
}

PassagePanel::PassagePanel(QWidget* parent)
    : QWidget(parent)
    , form_(new QWidget(this))
    , settings_(new ScenarioForm(form_))
    , parts_(new QWidget(form_))
    , nothing_(smallText(this))
    , nameLabel_(new look::SectionLabel(tr("Passage"), form_))
    , name_(new QLineEdit(form_))
    , lineLabel_(new look::SectionLabel(QString(), form_))
    , line_(new QPlainTextEdit(form_))
    , mood_(new QLineEdit(parts_))
    , expectations_(new QVBoxLayout)
    , branches_(new QVBoxLayout)
    , moreExpectations_(addButton(tr("Expect something"), QStringLiteral("addExpectation"), parts_))
    , moreBranches_(addButton(tr("Lead on"), QStringLiteral("addBranch"), parts_))
    , ending_(new look::Opening<QComboBox>(parts_))
    , more_(smallText(parts_))
{
    setObjectName(QStringLiteral("passagePanel"));
    name_->setObjectName(QStringLiteral("passageName"));
    name_->setAccessibleName(tr("Name of the passage"));
    line_->setObjectName(QStringLiteral("passageLine"));
    line_->setFont(look::spokenFont(look::text::kLead));
    line_->setTabChangesFocus(true);
    line_->setUndoRedoEnabled(false);
    line_->setMinimumHeight(grid(30));
    mood_->setObjectName(QStringLiteral("passageMood"));
    mood_->setAccessibleName(tr("The caller's mood"));
    mood_->setPlaceholderText(tr("Calm, impatient, angry"));
    ending_->setObjectName(QStringLiteral("passageEnding"));
    ending_->setAccessibleName(tr("Whether the call ends here"));
    ending_->setFocusPolicy(Qt::StrongFocus);
    ending_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const auto& [word, text] : endingWords()) {
        ending_->addItem(text, word);
    }
    more_->setObjectName(QStringLiteral("passageMore"));
    more_->setText(
        tr("There is more here than the form shows, such as conditions. It stays as it is; "
           "the text has it."));
    layOut();
    watch();
}

void PassagePanel::layOutParts()
{
    auto* parts = column(parts_);
    parts->addWidget(new look::SectionLabel(tr("Mood"), parts_));
    parts->addWidget(mood_);
    parts->addWidget(new look::SectionLabel(tr("The caller waits for"), parts_));
    expectations_->setSpacing(grid(3));
    parts->addLayout(expectations_);
    parts->addWidget(moreExpectations_, 0, Qt::AlignLeft);
    parts->addWidget(new look::SectionLabel(tr("And then"), parts_));
    branches_->setSpacing(grid(2));
    parts->addLayout(branches_);
    parts->addWidget(moreBranches_, 0, Qt::AlignLeft);
    parts->addWidget(new look::SectionLabel(tr("The end"), parts_));
    parts->addWidget(ending_);
    parts->addWidget(more_);
}

void PassagePanel::layOut()
{
    layOutParts();
    auto* rows = column(form_);
    rows->addWidget(nameLabel_);
    rows->addWidget(name_);
    rows->addWidget(settings_);
    rows->addWidget(lineLabel_);
    rows->addWidget(line_);
    rows->addWidget(parts_);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(grid(4), grid(3), grid(4), grid(4));
    all->addWidget(form_);
    all->addWidget(nothing_);
    all->addStretch();
}

void PassagePanel::watch()
{
    connect(name_, &QLineEdit::editingFinished, this, &PassagePanel::sendName);
    connect(line_, &QPlainTextEdit::textChanged, this, [this] {
        const auto text = look::toStd(line_->toPlainText());
        if (isPlayed(passage_)) {
            sendTyped(
                *line_, [&](auto& form) { form.setLine(text); }, tr("Change the line"));
        } else {
            sendTyped(
                *line_,
                [&](auto& form) { form = practice::PassageForm{passageText(text)}; },
                tr("Change the settings"));
        }
    });
    connect(mood_, &QLineEdit::textEdited, this, [this](const QString& mood) {
        sendTyped(
            *mood_,
            [&](auto& form) { form.setMood(look::toStd(mood.trimmed())); },
            tr("Change the mood"));
    });
    connect(mood_, &QLineEdit::editingFinished, this, [this] {
        mood_->setText(look::toQt(practice::PassageForm{passage_.text}.mood()));
    });
    line_->installEventFilter(this);
    watchParts();
}

void PassagePanel::watchParts()
{
    connect(settings_, &ScenarioForm::titled, this, &PassagePanel::titled);
    connect(
        settings_, &ScenarioForm::changed, this, [this](const QString& key, const QString& value) {
            send(
                [&](auto& form) {
                    practice::SettingsForm settings{form.text()};
                    settings.set(look::toStd(key), look::toStd(value));
                    form = practice::PassageForm{settings.text()};
                },
                tr("Change the settings"),
                key);
        });
    connect(ending_, &QComboBox::activated, this, [this] {
        const auto ending = look::toStd(ending_->currentData().toString());
        send([&](auto& form) { form.setEnding(ending); }, tr("Change the end"), QString());
    });
    connect(moreExpectations_, &ActionButton::clicked, this, [this] {
        send([](auto& form) { form.addExpectation({.kind = "apology", .more = {}}); },
             tr("Expect something"),
             QString());
        emit grown(moreExpectations_);
    });
    connect(moreBranches_, &ActionButton::clicked, this, [this] {
        send([](auto& form) { form.addBranch({.when = "met", .say = {}, .target = {}}); },
             tr("Lead on"),
             QString());
        emit grown(moreBranches_);
    });
}

/// What comes back is not written over what is being typed.
void PassagePanel::sendTyped(const QWidget& field, const Edit& edit, const QString& what)
{
    typing_ = &field;
    send(edit, what, field.objectName());
    typing_ = nullptr;
}

bool PassagePanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == line_ && event->type() == QEvent::FocusOut && form_->isVisible()) {
        rendering_ = true;
        renderLine();
        rendering_ = false;
    }
    return QWidget::eventFilter(watched, event);
}

/// An empty field joins with nothing.
void PassagePanel::send(const Edit& edit, const QString& what, const QString& field)
{
    if (rendering_) {
        return;
    }
    practice::PassageForm form{passage_.text};
    edit(form);
    if (form.text() != passage_.text) {
        emit rewritten(look::toQt(form.text()),
                       {.what = what, .joins = field.isEmpty() ? -1 : joinOf(shown_, field)});
    }
}

void PassagePanel::sendName()
{
    const auto name = look::toQt(practice::asName(look::toStd(name_->text().trimmed())));
    if (rendering_ || look::toStd(name) == passage_.name) {
        return;
    }
    const auto wanted = look::toStd(name);
    if (!isPassageName(wanted) || wanted == kStoryTitle || wanted == kStoryData) {
        name_->setText(look::toQt(passage_.name));
        return;
    }
    emit renamed(name);
}

void PassagePanel::editName()
{
    name_->setFocus();
    name_->selectAll();
}

/// The focus stays in the form, where the next one can be added.
void PassagePanel::removeExpectation(std::size_t index)
{
    moreExpectations_->setFocus();
    send([&](auto& form) { form.removeExpectation(index); }, tr("Expect less"), QString());
}

void PassagePanel::removeBranch(std::size_t index)
{
    moreBranches_->setFocus();
    send([&](auto& form) { form.removeBranch(index); }, tr("Lead nowhere"), QString());
}

ExpectationRow* PassagePanel::addExpectationRow()
{
    auto* row = new ExpectationRow(parts_);
    expectations_->addWidget(row);
    expectationRows_.push_back(row);
    const auto index = static_cast<std::size_t>(expectationRows_.size() - 1);
    connect(row, &ExpectationRow::changed, this, [this, row, index] {
        send([&](auto& form) { form.setExpectation(index, row->value()); },
             tr("Change what is expected"),
             QStringLiteral("expectation%1").arg(index));
    });
    connect(row, &ExpectationRow::removed, this, [this, index] { removeExpectation(index); });
    return row;
}

BranchRow* PassagePanel::addBranchRow()
{
    auto* row = new BranchRow(parts_);
    branches_->addWidget(row);
    branchRows_.push_back(row);
    const auto index = static_cast<std::size_t>(branchRows_.size() - 1);
    connect(row, &BranchRow::changed, this, [this, row, index] {
        send([&](auto& form) { form.setBranch(index, row->value()); },
             tr("Change where it leads"),
             QStringLiteral("branch%1").arg(index));
    });
    connect(row, &BranchRow::removed, this, [this, index] { removeBranch(index); });
    connect(row, &BranchRow::passageWanted, this, [this, index] { emit passageWanted(index); });
    return row;
}

void PassagePanel::edit()
{
    line_->setFocus();
    line_->moveCursor(QTextCursor::End);
}

void PassagePanel::editAt(int line)
{
    using Part = practice::FormPlace::Part;
    const auto place = practice::placeAt(passage_.text, line);
    const auto at = static_cast<qsizetype>(place.index);
    const auto key = practice::SettingsForm{passage_.text}.keyAt(line);
    if (!isPlayed(passage_)) {
        if (!settings_->isVisible() || !settings_->edit(look::toQt(key))) {
            line_->setFocus();
        }
    } else if (place.part == Part::Expectation && at < expectationRows_.size()) {
        expectationRows_[at]->edit();
    } else if (place.part == Part::Branch && at < branchRows_.size()) {
        branchRows_[at]->edit();
    } else if (place.part == Part::Mood) {
        mood_->setFocus();
    } else if (place.part == Part::Ending || line < 0) {
        ending_->setFocus();
    } else {
        line_->setFocus();
    }
}

} // namespace secondring
