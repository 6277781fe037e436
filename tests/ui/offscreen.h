#pragma once
#include "tests/support/catch.h"
#include "ui/look/theme.h"

#include <QApplication>
#include <QPixmap>
#include <QTest>

/// A screen that nobody sees, and how to find and drive what is on it.
namespace secondring::test {

/// The one application of a test program, dressed as the console is.
inline QApplication& offscreen()
{
    static auto* app = [] {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        static int count = 1;
        static char name[] = "test";
        static char* arguments[] = {name, nullptr};
        auto* made = new QApplication(count, arguments);
        look::install(*made);
        look::choose(look::SchemeChoice::Light);
        look::setMotion(false);
        return made;
    }();
    return *app;
}

/// Shows it as the one active window.
inline void show(QWidget& widget, QSize size = {1440, 900})
{
    widget.resize(size);
    widget.show();
    widget.activateWindow();
    (void)QTest::qWaitForWindowActive(&widget);
}

/// The control of this name; the test ends if there is none.
template <class Widget> Widget& control(QWidget& page, const char* name)
{
    auto* found = page.findChild<Widget*>(QString::fromLatin1(name));
    INFO("control " << name);
    REQUIRE(found != nullptr);
    return *found;
}

/// As a person does it: go there, write over what is there.
inline void type(QWidget& field, const char* text)
{
    field.setFocus();
    QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(&field, QString::fromUtf8(text));
}

/// A key for whatever has the focus.
inline void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    REQUIRE(QApplication::focusWidget() != nullptr);
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

/// Keeps a picture when SECONDRING_PICTURES names a folder for them.
inline void picture(QWidget& widget, const QString& name)
{
    const auto folder = qEnvironmentVariable("SECONDRING_PICTURES");
    if (!folder.isEmpty()) {
        QApplication::processEvents();
        CHECK(widget.grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png")));
    }
}

} // namespace secondring::test
