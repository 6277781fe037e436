#include "ui/practice/editor/scenario_editor.h"

#include "core/practice/passage_form.h"
#include "ui/look/action_button.h"
#include "ui/look/card.h"
#include "ui/look/label.h"
#include "ui/look/text.h"
#include "ui/practice/editor/finding_list.h"
#include "ui/practice/editor/passage_panel.h"
#include "ui/practice/editor/save_bar.h"
#include "ui/practice/editor/story_canvas.h"
#include "ui/practice/editor/title_field.h"
#include "ui/practice/editor/twee_view.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>

namespace secondring {

namespace {

using look::ActionButton;
using look::grid;

ActionButton* barButton(const QString& words,
                        const QString& key,
                        const QString& name,
                        ActionButton::Kind kind,
                        QWidget* parent)
{
    auto* button = new ActionButton(words, kind, look::size::kButton, parent);
    button->setObjectName(name);
    button->setFocusPolicy(Qt::TabFocus);
    if (!key.isEmpty()) {
        button->setKey(key);
    }
    return button;
}

} // namespace

ScenarioEditor::ScenarioEditor(QWidget* parent)
    : QWidget(parent)
    , title_(new TitleField(this))
    , saveBar_(new SaveBar(this))
    , notice_(new look::Banner(this))
    , middle_(new QStackedWidget(this))
    , canvas_(new StoryCanvas(middle_))
    , twee_(new TweeView(middle_))
    , side_(new QScrollArea(this))
    , panel_(new PassagePanel)
    , findings_(new FindingList(this))
{
    setObjectName(QStringLiteral("scenarioEditor"));
    makeBar();
    layOut();
    watch();
    watchSteps();
    addKeys();
    QCoreApplication::instance()->installEventFilter(this);
}

void ScenarioEditor::makeBar()
{
    using Kind = ActionButton::Kind;
    new_ =
        barButton(tr("New passage"), tr("N"), QStringLiteral("newPassage"), Kind::Ordinary, this);
    text_ = barButton(tr("Text"), tr("Ctrl T"), QStringLiteral("toggleText"), Kind::Ordinary, this);
    try_ = barButton(
        tr("Try from here"), tr("F5"), QStringLiteral("tryFromHere"), Kind::Ordinary, this);
    undo_ = barButton(tr("Undo"), QString(), QStringLiteral("undo"), Kind::Quiet, this);
    redo_ = barButton(tr("Redo"), QString(), QStringLiteral("redo"), Kind::Quiet, this);
    import_ = barButton(tr("Import"), QString(), QStringLiteral("importStory"), Kind::Quiet, this);
    export_ = barButton(tr("Export"), QString(), QStringLiteral("exportStory"), Kind::Quiet, this);
    save_ = barButton(tr("Save"), tr("Ctrl S"), QStringLiteral("saveStory"), Kind::Primary, this);
}

void ScenarioEditor::layOut()
{
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(grid(4), grid(2), grid(4), grid(2));
    bar->setSpacing(grid(2));
    bar->addWidget(title_, 1);
    for (auto* button : {undo_, redo_, new_, text_, try_, import_, export_, save_}) {
        bar->addWidget(button);
    }
    middle_->addWidget(canvas_);
    middle_->addWidget(twee_);
    panel_->setProperty("flat", true);
    side_->setWidget(panel_);
    side_->setWidgetResizable(true);
    side_->setFrameShape(QFrame::NoFrame);
    side_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    side_->setFixedWidth(look::size::kRight + grid(5));
    side_->setFocusPolicy(Qt::NoFocus);
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(middle_, 1);
    left->addWidget(new look::Hairline(Qt::Horizontal, this));
    left->addWidget(findings_);
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addLayout(left, 1);
    body->addWidget(new look::Hairline(Qt::Vertical, this));
    body->addWidget(side_);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(bar);
    all->addWidget(saveBar_);
    all->addWidget(notice_);
    all->addWidget(new look::Hairline(Qt::Horizontal, this));
    all->addLayout(body, 1);
    notice_->setObjectName(QStringLiteral("editorNotice"));
    notice_->hide();
}

void ScenarioEditor::watch()
{
    connect(&edited_, &EditedStory::changed, this, &ScenarioEditor::render);
    connect(&edited_.steps(), &QUndoStack::cleanChanged, this, [this](bool clean) {
        emit modifiedChanged(!clean);
    });
    connect(canvas_, &StoryCanvas::chose, this, &ScenarioEditor::renderPanel);
    connect(canvas_, &StoryCanvas::moved, this, [this](std::size_t passage, StoryPlace to) {
        edited_.change({.what = tr("Move a card"), .joins = -1},
                       [&](Story& story) { setPosition(story.passages.at(passage), to); });
    });
    connect(canvas_, &StoryCanvas::editWanted, panel_, &PassagePanel::edit);
    connect(canvas_, &StoryCanvas::newWanted, this, &ScenarioEditor::addPassage);
    connect(canvas_, &StoryCanvas::removeWanted, this, &ScenarioEditor::removePassage);
    const auto name = [this](const QString& title) { nameScenario(edited_, title); };
    connect(title_, &TitleField::titled, this, name);
    connect(title_, &TitleField::left, this, [this] { middle_->currentWidget()->setFocus(); });
    connect(panel_, &PassagePanel::titled, this, name);
    connect(panel_, &PassagePanel::renamed, this, &ScenarioEditor::renamePassage);
    connect(panel_, &PassagePanel::grown, this, [this](QWidget* below) {
        QTimer::singleShot(0, below, [this, below] { side_->ensureWidgetVisible(below); });
    });
    connect(panel_, &PassagePanel::rewritten, this, &ScenarioEditor::rewrite);
    connect(findings_, &FindingList::goWanted, this, &ScenarioEditor::goTo);
    connect(twee_, &TweeView::typed, this, [this](const QString& text, bool joins) {
        typing_ += joins ? 0 : 1;
        edited_.write(text, {.what = tr("Type"), .joins = typing_});
    });
    connect(twee_, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (isText() && !rendering_ && edited_.trouble().isEmpty()) {
            const auto& passages = edited_.story().passages;
            for (auto i = passages.size(); i-- > 0;) {
                if (passages[i].line <= twee_->line() && isPlayable(passages[i])) {
                    canvas_->choose(i);
                    return;
                }
            }
        }
    });
    connect(new_, &ActionButton::clicked, this, [this] {
        addPassage();
        panel_->editName();
    });
    connect(panel_, &PassagePanel::passageWanted, this, [this](std::size_t branch) {
        addPassageFor(branch);
        panel_->editName();
    });
    connect(text_, &ActionButton::clicked, this, &ScenarioEditor::toggleText);
    connect(try_, &ActionButton::clicked, this, &ScenarioEditor::tryFromHere);
    connect(import_, &ActionButton::clicked, this, &ScenarioEditor::importWanted);
    connect(export_, &ActionButton::clicked, this, &ScenarioEditor::exportWanted);
    connect(save_, &ActionButton::clicked, saveBar_, &SaveBar::ask);
    connect(saveBar_, &SaveBar::saved, this, [this](const QString& note) {
        emit saved(edited_.text(), note);
        middle_->currentWidget()->setFocus();
    });
    connect(saveBar_, &SaveBar::left, this, [this] { middle_->currentWidget()->setFocus(); });
}

