#include "tests/support/catch.h"
#include "tests/ui/support/rehearsal.h"
#include "ui/look/action_button.h"
#include "ui/look/card.h"
#include "ui/look/icon.h"
#include "ui/look/label.h"
#include "ui/look/paint.h"
#include "ui/look/paragraph.h"
#include "ui/look/spoken_text.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"

#include <QDir>
#include <QTest>

#include <cmath>

using namespace secondring;
using namespace secondring::look;
using namespace std::chrono_literals;

namespace {

double luminance(const QColor& colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(double(colour.redF())) + 0.7152 * linear(double(colour.greenF())) +
           0.0722 * linear(double(colour.blueF()));
}

double contrast(const QColor& one, const QColor& other)
{
    const auto a = luminance(one) + 0.05;
    const auto b = luminance(other) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

} // namespace

TEST_CASE("text has a contrast of 4.5 on every ground, light and dark")
{
    for (const auto which : {look::Scheme::Light, look::Scheme::Dark}) {
        setScheme(which);
        const auto& c = colours();
        for (const auto& ground : {c.canvas, c.surface, c.say}) {
            CHECK(contrast(c.ink, ground) >= 4.5);
            CHECK(contrast(c.ink2, ground) >= 4.5);
        }
        CHECK(contrast(faintInk(), c.canvas) >= 4.5);
        for (const auto tone :
             {Tone::Neutral, Tone::Accent, Tone::Ring, Tone::Live, Tone::Hold, Tone::Breach}) {
            CHECK(contrast(readable(strong(tone), soft(tone)), soft(tone)) >= 4.5);
            CHECK(contrast(readable(strong(tone), c.surface), c.surface) >= 4.5);
        }
        CHECK(contrast(c.onAccent, c.accent) >= 4.5);
        CHECK(contrast(c.railInk, c.rail) >= 4.5);
    }
    setScheme(look::Scheme::Light);
}

TEST_CASE("the desktop's scheme is followed while it changes, unless another was chosen")
{
    auto& app = test::application();
    const auto isDark = [] { return QApplication::palette().window().color().lightness() < 128; };
    choose(SchemeChoice::Desktop);
    desktopPrefers(look::Scheme::Dark);
    CHECK(isDark());
    desktopPrefers(look::Scheme::Light);
    CHECK_FALSE(isDark());
    choose(SchemeChoice::Dark);
    CHECK(isDark());
    desktopPrefers(std::nullopt);
    CHECK(isDark());
    choose(SchemeChoice::Desktop);
    QEvent changed(QEvent::ThemeChange);
    QCoreApplication::sendEvent(&app, &changed);
    CHECK_FALSE(isDark()); // the platform of the tests paints light
}

TEST_CASE("every icon of the family is drawn")
{
    test::application();
    const auto names = QDir(QStringLiteral(":/icons")).entryList();
    CHECK(names.size() > 40);
    for (const auto& name : names) {
        INFO(name.toStdString());
        CHECK_FALSE(icon(QString(name).remove(QStringLiteral(".svg")), Qt::black, 24, 2).isNull());
    }
    CHECK(icon(QStringLiteral("no such icon"), Qt::black, 24, 1).isNull());
}

TEST_CASE("a missing value is marked in brackets")
{
    test::application();
    SpokenText text;
    text.show({{"This is ", SpanKind::Plain}, {"agent", SpanKind::Missing}});
    CHECK(text.accessibleName() == "This is [agent]");
}

TEST_CASE("a long line takes more height in less room")
{
    test::application();
    SpokenText text;
    text.show(
        {{"Good morning, thank you for calling Northwind. How may I help you?", SpanKind::Plain}});
    CHECK(text.heightForWidth(300) > text.heightForWidth(900));
}

TEST_CASE("words are whole in a box of the width they are said to have")
{
    const test::Rehearsal desk; // with the fonts of the program
    const auto painted = [](const QString& words, const QFont& font, int width) {
        QImage image(300, 40, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        drawLine(painter, QRect(4, 4, width, 30), words, font, Qt::black);
        return image;
    };
    for (const auto weight : {Weight::Regular, Weight::Medium, Weight::Strong}) {
        for (const auto& words : {"Save view",
                                  "PDF",
                                  "Other days",
                                  "To review · 8",
                                  "Practise this call",
                                  "Łukasz",
                                  "illi"}) {
            const auto font = readFont(text::kBody, weight);
            const auto line = QString::fromUtf8(words);
            INFO(words);
            CHECK(painted(line, font, widthOf(line, font)) == painted(line, font, 280));
            CHECK(painted(line, font, widthOf(line, font) / 2) != painted(line, font, 280));
        }
    }
}

TEST_CASE("a press is a long one or a click, never both")
{
    test::application();
    ActionButton button(QStringLiteral("Hang up"), ActionButton::Kind::Danger, size::kPromptButton);
    button.setLongPress(50);
    button.show();
    int clicks = 0;
    int longOnes = 0;
    QObject::connect(&button, &ActionButton::clicked, [&] { ++clicks; });
    QObject::connect(&button, &ActionButton::pressedLong, [&] { ++longOnes; });
    button.pressByKey();
    button.releaseByKey();
    CHECK(clicks == 1);
    button.pressByKey();
    CHECK(QTest::qWaitFor([&] { return longOnes == 1; }, 5000));
    button.releaseByKey();
    CHECK(clicks == 1);
}

TEST_CASE("Return presses the button that has the focus, once")
{
    test::application();
    ActionButton button(QStringLiteral("Coach"), ActionButton::Kind::Ordinary, size::kButton);
    button.show();
    button.setFocus();
    int clicks = 0;
    QObject::connect(&button, &ActionButton::clicked, [&] { ++clicks; });
    QTest::keyClick(&button, Qt::Key_Return);
    QTest::keyClick(&button, Qt::Key_Enter, Qt::KeypadModifier);
    CHECK(clicks == 2);
    QTest::keyClick(&button, Qt::Key_Return, Qt::ControlModifier);
    CHECK(clicks == 2);
}

TEST_CASE("a key let go in another window presses nothing")
{
    test::application();
    ActionButton button(QStringLiteral("Hang up"), ActionButton::Kind::Danger, size::kPromptButton);
    button.setLongPress(1);
    int presses = 0;
    QObject::connect(&button, &ActionButton::clicked, [&] { ++presses; });
    QObject::connect(&button, &ActionButton::pressedLong, [&] { ++presses; });
    button.pressByKey();
    QEvent left(QEvent::WindowDeactivate);
    QCoreApplication::sendEvent(&button, &left);
    QTest::qWait(20);
    button.releaseByKey();
    CHECK(presses == 0);
}

TEST_CASE("lengths are said in the largest unit that fits")
{
    CHECK(roughly(2s) == "2 s");
    CHECK(roughly(48min) == "48 min");
    CHECK(roughly(3h) == "3 h");
    CHECK(roughly(50h) == "2 days");
}

TEST_CASE("a moment is said as shortly as it is unmistakable")
{
    const auto at = [](int year, int month, int day) {
        return toInstant(QDateTime(QDate(year, month, day), QTime(16, 20)));
    };
    const auto now = at(2026, 11, 23); // a Monday
    CHECK(pastMoment(at(2026, 11, 23), now) == "today 16:20");
    CHECK(pastMoment(at(2026, 11, 22), now) == "yesterday 16:20");
    CHECK(pastMoment(at(2026, 11, 20), now) == "Fri 16:20");
    CHECK(pastMoment(at(2026, 11, 17), now) == "Tue 16:20");
    CHECK(pastMoment(at(2026, 11, 16), now) == "16 Nov 16:20");
    CHECK(pastMoment(at(2025, 11, 23), now) == "23 Nov 2025 16:20");
    CHECK(dayAndTime(at(2026, 11, 27), now) == "Fri 16:20");
    CHECK(dayAndTime(at(2026, 11, 20), now) == "20 Nov"); // a promise of last Friday is not next's
    CHECK(dayAndTime(at(2027, 1, 4), now) == "4 Jan 2027");
}

TEST_CASE("who ended a call is named, unless it is the reader")
{
    const Ended end{.at = {}, .by = EndedBy::Agent, .why = EndReason::HungUp, .detail = {}};
    CHECK(sentenceOf(end, "Elena Marsh", Direction::Incoming) == "You ended the call.");
    CHECK(sentenceOf(end, "Elena Marsh", Direction::Incoming, "Marco Begum") ==
          "Marco Begum ended the call.");
    CHECK(shortReason(end, Direction::Incoming, "Marco Begum") == "Marco Begum ended it");
    CHECK(shortName("Marco Begum") == "Marco B.");
    CHECK(shortName("Marco") == "Marco");
    CHECK(shortName("Anna Maria de Vries") == "Anna V.");
    CHECK(shortName("").isEmpty());
}

TEST_CASE("initials come from the first and the last name")
{
    CHECK(initialsOf("Elena Marsh") == "EM");
    CHECK(initialsOf("Ana Maria de la Cruz") == "AC");
    CHECK(initialsOf("020 7946 0813").isEmpty());
    CHECK(initialsOf({}).isEmpty());
}

TEST_CASE("somebody without a name is called by number, and by nothing is withheld")
{
    CHECK(nameOf({.name = "Elena", .number = "1", .uri = {}}) == "Elena");
    CHECK(nameOf({.name = {}, .number = "020 7946 0813", .uri = {}}) == "020 7946 0813");
    CHECK(numberOf({.name = {}, .number = "020 7946 0813", .uri = {}}).isEmpty());
    CHECK(nameOf(Party{}) == "Withheld");
}

TEST_CASE("a paragraph is as high as its lines at each width, whatever it was asked before")
{
    test::application();
    const auto font = readFont(text::kBody);
    Paragraph words("Elena Marsh rang on Sales and asked for a firm date", font);
    const int one = words.heightFor(2000);
    const int many = words.heightFor(100);
    CHECK(one >= QFontMetrics(font).ascent());
    CHECK(many >= 3 * one);
    CHECK(words.heightFor(2000) == one);
    CHECK(words.heightFor(100) == many);
    CHECK(Paragraph("one\ntwo", font).heightFor(2000) == 2 * one);
    CHECK(Paragraph("", font).heightFor(100) == 0);
}

TEST_CASE("a label's height follows its text")
{
    test::application();
    TextLabel label(readFont(text::kBody), Ink::Full);
    label.setText("short");
    const int one = label.heightForWidth(120);
    label.setText("a sentence that is so long that it goes over several lines");
    CHECK(label.heightForWidth(120) >= 2 * one);
    label.setText("short");
    CHECK(label.heightForWidth(120) == one);
}
