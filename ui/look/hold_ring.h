#pragma once
#include "ui/look/tokens.h"

#include <QWidget>

namespace secondring::look {

/// How much of the time named to a held caller is left: an arc that empties, and the figure.
class HoldRing : public QWidget
{
    Q_OBJECT

public:
    explicit HoldRing(QWidget* parent = nullptr);

    /// `part` is what is left, 1 to 0. `figure` and `caption` stand in the middle.
    void show(double part, const QString& figure, const QString& caption, Tone tone);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double part_ = 1;
    QString figure_;
    QString caption_;
    Tone tone_ = Tone::Hold;
};

/// The rings heard so far: filled for those that have sounded, hollow for those still allowed.
class RingPips : public QWidget
{
    Q_OBJECT

public:
    explicit RingPips(QWidget* parent = nullptr);

    void show(int ring, int allowed);
    QSize sizeHint() const override;

    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int ring_ = 0;
    int allowed_ = 2;
};

} // namespace secondring::look
