#include "ui/floor/agreement_list.h"

#include "ui/look/paint.h"
#include "ui/look/text.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace secondring {

namespace {

using look::colours;
using look::grid;

constexpr int kTallest = 1000; ///< of words that are wrapped

QFont titleFont()
{
    return look::readFont(look::text::kBody);
}

QFont shareFont()
{
    return look::readFont(look::text::kBody, look::Weight::Strong);
}

QFont detailFont()
{
    return look::readFont(look::text::kSmall);
}

QRect wrapped(const QString& words, const QFont& font, const QRect& room)
{
    const auto needed = QFontMetrics(font).boundingRect(room, Qt::TextWordWrap, words);
    return {room.topLeft(), QSize(room.width(), needed.height())};
}

} // namespace

AgreementRow::AgreementRow(QWidget* parent)
    : TallRow(parent)
{
}

QString AgreementRow::share() const
{
    return tr("%1% agree").arg(line_.agreement.percent().value_or(0));
}

QString AgreementRow::detail() const
{
    const auto& [item, title, reviewers, pairs, agreed, apart, calls, furthest] = line_.agreement;
    const auto over = (calls == 1 ? tr("%1 of %2 pairs gave the same, in %3 call")
                                  : tr("%1 of %2 pairs gave the same, in %3 calls"))
                          .arg(agreed)
                          .arg(pairs)
                          .arg(calls);
    return line_.agreement.splits()
               ? tr("%1. Its wording splits reviewers: write it anew.").arg(over)
               : over;
}

void AgreementRow::render(const AgreementLine& line)
{
    if (line == line_) {
        return;
    }
    line_ = line;
    setLabel(QStringList{look::toQt(line.agreement.title), share(), detail()}.join(
        QStringLiteral(", ")));
    setToolTip(tr("Open the call about which reviewers agree least"));
    updateGeometry();
    update();
}

AgreementRow::Places AgreementRow::placesAt(int width) const
{
    const int shareWidth = look::widthOf(share(), shareFont()) + 1;
    const int left = grid(1);
    const int right = width - grid(1);
    Places places;
    places.share = {right - shareWidth, grid(2), shareWidth, look::text::kBody + grid(2)};
    const int title = std::max(places.share.left() - grid(3) - left, 1);
    places.title =
        wrapped(look::toQt(line_.agreement.title), titleFont(), {left, grid(2), title, kTallest});
    places.detail =
        wrapped(detail(),
                detailFont(),
                {left, places.title.bottom() + 1 + grid(1), std::max(right - left, 1), kTallest});
    return places;
}

int AgreementRow::heightForWidth(int width) const
{
    return placesAt(width).detail.bottom() + 1 + grid(2);
}

void AgreementRow::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const auto& c = colours();
    paintGround(painter);
    const auto places = placesAt(width());
    const auto tone = line_.agreement.splits() ? look::Tone::Breach : look::Tone::Live;
    painter.setFont(titleFont());
    painter.setPen(c.ink);
    painter.drawText(places.title, Qt::TextWordWrap, look::toQt(line_.agreement.title));
    painter.setFont(detailFont());
    painter.setPen(c.ink2);
    painter.drawText(places.detail, Qt::TextWordWrap, detail());
    look::drawLine(painter,
                   places.share,
                   share(),
                   shareFont(),
                   look::readable(look::strong(tone), c.surface),
                   Qt::AlignRight | Qt::AlignTop);
    paintPress(painter, c.accent, look::size::kButtonRadius);
}

AgreementList::AgreementList(QWidget* parent)
    : RowCard(tr("Where reviewers agree"),
              tr("No call was scored blind by several reviewers in these days. Ask for it on the "
                 "page of a call."),
              parent)
{
    setObjectName(QStringLiteral("agreement"));
    setAccessibleName(tr("Where reviewers agree"));
}

void AgreementList::render(const AgreementView& view)
{
    setVisible(view.visible);
    const auto waiting = view.waiting == 0 ? QString{} : tr("%1 to come").arg(view.waiting);
    const auto done = view.calls == 0   ? QString{}
                      : view.calls == 1 ? tr("1 call")
                                        : tr("%1 calls").arg(view.calls);
    QStringList aside{done, waiting};
    aside.removeAll(QString{});
    title().setAside(aside.join(QStringLiteral(", ")), true);
    renderRows(
        view.lines,
        [this](AgreementRow* row) {
            connect(row, &AgreementRow::clicked, this, [this, row] { emit chosen(row->line()); });
        },
        [](AgreementRow& row, const AgreementLine& line) { row.render(line); });
}

} // namespace secondring
