#pragma once
#include <QSlider>

namespace secondring {

/// A slider in the colours of the console.
class VolumeSlider : public QSlider
{
    Q_OBJECT

public:
    explicit VolumeSlider(QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    /// Scrolling the page changes nothing.
    void wheelEvent(QWheelEvent* event) override;
};

} // namespace secondring
