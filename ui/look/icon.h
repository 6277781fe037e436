#pragma once
#include <QColor>
#include <QPixmap>
#include <QString>

class QPainter;

namespace secondring::look {

/// One icon of the family in one colour, as sharp as the screen. Cached per name, colour, size and
/// scale.
///
/// `name` is the file's name without its ending; an unknown one gives an empty picture.
QPixmap icon(const QString& name, const QColor& colour, int pixels, double scale);

/// Draws it centred in `box`, at the scale of what is painted on.
void drawIcon(
    QPainter& painter, const QString& name, const QColor& colour, const QRect& box, int pixels);

/// The mark of Second Ring, in its own colours.
void drawLogo(QPainter& painter, const QRect& box);

} // namespace secondring::look
