#include "ui/settings/level_meter.h"

#include "ui/look/accessible.h"
#include "ui/look/paint.h"

#include <algorithm>

namespace secondring {

namespace {

using look::grid;

constexpr int kBars = 24;
constexpr float kSilent = 0.05F; ///< below it there is nothing to hear
constexpr float kQuiet = 0.35F;  ///< about −39 dBFS
constexpr float kLoud = 0.95F;   ///< about −3 dBFS
constexpr int kWordWidth = grid(22);

} // namespace

LevelMeter::LevelMeter(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    clear();
}

QString LevelMeter::word() const
{
    if (!measured_) {
        return tr("Not measured");
    }
    return level_ < kSilent  ? tr("Silent")
           : level_ < kQuiet ? tr("Quiet")
           : level_ < kLoud  ? tr("Good")
                             : tr("Too loud");
}

void LevelMeter::setLevel(float level)
{
    measured_ = true;
    level_ = std::clamp(level, 0.0F, 1.0F);
    look::setSpokenName(this, tr("Microphone level: %1").arg(word()));
    update();
}

void LevelMeter::clear()
{
    measured_ = false;
    level_ = 0;
    look::setSpokenName(this, tr("Microphone level: %1").arg(word()));
    update();
}

QSize LevelMeter::sizeHint() const
{
    return {grid(70), look::size::kField};
}

void LevelMeter::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const auto& c = look::colours();
    const double step = static_cast<double>(width() - kWordWidth) / kBars;
    const double top = (height() - look::size::kBar) / 2.0;
    for (int bar = 0; bar < kBars; ++bar) {
        const float at = static_cast<float>(bar + 1) / kBars;
        const bool lit = measured_ && level_ >= at - 0.5F / kBars;
        const auto tone = at < kLoud ? look::Tone::Live : look::Tone::Breach;
        const QRectF place(bar * step, top, step - grid(1) / 2.0, look::size::kBar);
        look::drawBox(painter, place, 2, lit ? look::strong(tone) : c.line);
    }
    look::drawLine(painter,
                   rect().adjusted(width() - kWordWidth + grid(2), 0, 0, 0),
                   word(),
                   look::readFont(look::text::kSmall),
                   c.ink2);
}

} // namespace secondring
