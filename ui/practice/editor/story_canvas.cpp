#include "ui/practice/editor/story_canvas.h"

#include "core/practice/passage_form.h"
#include "core/practice/scenario_settings_form.h"
#include "ui/look/accessible.h"
#include "ui/look/text.h"
#include "ui/practice/editor/passage_item.h"

#include <QGraphicsPathItem>
#include <QGraphicsScene>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace secondring {

namespace {

constexpr double kLeastZoom = 0.2;
constexpr double kLegible = 0.65;
constexpr double kMostZoom = 2;
constexpr double kZoomStep = 1.2;
constexpr double kRoom = 600; ///< of ground around the cards: less than is seen at once
constexpr double kNudge = 25; ///< on Twine's map

PassageItem::Content contentOf(const Story& story,
                               const StoryPassage& passage,
                               const std::vector<practice::LintFinding>& findings)
{
    const practice::PassageForm form{passage.text};
    PassageItem::Content content{.name = look::toQt(passage.name),
                                 .line = look::toQt(form.line()).simplified(),
                                 .mood = look::toQt(form.mood()),
                                 .mark = {}};
    if (passage.name == startOf(story)) {
        content.mark = StoryCanvas::tr("Start");
    } else if (passage.name == "Scenario") {
        const practice::SettingsForm settings{passage.text};
        content.line = look::toQt(settings.value("practises"));
        content.mood = look::toQt(settings.value("caller"));
        content.mark = StoryCanvas::tr("Settings");
    } else if (!passage.tags.empty()) {
        content.mark = look::toQt(passage.tags.front());
    }
    content.troubles = static_cast<int>(std::ranges::count(
        findings, passage.name, [](const auto& finding) { return finding.passage; }));
    return content;
}

QPointF wayOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return {-1, 0};
    case Qt::Key_Right:
        return {1, 0};
    case Qt::Key_Up:
        return {0, -1};
    case Qt::Key_Down:
        return {0, 1};
    default:
        return {};
    }
}

} // namespace

StoryCanvas::StoryCanvas(QWidget* parent)
    : QGraphicsView(new QGraphicsScene, parent)
    , links_(new QGraphicsPathItem)
{
    scene()->setParent(this);
    scene()->addItem(links_);
    setObjectName(QStringLiteral("storyCanvas"));
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setDragMode(QGraphicsView::ScrollHandDrag);
    setTransformationAnchor(QGraphicsView::AnchorUnderMouse);
    setFocusPolicy(Qt::StrongFocus);
    setResizeAnchor(QGraphicsView::AnchorViewCenter);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setToolTip(tr("Arrows choose a card, with Alt they move it. Return writes in it, N makes a new "
                  "one, Delete takes it away. Ctrl + and − zoom, F shows all."));
}

PassageItem* StoryCanvas::itemOf(std::size_t passage) const
{
    const auto found = std::ranges::find(items_, passage, &PassageItem::passage);
    return found == items_.end() ? nullptr : *found;
}

PassageItem* StoryCanvas::chosenItem() const
{
    const auto found = std::ranges::find_if(items_, &PassageItem::isChosen);
    return found == items_.end() ? nullptr : *found;
}

PassageItem* StoryCanvas::itemAtPoint(QPoint at) const
{
    for (auto* each : items(at)) {
        if (auto* item = dynamic_cast<PassageItem*>(each)) {
            return item;
        }
    }
    return nullptr;
}

