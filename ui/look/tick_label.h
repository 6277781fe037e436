#pragma once
#include "ui/look/tokens.h"

#include <QWidget>

namespace secondring::look {

/// A running time. Every digit has a cell of the same width, so nothing jitters while it ticks.
class TickLabel : public QWidget
{
    Q_OBJECT

public:
    explicit TickLabel(const QFont& font, QWidget* parent = nullptr);

    void setText(const QString& text);

    const QString& text() const { return text_; }

    QSize sizeHint() const override;

    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QFont font_;
    QString text_;
};

/// The width of a ticking text, and the drawing of it, for other widgets that tick.
int tickWidth(const QString& text, const QFont& font);
void drawTicks(QPainter& painter, const QPoint& baseline, const QString& text, const QFont& font);

} // namespace secondring::look
