#pragma once
#include "ui/look/press_button.h"
#include "ui/review/scorecard_view.h"

namespace secondring {

/// One item of a scorecard: its title, what the call shows of it, and its points as dots.
///
/// A click on a dot gives points, a click elsewhere chooses the item, a click on its evidence
/// plays.
class ScorecardRow : public look::PressButton
{
    Q_OBJECT

public:
    /// What of the line it shows, in words.
    struct Content
    {
        QString title;
        QString evidence;
        QString aside;   ///< instead of dots: "Does not apply"
        QString note;    ///< "In dispute", "Decided by Omar", "Dana: 3"
        int points = -1; ///< -1: not judged
        int most = 5;
        bool drafted = false; ///< by the events alone
        bool failed = false;  ///< critical, and without points
        bool editable = false;
        QString spoken;

        bool operator==(const Content&) const = default;
    };

    explicit ScorecardRow(QWidget* parent = nullptr);

    void show(const Content& content);
    void setCurrent(bool current);

    const Content& content() const { return content_; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// Where the dot of so many points is, from 1 on; for tests and for the mouse.
    QRect dotOf(int points) const;

signals:
    void pointsClicked(int points);
    void evidenceClicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    int titleHeight() const;
    void paintDots(QPainter& painter) const;
    void paintWords(QPainter& painter) const;
    int rightWidth() const;

    Content content_;
    bool current_ = false;
};

} // namespace secondring
