#include "ui/practice/level_wave.h"

#include "ui/look/tokens.h"

#include <QPainter>

#include <algorithm>

namespace secondring {

namespace {

constexpr int kHeight = look::grid(9);
constexpr int kBar = 3;
constexpr int kStep = 5;
constexpr int kLongest = 1000; ///< levels that are kept: more than any screen is wide

} // namespace

LevelWave::LevelWave(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("levels"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize LevelWave::sizeHint() const
{
    return {look::grid(60), kHeight};
}

void LevelWave::add(float level)
{
    levels_.append(std::clamp(level, 0.0F, 1.0F));
    const auto room = std::clamp(width() / kStep, 1, kLongest);
    if (levels_.size() > room) {
        levels_.remove(0, levels_.size() - room);
    }
    update();
}

void LevelWave::clear()
{
    levels_.clear();
    update();
}

void LevelWave::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const auto& c = look::colours();
    const double middle = height() / 2.0;
    for (int i = 0; i * kStep + kBar <= width(); ++i) {
        const bool heard = i < levels_.size();
        const double half =
            heard ? std::max(1.5, static_cast<double>(levels_[i]) * (middle - 1)) : 1.5;
        painter.setBrush(heard ? c.hold : c.lineStrong);
        painter.drawRoundedRect(
            QRectF(i * kStep, middle - half, kBar, 2 * half), kBar / 2.0, kBar / 2.0);
    }
}

} // namespace secondring
