#pragma once
#include <QVector>
#include <QWidget>

namespace secondring {

/// What the microphone has heard over the last seconds, as bars that come from the left.
class LevelWave : public QWidget
{
    Q_OBJECT

public:
    explicit LevelWave(QWidget* parent = nullptr);

    /// One more level, 0 to 1: some twenty a second.
    void add(float level);
    void clear();

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVector<float> levels_; ///< the newest last
};

} // namespace secondring
