#pragma once
#include "ui/practice/attempt/attempt_look.h"

#include <QWidget>

class QComboBox;
class QVBoxLayout;

namespace secondring {

namespace look {
class SectionLabel;
class TextLabel;
} // namespace look

class CommentCard;
class SpokenFigureRow;
class MomentRow;
class PatienceChart;
class ScoreChart;

/// The right of an attempt's page: its score, the caller's patience, what was counted, how it was
/// spoken, what was said of it, and how the scores went; another attempt beside it where wanted.
class AttemptSide : public QWidget
{
    Q_OBJECT

public:
    explicit AttemptSide(QWidget* parent = nullptr);

    void render(const AttemptLook& look);

    CommentCard& comments() { return *comments_; }

    /// Puts another attempt beside this one, or none any more.
    void toggleRival();

signals:
    void playWanted(std::chrono::milliseconds at);
    /// 0: none.
    void rivalChosen(std::int64_t attempt);
    void attemptChosen(std::int64_t attempt);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void layOut();
    void renderRivals(const AttemptLook& look);
    void renderItems(const AttemptLook& look);
    void renderDelivery(const AttemptLook& look);

    look::TextLabel* score_;
    look::TextLabel* sentence_;
    QComboBox* rivals_;
    look::SectionLabel* patienceHead_;
    PatienceChart* patience_;
    look::SectionLabel* itemsHead_;
    QVBoxLayout* items_;
    QVector<MomentRow*> itemRows_;
    QVector<std::optional<Duration>> moments_; ///< of the rows
    look::SectionLabel* deliveryHead_;
    QVBoxLayout* delivery_;
    QVector<SpokenFigureRow*> figures_;
    look::TextLabel* silent_;
    CommentCard* comments_;
    look::SectionLabel* courseHead_;
    ScoreChart* course_;
    QVector<RivalView> offered_;
    std::int64_t rival_ = 0;
};

} // namespace secondring