/// Cards are few, so they are made anew; the chosen one is found again by its name.
void StoryCanvas::render(const Story& story, const std::vector<practice::LintFinding>& findings)
{
    const auto before = chosen();
    const auto middle = mapToScene(viewport()->rect().center());
    story_ = story;
    for (auto* item : items_) {
        delete item;
    }
    items_.clear();
    dragged_ = nullptr;
    cards_ = cardsOf(story);
    PassageItem* same = nullptr;
    for (const auto& card : cards_) {
        const auto& passage = story.passages[card.passage];
        auto* item = new PassageItem(card.passage, card.box.size());
        item->setPos(card.box.topLeft());
        item->show(contentOf(story, passage, findings));
        scene()->addItem(item);
        items_.push_back(item);
        same = same == nullptr && passage.name == chosenName_ ? item : same;
    }
    if (same == nullptr && before && itemOf(*before) != nullptr) {
        same = itemOf(*before); // renamed: it stands where it stood
    }
    if (same == nullptr && !items_.empty()) {
        const auto start = std::ranges::find_if(cards_, [&](const auto& card) {
            return story.passages[card.passage].name == startOf(story);
        });
        same = start == cards_.end() ? items_.front()
                                     : items_[static_cast<std::size_t>(start - cards_.begin())];
    }
    mark(same);
    drawLinks();
    scene()->setSceneRect(scene()->itemsBoundingRect().adjusted(-kRoom, -kRoom, kRoom, kRoom));
    centerOn(middle); // the ground has another size now; what is looked at stays
    if (!fitted_ && isVisible()) {
        begin();
    }
}

std::optional<std::size_t> StoryCanvas::chosen() const
{
    const auto* item = chosenItem();
    return item != nullptr ? std::optional{item->passage()} : std::nullopt;
}

void StoryCanvas::mark(PassageItem* chosen)
{
    for (auto* item : items_) {
        item->setChosen(item == chosen);
    }
    chosenName_ = chosen != nullptr ? story_.passages[chosen->passage()].name : std::string{};
    tellName();
}

void StoryCanvas::tellName()
{
    look::setSpokenName(
        this,
        chosenName_.empty()
            ? tr("Map of the scenario, no passages")
            : tr("Map of the scenario, %1 of %2 passages: %3")
                  .arg(std::ranges::distance(items_.begin(),
                                             std::ranges::find(items_, chosenItem())) +
                       1)
                  .arg(items_.size())
                  .arg(look::toQt(chosenName_)));
}

void StoryCanvas::choose(std::size_t passage)
{
    auto* item = itemOf(passage);
    if (item == nullptr) {
        return;
    }
    const bool other = item != chosenItem();
    mark(item);
    ensureVisible(item->box(), look::grid(6), look::grid(6));
    if (other) {
        drawLinks();
        emit chose(passage);
    }
}

QPoint StoryCanvas::middleOf(std::size_t passage) const
{
    const auto* item = itemOf(passage);
    return item != nullptr ? mapFromScene(item->box().center()) : QPoint();
}

