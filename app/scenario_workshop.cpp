#include "app/scenario_workshop.h"

#include "core/adapters/twine/twine_html.h"
#include "core/practice/twee.h"
#include "ui/look/action_button.h"
#include "ui/look/text.h"
#include "ui/practice/editor/scenario_editor.h"

#include <QDir>
#include <QFileDialog>
#include <QRegularExpression>
#include <QSaveFile>
#include <QShortcut>
#include <QUuid>
#include <QVBoxLayout>

namespace secondring {

namespace {

using look::grid;

bool isPage(const QString& file)
{
    return file.endsWith(QStringLiteral(".html"), Qt::CaseInsensitive) ||
           file.endsWith(QStringLiteral(".htm"), Qt::CaseInsensitive);
}

/// A file's name out of a title: "The late desk" gives "the-late-desk".
QString slugOf(const QString& title)
{
    static const QRegularExpression others{QStringLiteral("[^a-z0-9]+")};
    auto slug = title.toLower();
    slug.replace(others, QStringLiteral("-"));
    while (slug.startsWith(u'-')) {
        slug.remove(0, 1);
    }
    while (slug.endsWith(u'-')) {
        slug.chop(1);
    }
    return slug.isEmpty() ? QStringLiteral("scenario") : slug;
}

/// What went wrong, or nothing.
QString write(const QString& file, const QByteArray& bytes)
{
    QSaveFile out{file};
    const bool done =
        out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit();
    return done ? QString{}
                : QObject::tr("%1 could not be written: %2.").arg(file, out.errorString());
}

} // namespace

ScenarioWorkshop::ScenarioWorkshop(std::string folder)
    : folder_(std::move(folder))
    , page_(std::make_unique<QWidget>())
    , editor_(new ScenarioEditor)
{
    page_->setObjectName(QStringLiteral("workshop"));
    page_->setAccessibleName(tr("Scenario editor"));
    auto* back = new look::ActionButton(
        tr("Back to Practice"), look::ActionButton::Kind::Quiet, look::size::kOutcome);
    back->setObjectName(QStringLiteral("leaveWorkshop"));
    back->setKey(tr("Alt ←"));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(grid(4), grid(2), grid(4), 0);
    row->addWidget(back);
    row->addStretch();
    auto* column = new QVBoxLayout(page_.get());
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(editor_, 1);
    connect(back, &look::ActionButton::clicked, this, &ScenarioWorkshop::left);
    auto* key = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Left), page_.get());
    connect(key, &QShortcut::activated, this, &ScenarioWorkshop::left);
    wire();
}

ScenarioWorkshop::~ScenarioWorkshop() = default;

void ScenarioWorkshop::wire()
{
    connect(editor_, &ScenarioEditor::saved, this, &ScenarioWorkshop::keep);
    connect(editor_, &ScenarioEditor::importWanted, this, &ScenarioWorkshop::chooseStory);
    connect(editor_, &ScenarioEditor::exportWanted, this, &ScenarioWorkshop::takeAway);
    connect(editor_, &ScenarioEditor::tryWanted, this, &ScenarioWorkshop::tryFrom);
}

bool ScenarioWorkshop::letsGo()
{
    if (editor_->isModified()) {
        editor_->tell(tr("This one has changes that are not kept yet. Keep them (Ctrl+S) or take "
                         "them back (Ctrl+Z), then open the other."));
        return false;
    }
    editor_->tell({});
    return true;
}

QString ScenarioWorkshop::newIfid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces).toUpper();
}

void ScenarioWorkshop::open(const ShelvedScenario& scenario)
{
    if (letsGo()) {
        file_ = QString::fromStdString(scenario.file);
        editor_->open(look::toQt(scenario.source));
    }
}

void ScenarioWorkshop::openNew()
{
    if (letsGo()) {
        file_.clear();
        editor_->open(ScenarioEditor::beginning(tr("A new scenario"), newIfid()));
    }
}

void ScenarioWorkshop::openDraft(const Call& call, practice::DraftTerms terms)
{
    if (!letsGo()) {
        return;
    }
    terms.ifid = look::toStd(newIfid());
    file_.clear();
    editor_->open(look::toQt(writeTwee(practice::draftOf(call, terms))));
    editor_->tell(tr("Made from the call. Names, numbers and money are replaced; read it once for "
                     "what else could tell of somebody, and keep it with Ctrl+S."));
}

