#include "ui/look/paint.h"

#include <QCache>
#include <QFontMetrics>
#include <QStaticText>
#include <QStyle>
#include <QtMath>

namespace secondring::look {

namespace {

QFont keyFont()
{
    return readFont(text::kKey, Weight::Regular);
}

QFont pillFont()
{
    return readFont(text::kSmall, Weight::Medium);
}

/// Words of one line as they fit, shaped.
struct ShapedLine
{
    QStaticText words;
    QSize size;
};

struct LineKey
{
    QString words;
    QFont font;
    int width = 0;

    bool operator==(const LineKey&) const = default;
};

size_t qHash(const LineKey& key, size_t seed)
{
    return qHashMulti(seed, key.words, key.font.pixelSize(), key.font.weight(), key.width);
}

ShapedLine shapedWhole(const QString& words, const QFont& font)
{
    ShapedLine line{QStaticText(words), {}};
    line.words.setTextFormat(Qt::PlainText);
    line.words.setPerformanceHint(QStaticText::AggressiveCaching);
    line.words.prepare({}, font);
    line.size = {qCeil(line.words.size().width()), QFontMetrics(font).height()};
    return line;
}

/// Most words fit: they are shaped once, and measured by that. Of a whole page of notes only as
/// much is shaped as can be seen.
ShapedLine shaped(const QString& all, const QFont& font, int width)
{
    constexpr int kNarrowest = 2; // pixels of a letter, on average
    const auto words = all.left(width / kNarrowest + 1);
    auto line = shapedWhole(words, font);
    // Boxes are as wide as `widthOf` says, which rounds.
    if (line.size.width() > width && widthOf(words, font) > width) {
        line = shapedWhole(QFontMetrics(font).elidedText(words, Qt::ElideRight, width), font);
    }
    return line;
}

/// Lists are painted over and over with the same words, and finding out how they look costs most.
const ShapedLine& lineOf(const QString& words, const QFont& font, int width)
{
    constexpr int kKept = 600;
    static QCache<LineKey, ShapedLine> lines(kKept);
    const LineKey key{words, font, width};
    auto* found = lines.object(key);
    if (found == nullptr) {
        found = new ShapedLine(shaped(words, font, width));
        lines.insert(key, found);
    }
    return *found;
}

} // namespace

void drawBox(
    QPainter& painter, const QRectF& box, double radius, const QColor& fill, const QPen& border)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(border);
    painter.setBrush(fill);
    const double inset = border.style() == Qt::NoPen ? 0 : border.widthF() / 2;
    painter.drawRoundedRect(
        box.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
    painter.restore();
}

void drawFocus(QPainter& painter, const QRectF& box, double radius, const QColor& colour)
{
    drawBox(painter, box, radius, Qt::transparent, QPen(colour, size::kFocus));
}

QSize keyCapSize(const QString& key)
{
    return key.isEmpty() ? QSize{} : QSize{widthOf(key, keyFont()) + grid(2) + 2, size::kKeyCap};
}

void drawKeyCap(QPainter& painter, const QRect& box, const QString& key, const QColor& colour)
{
    if (key.isEmpty()) {
        return;
    }
    const auto cap = keyCapSize(key);
    const QRect place(
        box.x(), box.y() + (box.height() - cap.height()) / 2, cap.width(), cap.height());
    drawBox(painter, place, size::kKeyRadius, Qt::transparent, QPen(colour, size::kHairline));
    drawLine(painter, place, key, keyFont(), colour, Qt::AlignCenter);
}

QSize pillSize(const QString& word, bool dot)
{
    const int mark = dot ? size::kDot + grid(2) - 1 : 0;
    return {widthOf(word, pillFont()) + mark + grid(5) + 2, size::kPill};
}

void drawPill(QPainter& painter, const QRect& box, const QString& word, Tone tone, bool dot)
{
    const auto ground = soft(tone);
    const auto wanted = pillSize(word, dot);
    const int width = std::min(wanted.width(), box.width());
    const QRect place(box.right() + 1 - width,
                      box.y() + (box.height() - wanted.height()) / 2,
                      width,
                      wanted.height());
    const bool plain = tone == Tone::Neutral;
    drawBox(painter,
            place,
            place.height() / 2.0,
            plain ? colours().surface : ground,
            plain ? QPen(colours().lineStrong, size::kHairline) : QPen(Qt::NoPen));
    auto words = place.adjusted(grid(3) - 1, 0, -grid(2), 0);
    if (dot) {
        const QRectF mark(
            words.x(), place.center().y() + 1 - size::kDot / 2.0, size::kDot, size::kDot);
        drawBox(painter, mark, size::kDot / 2.0, strong(tone));
        words.setLeft(words.x() + size::kDot + grid(2) - 1);
    }
    drawLine(painter, words, word, pillFont(), readable(strong(tone), ground));
}

void drawLine(QPainter& painter,
              const QRect& box,
              const QString& words,
              const QFont& font,
              const QColor& colour,
              Qt::Alignment alignment)
{
    if (words.isEmpty() || box.isEmpty()) {
        return;
    }
    const auto& line = lineOf(words, font, box.width());
    painter.setFont(font);
    painter.setPen(colour);
    const auto place = QStyle::alignedRect(Qt::LeftToRight, alignment, line.size, box);
    painter.drawStaticText(place.topLeft(), line.words);
}

int widthOf(const QString& words, const QFont& font)
{
    return QFontMetrics(font).horizontalAdvance(words);
}

int heightOf(const QFont& font)
{
    return QFontMetrics(font).height();
}

} // namespace secondring::look
