#include "ui/practice/editor/passage_item.h"

#include "ui/look/icon.h"
#include "ui/look/paint.h"

#include <QPainter>
#include <QTextLayout>

namespace secondring {

namespace {

using look::grid;

/// Two lines of the caller's words, the second one cut where it does not fit.
void drawSpoken(QPainter& painter, QRect box, const QString& words, const QFont& font)
{
    QTextLayout layout(words, font);
    layout.beginLayout();
    const auto first = layout.createLine();
    int length = 0;
    if (first.isValid()) {
        auto line = first;
        line.setLineWidth(box.width());
        length = line.textLength();
    }
    layout.endLayout();
    const QFontMetrics metrics(font);
    const QRect line(box.topLeft(), QSize(box.width(), metrics.height()));
    painter.setFont(font);
    painter.setPen(look::colours().ink);
    painter.drawText(line, Qt::AlignLeft | Qt::TextDontClip, words.left(length).trimmed());
    painter.drawText(line.translated(0, metrics.height()),
                     Qt::AlignLeft | Qt::TextDontClip,
                     metrics.elidedText(words.mid(length), Qt::ElideRight, box.width()));
}

} // namespace

PassageItem::PassageItem(std::size_t passage, QSizeF size)
    : passage_(passage)
    , size_(size)
{
    setZValue(1);
}

void PassageItem::show(const Content& content)
{
    if (content != content_) {
        content_ = content;
        setToolTip(content.line);
        update();
    }
}

void PassageItem::setChosen(bool chosen)
{
    if (chosen != chosen_) {
        chosen_ = chosen;
        setZValue(chosen ? 2 : 1);
        update();
    }
}

QRectF PassageItem::boundingRect() const
{
    return QRectF(QPointF(0, 0), size_).adjusted(-2, -2, 2, 2);
}

void PassageItem::paintFoot(QPainter& painter, QRect row) const
{
    const auto small = look::readFont(look::text::kSmall);
    if (content_.troubles > 0) {
        const QRect icon(row.left(), row.top(), look::size::kSmallIcon, row.height());
        look::drawIcon(painter,
                       QStringLiteral("warning"),
                       look::strong(look::Tone::Breach),
                       icon,
                       look::size::kSmallIcon);
        const auto words = content_.troubles == 1
                               ? QObject::tr("1 to mend")
                               : QObject::tr("%1 to mend").arg(content_.troubles);
        look::drawLine(painter,
                       row.adjusted(icon.width() + grid(1), 0, 0, 0),
                       words,
                       small,
                       look::readable(look::strong(look::Tone::Breach), look::colours().surface));
    } else {
        look::drawLine(painter, row, content_.mood, small, look::colours().ink2);
    }
    if (!content_.mark.isEmpty()) {
        const auto pill = look::pillSize(content_.mark, false);
        look::drawPill(
            painter,
            QRect(QPoint(row.right() - pill.width() + 1, row.bottom() - pill.height() + 1), pill),
            content_.mark,
            look::Tone::Accent,
            false);
    }
}

void PassageItem::paint(QPainter* painter,
                        const QStyleOptionGraphicsItem* /*option*/,
                        QWidget* /*widget*/)
{
    const auto& c = look::colours();
    const int line = chosen_ ? look::size::kSelected : look::size::kHairline;
    look::drawBox(*painter,
                  QRectF(QPointF(0, 0), size_),
                  look::size::kCardRadius,
                  c.surface,
                  QPen(chosen_ ? c.accent : c.lineStrong, line));
    const QRect inside =
        QRectF(QPointF(0, 0), size_).toRect().adjusted(grid(3), grid(2), -grid(3), -grid(2));
    const auto title = look::readFont(look::text::kBody, look::Weight::Strong);
    const int titleHeight = look::heightOf(title);
    look::drawLine(*painter,
                   {inside.topLeft(), QSize(inside.width(), titleHeight)},
                   content_.name,
                   title,
                   c.ink);
    drawSpoken(*painter,
               inside.adjusted(0, titleHeight + grid(1) / 2, 0, 0),
               content_.line,
               look::spokenFont(look::text::kAction));
    const int foot = look::heightOf(look::readFont(look::text::kSmall));
    paintFoot(*painter, QRect(inside.left(), inside.bottom() - foot + 1, inside.width(), foot));
}

} // namespace secondring
