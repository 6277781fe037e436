#pragma once
#include <QFont>
#include <QString>
#include <QTextLayout>

#include <memory>
#include <vector>

class QPainter;

namespace secondring::look {

/// Words over several lines, for widgets that paint them: shaped once, however often their height
/// is asked for and however often they are painted.
class Paragraph
{
public:
    Paragraph() = default;
    Paragraph(const QString& words, const QFont& font);

    int heightFor(int width);
    /// In the colour of the painter's pen; `at` is the upper left corner.
    void draw(QPainter& painter, const QPoint& at, int width);

private:
    void fit(int width);

    struct Height
    {
        int width = 0;
        int height = 0;
    };

    std::unique_ptr<QTextLayout> layout_; ///< none: no words
    std::vector<Height> heights_;         ///< as found out, the last one as it is laid out
};

} // namespace secondring::look
