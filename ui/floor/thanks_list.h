#pragma once
#include "core/ports/review_log.h"
#include "ui/floor/floor_view.h"
#include "ui/floor/row_card.h"

class QTextLayout;

namespace secondring {

/// Thanks as the team sees them.
struct ThanksLine
{
    TeamThanks thanks;
    bool opens = false; ///< the viewer may see the call

    bool operator==(const ThanksLine&) const = default;
};

struct ThanksView
{
    FloorRange range = FloorRange::Today;
    Instant now{};
    std::vector<ThanksLine> lines; ///< the newest first; never counted, never ranked
};

/// Who is thanked, for what, by whom and when. Pressed, it leads to the moment of the call.
class ThanksRow : public TallRow
{
    Q_OBJECT

public:
    explicit ThanksRow(QWidget* parent = nullptr);

    void render(const ThanksLine& line, Instant now);

    const ThanksLine& line() const { return line_; }

    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    /// Puts the words into lines of this width; their height.
    int lay(QTextLayout& layout, int width) const;
    QString words() const;

    ThanksLine line_;
    QString from_;
};

/// What was recognised in the days that the floor shows.
class ThanksList : public RowCard<ThanksRow>
{
    Q_OBJECT

public:
    explicit ThanksList(QWidget* parent = nullptr);

    void render(const ThanksView& view);

signals:
    void chosen(const secondring::TeamThanks& thanks);
};

} // namespace secondring
