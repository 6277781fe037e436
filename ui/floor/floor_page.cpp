#include "ui/floor/floor_page.h"

#include "ui/floor/agreement_list.h"
#include "ui/floor/explanation.h"
#include "ui/floor/figure_card.h"
#include "ui/floor/figure_list.h"
#include "ui/floor/needs_list.h"
#include "ui/floor/range_bar.h"
#include "ui/floor/rings_chart.h"
#include "ui/floor/team_table.h"
#include "ui/floor/thanks_list.h"
#include "ui/look/label.h"
#include "ui/review/export_notice.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>

namespace secondring {

namespace {

using look::grid;

/// What the house is watched by; the others stand below. A house that asks no caller sees its
/// courtesy in the place of their satisfaction.
constexpr std::array kCards = {
    Metric::TwoRingRate, Metric::HoldPermission, Metric::PromisesKept, Metric::Satisfaction};

Metric watchedBy(Metric metric, const FloorView& view)
{
    return metric == Metric::Satisfaction && view.now.after.surveys == 0 ? Metric::Courtesy
                                                                         : metric;
}

constexpr int kFirstCard = 3, kOtherCard = 2; ///< shares of the width
constexpr int kLeft = 21, kRight = 10;
constexpr int kRightLeast = 280;
constexpr int kSide = grid(6);

QString idOf(const char* prefix, Metric metric)
{
    return QString::fromLatin1(prefix) + QString::fromUtf8(toText(metric).data());
}

QVBoxLayout* columnOf(QWidget* widget, const QMargins& margins, int spacing)
{
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(margins);
    column->setSpacing(spacing);
    return column;
}

} // namespace

FloorPage::FloorPage(QWidget* parent)
    : QWidget(parent)
    , range_(new RangeBar(this))
    , trouble_(new look::Banner(this))
    , notice_(new ExportNotice(this))
    , head_(new QVBoxLayout)
    , scroll_(new QScrollArea(this))
    , explanation_(new Explanation)
    , team_(new TeamTable)
    , figures_(new FigureList)
    , rings_(new RingsChart)
    , needs_(new NeedsList)
    , thanks_(new ThanksList)
    , agreement_(new AgreementList)
{
    setObjectName(QStringLiteral("floorPage"));
    setAccessibleName(tr("Floor"));
    trouble_->setObjectName(QStringLiteral("floorTrouble"));
    rings_->setObjectName(QStringLiteral("rings"));
    scroll_->setWidgetResizable(true);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setWidget(content());
    auto* column = columnOf(this, {}, 0);
    column->addWidget(range_);
    column->addWidget(new look::Hairline(Qt::Horizontal, this));
    head_->addWidget(trouble_);
    head_->addWidget(notice_);
    column->addLayout(head_);
    auto* below = new QVBoxLayout;
    below->setContentsMargins(kSide, 0, 0, 0);
    below->addWidget(scroll_);
    column->addLayout(below, 1);
    explanation_->hide();
    trouble_->hide();
    agreement_->hide();
    wire();
}

QWidget* FloorPage::content()
{
    auto* page = new QWidget(scroll_);
    page->setProperty("flat", true);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(grid(4));
    columns->addWidget(leftColumn(), kLeft);
    columns->addWidget(rightColumn(), kRight);
    auto* column = columnOf(page, {0, 0, kSide, grid(5)}, grid(4));
    column->addWidget(cards());
    column->addWidget(explanation_);
    column->addLayout(columns);
    column->addStretch();
    // The bar stands in the margin, so that the right edge is the same with and without it.
    connect(scroll_->verticalScrollBar(), &QScrollBar::rangeChanged, this, [column](int, int most) {
        const int side = most > 0 ? kSide - look::size::kBar : kSide;
        column->setContentsMargins(0, 0, side, grid(5));
    });
    return page;
}

QWidget* FloorPage::cards()
{
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid(3));
    for (const auto metric : kCards) {
        auto* card = new FigureCard(box);
        card->setObjectName(idOf("card-", metric));
        row->addWidget(card, cards_.isEmpty() ? kFirstCard : kOtherCard);
        cards_.append(card);
    }
    return box;
}

QWidget* FloorPage::leftColumn()
{
    auto* box = new QWidget;
    auto* column = columnOf(box, {}, grid(4));
    column->addWidget(team_);
    column->addWidget(figures_);
    column->addStretch();
    return box;
}

QWidget* FloorPage::rightColumn()
{
    auto* box = new QWidget;
    box->setMinimumWidth(kRightLeast);
    auto* column = columnOf(box, {}, grid(4));
    column->addWidget(ringsCard());
    column->addWidget(needs_);
    column->addWidget(thanks_);
    column->addWidget(agreement_);
    column->addStretch();
    return box;
}

