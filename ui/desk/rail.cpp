#include "ui/desk/rail.h"

#include "ui/look/accessible.h"
#include "ui/look/card.h"
#include "ui/look/icon.h"
#include "ui/look/paint.h"

#include <QVBoxLayout>

namespace secondring {

using look::grid;

RailItem::RailItem(const QString& name, const QString& icon, QWidget* parent)
    : PressButton(name, parent)
    , icon_(icon)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCheckable(true);
}

void RailItem::setCurrent(bool current)
{
    current_ = current;
    setChecked(current);
    update();
}

void RailItem::setNotice(const QString& word, look::Tone tone)
{
    if (word != notice_ || tone != tone_) {
        notice_ = word;
        tone_ = tone;
        look::setSpokenName(this, word.isEmpty() ? text() : tr("%1: %2").arg(text(), word));
        update();
    }
}

QSize RailItem::sizeHint() const
{
    return {look::size::kRailItem, look::size::kRailItemHeight};
}

void RailItem::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const auto& c = look::colours();
    if (current_ || hovered()) {
        look::drawBox(painter,
                      rect(),
                      look::size::kRailRadius,
                      current_ ? c.railOn : look::blend(c.railOn, c.rail, 0.5));
    }
    const auto ink = current_ ? c.railMark : c.railInk;
    look::drawIcon(painter,
                   icon_,
                   ink,
                   {0, grid(2) + 2, width(), look::size::kRailIcon},
                   look::size::kRailIcon);
    const QRect name(0, grid(8), width(), grid(5));
    const auto font = look::readFont(look::text::kKey, look::Weight::Medium);
    if (current_ || notice_.isEmpty()) {
        look::drawLine(painter, name, text(), font, ink, Qt::AlignCenter);
    } else {
        const auto ground = look::soft(tone_);
        look::drawBox(painter, name, name.height() / 2.0, ground);
        look::drawLine(painter,
                       name.adjusted(grid(1), 0, -grid(1), 0),
                       notice_,
                       font,
                       look::readable(look::strong(tone_), ground),
                       Qt::AlignCenter);
    }
    if (hasFocus()) {
        look::drawFocus(painter, rect(), look::size::kRailRadius, c.railInk);
    }
}

namespace {

/// The mark of the program, at the top of the rail.
class Mark : public QWidget
{
public:
    explicit Mark(QWidget* parent)
        : QWidget(parent)
    {
        setFixedSize(look::size::kRail, grid(17));
        setAccessibleName(QStringLiteral("Second Ring"));
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        look::drawLogo(painter, {0, grid(5), width(), grid(7)});
    }
};

} // namespace

Rail::Rail(QWidget* parent)
    : QWidget(parent)
    , top_(new QVBoxLayout)
    , bottom_(new QVBoxLayout)
    , avatar_(new look::Avatar(look::size::kOwnAvatar, this))
{
    setFixedWidth(look::size::kRail);
    avatar_->setObjectName(QStringLiteral("ownAvatar"));
    top_->setSpacing(grid(1));
    bottom_->setSpacing(grid(1));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, grid(6));
    column->setSpacing(grid(1));
    column->addWidget(new Mark(this));
    column->addLayout(top_);
    column->addStretch();
    column->addLayout(bottom_);
    column->addSpacing(grid(3));
    column->addWidget(avatar_, 0, Qt::AlignHCenter);
}

void Rail::add(const QString& id, const QString& name, const QString& icon, bool bottom)
{
    auto* item = new RailItem(name, icon, this);
    item->setObjectName(QStringLiteral("rail_") + id);
    const auto index = static_cast<int>(items_.size());
    item->setKey(tr("Ctrl %1").arg(index + 1));
    items_.append(item);
    (bottom ? bottom_ : top_)->addWidget(item, 0, Qt::AlignHCenter);
    connect(item, &RailItem::clicked, this, [this, index] { emit chosen(index); });
}

void Rail::setCurrent(int index)
{
    for (int i = 0; i < items_.size(); ++i) {
        items_[i]->setCurrent(i == index);
    }
}

void Rail::setNotice(int index, const QString& word, look::Tone tone)
{
    items_[index]->setNotice(word, tone);
}

void Rail::setAgent(const QString& name, look::Tone state)
{
    avatar_->setName(name);
    avatar_->setOwn(state);
    avatar_->setToolTip(name);
}

void Rail::paintEvent(QPaintEvent* /*event*/)
{
    QPainter(this).fillRect(rect(), look::colours().rail);
}

} // namespace secondring
