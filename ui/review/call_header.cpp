#include "ui/review/call_header.h"

#include "ui/look/accessible.h"
#include "ui/look/action_button.h"
#include "ui/look/label.h"
#include "ui/look/text.h"
#include "ui/review/event_text.h"

#include <QHBoxLayout>

namespace secondring {

namespace {

using look::ActionButton;
using look::grid;

/// From the first ring to the end, as in the list and on the timeline; empty while it is going on.
QString lengthOf(const Call& call)
{
    const auto* ended = std::get_if<Ended>(&call.phase);
    return ended != nullptr ? look::clockText(ended->at - call.began) : QString{};
}

QString outcomeOf(const Call& call, const House& house, const QString& agent)
{
    if (!call.wrapUp.outcome.empty()) {
        return outcomeText(call.wrapUp.outcome, house);
    }
    const auto* ended = std::get_if<Ended>(&call.phase);
    if (ended == nullptr) {
        return {};
    }
    const bool unknown = call.events == 0 && ended->why == EndReason::HungUp; // by whom
    return unknown ? CallHeader::tr("No outcome")
                   : look::shortReason(*ended, call.direction, agent);
}

} // namespace

CallHeader::CallHeader(QWidget* parent)
    : QWidget(parent)
    , back_(new ActionButton(
          tr("Back to the desk"), ActionButton::Kind::Ordinary, look::size::kButton, this))
    , paper_(new ActionButton(tr("PDF"), ActionButton::Kind::Ordinary, look::size::kButton, this))
    , call_(
          new ActionButton(tr("Call back"), ActionButton::Kind::Primary, look::size::kButton, this))
    , name_(new look::ElidedLabel(
          look::readFont(look::text::kTitle, look::Weight::Strong), look::Ink::Full, this))
    , facts_(new look::TextLabel(look::readFont(look::text::kBody), look::Ink::Second, this))
    , courtesy_(new look::ElidedLabel(
          look::readFont(look::text::kTitle, look::Weight::Strong), look::Ink::Full, this))
    , courtesyWord_(
          new look::ElidedLabel(look::readFont(look::text::kSmall), look::Ink::Second, this))
{
    back_->setObjectName(QStringLiteral("backToDesk"));
    back_->setSymbol(QStringLiteral("back"));
    back_->setKey(QStringLiteral("Esc"));
    paper_->setObjectName(QStringLiteral("callPaper"));
    paper_->setKey(tr("Ctrl P"));
    paper_->setToolTip(tr("Write this page into a PDF"));
    paper_->hide();
    call_->setObjectName(QStringLiteral("callBack"));
    call_->setSymbol(QStringLiteral("phone-out"));
    call_->setKey(QStringLiteral("C"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid(3));
    row->addWidget(back_);
    row->addSpacing(grid(2));
    row->addWidget(names(), 1);
    row->addWidget(figure());
    row->addSpacing(grid(2));
    row->addWidget(paper_);
    row->addWidget(call_);
    connect(back_, &ActionButton::clicked, this, &CallHeader::backWanted);
    connect(paper_, &ActionButton::clicked, this, &CallHeader::paperWanted);
    connect(call_, &ActionButton::clicked, this, &CallHeader::callWanted);
}

void CallHeader::setPaper(bool possible)
{
    paper_->setVisible(possible);
}

void CallHeader::setAgent(const QString& name)
{
    agent_ = name;
}

void CallHeader::setWayBack(bool there)
{
    back_->setVisible(there);
}

QWidget* CallHeader::names()
{
    name_->setObjectName(QStringLiteral("callName"));
    facts_->setObjectName(QStringLiteral("callFacts"));
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(1));
    column->addWidget(name_);
    column->addWidget(facts_);
    return box;
}

QWidget* CallHeader::figure()
{
    courtesy_->setObjectName(QStringLiteral("courtesy"));
    courtesy_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    courtesyWord_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    courtesyWord_->setText(tr("courtesy"));
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(courtesy_);
    column->addWidget(courtesyWord_);
    return box;
}

void CallHeader::render(const Call& call,
                        const Assessment& assessment,
                        const House& house,
                        Instant now)
{
    name_->setText(look::nameOf(call.party));
    QStringList facts{look::numberOf(call.party), agent_, look::pastMoment(call.began, now)};
    facts << lengthOf(call) << outcomeOf(call, house, agent_);
    facts.removeAll(QString{});
    facts_->setText(facts.join(QStringLiteral(" · ")));
    const auto courtesy = assessment.courtesy;
    courtesy_->setText(courtesy ? QString::number(*courtesy) : QStringLiteral("—"));
    courtesy_->setColour(!courtesy ? QColor()
                                   : look::readable(look::strong(look::toneOfCourtesy(courtesy)),
                                                    look::colours().canvas));
    look::setSpokenName(courtesy_,
                        courtesy ? tr("Courtesy %1 of 100").arg(*courtesy)
                                 : tr("Nothing in this call counts for the courtesy"));
    call_->setEnabled(!call.party.number.empty() || !call.party.uri.empty());
}

} // namespace secondring
