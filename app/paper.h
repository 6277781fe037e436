#pragma once
#include "core/base/result.h"
#include "ui/look/tokens.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <string>
#include <vector>

class QPainter;
class QRectF;

namespace secondring {

/// Something to be handed on, set on pages of A4: what is added stands one below the other.
///
/// Invariants: a heading never stands last on a page, the first two and the last two lines of a
/// text stay together, a row is only divided when it is long, and a table's head is repeated.
/// Threads: one, any. Needs a QGuiApplication, no display.
class Paper
{
public:
    enum class Size
    {
        Small,
        Body,
        Lead,
        Title
    };

    /// A text and how it is set. It is aligned by its own direction of writing.
    struct Words
    {
        QString text;
        Size size = Size::Body;
        look::Weight weight = look::Weight::Regular;
        look::Tone tone = look::Tone::Neutral; ///< Neutral: ink
        bool faint = false;                    ///< of the second rank
        bool right = false;                    ///< at the right edge, as figures are
    };

    using Cell = std::vector<Words>; ///< texts one below the other
    using Picture = std::function<void(QPainter& painter, const QRectF& box)>;

    /// `head` stands over every page, `foot` under it, beside the page's number.
    Paper(const QString& title, const QString& head, const QString& foot);
    ~Paper();

    void add(const Words& words);
    void heading(const QString& words);
    /// Millimetres of nothing; not at the top of a page.
    void gap(double height);
    /// `paint` draws in a box of this height, in millimetres, in the printer's dots.
    void picture(double height, Picture paint);
    void newPage();
    /// What programs read of the file: XMP.
    void describe(const QByteArray& metadata);

    /// From here on rows have these columns, in shares of the width, under a head that may be
    /// empty.
    void beginRows(std::vector<double> shares, const std::vector<Cell>& head = {});
    /// With a line under it.
    void row(const std::vector<Cell>& cells);

    /// Writes the file whole or not at all, and says how many pages it has.
    Result<int> write(const std::string& file);

private:
    class Sheets;
    std::unique_ptr<Sheets> sheets_;
};

} // namespace secondring
