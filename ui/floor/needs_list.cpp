#include "ui/floor/needs_list.h"

#include "ui/look/icon.h"
#include "ui/look/paint.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace secondring {

namespace {

using look::colours;
using look::grid;

constexpr int kMark = 20, kLine = 20;
constexpr int kTallest = 1000; ///< of words that are wrapped

QFont titleFont()
{
    return look::readFont(look::text::kBody, look::Weight::Medium);
}

} // namespace

NeedRow::NeedRow(QWidget* parent)
    : TallRow(parent)
{
}

void NeedRow::render(const Need& need)
{
    if (need == need_) {
        return;
    }
    need_ = need;
    setLabel(need.title + QStringLiteral(", ") + need.detail);
    setAccessibleDescription(need.action);
    setToolTip(need.title + QLatin1Char('\n') + need.detail);
    updateGeometry();
    update();
}

NeedRow::Places NeedRow::placesAt(int width) const
{
    const auto small = look::readFont(look::text::kSmall);
    const int action = look::widthOf(need_.action, small) + 1;
    const int left = grid(1) + kMark + grid(3);
    const int right = width - grid(1);
    const auto wrapped = [](const QString& words, const QFont& font, const QRect& room) {
        const auto needed = QFontMetrics(font).boundingRect(room, Qt::TextWordWrap, words);
        return QRect(room.topLeft(), QSize(room.width(), needed.height()));
    };
    Places places;
    places.action = {right - action, grid(2), action, kLine};
    const int title = std::max(places.action.left() - grid(3) - left, 1);
    places.title = wrapped(need_.title, titleFont(), {left, grid(2) + 1, title, kTallest});
    places.detail =
        wrapped(need_.detail,
                small,
                {left, places.title.bottom() + 1 + grid(1), std::max(right - left, 1), kTallest});
    return places;
}

int NeedRow::heightForWidth(int width) const
{
    return placesAt(width).detail.bottom() + 1 + grid(2);
}

void NeedRow::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const auto& c = colours();
    paintGround(painter);
    const QRect mark(grid(1), grid(2), kMark, kMark);
    look::drawBox(painter, mark, kMark / 2.0, look::strong(need_.tone));
    const auto* icon = need_.tone == look::Tone::Breach ? "close" : "clock";
    look::drawIcon(painter, QString::fromLatin1(icon), look::on(need_.tone), mark, grid(3));
    const auto places = placesAt(width());
    const auto small = look::readFont(look::text::kSmall);
    painter.setFont(titleFont());
    painter.setPen(c.ink);
    painter.drawText(places.title, Qt::TextWordWrap, need_.title);
    painter.setFont(small);
    painter.setPen(c.ink2);
    painter.drawText(places.detail, Qt::TextWordWrap, need_.detail);
    look::drawLine(painter, places.action, need_.action, small, c.ink2);
    paintPress(painter, c.accent, look::size::kButtonRadius);
}

NeedsList::NeedsList(QWidget* parent)
    : RowCard(tr("Needs you now"),
              tr("Nothing. A hold that runs over, a promise that is due and a complaint appear "
                 "here."),
              parent)
{
    setObjectName(QStringLiteral("needs"));
}

void NeedsList::render(const std::vector<Need>& needs)
{
    renderRows(
        needs,
        [this](NeedRow* row) {
            connect(row, &NeedRow::clicked, this, [this, row] { emit chosen(row->need().target); });
        },
        [](NeedRow& row, const Need& need) { row.render(need); });
}

} // namespace secondring
