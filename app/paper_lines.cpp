#include "app/paper_lines.h"

#include "ui/look/paper_colours.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace secondring::paper {

namespace {

constexpr double kInch = 25.4; ///< millimetres
constexpr double kLeading = 1.12;

double pointsOf(Paper::Size size)
{
    switch (size) {
    case Paper::Size::Small:
        return 7.5;
    case Paper::Size::Body:
        return 9;
    case Paper::Size::Lead:
        return 11;
    case Paper::Size::Title:
        return 18;
    }
    return 9;
}

QColor toneOnPaper(look::Tone tone)
{
    const auto& c = look::paperColours();
    switch (tone) {
    case look::Tone::Neutral:
        return c.ink;
    case look::Tone::Accent:
        return c.accent;
    case look::Tone::Ring:
        return c.ring;
    case look::Tone::Live:
        return c.live;
    case look::Tone::Hold:
        return c.hold;
    case look::Tone::Breach:
        return c.breach;
    }
    return c.ink;
}

std::vector<TextLine> linesOf(const Paper::Words& words, const Place& place)
{
    const auto layout = std::make_shared<QTextLayout>(words.text, fontOf(words), place.device);
    QTextOption option(words.right ? Qt::AlignRight | Qt::AlignAbsolute : Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(words.text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout->setTextOption(option);
    layout->beginLayout();
    for (auto line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(place.width);
        line.setPosition({0, 0});
    }
    layout->endLayout();
    std::vector<TextLine> lines;
    const auto ink = inkOf(words);
    for (int i = 0; i < layout->lineCount(); ++i) {
        lines.push_back({std::ceil(layout->lineAt(i).height() * kLeading),
                         [layout, i, left = place.left, ink](QPainter& painter, double top) {
                             painter.setPen(ink);
                             layout->lineAt(i).draw(&painter, {left, top});
                         }});
    }
    return lines;
}

} // namespace

double dots(double millimetres)
{
    return millimetres * kDpi / kInch;
}

QFont fontOf(const Paper::Words& words)
{
    auto font = look::readFont(1, words.weight);
    font.setPointSizeF(pointsOf(words.size));
    // Inter's other signs between digits (10:42, 3 × 4) could not be searched for or copied.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

QColor inkOf(const Paper::Words& words)
{
    return words.faint && words.tone == look::Tone::Neutral ? look::paperColours().ink2
                                                            : toneOnPaper(words.tone);
}

std::vector<Paper::Words> paragraphsOf(const Paper::Words& words)
{
    std::vector<Paper::Words> all;
    for (const auto& paragraph : words.text.split(QLatin1Char('\n'))) {
        all.push_back(words);
        all.back().text = paragraph;
    }
    return all;
}

std::vector<TextLine> linesOf(const Paper::Cell& cell, const Place& place)
{
    std::vector<TextLine> lines;
    for (const auto& words : cell) {
        for (const auto& paragraph : paragraphsOf(words)) {
            std::ranges::move(linesOf(paragraph, place), std::back_inserter(lines));
        }
    }
    return lines;
}

} // namespace secondring::paper
