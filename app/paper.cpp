#include "app/paper.h"

#include "app/paper_lines.h"
#include "ui/look/paper_colours.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <algorithm>
#include <cmath>

namespace secondring {

using namespace paper;

namespace {

// Millimetres.
constexpr double kSide = 18, kTop = 24, kBottom = 20, kEdge = 11, kColumnGap = 3, kRowGap = 0.9;
constexpr double kParagraph = 1.2, kHairline = 0.15;
constexpr std::size_t kTogether = 8; ///< lines of a row that are not divided
constexpr int kNoHead = -1;

/// One line of text, or of what else cannot be divided.
struct Slice
{
    double height = 0;
    std::function<void(QPainter&, double top)> paint; ///< none: a gap
    bool keeps = false;                               ///< the next one has to be on the same page
    bool breaks = false;                              ///< a page begins with it
    int head = kNoHead;                               ///< of the table that it is a row of
};

/// Nothing is divided after its first or before its last line.
void keepEnds(std::vector<Slice>& slices, std::size_t from, bool whole)
{
    const auto last = slices.size() - 1;
    for (auto i = from; i < last; ++i) {
        slices[i].keeps = whole || i == from || i + 2 >= slices.size();
    }
}

} // namespace

/// What has been added, line by line, and the pages that it fills.
class Paper::Sheets
{
public:
    Sheets(const QString& title, QString head, QString foot)
        : head_(std::move(head))
        , foot_(std::move(foot))
        , device_(&bytes_)
        , writer_(&device_)
    {
        device_.open(QIODevice::WriteOnly);
        writer_.setResolution(kDpi);
        writer_.setPageSize(QPageSize(QPageSize::A4));
        writer_.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout::Millimeter);
        writer_.setTitle(title);
        writer_.setCreator(QStringLiteral("Second Ring"));
        width_ = writer_.width() - 2 * dots(kSide);
        bottom_ = writer_.height() - dots(kBottom);
    }

    double width() const { return width_; }

    void describe(const QByteArray& metadata) { writer_.setDocumentXmpMetadata(metadata); }

    void add(const Words& words)
    {
        tableHead_ = kNoHead;
        for (const auto& part : paragraphsOf(words)) {
            const auto from = slices_.size();
            for (auto& line : linesOf({part}, {&writer_, dots(kSide), width_})) {
                slices_.push_back({line.height, std::move(line.paint), false, false, kNoHead});
            }
            keepEnds(slices_, from, false);
        }
    }

    void gap(double height, bool keeps = false)
    {
        slices_.push_back({dots(height), {}, keeps, false, kNoHead});
    }

    /// What was added last stays with what comes next.
    void keepLast()
    {
        if (!slices_.empty()) {
            slices_.back().keeps = true;
        }
    }

    void picture(double height, Picture paint)
    {
        const QSizeF size(width_, dots(height));
        slices_.push_back({size.height(),
                           [size, paint = std::move(paint)](QPainter& painter, double top) {
                               painter.save();
                               paint(painter, {QPointF(dots(kSide), top), size});
                               painter.restore();
                           },
                           false,
                           false,
                           kNoHead});
    }

    void newPage()
    {
        if (!slices_.empty()) {
            slices_.push_back({0, {}, true, true, kNoHead});
        }
    }

    void beginRows(std::vector<double> shares, const std::vector<Cell>& head)
    {
        shares_ = std::move(shares);
        tableHead_ = kNoHead;
        if (head.empty()) {
            return;
        }
        std::vector<Slice> slices;
        setRow(slices, head, true);
        for (auto& slice : slices) {
            slice.keeps = true;
            slices_.push_back(slice);
        }
        heads_.push_back(std::move(slices));
        tableHead_ = static_cast<int>(heads_.size()) - 1;
    }

    void row(const std::vector<Cell>& cells)
    {
        std::vector<Slice> slices;
        setRow(slices, cells, false);
        for (auto& slice : slices) {
            slice.head = tableHead_;
            slices_.push_back(std::move(slice));
        }
    }

