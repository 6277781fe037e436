#include "ui/review/calibration_card.h"

#include "ui/look/accessible.h"
#include "ui/look/action_button.h"
#include "ui/look/chip.h"
#include "ui/look/flow_layout.h"
#include "ui/look/label.h"
#include "ui/look/text.h"
#include "ui/review/scorecard_text.h"

#include <QHBoxLayout>

#include <algorithm>

namespace secondring {

namespace {

using look::ActionButton;
using look::grid;
using look::Ink;
using look::readFont;
using look::toQt;

QString pointsOf(const GivenPoints& given)
{
    const auto name = look::firstName(toQt(given.name));
    return given.mark.doesNotApply
               ? CalibrationCard::tr("%1 does not apply").arg(name)
               : CalibrationCard::tr("%1 %2").arg(name).arg(given.mark.points.value_or(0));
}

} // namespace

CalibrationCard::CalibrationCard(QWidget* parent)
    : Card(parent)
    , title_(new look::SectionLabel(tr("Calibration"), this))
    , story_(new look::TextLabel(readFont(look::text::kBody), Ink::Second, this))
    , items_(new QVBoxLayout)
    , refusal_(
          new look::TextLabel(readFont(look::text::kSmall, look::Weight::Medium), Ink::Full, this))
    , invite_(new ActionButton(tr("Ask reviewers to score it blind"),
                               ActionButton::Kind::Ordinary,
                               look::size::kButton,
                               this))
    , names_(new look::FlowLayout(grid(2)))
    , ask_(new ActionButton(tr("Ask them"), ActionButton::Kind::Primary, look::size::kButton, this))
    , chooser_(chooser())
{
    setObjectName(QStringLiteral("calibrationCard"));
    setAccessibleName(tr("Calibration"));
    story_->setObjectName(QStringLiteral("calibrationStory"));
    refusal_->setObjectName(QStringLiteral("calibrationRefusal"));
    invite_->setObjectName(QStringLiteral("calibrationInvite"));
    refusal_->hide();
    chooser_->hide();
    items_->setSpacing(grid(2));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(grid(4), grid(4), grid(4), grid(4));
    column->setSpacing(grid(2));
    column->addWidget(title_);
    column->addWidget(story_);
    column->addLayout(items_);
    column->addWidget(chooser_);
    column->addWidget(refusal_);
    column->addWidget(invite_);
    connect(invite_, &ActionButton::clicked, this, [this] { choose(true); });
}

QWidget* CalibrationCard::chooser()
{
    auto* box = new QWidget(this);
    ask_->setObjectName(QStringLiteral("calibrationAsk"));
    auto* leave =
        new ActionButton(tr("Cancel"), ActionButton::Kind::Quiet, look::size::kButton, box);
    leave->setObjectName(QStringLiteral("calibrationLeave"));
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(2));
    column->addLayout(names_);
    auto* row = new QHBoxLayout;
    row->addWidget(ask_, 1);
    row->addWidget(leave);
    column->addLayout(row);
    connect(ask_, &ActionButton::clicked, this, &CalibrationCard::ask);
    connect(leave, &ActionButton::clicked, this, [this] { choose(false); });
    return box;
}

void CalibrationCard::render(const CalibrationView& view, Instant now)
{
    now_ = now;
    if (view == view_) {
        story_->setText(story());
        return;
    }
    view_ = view;
    refusal_->hide();
    chooser_->hide();
    rebuild();
}

QString CalibrationCard::story() const
{
    if (view_.invited.empty()) {
        return tr("Several reviewers score the same call, each without seeing the others. Items "
                  "that they read differently are shown.");
    }
    QStringList given;
    QStringList open;
    for (const auto& each : view_.invited) {
        const auto name = toQt(each.name);
        if (each.givenAt) {
            given << tr("%1 %2").arg(name, look::dayAndTime(*each.givenAt, now_));
        } else {
            open << name;
        }
    }
    if (view_.blind) {
        return tr("You are asked to score this call on your own. What others have given is shown "
                  "once you have given your points.");
    }
    QStringList lines;
    if (!given.isEmpty()) {
        lines << tr("Given: %1").arg(given.join(QStringLiteral(", ")));
    }
    if (!open.isEmpty()) {
        lines << tr("Still to come: %1").arg(open.join(QStringLiteral(", ")));
    }
    return lines.join(QLatin1Char('\n'));
}

