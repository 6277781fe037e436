#pragma once
#include "ui/look/tokens.h"

#include <QPainter>
#include <QRect>
#include <QString>

/// The strokes that several widgets share. All coordinates are the widget's own.
namespace secondring::look {

/// A filled, rounded box with a border inside it.
void drawBox(QPainter& painter,
             const QRectF& box,
             double radius,
             const QColor& fill,
             const QPen& border = Qt::NoPen);

/// The mark of keyboard focus, inside `box`.
void drawFocus(QPainter& painter, const QRectF& box, double radius, const QColor& colour);

QSize keyCapSize(const QString& key);
/// The cap of a key, centred vertically in `box` and at its left.
void drawKeyCap(QPainter& painter, const QRect& box, const QString& key, const QColor& colour);

QSize pillSize(const QString& word, bool dot);
void drawPill(QPainter& painter, const QRect& box, const QString& word, Tone tone, bool dot);

/// Text on one line, cut with an ellipsis where it does not fit.
void drawLine(QPainter& painter,
              const QRect& box,
              const QString& words,
              const QFont& font,
              const QColor& colour,
              Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);

int widthOf(const QString& words, const QFont& font);
int heightOf(const QFont& font);

} // namespace secondring::look