    Result<int> write(const std::string& file)
    {
        const auto pages = paginate();
        {
            QPainter painter(&writer_);
            for (std::size_t i = 0; i < pages.size(); ++i) {
                if (i > 0) {
                    writer_.newPage();
                }
                paintPage(painter, pages[i]);
                paintEdges(painter, static_cast<int>(i) + 1, static_cast<int>(pages.size()));
            }
        }
        QSaveFile out(QString::fromStdString(file));
        const bool written =
            out.open(QIODevice::WriteOnly) && out.write(bytes_) == bytes_.size() && out.commit();
        return written
                   ? Result<int>{static_cast<int>(pages.size())}
                   : fail(file + " cannot be written: " + out.errorString().toStdString() + ".");
    }

private:
    struct Placed
    {
        const Slice* slice;
        double top;
    };

    using Page = std::vector<Placed>;

    void setRow(std::vector<Slice>& into, const std::vector<Cell>& cells, bool head)
    {
        std::vector<std::vector<TextLine>> columns;
        std::size_t most = 0;
        double all = 0;
        for (const double share : shares_) {
            all += share;
        }
        const double room = width_ - dots(kColumnGap) * static_cast<double>(shares_.size() - 1);
        double left = dots(kSide);
        for (std::size_t i = 0; i < cells.size() && i < shares_.size(); ++i) {
            const double width = room * shares_[i] / all;
            columns.push_back(linesOf(cells[i], {&writer_, left, width}));
            most = std::max(most, columns.back().size());
            left += width + dots(kColumnGap);
        }
        into.push_back({dots(kRowGap), [](QPainter&, double) {}, true, false, kNoHead});
        for (std::size_t i = 0; i < most; ++i) {
            into.push_back(besides(columns, i));
        }
        keepEnds(into, 1, most <= kTogether);
        into.back().keeps = true;
        const auto ink = head ? look::paperColours().lineStrong : look::paperColours().line;
        into.push_back({dots(kRowGap),
                        [ink, width = width_](QPainter& painter, double top) {
                            painter.fillRect(
                                QRectF(dots(kSide), top + dots(kRowGap), width, dots(kHairline)),
                                ink);
                        },
                        false,
                        false,
                        kNoHead});
    }

    /// The lines at one place of all columns.
    static Slice besides(std::vector<std::vector<TextLine>>& columns, std::size_t at)
    {
        Slice slice;
        std::vector<TextLine> lines;
        for (auto& column : columns) {
            if (at < column.size()) {
                slice.height = std::max(slice.height, column[at].height);
                lines.push_back(std::move(column[at]));
            }
        }
        slice.paint = [lines = std::move(lines)](QPainter& painter, double top) {
            for (const auto& line : lines) {
                line.paint(painter, top);
            }
        };
        return slice;
    }

    std::vector<Page> paginate() const
    {
        std::vector<Page> pages(1);
        double top = dots(kTop);
        const auto turn = [&](int head) {
            pages.emplace_back();
            top = dots(kTop);
            for (const auto& slice : head == kNoHead ? none_ : heads_[asIndex(head)]) {
                pages.back().push_back({&slice, top});
                top += slice.height;
            }
        };
        std::size_t group = 0; ///< up to here the room was looked at
        for (std::size_t i = 0; i < slices_.size(); ++i) {
            const auto& slice = slices_[i];
            const bool isTop = pages.back().empty();
            if (i >= group) {
                const auto [until, height] = groupAt(i);
                group = until;
                const bool fits = top + height <= bottom_;
                const bool couldFit = height <= bottom_ - dots(kTop);
                if (slice.breaks || (!fits && couldFit && !isTop)) {
                    turn(slice.head);
                }
            }
            if (top + slice.height > bottom_ && !pages.back().empty()) {
                turn(slice.head);
            }
            if (slice.paint || !pages.back().empty()) {
                pages.back().push_back({&slice, top});
                top += slice.height;
            }
        }
        while (pages.size() > 1 && pages.back().empty()) {
            pages.pop_back();
        }
        return pages;
    }

