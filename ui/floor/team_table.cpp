#include "ui/floor/team_table.h"

#include "ui/look/chip.h"
#include "ui/look/label.h"
#include "ui/look/paint.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace secondring {

namespace {

using look::Chip;
using look::colours;
using look::grid;

constexpr int kMostRows = 12; ///< then the table scrolls
constexpr int kHead = 36, kName = 100, kAround = 18, kArrow = 16;
constexpr std::array kLeastFirst{TeamModel::HandleTime, TeamModel::HoldAsked};

Qt::Alignment sideOf(int column)
{
    const bool words = column == TeamModel::Name || column == TeamModel::Now;
    return Qt::AlignVCenter | (words ? Qt::AlignLeft : Qt::AlignRight);
}

class Cell : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter,
               const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const auto& c = colours();
        const bool current = (option.state & QStyle::State_Selected) != 0;
        const bool hovered = (option.state & QStyle::State_MouseOver) != 0;
        const auto ground = current ? c.accentSoft : hovered ? c.canvas : c.surface;
        painter->fillRect(option.rect, ground);
        painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, c.line);
        const auto tone = index.data(TeamModel::kToneRole);
        if (tone.isValid()) {
            paintPill(*painter, option.rect, index, static_cast<look::Tone>(tone.toInt()));
        } else {
            paintWords(*painter, option.rect, index);
        }
        if ((option.state & QStyle::State_HasFocus) != 0) {
            look::drawFocus(
                *painter, option.rect.adjusted(0, 0, 0, -1), look::size::kKeyRadius, c.accent);
        }
    }

private:
    static void
    paintPill(QPainter& painter, const QRect& cell, const QModelIndex& index, look::Tone tone)
    {
        const auto words = index.data(Qt::DisplayRole).toString();
        QRect box({}, look::pillSize(words, true));
        box.setWidth(std::min(box.width(), cell.width() - grid(2)));
        box.moveLeft(cell.left() + grid(2));
        box.moveTop(cell.center().y() - box.height() / 2);
        look::drawPill(painter, box, words, tone, true);
    }

    static void paintWords(QPainter& painter, const QRect& cell, const QModelIndex& index)
    {
        const auto weight =
            index.column() == TeamModel::Name ? look::Weight::Medium : look::Weight::Regular;
        look::drawLine(painter,
                       cell.adjusted(grid(2), 0, -grid(2), 0),
                       index.data(Qt::DisplayRole).toString(),
                       look::readFont(look::text::kBody, weight),
                       colours().ink,
                       sideOf(index.column()));
    }
};

class Head : public QHeaderView
{
public:
    explicit Head(QWidget* parent)
        : QHeaderView(Qt::Horizontal, parent)
    {
        setSectionsClickable(true);
        setHighlightSections(false);
        setFixedHeight(kHead);
    }

protected:
    void paintSection(QPainter* painter, const QRect& box, int section) const override
    {
        const auto& c = colours();
        const auto words = model()->headerData(section, Qt::Horizontal).toString();
        const bool sorted = sortIndicatorSection() == section;
        const auto way =
            sortIndicatorOrder() == Qt::AscendingOrder ? QStringLiteral("↑") : QStringLiteral("↓");
        painter->fillRect(box, c.surface);
        painter->fillRect(box.left(), box.bottom(), box.width(), 1, c.line);
        look::drawLine(*painter,
                       box.adjusted(grid(2), 0, -grid(2), 0),
                       sorted ? words + QLatin1Char(' ') + way : words,
                       look::readFont(look::text::kSmall),
                       sorted ? c.ink : c.ink2,
                       sideOf(section));
    }

    void paintEvent(QPaintEvent* event) override
    {
        QPainter(viewport()).fillRect(viewport()->rect(), colours().surface);
        QHeaderView::paintEvent(event);
    }
};

} // namespace

TeamTable::TeamTable(QWidget* parent)
    : Card(parent)
    , model_(new TeamModel(this))
    , table_(new QTableView(this))
    , agents_(new Chip(tr("By agent"), Chip::Shape::Round, this))
    , lines_(new Chip(tr("By line"), Chip::Shape::Round, this))
{
    setObjectName(QStringLiteral("team"));
    agents_->setObjectName(QStringLiteral("byAgent"));
    lines_->setObjectName(QStringLiteral("byLine"));
    makeTable();
    choices_ = new QWidget(this);
    auto* choices = new QHBoxLayout(choices_);
    choices->setContentsMargins(grid(2), grid(1), 0, grid(2));
    choices->setSpacing(grid(2));
    choices->addWidget(agents_);
    choices->addWidget(lines_);
    choices->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(grid(2), grid(1), grid(2), grid(3));
    column->setSpacing(0);
    column->addWidget(choices_);
    column->addWidget(table_);
    connect(agents_, &Chip::clicked, this, [this] { show(TeamModel::Of::Agents); });
    connect(lines_, &Chip::clicked, this, [this] { show(TeamModel::Of::Lines); });
}