void ScenarioEditor::open(const QString& twee)
{
    edited_.open(twee);
    if (isText()) {
        toggleText();
    }
    canvas_->fitAnew();
    canvas_->setFocus(); // a key should not change a list of the form unasked
}

void ScenarioEditor::replace(const QString& twee, const QString& what)
{
    edited_.write(twee, {.what = what, .joins = -1});
}

const QString& ScenarioEditor::text() const
{
    return edited_.text();
}

bool ScenarioEditor::isModified() const
{
    return !const_cast<EditedStory&>(edited_).steps().isClean();
}

void ScenarioEditor::markSaved()
{
    edited_.steps().setClean();
}

void ScenarioEditor::tell(const QString& sentence)
{
    notice_->show(QStringLiteral("info"), look::Tone::Accent, sentence);
    notice_->setVisible(!sentence.isEmpty());
}

QString ScenarioEditor::beginning(const QString& title, const QString& ifid)
{
    return newStory(title, ifid);
}

bool ScenarioEditor::isText() const
{
    return middle_->currentWidget() == twee_;
}

void ScenarioEditor::render()
{
    rendering_ = true;
    const auto& story = edited_.story();
    title_->render(look::toQt(titleOf(story)));
    title_->setEnabled(edited_.trouble().isEmpty());
    twee_->render(edited_.text());
    QList<int> lines;
    for (const auto& finding : edited_.findings()) {
        lines.push_back(finding.line);
    }
    twee_->setTroubles(lines);
    findings_->render(edited_.findings());
    const bool readable = edited_.trouble().isEmpty();
    new_->setEnabled(readable);
    try_->setEnabled(readable);
    canvas_->setEnabled(readable);
    canvas_->render(story, edited_.findings());
    rendering_ = false;
    renderPanel();
}

