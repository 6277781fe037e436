#include "ui/floor/thanks_list.h"

#include "ui/look/icon.h"
#include "ui/look/label.h"
#include "ui/look/paint.h"
#include "ui/look/text.h"

#include <QPainter>
#include <QTextLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace secondring {

namespace {

using look::colours;
using look::grid;
using look::toQt;

constexpr int kLeast = 240, kStar = 18, kFrom = 18;
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
    : PressButton({}, parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QString ThanksRow::words() const
{
    return look::firstName(toQt(line_.thanks.agent)) + QStringLiteral(": ") +
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
    const auto first = look::firstName(toQt(line_.thanks.agent));
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

QSize ThanksRow::sizeHint() const
{
    return {kLeast, heightForWidth(QWIDGETSIZE_MAX)};
}

void ThanksRow::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const auto& c = colours();
    if (hovered() && line_.opens) {
        look::drawBox(
            painter, rect(), look::size::kButtonRadius, look::blend(c.surface, c.ink, 0.97));
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
    : Card(parent)
    , column_(new QVBoxLayout(this))
    , title_(new look::SectionLabel(titleOf(FloorRange::Today), this))
    , nothing_(new look::TextLabel(look::readFont(look::text::kBody), look::Ink::Second, this))
{
    setObjectName(QStringLiteral("thanks"));
    setAccessibleName(tr("Recognised"));
    column_->setContentsMargins(grid(4), grid(4), grid(4), grid(3));
    column_->setSpacing(grid(1));
    column_->addWidget(title_);
    column_->addWidget(nothing_);
    nothing_->setText(
        tr("Nobody yet. Thank somebody on the page of a call, and the team sees it here."));
}

void ThanksList::render(const ThanksView& view)
{
    while (rows_.size() < view.lines.size()) {
        auto* row = new ThanksRow(this);
        row->setObjectName(QStringLiteral("thanks%1").arg(rows_.size() + 1));
        column_->addWidget(row);
        connect(row, &ThanksRow::clicked, this, [this, row] {
            if (row->line().opens) {
                emit chosen(row->line().thanks);
            }
        });
        rows_.push_back(row);
    }
    title_->setText(titleOf(view.range));
    nothing_->setVisible(view.lines.empty());
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (i < view.lines.size()) {
            rows_[i]->render(view.lines[i], view.now);
        }
        rows_[i]->setVisible(i < view.lines.size());
    }
}

} // namespace secondring