void TeamTable::makeTable()
{
    table_->setObjectName(QStringLiteral("teamTable"));
    table_->setAccessibleName(tr("Figures by agent or line"));
    table_->setModel(model_);
    table_->setItemDelegate(new Cell(table_));
    table_->setHorizontalHeader(new Head(table_));
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(look::size::kRow);
    table_->setFrameShape(QFrame::NoFrame);
    table_->setShowGrid(false);
    table_->setMouseTracking(true);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setTabKeyNavigation(false);
    table_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table_->setStyleSheet(
        QStringLiteral("QTableView, QHeaderView { border: none; background: transparent; }"));
    auto* head = table_->horizontalHeader();
    head->setSectionResizeMode(QHeaderView::Fixed);
    head->setSortIndicator(TeamModel::Name, Qt::AscendingOrder);
    table_->setSortingEnabled(true);
    connect(head, &QHeaderView::sortIndicatorChanged, this, &TeamTable::fitColumns);
    connect(table_, &QTableView::clicked, this, &TeamTable::choose);
    connect(table_, &QTableView::activated, this, &TeamTable::choose);
}

void TeamTable::render(const FloorView& view)
{
    view_ = view;
    const bool many = view.lines.size() > 1;
    choices_->setVisible(many);
    show(many ? model_->of() : TeamModel::Of::Agents);
}

void TeamTable::renderNow(const AgentNow& now)
{
    view_.sittingNow = now;
    model_->renderNow(now);
}

void TeamTable::show(TeamModel::Of of)
{
    const auto current = table_->currentIndex();
    model_->render(view_, of);
    agents_->setChosen(of == TeamModel::Of::Agents);
    lines_->setChosen(of == TeamModel::Of::Lines);
    if (current.isValid() && current.row() < model_->rowCount()) {
        table_->setCurrentIndex(model_->index(current.row(), current.column()));
    }
    fit();
}

void TeamTable::resizeEvent(QResizeEvent* event)
{
    Card::resizeEvent(event);
    fitColumns();
}

/// What the longest state needs; nothing where there is none to tell.
int TeamTable::nowWidth() const
{
    const bool any = model_->of() == TeamModel::Of::Agents && model_->isSitting();
    return any ? look::pillSize(tr("On hold 10:00"), true).width() + kAround : 0;
}

/// What the title and its place need; nothing for a state where there is none to tell.
int TeamTable::neededWidth(int column) const
{
    if (column == TeamModel::Now) {
        return nowWidth();
    }
    const auto title = model_->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    const int words = look::widthOf(title, look::readFont(look::text::kSmall));
    const bool sorted = column == table_->horizontalHeader()->sortIndicatorSection();
    return (column == TeamModel::Name ? kName : words + kAround) + (sorted ? kArrow : 0);
}

/// Of what the columns leave, each has a share. Where they do not all fit, those that matter least
/// are left out; their figures are in the list of all figures.
void TeamTable::fitColumns()
{
    std::array<int, TeamModel::ColumnCount> widths{};
    for (int column = 0; column < TeamModel::ColumnCount; ++column) {
        widths.at(static_cast<std::size_t>(column)) = neededWidth(column);
    }
    int rest = width() - grid(4) - std::accumulate(widths.begin(), widths.end(), 0);
    for (const int column : kLeastFirst) {
        auto& wide = widths.at(static_cast<std::size_t>(column));
        rest += rest < 0 ? std::exchange(wide, 0) : 0;
    }
    const auto shown = std::ranges::count_if(widths, [](int wide) { return wide > 0; });
    const int share = std::max(rest, 0) / static_cast<int>(shown);
    for (int column = 0; column < TeamModel::ColumnCount; ++column) {
        const int wide = widths.at(static_cast<std::size_t>(column));
        table_->setColumnHidden(column, wide == 0);
        table_->horizontalHeader()->resizeSection(column, wide + share);
    }
}

void TeamTable::fit()
{
    fitColumns();
    const int rows = std::clamp(model_->rowCount(), 1, kMostRows);
    table_->setFixedHeight(kHead + rows * look::size::kRow);
}

void TeamTable::choose(const QModelIndex& index)
{
    const auto scope = model_->scopeOf(index.row());
    if (const auto metric = TeamModel::metricOf(index.column())) {
        emit figureChosen(figureView(*metric, view_, model_->totalsOf(index.row()), scope));
        return;
    }
    if (index.column() == TeamModel::Now && index.data(TeamModel::kToneRole).isValid()) {
        emit deskWanted();
        return;
    }
    emit queryWanted(callsOf(scope));
}

void TeamTable::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        table_->viewport()->update();
    }
}

} // namespace secondring
