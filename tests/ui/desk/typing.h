#pragma once
#include "tests/ui/support/rehearsal.h"

#include <QTest>

/// Real keys, sent to whatever has the focus.
namespace secondring::test {

inline QWidget* focused(Rehearsal& desk)
{
    auto* focus = QApplication::focusWidget();
    return focus == nullptr ? &desk.window : focus;
}

inline void press(Rehearsal& desk, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(focused(desk), key, modifiers);
    desk.settle();
}

inline void type(Rehearsal& desk, const QString& text)
{
    QTest::keyClicks(focused(desk), text);
    desk.settle();
}

inline void click(Rehearsal& desk, const char* name)
{
    auto* widget = desk.find<QWidget>(name);
    QTest::mouseClick(widget, Qt::LeftButton);
    desk.settle();
}

/// Holds a key down until `done` or the deadline.
template <class Done> void holdKey(Rehearsal& desk, Qt::Key key, Done done)
{
    auto* target = focused(desk);
    QTest::keyPress(target, key);
    (void)QTest::qWaitFor(done, 5000);
    QTest::keyRelease(focused(desk), key);
    desk.settle();
}

inline bool visible(Rehearsal& desk, const char* name)
{
    auto* widget = desk.find<QWidget>(name);
    return widget != nullptr && widget->isVisible();
}

} // namespace secondring::test
