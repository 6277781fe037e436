#pragma once
#include "app/paper.h"

#include <QColor>
#include <QFont>

class QPaintDevice;

/// Private to app/paper: text in lines, in the dots of the printer.
namespace secondring::paper {

constexpr int kDpi = 1200;

double dots(double millimetres);
QFont fontOf(const Paper::Words& words);
QColor inkOf(const Paper::Words& words);

struct TextLine
{
    double height = 0;
    std::function<void(QPainter& painter, double top)> paint;
};

/// Where lines go, but for how far down.
struct Place
{
    QPaintDevice* device = nullptr;
    double left = 0;
    double width = 0;
};

/// Each with a direction of its own.
std::vector<Paper::Words> paragraphsOf(const Paper::Words& words);
std::vector<TextLine> linesOf(const Paper::Cell& cell, const Place& place);

} // namespace secondring::paper
