#include "ui/practice/scenario_list.h"

#include "ui/look/accessible.h"
#include "ui/look/label.h"
#include "ui/look/paint.h"

#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace secondring {

namespace {

using look::grid;

constexpr int kLine = grid(4) + 2;
constexpr int kNarrow = grid(50); ///< below this the title has the upper line for itself

QFont scoreFont()
{
    return look::readFont(look::text::kAction, look::Weight::Strong);
}

} // namespace

ScenarioCard::ScenarioCard(QWidget* parent)
    : PressButton({}, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ScenarioCard::sizeHint() const
{
    return {look::size::kLeft - grid(8), look::size::kCallCard};
}

QSize ScenarioCard::minimumSizeHint() const
{
    return {grid(30), look::size::kCallCard};
}

void ScenarioCard::show(const ScenarioEntry& entry, bool chosen)
{
    if (entry == entry_ && chosen == chosen_) {
        return;
    }
    entry_ = entry;
    chosen_ = chosen;
    const auto score = entry.score ? tr("best score %1").arg(*entry.score) : tr("not tried yet");
    QStringList said{entry.title, entry.practises, score};
    if (!entry.due.isEmpty()) {
        said << entry.due;
    }
    look::setSpokenName(this, said.join(QStringLiteral(", ")));
    setToolTip(entry.title + QLatin1Char('\n') + entry.practises);
    update();
}

void ScenarioCard::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const auto& c = look::colours();
    const auto edge =
        chosen_ ? QPen(c.accent, look::size::kSelected) : QPen(c.line, look::size::kHairline);
    const auto fill = hovered() && !chosen_ ? look::blend(c.surface, c.accentSoft, 0.5) : c.surface;
    look::drawBox(painter, rect(), look::size::kCardRadius, fill, edge);
    const bool narrow = width() < kNarrow;
    const int side = narrow ? grid(3) : grid(4);
    const auto place = rect().adjusted(side, grid(3), -side, -grid(3));
    const int top = place.center().y() - kLine;
    const QRect lower(place.x(), top + kLine, place.width(), kLine);
    const auto score = entry_.score ? QString::number(*entry_.score) : QStringLiteral("—");
    const auto ink = !entry_.score   ? look::faintInk()
                     : entry_.passed ? look::readable(c.live, c.surface)
                                     : look::readable(c.ring, c.surface);
    look::drawLine(painter,
                   narrow ? lower : place,
                   score,
                   scoreFont(),
                   ink,
                   Qt::AlignRight | Qt::AlignVCenter);
    const int taken = look::widthOf(score, scoreFont()) + grid(2);
    look::drawLine(painter,
                   {place.x(), top, place.width() - (narrow ? 0 : taken), kLine},
                   entry_.title,
                   look::readFont(look::text::kBody, look::Weight::Strong),
                   c.ink);
    const bool due = !entry_.due.isEmpty();
    look::drawLine(painter,
                   lower.adjusted(0, 0, -taken, 0),
                   due ? entry_.due : entry_.practises,
                   look::readFont(look::text::kSmall),
                   due ? look::readable(look::strong(entry_.dueTone), c.surface) : c.ink2);
    paintPress(painter, c.accent, look::size::kCardRadius);
}

ScenarioList::ScenarioList(QWidget* parent)
    : QWidget(parent)
    , scroll_(new QScrollArea(this))
    , heading_(new look::SectionLabel(tr("Scenarios"), this))
    , nothing_(new look::TextLabel(look::readFont(look::text::kSmall), look::Ink::Second, this))
    , cards_(new QVBoxLayout)
    , foot_(new QVBoxLayout)
{
    setObjectName(QStringLiteral("scenarios"));
    nothing_->setText(tr("No scenarios. Those of the house stand here."));
    auto* inner = new QWidget;
    inner->setProperty("flat", true);
    cards_->setSpacing(grid(2));
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(grid(4), 0, grid(4), grid(4));
    column->addWidget(nothing_);
    column->addLayout(cards_);
    column->addStretch();
    scroll_->setWidgetResizable(true);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setWidget(inner);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(grid(4) + 2, grid(4), grid(4) + 2, grid(3));
    head->addWidget(heading_);
    foot_->setContentsMargins(grid(4), grid(3), grid(4), grid(4));
    foot_->setSpacing(grid(2));
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(head);
    all->addWidget(scroll_, 1);
    all->addLayout(foot_);
}

void ScenarioList::render(const PracticeView& view)
{
    const auto count = view.scenarios.size();
    heading_->setAside(QString::number(count));
    nothing_->setVisible(count == 0);
    while (shown_.size() > count) {
        delete shown_.takeLast();
    }
    ids_.resize(static_cast<std::size_t>(count));
    for (qsizetype i = 0; i < count; ++i) {
        if (i == shown_.size()) {
            auto* card = new ScenarioCard;
            card->setObjectName(QStringLiteral("scenario%1").arg(i));
            cards_->addWidget(card);
            shown_.append(card);
            connect(card, &ScenarioCard::clicked, this, [this, i] {
                emit chosen(ids_[static_cast<std::size_t>(i)]);
            });
        }
        const auto& entry = view.scenarios[i];
        ids_[static_cast<std::size_t>(i)] = entry.id;
        shown_[i]->show(entry, entry.id == view.chosen);
        shown_[i]->setEnabled(!view.running || entry.id == view.chosen);
        if (entry.id == view.chosen && seen_ != view.chosen && isVisible()) {
            seen_ = view.chosen;
            QTimer::singleShot(0, shown_[i], [this, card = shown_[i]] {
                scroll_->ensureWidgetVisible(card, 0, grid(2)); // once it has its place
            });
        }
    }
}

} // namespace secondring
