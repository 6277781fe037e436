#pragma once
#include "ui/look/card.h"
#include "ui/review/calibration_view.h"

#include <QVector>

class QVBoxLayout;

namespace secondring {

namespace look {
class ActionButton;
class Chip;
class FlowLayout;
class SectionLabel;
class TextLabel;
} // namespace look

/// Reviewers who judge the call blind: who is asked, who has given their points, and, once all
/// have, how far they agree about each item and whose wording splits them.
class CalibrationCard : public look::Card
{
    Q_OBJECT

public:
    explicit CalibrationCard(QWidget* parent = nullptr);

    void render(const CalibrationView& view, Instant now);
    /// Why the last wish was not done.
    void refuse(ReviewRefusal refusal);

signals:
    void wished(const secondring::ReviewBody& body);

private:
    QWidget* chooser();
    void rebuild();
    void addItem(const ItemCompared& item);
    void choose(bool open);
    void ask();
    QString story() const;

    CalibrationView view_;
    Instant now_{};
    look::SectionLabel* title_;
    look::TextLabel* story_;
    QVBoxLayout* items_;
    look::TextLabel* refusal_;
    look::ActionButton* invite_;
    look::FlowLayout* names_;
    QVector<look::Chip*> chips_;
    look::ActionButton* ask_;
    QWidget* chooser_; ///< of the names and what to do with them
};

} // namespace secondring