void StoryCanvas::drawLinks()
{
    QPainterPath path;
    for (std::size_t i = 0; i < cards_.size(); ++i) {
        for (const auto to : cards_[i].leadsTo) {
            if (to != i) {
                const auto curve = curveBetween(items_[i]->box(), items_[to]->box());
                path.addPath(curve.line);
                path.addPath(curve.head);
            }
        }
    }
    links_->setPath(path);
    links_->setPen(QPen(look::faintInk(), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

void StoryCanvas::drawBackground(QPainter* painter, const QRectF& part)
{
    painter->fillRect(part, look::colours().canvas);
}

void StoryCanvas::showEvent(QShowEvent* event)
{
    QGraphicsView::showEvent(event);
    if (!fitted_) {
        begin();
    }
}

void StoryCanvas::zoom(double factor)
{
    const double now = transform().m11();
    const double wanted = std::clamp(now * factor, kLeastZoom, kMostZoom);
    scale(wanted / now, wanted / now);
}

void StoryCanvas::fit()
{
    if (items_.empty()) {
        return;
    }
    fitted_ = true;
    QRectF all;
    for (const auto* item : items_) {
        all |= item->box();
    }
    const int edge = look::grid(6);
    fitInView(all.adjusted(-edge, -edge, edge, edge), Qt::KeepAspectRatio);
    zoom(std::min(1.0, 1 / transform().m11())); // never larger than life
    centerOn(all.center());
}

void StoryCanvas::fitAnew()
{
    fitted_ = false;
    if (isVisible()) {
        begin();
    }
}

/// All of it, or as much of it around the chosen card as can be read.
void StoryCanvas::begin()
{
    fit();
    const auto* from = chosenItem();
    if (transform().m11() < kLegible && from != nullptr) {
        zoom(kLegible / transform().m11());
        centerOn(from->box().center());
    }
}

/// The nearest card that way: what lies aside counts twice.
bool StoryCanvas::step(int key)
{
    const auto way = wayOf(key);
    const auto* from = chosenItem();
    if (way.isNull() || from == nullptr) {
        return false;
    }
    const PassageItem* best = nullptr;
    double least = 0;
    for (const auto* item : items_) {
        const auto off = item->box().center() - from->box().center();
        const double along = QPointF::dotProduct(off, way);
        const double aside = std::abs(off.x() * way.y()) + std::abs(off.y() * way.x());
        const double far = along + 2 * aside;
        if (item != from && along > 1 && (best == nullptr || far < least)) {
            best = item;
            least = far;
        }
    }
    if (best != nullptr) {
        choose(best->passage());
    }
    return true;
}

bool StoryCanvas::nudge(int key)
{
    const auto way = wayOf(key);
    const auto* item = chosenItem();
    if (way.isNull() || item == nullptr) {
        return false;
    }
    const auto at = fromCanvas(item->pos());
    emit moved(item->passage(), {at.x + way.x() * kNudge, at.y + way.y() * kNudge});
    return true;
}

void StoryCanvas::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    const auto passage = chosen();
    if (control && (key == Qt::Key_Plus || key == Qt::Key_Equal)) {
        zoom(kZoomStep);
    } else if (control && key == Qt::Key_Minus) {
        zoom(1 / kZoomStep);
    } else if (control) {
        event->ignore();
    } else if (key == Qt::Key_F || key == Qt::Key_Home) {
        fit();
    } else if (key == Qt::Key_N) {
        emit newWanted();
    } else if (passage && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        emit editWanted(*passage);
    } else if (passage && (key == Qt::Key_Delete || key == Qt::Key_Backspace)) {
        emit removeWanted(*passage);
    } else if (!(event->modifiers().testFlag(Qt::AltModifier) ? nudge(key) : step(key))) {
        event->ignore();
    }
}

void StoryCanvas::mousePressEvent(QMouseEvent* event)
{
    auto* item = itemAtPoint(event->pos());
    if (item == nullptr || event->button() != Qt::LeftButton) {
        QGraphicsView::mousePressEvent(event);
        return;
    }
    const auto passage = item->passage();
    choose(passage);
    dragged_ = itemOf(passage); // choosing may have made the cards anew
    grip_ = dragged_ != nullptr ? mapToScene(event->pos()) - dragged_->pos() : QPointF();
}

void StoryCanvas::mouseMoveEvent(QMouseEvent* event)
{
    if (dragged_ == nullptr) {
        QGraphicsView::mouseMoveEvent(event);
        return;
    }
    dragged_->setPos(mapToScene(event->pos()) - grip_);
    drawLinks();
}

void StoryCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (dragged_ == nullptr) {
        QGraphicsView::mouseReleaseEvent(event);
        return;
    }
    const auto* item = std::exchange(dragged_, nullptr);
    const auto place = fromCanvas(item->pos());
    const auto card = std::ranges::find(cards_, item->passage(), &CardPlan::passage);
    if (card != cards_.end() && place != fromCanvas(card->box.topLeft())) {
        emit moved(item->passage(), place);
    }
}

void StoryCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const auto* item = itemAtPoint(event->pos())) {
        emit editWanted(item->passage());
    }
}

void StoryCanvas::wheelEvent(QWheelEvent* event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QGraphicsView::wheelEvent(event);
        return;
    }
    zoom(std::pow(kZoomStep, event->angleDelta().y() / 120.0));
    event->accept();
}

} // namespace secondring
