#include "ui/review/completion_list.h"

#include "ui/look/paint.h"
#include "ui/look/text.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace secondring {

namespace {

using look::colours;
using look::grid;

constexpr int kRow = 32;
constexpr int kRowsInSight = 9;
constexpr int kWidth = 420;
constexpr int kHint = Qt::UserRole;

/// The words at the left, the hint at the right.
class Rows final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter,
               const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const bool on = option.state.testFlag(QStyle::State_Selected);
        painter->fillRect(option.rect, on ? colours().accentSoft : colours().surface);
        const auto box = option.rect.adjusted(grid(3), 0, -grid(3), 0);
        const auto hint = index.data(kHint).toString();
        const auto small = look::readFont(look::text::kSmall);
        const int hintWidth = std::min(look::widthOf(hint, small), box.width() / 2);
        look::drawLine(*painter,
                       box.adjusted(0, 0, -hintWidth - grid(3), 0),
                       index.data().toString(),
                       look::readFont(look::text::kBody),
                       colours().ink);
        look::drawLine(
            *painter, box, hint, small, colours().ink2, Qt::AlignRight | Qt::AlignVCenter);
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {kWidth, kRow};
    }
};

} // namespace

CompletionList::CompletionList(QWidget* parent)
    : QListWidget(parent)
{
    setObjectName(QStringLiteral("completions"));
    setAccessibleName(tr("What can be searched for"));
    setFocusPolicy(Qt::NoFocus);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new Rows(this));
    hide();
    connect(this, &QListWidget::itemClicked, this, [this] {
        if (const auto* completion = chosen()) {
            emit picked(Completion{*completion});
        }
    });
}

void CompletionList::offer(const std::vector<Completion>& completions, const QWidget& field, int x)
{
    if (completions_ == completions && isVisible()) {
        return;
    }
    completions_ = completions;
    clear();
    for (const auto& completion : completions_) {
        auto* item = new QListWidgetItem(look::toQt(completion.label), this);
        item->setData(kHint, look::toQt(completion.hint));
    }
    setCurrentRow(-1);
    const auto place = field.mapTo(parentWidget(), QPoint(x, field.height() + grid(1)));
    const int rows = std::min(count(), kRowsInSight);
    const int width = std::min(kWidth, parentWidget()->width() - 2 * grid(2));
    const int left = std::clamp(place.x(), 0, std::max(parentWidget()->width() - width, 0));
    setGeometry(left, place.y(), width, rows * kRow + 2 * frameWidth() + 2);
    setVisible(rows > 0);
    raise();
}

void CompletionList::step(int rows)
{
    if (count() > 0) {
        setCurrentRow((currentRow() + rows + count() + (currentRow() < 0 && rows < 0 ? 1 : 0)) %
                      count());
    }
}

const Completion* CompletionList::chosen() const
{
    const auto row = static_cast<std::size_t>(currentRow());
    return isVisible() && currentRow() >= 0 && row < completions_.size() ? &completions_[row]
                                                                         : nullptr;
}

} // namespace secondring
