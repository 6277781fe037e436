#pragma once
#include "ui/practice/practice_view.h"

#include <QWidget>

namespace secondring {

namespace look {
class SectionLabel;
class StepList;
class TextLabel;
} // namespace look

class PatienceCurve;

/// One figure of how the trainee speaks: its name, a bar, its value.
class DeliveryRow : public QWidget
{
    Q_OBJECT

public:
    explicit DeliveryRow(const QString& name, QWidget* parent = nullptr);

    /// `part` is how much of the bar is filled, 0 to 1.
    void show(double part, const QString& value);

    using QWidget::show;

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString name_, value_;
    double part_ = 0;
};

/// The right of Practice: the caller's patience, the steps of this attempt, and its delivery.
class AttemptColumn : public QWidget
{
    Q_OBJECT

public:
    explicit AttemptColumn(QWidget* parent = nullptr);

    void render(const PracticeView& view);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void renderDelivery(const DeliveryView& delivery);

    look::SectionLabel* patienceHead_;
    PatienceCurve* patience_;
    look::TextLabel* nothing_;
    look::SectionLabel* stepsHead_;
    look::StepList* steps_;
    QWidget* delivery_;
    DeliveryRow* pace_;
    DeliveryRow* share_;
    DeliveryRow* clarity_;
};

} // namespace secondring
