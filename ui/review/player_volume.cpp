#include "ui/review/player_volume.h"

#include "ui/look/accessible.h"
#include "ui/look/paint.h"
#include "ui/settings/volume_slider.h"

#include <QHBoxLayout>
#include <QSignalBlocker>

#include <cmath>

namespace secondring {

namespace {

using look::grid;

constexpr int kFull = 100;
constexpr int kStep = 10;
constexpr int kSliderWidth = grid(16);

QFont nameFont()
{
    return look::readFont(look::text::kSmall);
}

} // namespace

TrackButton::TrackButton(Track track, QWidget* parent)
    : PressButton({}, parent)
    , track_(track)
{
    setCheckable(true);
    setChecked(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize TrackButton::sizeHint() const
{
    return {look::size::kDot + grid(2) + look::widthOf(text(), nameFont()) + grid(2) +
                look::keyCapSize(key()).width() + grid(2),
            look::size::kChip};
}

void TrackButton::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const auto& c = look::colours();
    const auto colour = track_ == Track::Agent ? c.accent : c.ink3;
    const QRectF dot(
        grid(1), (height() - look::size::kDot) / 2.0, look::size::kDot, look::size::kDot);
    const auto fill = isChecked() ? colour : QColor(Qt::transparent);
    look::drawBox(
        painter, dot, look::size::kDot / 2.0, fill, QPen(colour, look::size::kSelected - 0.5));
    const int left = grid(1) + look::size::kDot + grid(2);
    const int wide = look::widthOf(text(), nameFont());
    auto font = nameFont();
    font.setStrikeOut(!isChecked());
    const auto ink = hovered() ? c.ink : c.ink2;
    look::drawLine(painter, {left, 0, wide + 2, height()}, text(), font, ink);
    look::drawKeyCap(painter, {left + wide + grid(2), 0, 0, height()}, key(), c.ink2);
    paintPress(painter, c.accent, look::size::kKeyRadius);
}

TrackVolume::TrackVolume(TrackButton::Track track, const QString& key, QWidget* parent)
    : QWidget(parent)
    , button_(new TrackButton(track, this))
    , slider_(new VolumeSlider(this))
{
    button_->setKey(key);
    slider_->setRange(0, kFull);
    slider_->setPageStep(kStep);
    slider_->setSingleStep(kStep);
    slider_->setFixedSize(kSliderWidth, look::size::kChip);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid(1));
    row->addWidget(button_);
    row->addWidget(slider_);
    connect(button_, &TrackButton::clicked, this, &TrackVolume::heardWanted);
    connect(slider_, &QSlider::valueChanged, this, [this](int value) {
        emit volumeWanted(static_cast<float>(value) / kFull);
    });
}

void TrackVolume::setName(const QString& name)
{
    button_->setLabel(name);
    look::setSpokenName(slider_, tr("Volume of %1").arg(name));
}

void TrackVolume::render(float volume, bool heard)
{
    const QSignalBlocker quiet(slider_);
    slider_->setValue(static_cast<int>(std::lround(volume * kFull)));
    button_->setChecked(heard);
}

} // namespace secondring