    static std::size_t asIndex(int head) { return static_cast<std::size_t>(head); }

    /// Where what has to stay together ends, and how high it is.
    std::pair<std::size_t, double> groupAt(std::size_t from) const
    {
        double height = 0;
        auto at = from;
        while (at < slices_.size()) {
            height += slices_[at].height;
            if (!slices_[at++].keeps) {
                break;
            }
        }
        return {at, height};
    }

    static void paintPage(QPainter& painter, const Page& page)
    {
        for (const auto& [slice, top] : page) {
            if (slice->paint) {
                slice->paint(painter, top);
            }
        }
    }

    void paintEdges(QPainter& painter, int page, int pages)
    {
        const Words small{.text = {}, .size = Size::Small, .faint = true};
        painter.setFont(fontOf(small));
        painter.setPen(inkOf(small));
        const double left = dots(kSide);
        const double high = dots(kTop - kEdge - 4);
        const QRectF over(left, dots(kEdge), width_, high);
        const QRectF under(left, bottom_ + dots(6), width_, high);
        const auto number = tr("Page %1 of %2").arg(page).arg(pages);
        const double half = painter.fontMetrics().horizontalAdvance(number) + dots(kColumnGap);
        const auto cut = [&](const QString& words, double room) {
            return QFontMetricsF(painter.font(), &writer_).elidedText(words, Qt::ElideRight, room);
        };
        painter.drawText(over, Qt::AlignLeft | Qt::AlignVCenter, cut(head_, width_));
        painter.drawText(under, Qt::AlignLeft | Qt::AlignVCenter, cut(foot_, width_ - half));
        painter.drawText(under, Qt::AlignRight | Qt::AlignVCenter, number);
        painter.fillRect(QRectF(left, over.bottom() + dots(1), width_, dots(kHairline)),
                         look::paperColours().lineStrong);
    }

    static QString tr(const char* words) { return QCoreApplication::translate("Paper", words); }

    QString head_;
    QString foot_;
    QByteArray bytes_;
    QBuffer device_;
    QPdfWriter writer_;
    double width_ = 0;
    double bottom_ = 0;
    std::vector<Slice> slices_;
    std::vector<double> shares_;
    std::vector<std::vector<Slice>> heads_;
    const std::vector<Slice> none_;
    int tableHead_ = kNoHead;
};

Paper::Paper(const QString& title, const QString& head, const QString& foot)
    : sheets_(std::make_unique<Sheets>(title, head, foot))
{
}

Paper::~Paper() = default;

void Paper::add(const Words& words)
{
    sheets_->add(words);
    sheets_->gap(kParagraph);
}

void Paper::heading(const QString& words)
{
    constexpr double kBefore = 5;
    constexpr double kAfter = 1.2;
    sheets_->gap(kBefore, true);
    sheets_->add({.text = words, .size = Size::Lead, .weight = look::Weight::Strong});
    sheets_->keepLast();
    sheets_->gap(kAfter, true);
}

void Paper::gap(double height)
{
    sheets_->gap(height);
}

void Paper::picture(double height, Picture paint)
{
    sheets_->picture(height, std::move(paint));
}

void Paper::newPage()
{
    sheets_->newPage();
}

void Paper::describe(const QByteArray& metadata)
{
    sheets_->describe(metadata);
}

void Paper::beginRows(std::vector<double> shares, const std::vector<Cell>& head)
{
    sheets_->beginRows(std::move(shares), head);
}

void Paper::row(const std::vector<Cell>& cells)
{
    sheets_->row(cells);
}

Result<int> Paper::write(const std::string& file)
{
    return sheets_->write(file);
}

} // namespace secondring