QWidget* FloorPage::ringsCard()
{
    auto* card = new look::Card;
    auto* column = columnOf(card, {grid(4), grid(4), grid(4), grid(3)}, grid(2));
    column->addWidget(new look::SectionLabel(tr("Rings before answer"), card));
    column->addWidget(rings_);
    return card;
}

void FloorPage::wire()
{
    connect(range_, &RangeBar::rangeWanted, this, &FloorPage::rangeWanted);
    connect(range_, &RangeBar::daysWanted, this, &FloorPage::daysWanted);
    connect(range_, &RangeBar::teamWanted, this, &FloorPage::teamWanted);
    connect(range_, &RangeBar::exportWanted, this, &FloorPage::exportWanted);
    connect(range_, &RangeBar::callsWanted, this, [this] {
        emit queryWanted(callsOf(scopeOf(view_)));
    });
    for (auto* card : cards_) {
        connect(card, &FigureCard::clicked, this, [this, card] { explain(card->view(), card); });
    }
    connect(figures_, &FigureList::chosen, this, &FloorPage::explain);
    connect(rings_, &RingsChart::clicked, this, [this] {
        explain(figureView(Metric::TwoRingRate, view_), rings_);
    });
    connect(team_, &TeamTable::figureChosen, this, [this](const FigureView& figure) {
        explain(figure, team_->findChild<QWidget*>(QStringLiteral("teamTable")));
    });
    connect(team_, &TeamTable::queryWanted, this, &FloorPage::queryWanted);
    connect(team_, &TeamTable::deskWanted, this, &FloorPage::deskWanted);
    connect(needs_, &NeedsList::chosen, this, &FloorPage::follow);
    connect(agreement_, &AgreementList::chosen, this, &FloorPage::agreementWanted);
    connect(thanks_, &ThanksList::chosen, this, &FloorPage::thanksWanted);
    connect(explanation_, &Explanation::queryWanted, this, &FloorPage::queryWanted);
    connect(explanation_, &Explanation::closed, this, &FloorPage::closeExplanation);
}

void FloorPage::render(const FloorView& view)
{
    const bool same = view.days == view_.days && view.team == view_.team;
    view_ = view;
    range_->render(view);
    trouble_->setVisible(!view.trouble.isEmpty());
    if (!view.trouble.isEmpty()) {
        trouble_->show(QStringLiteral("warning"), look::Tone::Breach, view.trouble);
    }
    for (std::size_t i = 0; i < kCards.size(); ++i) {
        const auto metric = watchedBy(kCards.at(i), view);
        auto* card = cards_[static_cast<qsizetype>(i)];
        card->setObjectName(idOf("card-", metric));
        card->render(figureView(metric, view));
    }
    figures_->render(view);
    rings_->render(view.now);
    team_->render(view);
    needs_->render(view.needs);
    const auto& explained = explanation_->view();
    if (!same) {
        closeExplanation();
    } else if (!explanation_->isHidden() && explained.scope == scopeOf(view)) {
        explanation_->render(figureView(explained.metric, view), view.standards);
    }
}

void FloorPage::renderNeeds(const std::vector<Need>& needs)
{
    view_.needs = needs;
    needs_->render(needs);
}

void FloorPage::renderThanks(const ThanksView& view)
{
    thanks_->render(view);
}

void FloorPage::renderAgreement(const AgreementView& view)
{
    agreement_->render(view);
}

void FloorPage::renderNow(const AgentNow& now)
{
    view_.sittingNow = now;
    team_->renderNow(now);
}

void FloorPage::explain(const FigureView& figure, QWidget* from)
{
    explained_ = from;
    explanation_->render(figure, view_.standards);
    explanation_->show();
    explanation_->takeFocus();
    scroll_->widget()->layout()->activate();
    scroll_->ensureWidgetVisible(explanation_, 0, grid(4));
}

void FloorPage::closeExplanation()
{
    if (explanation_->isHidden()) {
        return;
    }
    const bool focused = explanation_->isAncestorOf(focusWidget());
    explanation_->hide();
    if (focused && explained_ != nullptr) {
        explained_->setFocus(Qt::OtherFocusReason);
        scroll_->ensureWidgetVisible(explained_);
    }
}

void FloorPage::follow(const NeedTarget& target)
{
    if (const auto* query = std::get_if<CallQuery>(&target)) {
        emit queryWanted(*query);
    } else if (const auto* call = std::get_if<CallId>(&target)) {
        emit callWanted(*call);
    } else {
        emit deskWanted();
    }
}

/// What stands above the figures keeps its distance, and takes none while there is nothing.
bool FloorPage::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Polish) {
        const bool any = !trouble_->isHidden() || !notice_->isHidden();
        head_->setContentsMargins(kSide, grid(5), kSide, any ? grid(4) : 0);
    }
    return QWidget::event(event);
}

void FloorPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !explanation_->isHidden()) {
        closeExplanation();
        return;
    }
    if (event->matches(QKeySequence::Print) && view_.known) {
        emit exportWanted();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace secondring
