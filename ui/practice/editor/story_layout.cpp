#include "ui/practice/editor/story_layout.h"

#include "core/practice/passage_form.h"
#include "ui/look/tokens.h"

#include <QLineF>
#include <queue>

#include <algorithm>
#include <cmath>
#include <map>

namespace secondring {

namespace {

constexpr double kScale = 2;
constexpr double kWidth = 188;
constexpr double kHeight = 104;
constexpr double kColumn = 250; ///< between cards that we lay out
constexpr double kRow = 140;

using Names = std::map<std::string, std::size_t, std::less<>>;

void link(const Story& story, std::vector<CardPlan>& cards, const Names& names)
{
    for (auto& card : cards) {
        for (const auto& target : practice::targetsOf(story.passages[card.passage].text)) {
            if (const auto found = names.find(target); found != names.end()) {
                card.leadsTo.push_back(found->second);
            }
        }
    }
}

/// How many links each card is away from the first; those that nothing leads to come last.
std::vector<int> distances(const std::vector<CardPlan>& cards, std::size_t first)
{
    std::vector<int> far(cards.size(), -1);
    std::queue<std::size_t> next;
    const auto begin = [&](std::size_t at, int distance) {
        if (far[at] < 0) {
            far[at] = distance;
            next.push(at);
        }
    };
    for (std::size_t from = 0; from <= cards.size(); ++from) {
        begin(from == 0 ? first : from - 1, 0);
        while (!next.empty()) {
            const auto at = next.front();
            next.pop();
            for (const auto to : cards[at].leadsTo) {
                begin(to, far[at] + 1);
            }
        }
    }
    return far;
}

void layOut(const Story& story, std::vector<CardPlan>& cards, std::size_t first)
{
    double top = 0;
    for (const auto& card : cards) {
        if (positionOf(story.passages[card.passage])) {
            top = std::max(top, card.box.bottom() + kRow - kHeight);
        }
    }
    const auto far = distances(cards, first);
    std::map<int, int> rows;
    for (std::size_t i = 0; i < cards.size(); ++i) {
        if (!positionOf(story.passages[cards[i].passage])) {
            const int row = rows[far[i]]++;
            cards[i].box.moveTo(far[i] * kColumn, top + row * kRow);
        }
    }
}

/// Where the line between the middles leaves a box.
QPointF edgeOf(const QRectF& box, QPointF towards)
{
    const auto way = towards - box.center();
    const double across = std::abs(way.x()) / (box.width() / 2);
    const double down = std::abs(way.y()) / (box.height() / 2);
    const double most = std::max({across, down, 0.001});
    return box.center() + way / most;
}

} // namespace

QPointF toCanvas(StoryPlace place)
{
    return {place.x * kScale, place.y * kScale};
}

StoryPlace fromCanvas(QPointF at)
{
    return {std::round(at.x() / kScale), std::round(at.y() / kScale)};
}

std::vector<CardPlan> cardsOf(const Story& story)
{
    std::vector<CardPlan> cards;
    Names names;
    for (std::size_t i = 0; i < story.passages.size(); ++i) {
        const auto& passage = story.passages[i];
        if (!isPlayable(passage)) {
            continue;
        }
        const auto at = toCanvas(positionOf(passage).value_or(StoryPlace{}));
        names.emplace(passage.name, cards.size());
        cards.push_back({.passage = i, .box = {at, QSizeF(kWidth, kHeight)}, .leadsTo = {}});
    }
    link(story, cards, names);
    if (!cards.empty()) {
        const auto start = names.find(startOf(story));
        layOut(story, cards, start != names.end() ? start->second : 0);
    }
    return cards;
}

StoryPlace placeBeside(const Story& story, std::optional<std::size_t> passage)
{
    constexpr double kBeside = 125;
    const auto cards = cardsOf(story);
    StoryPlace place;
    for (const auto& card : cards) {
        if (passage && card.passage == *passage) {
            place = fromCanvas(card.box.topLeft());
            place.x += kBeside;
        }
    }
    const auto taken = [&] {
        return std::ranges::any_of(cards, [&](const auto& card) {
            return card.box.intersects(QRectF(toCanvas(place), card.box.size()));
        });
    };
    while (taken()) {
        place.y += kBeside / 2;
    }
    return place;
}

LinkCurve curveBetween(const QRectF& from, const QRectF& to)
{
    const auto begin = edgeOf(from, to.center());
    const auto end = edgeOf(to, from.center());
    const auto way = end - begin;
    const QPointF aside(-way.y() * 0.12, way.x() * 0.12); // two ways between two cards stay apart
    const auto bend = begin + way / 2 + aside;
    LinkCurve curve;
    curve.line.moveTo(begin);
    curve.line.quadTo(bend, end);
    QLineF shaft(end, bend);
    shaft.setLength(look::grid(3));
    for (const double turn : {-22.0, 22.0}) {
        auto side = shaft;
        side.setAngle(shaft.angle() + turn);
        turn < 0 ? curve.head.moveTo(side.p2()) : curve.head.lineTo(side.p2());
        if (turn < 0) {
            curve.head.lineTo(end);
        }
    }
    return curve;
}

} // namespace secondring
