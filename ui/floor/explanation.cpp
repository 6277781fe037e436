#include "ui/floor/explanation.h"

#include "ui/floor/floor_text.h"
#include "ui/look/accessible.h"
#include "ui/look/action_button.h"
#include "ui/look/flow_layout.h"
#include "ui/look/label.h"
#include "ui/look/text.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace secondring {

namespace {

using look::ActionButton;
using look::grid;

ActionButton*
button(const QString& label, const char* name, ActionButton::Kind kind, QWidget* parent)
{
    auto* made = new ActionButton(label, kind, look::size::kButton, parent);
    made->setObjectName(QString::fromLatin1(name));
    return made;
}

QString whose(const FigureScope& scope)
{
    const auto& one = scope.agents.size() == 1 ? scope.agents.front() : scope.line;
    const auto name = look::toQt(scope.agents.size() > 1 ? scope.team : one);
    return name.isEmpty() ? name : name + QStringLiteral(" · ");
}

} // namespace

Explanation::Explanation(QWidget* parent)
    : Card(parent)
    , title_(new look::ElidedLabel(
          look::readFont(look::text::kAction, look::Weight::Strong), look::Ink::Full, this))
    , formula_(new look::TextLabel(look::readFont(look::text::kBody), look::Ink::Second, this))
    , numbers_(new look::TextLabel(look::readFont(look::text::kBody), look::Ink::Full, this))
    , shortfall_(button({}, "explainShortfall", ActionButton::Kind::Primary, this))
    , calls_(button(tr("Show its calls"), "explainCalls", ActionButton::Kind::Ordinary, this))
    , close_(button(tr("Close"), "explainClose", ActionButton::Kind::Quiet, this))
{
    setObjectName(QStringLiteral("explanation"));
    formula_->setObjectName(QStringLiteral("explainFormula"));
    numbers_->setObjectName(QStringLiteral("explainNumbers"));
    title_->setObjectName(QStringLiteral("explainTitle"));
    close_->setKey(QStringLiteral("Esc"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(grid(5), grid(4), grid(5), grid(4));
    column->setSpacing(grid(2));
    column->addWidget(title_);
    column->addWidget(formula_);
    column->addWidget(numbers_);
    auto* ways = new look::FlowLayout(grid(2));
    ways->setContentsMargins(0, grid(1), 0, 0);
    ways->addWidget(shortfall_);
    ways->addWidget(calls_);
    ways->addWidget(close_);
    column->addLayout(ways);
    connect(shortfall_, &ActionButton::clicked, this, [this] { emit queryWanted(fallenShort_); });
    connect(calls_, &ActionButton::clicked, this, [this] {
        emit queryWanted(callsBehind(view_.metric, view_.scope));
    });
    connect(close_, &ActionButton::clicked, this, &Explanation::closed);
}

void Explanation::render(const FigureView& view, const std::vector<Standard>& standards)
{
    view_ = view;
    const auto name = look::toQt(nameOf(view.metric));
    title_->setText(whose(view.scope) + name + QStringLiteral(": ") + figureText(view.now));
    formula_->setText(tr("Formula: %1").arg(view.formula));
    QStringList numbers{partsText(view)};
    if (view.now) {
        for (const auto& more :
             {responseText(view), view.goal ? standingText(view) : QString{}, trendText(view)}) {
            if (!more.isEmpty()) {
                numbers << more;
            }
        }
    }
    numbers_->setText(numbers.join(QStringLiteral(" · ")));
    const auto fallenShort = callsFallenShort(view.metric, view.scope, standards);
    fallenShort_ = fallenShort.value_or(CallQuery{});
    shortfall_->setVisible(fallenShort && view.now);
    shortfall_->setLabel(shortfallText(view.metric));
    auto behind = callsBehind(view.metric, view.scope);
    behind.order = CallQuery{}.order; // which a list of all calls has, too
    calls_->setLabel(behind == callsOf(view.scope) ? tr("Show all calls") : tr("Show its calls"));
    calls_->setKind(fallenShort ? ActionButton::Kind::Ordinary : ActionButton::Kind::Primary);
    calls_->setVisible(view.now.has_value());
    setAccessibleName(tr("%1. %2. %3").arg(title_->text(), formula_->text(), numbers_->text()));
}

void Explanation::takeFocus()
{
    for (auto* way : {shortfall_, calls_, close_}) {
        if (!way->isHidden()) {
            way->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void Explanation::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        emit closed();
        return;
    }
    Card::keyPressEvent(event);
}

} // namespace secondring
