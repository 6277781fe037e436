#include "ui/desk/left_column.h"

#include "ui/desk/caller_header.h"
#include "ui/look/call_card.h"
#include "ui/look/label.h"
#include "ui/look/text.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace secondring {

namespace {

using look::grid;
using look::Tone;

constexpr std::size_t kRowsShown = 40;

look::TextLabel* lesson(const QString& words, QWidget* parent)
{
    auto* label =
        new look::TextLabel(look::readFont(look::text::kSmall), look::Ink::Second, parent);
    label->setText(words);
    label->setContentsMargins(2, 0, 2, 0);
    return label;
}

/// Makes `widgets` as many as `wanted`; new ones are given to `prepare`.
template <class Widget, class Prepare>
void fit(QVector<Widget*>& widgets, std::size_t wanted, QVBoxLayout& column, Prepare prepare)
{
    while (static_cast<std::size_t>(widgets.size()) > wanted) {
        widgets.takeLast()->deleteLater();
    }
    while (static_cast<std::size_t>(widgets.size()) < wanted) {
        auto* widget = new Widget(column.parentWidget());
        prepare(widget, widgets.size());
        column.addWidget(widget);
        widgets.append(widget);
    }
}

QString secondLine(const Call& call)
{
    if (const auto* ended = std::get_if<Ended>(&call.phase)) {
        return look::shortReason(*ended, call.direction);
    }
    const auto number = look::numberOf(call.party);
    return number.isEmpty() ? look::toQt(call.line) : number;
}

QString secondLine(const CallSummary& row, const House& house)
{
    for (const auto& outcome : house.outcomes) {
        if (outcome.id == row.outcome) {
            return look::toQt(outcome.text);
        }
    }
    return look::shortReason(
        {.at = row.began, .by = row.endedBy, .why = row.endReason, .detail = {}}, row.direction);
}

} // namespace

LeftColumn::LeftColumn(QWidget* parent)
    : QWidget(parent)
    , nowCards_(new QVBoxLayout)
    , dueCards_(new QVBoxLayout)
    , rows_(new QVBoxLayout)
    , noCall_(lesson(tr("No call. The next one appears here as it rings."), this))
    , due_(new look::SectionLabel(tr("Promises due"), this))
    , nothingDue_(lesson(tr("No promises due. They appear here the moment you make one."), this))
    , earlier_(new look::SectionLabel(tr("Earlier today"), this))
    , nothingEarlier_(lesson(tr("No calls yet today."), this))
{
    auto* list = new QWidget(this);
    list->setProperty("flat", true);
    auto* inner = new QVBoxLayout(list);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(0);
    inner->addLayout(rows_);
    inner->addStretch();
    rows_->setSpacing(0);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(list);
    nowCards_->setSpacing(grid(2));
    dueCards_->setSpacing(grid(2));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(grid(4), grid(4), grid(4), grid(2));
    column->setSpacing(grid(2));
    column->addWidget(new look::SectionLabel(tr("Now"), this));
    column->addWidget(noCall_);
    column->addLayout(nowCards_);
    column->addSpacing(grid(2));
    column->addWidget(due_);
    column->addWidget(nothingDue_);
    column->addLayout(dueCards_);
    column->addSpacing(grid(2));
    column->addWidget(earlier_);
    column->addWidget(nothingEarlier_);
    column->addWidget(scroll, 1);
}

void LeftColumn::render(const DeskView& view)
{
    renderNow(view);
    renderPromises(view);
    renderEarlier(view);
}

void LeftColumn::renderNow(const DeskView& view)
{
    const auto& calls = view.state.calls;
    fit(cards_, calls.size(), *nowCards_, [this](look::CallCard* card, qsizetype index) {
        card->setObjectName(QStringLiteral("call%1").arg(index));
        connect(card, &look::CallCard::clicked, this, [this, index] {
            emit callChosen(cardIds_.at(static_cast<std::size_t>(index)));
        });
    });
    cardIds_.clear();
    for (std::size_t i = 0; i < calls.size(); ++i) {
        const auto word = phaseWord(calls[i]);
        cards_[static_cast<qsizetype>(i)]->show(
            {.name = look::nameOf(calls[i].party),
             .second = secondLine(calls[i]),
             .state = word.word,
             .tone = word.tone,
             .shown = view.call != nullptr && view.call->id == calls[i].id});
        cardIds_.push_back(calls[i].id);
    }
    noCall_->setVisible(calls.empty());
}

void LeftColumn::renderPromises(const DeskView& view)
{
    const auto& promises = view.known.promises;
    fit(dues_, promises.size(), *dueCards_, [this](look::DueCard* card, qsizetype index) {
        connect(card, &look::DueCard::clicked, this, [this, index] {
            emit promiseChosen(dueIds_.at(static_cast<std::size_t>(index)));
        });
    });
    dueIds_.clear();
    for (std::size_t i = 0; i < promises.size(); ++i) {
        const auto& promise = promises[i];
        const bool late = promise.due && *promise.due < view.now;
        const auto when = !promise.due ? tr("no time named")
                          : late
                              ? tr("overdue since %1").arg(look::dayAndTime(*promise.due, view.now))
                              : tr("due %1").arg(look::dayAndTime(*promise.due, view.now));
        dues_[static_cast<qsizetype>(i)]->show(QStringLiteral("clock"),
                                               late ? Tone::Breach : Tone::Ring,
                                               look::toQt(promise.what),
                                               look::nameOf(promise.party) + QStringLiteral(" · ") +
                                                   when);
        dueIds_.push_back(promise.call);
    }
    due_->setAside(promises.empty() ? QString{} : QString::number(promises.size()));
    nothingDue_->setVisible(promises.empty());
}

void LeftColumn::renderEarlier(const DeskView& view)
{
    const auto& today = view.known.today;
    const auto shown = std::min(today.size(), kRowsShown);
    fit(earlierRows_, shown, *rows_, [this](look::ListRow* row, qsizetype index) {
        row->setObjectName(QStringLiteral("earlier%1").arg(index));
        connect(row, &look::ListRow::clicked, this, [this, index] {
            emit earlierChosen(rowIds_.at(static_cast<std::size_t>(index)));
        });
    });
    rowIds_.clear();
    for (std::size_t i = 0; i < shown; ++i) {
        const auto& row = today[i];
        const auto length =
            row.ended ? look::clockText(*row.ended - row.answered.value_or(row.began)) : QString{};
        earlierRows_[static_cast<qsizetype>(i)]->show(
            {.title = look::nameOf(row.party),
             .second = secondLine(row, view.house()),
             .aside = look::timeOfDay(row.began) + QStringLiteral(" · ") + length,
             .figure = row.courtesy ? QString::number(*row.courtesy) : QString{},
             .tone = look::toneOfCourtesy(row.courtesy)});
        rowIds_.push_back(row.id);
    }
    earlier_->setAside(today.empty()       ? QString{}
                       : today.size() == 1 ? tr("1 call")
                                           : tr("%1 calls").arg(today.size()));
    nothingEarlier_->setVisible(today.empty());
}

} // namespace secondring
