#include "ui/floor/thanks_list.h"

#include "ui/look/icon.h"
#include "ui/look/paint.h"
#include "ui/look/text.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace secondring {

namespace {

using look::colours;
using look::grid;
using look::toQt;

constexpr int kStar = 18, kFrom = 18;
constexpr int kWordsAt = kStar + grid(2);

QString titleOf(FloorRange range)
{
    switch (range) {
    case FloorRange::Today:
        return ThanksList::tr("Recognised today");
    case FloorRange::Week:
        return ThanksList::tr("Recognised this week");
    case FloorRange::Month:
        return ThanksList::tr("Recognised this month");
    case FloorRange::Other:
        break;
    }
    return ThanksList::tr("Recognised in these days");
}

QFont wordsFont()
{
    return look::readFont(look::text::kBody);
}

} // namespace

ThanksRow::ThanksRow(QWidget* parent)
    : TallRow(parent)
{
}

QString ThanksRow::words() const
{
    return look::shortName(toQt(line_.thanks.agent)) + QStringLiteral(": ") +
           toQt(line_.thanks.recognition.what.words);
}

void ThanksRow::render(const ThanksLine& line, Instant now)
{
    const auto& given = line.thanks.recognition;
    const auto from = tr("From %1, %2")
                          .arg(look::firstName(toQt(given.by.name)),
                               look::toQt(given.at).date() == look::toQt(now).date()
                                   ? look::timeOfDay(given.at)
                                   : look::dayAndTime(given.at, now));
    if (line == line_ && from == from_) {
        return;
    }
    line_ = line;
    from_ = from;
    setLabel(words() + QStringLiteral(", ") + from_);
    setToolTip(line.opens ? tr("Open the call at %1").arg(look::clockText(given.what.moment))
                          : QString{});
    setFocusPolicy(line.opens ? Qt::StrongFocus : Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents, !line.opens);
    updateGeometry();
    update();
}

int ThanksRow::lay(QTextLayout& layout, int width) const
{
    layout.setText(words());
    layout.setFont(wordsFont());
    QTextCharFormat name;
    name.setFont(look::readFont(look::text::kBody, look::Weight::Strong));
    const auto first = look::shortName(toQt(line_.thanks.agent));
    layout.setFormats({{0, static_cast<int>(first.size()), name}});
    layout.beginLayout();
    double height = 0;
    for (auto line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width, 1));
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return static_cast<int>(height) + 1;
}

int ThanksRow::heightForWidth(int width) const
{
    QTextLayout layout;
    return grid(1) + lay(layout, width - kWordsAt - grid(1)) + kFrom + grid(1);
}

void ThanksRow::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const auto& c = colours();
    if (line_.opens) {
        paintGround(painter);
    }
    look::drawIcon(painter,
                   QStringLiteral("star"),
                   look::strong(look::Tone::Ring),
                   {0, grid(1), kStar, kStar},
                   look::size::kSmallIcon);
    QTextLayout layout;
    const int height = lay(layout, width() - kWordsAt - grid(1));
    painter.setPen(c.ink);
    layout.draw(&painter, QPointF(kWordsAt, grid(1)));
    look::drawLine(painter,
                   {kWordsAt, grid(1) + height, width() - kWordsAt - grid(1), kFrom},
                   from_,
                   look::readFont(look::text::kSmall),
                   c.ink2);
    if (line_.opens) {
        paintPress(painter, c.accent, look::size::kButtonRadius);
    }
}

ThanksList::ThanksList(QWidget* parent)
    : RowCard(titleOf(FloorRange::Today),
              tr("Nobody yet. Thank somebody on the page of a call, and the team sees it here."),
              parent)
{
    setObjectName(QStringLiteral("thanks"));
    setAccessibleName(tr("Recognised"));
}

void ThanksList::render(const ThanksView& view)
{
    title().setText(titleOf(view.range));
    renderRows(
        view.lines,
        [this](ThanksRow* row) {
            connect(row, &ThanksRow::clicked, this, [this, row] {
                if (row->line().opens) {
                    emit chosen(row->line().thanks);
                }
            });
        },
        [&view](ThanksRow& row, const ThanksLine& line) { row.render(line, view.now); });
}

} // namespace secondring
