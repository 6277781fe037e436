#pragma once
#include "tests/ui/offscreen.h"
#include "ui/practice/editor/passage_panel.h"
#include "ui/practice/editor/scenario_editor.h"
#include "ui/practice/editor/story_canvas.h"
#include "ui/practice/editor/twee_view.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>

/// A scenario that is being written, as tests see and drive it.
namespace secondring::test {

inline const auto kLate = QStringLiteral(R"(:: StoryTitle
The late desk

:: StoryData
{
	"ifid": "63565CD1-5860-5E06-9E5E-B2D9F22D8CBC",
	"start": "Opening"
}

:: Scenario {"position":"0,0"}
practises: Hold and touch base
caller: Elena Marsh
number: 020 7946 0813
start: Opening

:: Opening {"position":"150,0","colour":"teal"}
I ordered a desk three weeks ago and it still is not here.
<<mood Impatient>>
<<expect apology within 20>>
<<set $late to true>>
<<met "Fine." [[Calmer]]>>
<<wrong [[Angry]]>>

:: Calmer {"position":"300,0"}
Fine. But please do not leave me hanging.
<<mood Calmer>>
<<goodbye>>

:: Angry {"position":"300,80"}
I have had enough.
<<mood Angry>>
<<hangup angry>>
)");

/// The editor as it stands in the window, with the late desk in it.
class Written
{
public:
    Written()
        : app(offscreen())
    {
        QObject::connect(&editor, &ScenarioEditor::tryWanted, [this](const auto& passage) {
            tried.push_back(passage);
        });
        QObject::connect(
            &editor, &ScenarioEditor::saved, [this](const auto& text, const auto& note) {
                versions.push_back({text, note});
            });
        editor.open(kLate);
        show(editor, {948, 628});
        canvas().setFocus();
    }

    StoryCanvas& canvas() { return control<StoryCanvas>(editor, "storyCanvas"); }

    TweeView& twee() { return control<TweeView>(editor, "tweeView"); }

    QString name() { return control<QLineEdit>(editor, "passageName").text(); }

    QString line() { return control<QPlainTextEdit>(editor, "passageLine").toPlainText(); }

    bool hasText(const char* part) { return editor.text().contains(QString::fromUtf8(part)); }

    int findings() { return control<QListWidget>(editor, "findingList").count(); }

    void click(const char* button)
    {
        QTest::mouseClick(&control<QPushButton>(editor, button), Qt::LeftButton);
    }

    /// The visible one of the rows' controls, counted from the first.
    template <class Widget> Widget& row(const char* control, int index)
    {
        QList<Widget*> shown;
        for (auto* each : editor.findChildren<Widget*>(QString::fromLatin1(control))) {
            if (each->isVisible()) {
                shown.push_back(each);
            }
        }
        REQUIRE(index < shown.size());
        return *shown[index];
    }

    QApplication& app;
    ScenarioEditor editor;
    QStringList tried;
    QList<QPair<QString, QString>> versions;
};

/// Letter by letter, as it is typed; the field must hold each one.
inline void typeSlowly(QLineEdit& field, const QString& words)
{
    field.setFocus();
    field.selectAll();
    QString typed;
    for (const auto letter : words) {
        QTest::sendKeyEvent(QTest::Click, &field, Qt::Key_unknown, QString(letter), Qt::NoModifier);
        typed += letter;
        REQUIRE(field.text() == typed);
    }
}

} // namespace secondring::test
