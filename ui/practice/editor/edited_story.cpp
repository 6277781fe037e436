#include "ui/practice/editor/edited_story.h"

#include "core/practice/twee.h"
#include "ui/look/text.h"

#include <QRegularExpression>
#include <QUndoCommand>

namespace secondring {

/// From one text to the next.
class EditedStory::Command : public QUndoCommand
{
public:
    Command(EditedStory& edited, const QString& text, const Step& step)
        : QUndoCommand(step.what)
        , edited_(edited)
        , before_(edited.text())
        , after_(text)
        , joins_(step.joins)
    {
    }

    int id() const override { return joins_; }

    bool mergeWith(const QUndoCommand* next) override
    {
        after_ = static_cast<const Command*>(next)->after_;
        return true;
    }

    void undo() override { edited_.set(before_); }

    void redo() override { edited_.set(after_); }

private:
    EditedStory& edited_;
    QString before_;
    QString after_;
    int joins_;
};

EditedStory::EditedStory(QObject* parent)
    : QObject(parent)
{
}

void EditedStory::open(const QString& text)
{
    story_ = {};
    set(text);
    steps_.clear();
}

void EditedStory::write(const QString& text, const Step& step)
{
    if (text != text_) {
        steps_.push(new Command(*this, text, step));
    }
}

void EditedStory::change(const Step& step, const Change& change)
{
    if (!trouble_.isEmpty()) {
        return;
    }
    auto story = story_;
    change(story);
    if (story != story_) {
        write(look::toQt(writeTwee(story)), step);
    }
}

void EditedStory::set(const QString& text)
{
    text_ = text;
    const auto read = readTwee(look::toStd(text));
    trouble_ = read ? QString() : look::toQt(read.error().reason);
    if (read) {
        story_ = *read;
        findings_ = practice::compile(story_).findings;
    } else {
        findings_ = {{.line = lineOfSentence(trouble_),
                      .severity = practice::Severity::Error,
                      .passage = {},
                      .sentence = read.error().reason}};
    }
    emit changed();
}

QString newStory(const QString& title, const QString& ifid)
{
    return QStringLiteral(
               ":: StoryTitle\n%1\n\n:: StoryData\n{\n\t\"ifid\": \"%2\",\n\t\"start\": "
               "\"%3\"\n}\n\n"
               ":: Scenario {\"position\":\"0,0\"}\npractises: \nlevel: 1\ncaller: Elena Marsh\n\n"
               ":: %3 {\"position\":\"150,0\"}\n%4\n")
        .arg(title.simplified(),
             ifid,
             EditedStory::tr("Opening"),
             EditedStory::tr("Good morning. I wonder if you could help me."));
}

void nameScenario(EditedStory& edited, const QString& title)
{
    constexpr int kTitleStep = 0; // words typed and fields of passages have other numbers
    edited.change({.what = EditedStory::tr("Name the scenario"), .joins = kTitleStep},
                  [&](Story& story) { setTitle(story, look::toStd(title)); });
}

std::string freshName(const Story& story)
{
    const auto base = look::toStd(EditedStory::tr("New passage"));
    auto name = base;
    for (int number = 2; findPassage(story, name) != nullptr; ++number) {
        name = base + " " + std::to_string(number);
    }
    return name;
}

int lineOfSentence(const QString& sentence)
{
    static const QRegularExpression kLine(QStringLiteral("^Line (\\d+):"));
    return kLine.match(sentence).captured(1).toInt();
}

} // namespace secondring
