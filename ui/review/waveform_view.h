#pragma once
#include "core/review/play_plan.h"
#include "core/review/waveform.h"
#include "ui/review/waveform_mark.h"

#include <QPixmap>
#include <QVector>
#include <QWidget>

namespace secondring {

/// A call on one line: what was said by whom, when it was held, what happened when.
struct WaveformContent
{
    Duration length{};
    std::vector<PlacedWaveform> sounds; ///< none: the line stays plain
    std::vector<HoldBlock> holds;
    QVector<MarkLabel> marks; ///< in the order of time

    bool operator==(const WaveformContent&) const = default;
};

/// Draws the agent above the line and the caller below it, what was heard already stronger than
/// what is to come. A press on it, or on a mark, asks to play from there.
class WaveformView : public QWidget
{
    Q_OBJECT

public:
    explicit WaveformView(QWidget* parent = nullptr);

    void render(const WaveformContent& content);
    /// Where the playing stands; costs little.
    void setPosition(Duration at);

    const WaveformContent& content() const { return content_; }

    /// The place of an instant of the call, and back.
    int xOf(Duration at) const;
    Duration timeAt(int x) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void playWanted(std::chrono::milliseconds at);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    bool hasSound() const { return !content_.sounds.empty(); }

    int waveHeight() const;
    int left() const;
    int lineWidth() const;
    QRect wave() const;
    void growMarks(qsizetype count);
    void renderMarks();
    void placeMarks();
    void redraw();
    QPixmap drawn(double strength) const;
    void drawBars(QPainter& painter, double strength) const;
    void drawHold(QPainter& painter, const HoldBlock& hold) const;
    void drawPlayhead(QPainter& painter) const;
    bool isRecorded(Duration at) const;
    QRect playheadAt(Duration at) const;

    WaveformContent content_;
    Duration position_{};
    QVector<TimelineMark*> marks_; ///< at least one for each of the content, the rest hidden
    QPixmap heard_;                ///< the line as it looks once it was heard; null: to be drawn
    QPixmap ahead_;
};

/// "Hold 1:38 of 2:00", or as much of it as fits into `width`.
QString holdWords(const HoldBlock& hold, int width);

} // namespace secondring
