#pragma once
#include <QWidget>

namespace secondring {

/// How loud the microphone is, as bars that fill, and in a word for those who do not see them.
class LevelMeter : public QWidget
{
    Q_OBJECT

public:
    explicit LevelMeter(QWidget* parent = nullptr);

    /// 0 is −60 dBFS and below, 1 is full scale.
    void setLevel(float level);
    /// Nothing is measured.
    void clear();

    float level() const { return level_; }

    QString word() const;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    float level_ = 0;
    bool measured_ = false;
};

} // namespace secondring