void ScenarioEditor::renderPanel()
{
    const auto passage = canvas_->chosen();
    if (!edited_.trouble().isEmpty()) {
        panel_->renderNothing(
            tr("The text cannot be read, so the form rests. %1").arg(edited_.trouble()));
    } else if (!passage) {
        panel_->renderNothing(tr("No passage yet. Press N on the canvas for the first one."));
    } else {
        panel_->render(edited_.story(), *passage);
    }
}

void ScenarioEditor::choose(std::size_t passage)
{
    canvas_->choose(passage);
    renderPanel();
}

void ScenarioEditor::toggleText()
{
    const auto passage = canvas_->chosen();
    const auto& passages = edited_.story().passages;
    if (!isText()) {
        middle_->setCurrentWidget(twee_);
        if (passage && edited_.trouble().isEmpty()) {
            twee_->goTo(passages.at(*passage).line);
        }
    } else {
        middle_->setCurrentWidget(canvas_);
    }
    findings_->setBesideText(isText());
    text_->setLabel(isText() ? tr("Cards") : tr("Text"));
    middle_->currentWidget()->setFocus();
}

void ScenarioEditor::goTo(int line, const QString& passage)
{
    const auto name = look::toStd(passage);
    const auto& passages = edited_.story().passages;
    const auto found = std::ranges::find(passages, name, &StoryPassage::name);
    if (found != passages.end() && edited_.trouble().isEmpty()) {
        choose(static_cast<std::size_t>(found - passages.begin()));
    }
    const bool card = found != passages.end() && isPlayable(*found);
    if ((!card || !edited_.trouble().isEmpty()) && !isText()) {
        toggleText(); // it stands in no card
    }
    if (line > 0) {
        twee_->goTo(line);
    }
    middle_->currentWidget()->setFocus();
    if (card && !isText()) {
        panel_->editAt(line - found->line - 1);
    }
}

/// In the text, the passage that the cursor is in or behind.
std::optional<std::size_t> ScenarioEditor::here() const
{
    auto found = canvas_->chosen();
    const auto& passages = edited_.story().passages;
    for (std::size_t each = 0; isText() && each < passages.size(); ++each) {
        if (isPlayed(passages[each]) && passages[each].line <= twee_->line()) {
            found = each;
        }
    }
    return found;
}

void ScenarioEditor::tryFromHere()
{
    if (const auto passage = here(); passage && edited_.trouble().isEmpty()) {
        emit tryWanted(look::toQt(edited_.story().passages.at(*passage).name));
    } else {
        tell(edited_.trouble().isEmpty() ? tr("There is no passage to begin with yet.")
                                         : tr("The text cannot be read, so it cannot be tried."));
    }
}

void ScenarioEditor::rewrite(const QString& text, const EditedStory::Step& step)
{
    if (const auto passage = canvas_->chosen()) {
        edited_.change(step,
                       [&](Story& story) { story.passages.at(*passage).text = look::toStd(text); });
    }
}

} // namespace secondring