void CalibrationCard::rebuild()
{
    while (auto* item = items_->takeAt(0)) {
        if (auto* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    story_->setText(story());
    for (const auto& item : view_.items) {
        addItem(item);
    }
    const auto split = std::ranges::count_if(
        view_.items, [](const ItemCompared& item) { return item.agreement.splits(); });
    title_->setAside(view_.items.empty() ? QString{}
                     : split == 0        ? tr("no item splits you")
                     : split == 1        ? tr("1 item to reword")
                                         : tr("%1 items to reword").arg(split),
                     true);
    const bool enough = view_.choices.size() + view_.invited.size() >= 2;
    invite_->setVisible(view_.mayInvite && !view_.choices.empty() && enough);
    invite_->setLabel(view_.invited.empty() ? tr("Ask reviewers to score it blind")
                                            : tr("Ask another reviewer"));
}

void CalibrationCard::addItem(const ItemCompared& item)
{
    const auto& agreement = item.agreement;
    const auto percent = agreement.percent();
    QStringList points;
    for (const auto& each : item.given) {
        points << pointsOf(each);
    }
    auto* box = new QWidget(this);
    box->setObjectName(QStringLiteral("agreement-") + toQt(agreement.item));
    auto* title = new look::TextLabel(readFont(look::text::kBody), Ink::Full, box);
    title->setText(toQt(agreement.title));
    auto* below = new look::TextLabel(readFont(look::text::kSmall), Ink::Second, box);
    const auto given = points.join(QStringLiteral(", "));
    below->setText(agreement.splits()
                       ? tr("%1. Its wording splits reviewers: write it anew.").arg(given)
                       : given);
    auto* right =
        new look::ElidedLabel(readFont(look::text::kBody, look::Weight::Strong), Ink::Second, box);
    right->setText(percent ? tr("%1% agree").arg(*percent) : tr("one reviewer"));
    const auto tone = agreement.splits() ? look::Tone::Breach : look::Tone::Live;
    if (percent) {
        right->setColour(look::readable(look::strong(tone), look::colours().surface));
    }
    look::setSpokenName(
        box, QStringList{title->text(), right->text(), below->text()}.join(QStringLiteral(", ")));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(title);
    words->addWidget(below);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid(3));
    row->addLayout(words, 1);
    row->addWidget(right, 0, Qt::AlignTop);
    items_->addWidget(box);
}

void CalibrationCard::choose(bool open)
{
    for (auto* chip : chips_) {
        chip->hide();
        chip->deleteLater();
    }
    chips_.clear();
    refusal_->hide();
    chooser_->setVisible(open);
    invite_->setVisible(!open);
    if (!open) {
        invite_->setFocus();
        return;
    }
    for (const auto& name : view_.choices) {
        auto* chip = new look::Chip(toQt(name), look::Chip::Shape::Square, chooser_);
        chip->setObjectName(QStringLiteral("reviewer%1").arg(chips_.size() + 1));
        chip->setChosen(false);
        names_->addWidget(chip);
        chips_.append(chip);
    }
    chips_.first()->setFocus();
}

void CalibrationCard::ask()
{
    CalibrationStarted asked;
    for (int i = 0; i < chips_.size(); ++i) {
        if (chips_[i]->isChecked()) {
            asked.reviewers.push_back(view_.choices[static_cast<std::size_t>(i)]);
        }
    }
    emit wished(asked);
}

void CalibrationCard::refuse(ReviewRefusal refusal)
{
    refusal_->setText(refusal == ReviewRefusal::NothingOpen
                          ? tr("Choose at least two reviewers: one alone agrees with nobody.")
                          : sentenceOf(refusal));
    refusal_->show();
    look::announce(this, refusal_->text());
}

} // namespace secondring
