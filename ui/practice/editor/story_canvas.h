#pragma once
#include "core/practice/compile.h"
#include "core/practice/story.h"
#include "ui/practice/editor/story_layout.h"

#include <QGraphicsView>

#include <optional>

class QGraphicsPathItem;

namespace secondring {

class PassageItem;

/// The passages of a story as cards with curves between them.
///
/// Keys: arrows choose the next card that way, with Alt they move the card; Return edits, N makes a
/// new passage that the chosen one leads to, Delete takes it away, Ctrl and plus or minus zoom, F
/// shows all. Mouse: press chooses, drag moves, the ground pans, Ctrl and the wheel zoom.
///
/// Invariants: a card is chosen as long as there is one.
class StoryCanvas : public QGraphicsView
{
    Q_OBJECT

public:
    explicit StoryCanvas(QWidget* parent = nullptr);

    void render(const Story& story, const std::vector<practice::LintFinding>& findings);

    /// In the story's passages; none: there are no cards.
    std::optional<std::size_t> chosen() const;
    void choose(std::size_t passage);
    /// A card's middle in the view, for whoever points at it; null: there is no such card.
    QPoint middleOf(std::size_t passage) const;

    void zoom(double factor);
    void fit();
    /// The same as soon as it is shown: another story.
    void fitAnew();

signals:
    void chose(std::size_t passage);
    void moved(std::size_t passage, secondring::StoryPlace to);
    void editWanted(std::size_t passage);
    void newWanted();
    void removeWanted(std::size_t passage);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void drawBackground(QPainter* painter, const QRectF& part) override;
    void showEvent(QShowEvent* event) override;

private:
    void begin();
    PassageItem* itemOf(std::size_t passage) const;
    PassageItem* itemAtPoint(QPoint at) const;
    PassageItem* chosenItem() const;
    void mark(PassageItem* item);
    void drawLinks();
    bool step(int key);
    bool nudge(int key);
    void tellName();

    Story story_; ///< as it is shown
    std::vector<CardPlan> cards_;
    std::vector<PassageItem*> items_; ///< one for each of `cards_`; the scene owns them
    QGraphicsPathItem* links_;
    std::string chosenName_;
    PassageItem* dragged_ = nullptr;
    QPointF grip_; ///< from the card's corner to where it was taken
    bool fitted_ = false;
};

} // namespace secondring
