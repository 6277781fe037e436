#include "ui/floor/rings_chart.h"

#include "ui/look/paint.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace secondring {

namespace {

using look::colours;
using look::grid;

constexpr int kWidth = 240, kHeight = 156, kBarWidth = 44, kBarRadius = 3, kWords = 18;
constexpr std::size_t kInTime = 2; ///< rings within which a call is to be answered

QString nameOf(std::size_t ring)
{
    const auto number = QString::number(ring + 1);
    return ring + 1 == kRings ? number + QLatin1Char('+') : number;
}

} // namespace

RingsChart::RingsChart(QWidget* parent)
    : PressButton({}, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    render({});
}

void RingsChart::render(const Totals& totals)
{
    rings_ = totals.rings;
    QStringList words;
    for (std::size_t ring = 0; ring < kRings; ++ring) {
        words << tr("%1 in ring %2").arg(rings_.at(ring)).arg(nameOf(ring));
    }
    setLabel(tr("Rings before answer: %1").arg(words.join(QStringLiteral(", "))));
    setToolTip(
        tr("Answered calls by the ring in which they were answered: 1 + wait / ring length"));
    setAccessibleDescription(toolTip());
    update();
}

QSize RingsChart::sizeHint() const
{
    return {kWidth, kHeight};
}

void RingsChart::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const auto most = *std::ranges::max_element(rings_);
    const int cell = width() / static_cast<int>(kRings);
    for (std::size_t ring = 0; ring < kRings; ++ring) {
        const QRect place(static_cast<int>(ring) * cell, 0, cell, height());
        paintBar(painter, place, ring, most);
    }
    paintPress(painter, colours().accent, look::size::kButtonRadius);
}

void RingsChart::paintBar(QPainter& painter,
                          const QRect& place,
                          std::size_t ring,
                          std::int64_t most)
{
    const auto& c = colours();
    const auto count = rings_.at(ring);
    const auto small = look::readFont(look::text::kSmall);
    const int room = height() - 2 * kWords - grid(3);
    const auto share = most > 0 ? static_cast<double>(count) / static_cast<double>(most) : 0;
    const int tall = count > 0 ? std::max(static_cast<int>(share * room), 1) : 0;
    const int wide = std::min(kBarWidth, place.width() - grid(2));
    const QRect bar(
        place.left() + (place.width() - wide) / 2, height() - kWords - grid(1) - tall, wide, tall);
    const auto colour = ring < kInTime ? c.accent : c.ring;
    look::drawBox(painter, bar, std::min(kBarRadius, tall), colour);
    const QRect above(place.left(), bar.top() - kWords - 1, place.width(), kWords);
    const QRect below(place.left(), height() - kWords, place.width(), kWords);
    const auto number = QLocale().toString(static_cast<qlonglong>(count));
    look::drawLine(
        painter, above, number, small, count > 0 ? c.ink2 : look::faintInk(), Qt::AlignCenter);
    look::drawLine(painter, below, nameOf(ring), small, c.ink2, Qt::AlignCenter);
}

} // namespace secondring
