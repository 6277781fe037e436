#pragma once
#include <QVector>
#include <QWidget>

namespace secondring {

/// The caller's patience over the attempt: a line, the newest point at its end, and the height at
/// which the caller hangs up.
class PatienceCurve : public QWidget
{
    Q_OBJECT

public:
    explicit PatienceCurve(QWidget* parent = nullptr);

    /// Each 0 (hangs up) to 1 (calm). `word` is what is said of the newest.
    void show(const QVector<double>& points, const QString& word);

    using QWidget::show;

    QSize sizeHint() const override;

    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVector<double> points_;
};

} // namespace secondring
