#include "ui/practice/editor/passage_panel.h"

#include "core/practice/passage_form.h"
#include "core/practice/twee.h"
#include "ui/look/action_button.h"
#include "ui/look/label.h"
#include "ui/look/text.h"
#include "ui/practice/editor/form_rows.h"

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

bool isPlayed(const StoryPassage& passage)
{
    return passage.name != "Scenario" && !passage.hasTag("caller") && !passage.hasTag("note");
}

PassagePanel::PassagePanel(QWidget* parent)
    : QWidget(parent)
    , form_(new QWidget(this))
    , parts_(new QWidget(form_))
    , nothing_(smallText(this))
    , name_(new QLineEdit(form_))
    , lineLabel_(new look::SectionLabel(QString(), form_))
    , line_(new QPlainTextEdit(form_))
    , mood_(new QLineEdit(parts_))
    , expectations_(new QVBoxLayout)
    , branches_(new QVBoxLayout)
    , moreExpectations_(addButton(tr("Expect something"), QStringLiteral("addExpectation"), parts_))
    , moreBranches_(addButton(tr("Lead on"), QStringLiteral("addBranch"), parts_))
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
    more_->setObjectName(QStringLiteral("passageMore"));
    more_->setText(
        tr("There is more here than the form shows, such as conditions. It stays as it is; "
           "the text has it."));
    layOut();
    watch();
}

void PassagePanel::layOut()
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
    parts->addWidget(more_);
    auto* rows = column(form_);
    rows->addWidget(new look::SectionLabel(tr("Passage"), form_));
    rows->addWidget(name_);
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
        setWords(*mood_, look::toQt(practice::PassageForm{passage_.text}.mood()));
    });
    line_->installEventFilter(this);
    connect(moreExpectations_, &ActionButton::clicked, this, [this] {
        send([](auto& form) { form.addExpectation({.kind = "apology", .more = {}}); },
             tr("Expect something"),
             QString());
    });
    connect(moreBranches_, &ActionButton::clicked, this, [this] {
        send([](auto& form) { form.addBranch({.when = "met", .say = {}, .target = {}}); },
             tr("Lead on"),
             QString());
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
    connect(row, &ExpectationRow::removed, this, [this, index] {
        send([&](auto& form) { form.removeExpectation(index); }, tr("Expect less"), QString());
    });
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
    connect(row, &BranchRow::removed, this, [this, index] {
        send([&](auto& form) { form.removeBranch(index); }, tr("Lead nowhere"), QString());
    });
    return row;
}

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
    lineLabel_->setText(played ? tr("The caller says") : tr("Settings"));
    line_->setAccessibleName(played ? tr("What the caller says") : tr("Settings, one in a line"));
    line_->setFont(played ? look::spokenFont(look::text::kLead)
                          : look::readFont(look::text::kBody));
    line_->setMinimumHeight(played ? grid(28) : grid(80));
    renderLine();
    parts_->setVisible(played);
    if (played) {
        if (typing_ != mood_) {
            setWords(*mood_, look::toQt(form.mood()));
        }
        renderExpectations();
        renderBranches(names);
        more_->setVisible(form.hasMore());
    }
}

void PassagePanel::render(const Story& story, std::size_t passage)
{
    rendering_ = true;
    shown_ = passage;
    passage_ = story.passages.at(passage);
    form_->show();
    nothing_->hide();
    renderForm(targetNames(story));
    rendering_ = false;
}

void PassagePanel::renderNothing(const QString& sentence)
{
    form_->hide();
    nothing_->setText(sentence);
    nothing_->show();
}

void PassagePanel::edit()
{
    line_->setFocus();
    line_->moveCursor(QTextCursor::End);
}

} // namespace secondring
