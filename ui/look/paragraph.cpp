#include "ui/look/paragraph.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace secondring::look {

Paragraph::Paragraph(const QString& words, const QFont& font)
{
    if (words.isEmpty()) {
        return;
    }
    auto lines = words;
    lines.replace(QLatin1Char('\n'), QChar::LineSeparator);
    layout_ = std::make_unique<QTextLayout>(lines, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout_->setTextOption(option);
    layout_->setCacheEnabled(true);
}

void Paragraph::fit(int width)
{
    if (!heights_.empty() && heights_.back().width == width) {
        return;
    }
    double height = 0;
    layout_->beginLayout();
    for (auto line = layout_->createLine(); line.isValid(); line = layout_->createLine()) {
        line.setLineWidth(std::max(width, 1));
        line.setPosition({0, height});
        height += line.height();
    }
    layout_->endLayout();
    std::erase_if(heights_, [&](const Height& each) { return each.width == width; });
    heights_.push_back({width, static_cast<int>(std::ceil(height))});
}

int Paragraph::heightFor(int width)
{
    if (!layout_) {
        return 0;
    }
    const auto known = std::ranges::find(heights_, width, &Height::width);
    if (known != heights_.end()) {
        return known->height;
    }
    fit(width);
    return heights_.back().height;
}

void Paragraph::draw(QPainter& painter, const QPoint& at, int width)
{
    if (layout_) {
        fit(width);
        layout_->draw(&painter, at);
    }
}

} // namespace secondring::look
