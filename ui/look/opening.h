#pragma once
#include "ui/look/icon.h"
#include "ui/look/tokens.h"

#include <QPainter>
#include <QWheelEvent>

namespace secondring::look {

/// A field that the wheel changes only while it has the focus: otherwise the page is scrolled.
template <class Field> class Unrolling : public Field
{
public:
    using Field::Field;

protected:
    void wheelEvent(QWheelEvent* event) override
    {
        if (Field::hasFocus()) {
            Field::wheelEvent(event);
        } else {
            event->ignore();
        }
    }
};

/// A field with the mark of what opens below it: Qt's own arrow knows one colour, this one is drawn
/// in that of the text. For a QComboBox or a QDateEdit.
template <class Field> class Opening : public Unrolling<Field>
{
public:
    using Unrolling<Field>::Unrolling;

protected:
    void paintEvent(QPaintEvent* event) override
    {
        Field::paintEvent(event);
        QPainter painter(this);
        const QRect mark(Field::width() - grid(8), 0, grid(6), Field::height());
        drawIcon(painter,
                 QStringLiteral("chevron-down"),
                 Field::isEnabled() ? colours().ink2 : colours().ink3,
                 mark,
                 size::kSmallIcon);
    }
};

} // namespace secondring::look
