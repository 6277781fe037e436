#pragma once
#include "core/practice/story.h"

#include <QPainterPath>
#include <QRectF>

namespace secondring {

/// A passage as a card: which one, where, and what leads on from it.
struct CardPlan
{
    std::size_t passage = 0; ///< in the story's passages
    QRectF box;
    std::vector<std::size_t> leadsTo; ///< other cards, by their place in the list
};

/// One card for every passage that can be told, in the story's order. Cards without a position are
/// laid out by their distance from the start, below those that have one.
std::vector<CardPlan> cardsOf(const Story& story);

/// Where a new card goes: at the right of another one, below what is there already.
StoryPlace placeBeside(const Story& story, std::optional<std::size_t> passage);

/// From the map of Twine to that of the cards and back: a small card of Twine is 100 wide, ours are
/// a little less than twice as much, so that cards never overlap that did not in Twine.
QPointF toCanvas(StoryPlace place);
StoryPlace fromCanvas(QPointF at);

/// The curve from one card to another, and its arrow head.
struct LinkCurve
{
    QPainterPath line;
    QPainterPath head;
};

LinkCurve curveBetween(const QRectF& from, const QRectF& to);

} // namespace secondring