void ScenarioWorkshop::keep(const QString& text, const QString& note)
{
    const auto story = readTwee(look::toStd(text));
    if (!story) {
        editor_->tell(look::toQt(story.error().reason));
        return;
    }
    const QDir folder{QString::fromStdString(folder_)};
    if (!folder.mkpath(QStringLiteral("."))) {
        editor_->tell(tr("The folder %1 could not be made.").arg(folder.path()));
        return;
    }
    if (file_.isEmpty()) {
        const auto slug = slugOf(look::toQt(titleOf(*story)));
        file_ = folder.filePath(slug + QStringLiteral(".twee"));
        for (int i = 2; QFile::exists(file_); ++i) {
            file_ = folder.filePath(QStringLiteral("%1-%2.twee").arg(slug).arg(i));
        }
    }
    if (const auto trouble = write(file_, text.toUtf8()); !trouble.isEmpty()) {
        editor_->tell(trouble);
        return;
    }
    editor_->markSaved();
    editor_->tell(tr("Kept in %1.").arg(file_));
    emit kept(text, note);
}

void ScenarioWorkshop::chooseStory()
{
    const auto file =
        QFileDialog::getOpenFileName(page_.get(),
                                     tr("Bring in a story"),
                                     {},
                                     tr("Stories (*.twee *.tw *.html *.htm);;All files (*)"));
    if (!file.isEmpty()) {
        bringIn(file);
    }
}

void ScenarioWorkshop::bringIn(const QString& file)
{
    QFile in{file};
    if (!in.open(QIODevice::ReadOnly)) {
        editor_->tell(tr("%1 could not be read: %2.").arg(file, in.errorString()));
        return;
    }
    const auto bytes = in.readAll().toStdString();
    const auto story = isPage(file) ? readTwineHtml(bytes) : readTwee(bytes);
    if (!story) {
        editor_->tell(
            tr("%1 is no story that can be read. %2").arg(file, look::toQt(story.error().reason)));
        return;
    }
    const auto text = look::toQt(writeTwee(*story));
    const auto open = readTwee(look::toStd(editor_->text()));
    const auto ifid = ifidOf(*story);
    if (text == editor_->text()) {
        editor_->tell(tr("%1 is what is open already, word for word.").arg(file));
    } else if (open && !ifid.empty() && ifid == ifidOf(*open)) {
        editor_->replace(text, tr("Bring in %1").arg(file));
        editor_->tell(tr("%1 is another version of what is open, and takes its place. Ctrl+Z takes "
                         "it back.")
                          .arg(file));
    } else if (letsGo()) {
        file_.clear();
        editor_->open(text);
        editor_->tell(tr("Brought in from %1. Keep it here with Ctrl+S.").arg(file));
    }
}

void ScenarioWorkshop::takeAway()
{
    const auto story = readTwee(look::toStd(editor_->text()));
    if (!story) {
        editor_->tell(look::toQt(story.error().reason));
        return;
    }
    const auto name = slugOf(look::toQt(titleOf(*story))) + QStringLiteral(".twee");
    const auto file = QFileDialog::getSaveFileName(
        page_.get(), tr("Take the story away"), name, tr("Twee (*.twee);;Twine 2 (*.html)"));
    if (file.isEmpty()) {
        return;
    }
    const auto text = isPage(file) ? writeTwineHtml(*story) : writeTwee(*story);
    const auto trouble = write(file, QByteArray::fromStdString(text));
    editor_->tell(trouble.isEmpty() ? tr("Written to %1.").arg(file) : trouble);
}

void ScenarioWorkshop::tryFrom(const QString& passage)
{
    const auto story = readTwee(look::toStd(editor_->text()));
    auto compiled = story ? practice::compile(*story) : practice::Compiled{};
    if (!compiled.scenario) {
        editor_->tell(tr("It cannot be tried yet: mend what is listed below first."));
        return;
    }
    if (!passage.isEmpty() && practice::findPassage(*compiled.scenario, look::toStd(passage))) {
        compiled.scenario->callers.front().start = look::toStd(passage);
    }
    emit tryWanted({std::move(*compiled.scenario), look::toStd(editor_->text()), {}});
}

} // namespace secondring
