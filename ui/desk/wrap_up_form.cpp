#include "ui/desk/wrap_up_form.h"

#include "ui/desk/when.h"
#include "ui/look/action_button.h"
#include "ui/look/card.h"
#include "ui/look/chip.h"
#include "ui/look/flow_layout.h"
#include "ui/look/label.h"
#include "ui/look/text.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace secondring {

namespace {

using look::ActionButton;
using look::grid;

constexpr int kPause = 400; ///< milliseconds without typing that count as a pause

QLineEdit* line(const QString& name, const QString& hint, QWidget* parent)
{
    auto* edit = new QLineEdit(parent);
    edit->setObjectName(name);
    edit->setPlaceholderText(hint);
    return edit;
}

QString dueText(const WrapUp& wrapUp, Instant now)
{
    return wrapUp.due ? look::dayAndTime(*wrapUp.due, now) : QString{};
}

} // namespace

WrapUpForm::WrapUpForm(QWidget* parent)
    : QWidget(parent)
    , card_(new look::Card(this))
    , outcomes_(new QWidget(card_))
    , promiseRow_(new QWidget(card_))
    , promise_(line(QStringLiteral("promise"), tr("Call back with a date"), promiseRow_))
    , due_(line(QStringLiteral("promiseDue"), tr("Today 16:00"), promiseRow_))
    , keeper_(line(QStringLiteral("promiseKeeper"), tr("Me"), promiseRow_))
    , dueRead_(
          new look::TextLabel(look::readFont(look::text::kSmall), look::Ink::Second, promiseRow_))
    , complaintRow_(new QWidget(card_))
    , complaint_(line(QStringLiteral("complaint"), tr("In the caller's words"), complaintRow_))
    , addPromise_(new look::Chip(tr("+ Promise"), look::Chip::Shape::Round, card_))
    , addComplaint_(new look::Chip(tr("+ Complaint"), look::Chip::Shape::Round, card_))
    , summary_(new QPlainTextEdit(card_))
    , trouble_(new look::Banner(card_))
    , next_(new ActionButton(tr("Save and take the next call"),
                             ActionButton::Kind::Primary,
                             look::size::kPromptButton,
                             card_))
    , rest_(new ActionButton(tr("Save and take a break"),
                             ActionButton::Kind::Ordinary,
                             look::size::kPromptButton,
                             card_))
    , review_(new look::Card(this))
    , star_(new look::IconLabel(look::size::kIcon, review_))
    , sentence_(new look::TextLabel(look::readFont(look::text::kBody), look::Ink::Full, review_))
{
    build();
    sentence_->setObjectName(QStringLiteral("courtesySentence"));
    sentence_->setTextFormat(Qt::RichText);
    pause_.setSingleShot(true);
    pause_.setInterval(kPause);
    connect(&pause_, &QTimer::timeout, this, &WrapUpForm::flush);
    const auto typed = [this] {
        if (!loading_) {
            trouble_->hide();
            pause_.start();
        }
    };
    for (auto* edit : {promise_, due_, keeper_, complaint_}) {
        connect(edit, &QLineEdit::textChanged, this, typed);
    }
    connect(summary_, &QPlainTextEdit::textChanged, this, typed);
    connect(due_, &QLineEdit::textChanged, this, &WrapUpForm::arrange);
    connect(addPromise_, &look::Chip::clicked, this, [this] {
        promiseRow_->show();
        addPromise_->hide();
        promise_->setFocus();
    });
    connect(addComplaint_, &look::Chip::clicked, this, [this] {
        complaintRow_->show();
        addComplaint_->hide();
        complaint_->setFocus();
    });
    connect(next_, &ActionButton::clicked, this, [this] { save(Availability::Available); });
    connect(rest_, &ActionButton::clicked, this, [this] { save(Availability::Break); });
    setKeys(defaultKeys());
}

QWidget* WrapUpForm::field(const QString& label, QWidget* editor)
{
    auto* box = new QWidget(editor->parentWidget());
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(2));
    column->addWidget(new look::SectionLabel(label, box));
    column->addWidget(editor);
    column->addStretch();
    editor->setAccessibleName(label);
    return box;
}

void WrapUpForm::build()
{
    setObjectName(QStringLiteral("wrapUp"));
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Wrap-up. Digit keys choose how it ended."));
    new look::FlowLayout(grid(2), outcomes_);
    auto* dueBox = field(tr("By when"), due_);
    static_cast<QVBoxLayout*>(dueBox->layout())->insertWidget(2, dueRead_);
    auto* promises = new QHBoxLayout(promiseRow_);
    promises->setContentsMargins(0, 0, 0, 0);
    promises->setSpacing(grid(3));
    promises->addWidget(field(tr("What did you promise?"), promise_), 6);
    promises->addWidget(dueBox, 4);
    promises->addWidget(field(tr("Who keeps it"), keeper_), 3);
    auto* complaints = new QHBoxLayout(complaintRow_);
    complaints->setContentsMargins(0, 0, 0, 0);
    complaints->addWidget(field(tr("What went wrong?"), complaint_));
    summary_->setObjectName(QStringLiteral("summary"));
    summary_->setTabChangesFocus(true);
    summary_->setMinimumHeight(grid(16));
    summary_->setMaximumHeight(grid(28));
    addPromise_->setObjectName(QStringLiteral("addPromise"));
    addComplaint_->setObjectName(QStringLiteral("addComplaint"));
    next_->setObjectName(QStringLiteral("saveNext"));
    rest_->setObjectName(QStringLiteral("saveBreak"));
    trouble_->setObjectName(QStringLiteral("wrapUpTrouble"));
    trouble_->hide();
    auto* adds = new QHBoxLayout;
    adds->setSpacing(grid(2));
    adds->addWidget(addPromise_);
    adds->addWidget(addComplaint_);
    adds->addStretch();
    auto* buttons = new look::FlowLayout(grid(2) + 2);
    buttons->addWidget(next_);
    buttons->addWidget(rest_);
    auto* inner = new QVBoxLayout(card_);
    inner->setContentsMargins(grid(5), grid(5), grid(5), grid(5));
    inner->setSpacing(grid(4));
    inner->addWidget(new look::SectionLabel(tr("How did it end?"), card_));
    inner->addWidget(outcomes_);
    inner->addWidget(promiseRow_);
    inner->addWidget(complaintRow_);
    inner->addWidget(field(tr("Summary"), summary_));
    inner->addLayout(adds);
    inner->addWidget(trouble_);
    inner->addLayout(buttons);
    auto* line = new QHBoxLayout(review_);
    line->setContentsMargins(grid(5), grid(4), grid(5), grid(4));
    line->setSpacing(grid(3));
    line->addWidget(star_, 0, Qt::AlignTop);
    line->addWidget(sentence_, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(4));
    column->addWidget(card_);
    column->addWidget(review_);
    column->addStretch();
}

void WrapUpForm::setKeys(const DeskKeys& keys)
{
    next_->setKey(capOf(keys.value(DeskAction::Save)));
}

void WrapUpForm::render(const DeskView& view)
{
    const bool shown = view.call != nullptr && inWrapUp(*view.call);
    now_ = view.now;
    if (!shown || view.call->id != call_) {
        flush();
    }
    setVisible(shown);
    if (!shown) {
        call_ = {};
        return;
    }
    showOutcomes(view.house().outcomes);
    if (view.call->id != call_) {
        load(*view.call);
    } else if (const auto notes = look::toQt(view.call->notes);
               view.call->wrapUp.summary.empty() && notes != prefilled_ &&
               summary_->toPlainText() == prefilled_) {
        prefill(notes); // the last words of the notes came after the call had ended
    }
    renderSummary(view);
}

void WrapUpForm::load(const Call& call)
{
    loading_ = true;
    call_ = call.id;
    told_ = call.wrapUp;
    outcome_ = call.wrapUp.outcome;
    promise_->setText(look::toQt(call.wrapUp.promise));
    due_->setText(dueText(call.wrapUp, now_));
    keeper_->setText(look::toQt(call.wrapUp.keeper));
    complaint_->setText(look::toQt(call.wrapUp.complaint));
    // What was noted is most of the summary; nobody types it twice.
    const auto& summary = call.wrapUp.summary.empty() ? call.notes : call.wrapUp.summary;
    prefill(look::toQt(summary));
    trouble_->hide();
    arrange();
    loading_ = false;
}

void WrapUpForm::prefill(const QString& summary)
{
    const bool was = std::exchange(loading_, true);
    prefilled_ = summary;
    summary_->setPlainText(summary);
    summary_->moveCursor(QTextCursor::End);
    loading_ = was;
}

void WrapUpForm::showOutcomes(const std::vector<OutcomeChoice>& outcomes)
{
    if (shownOutcomes_ != outcomes) {
        shownOutcomes_ = outcomes;
        qDeleteAll(chips_);
        chips_.clear();
        for (const auto& outcome : outcomes) {
            auto* chip =
                new look::Chip(look::toQt(outcome.text), look::Chip::Shape::Square, outcomes_);
            chip->setObjectName(QStringLiteral("outcome%1").arg(chips_.size() + 1));
            chip->setKey(QString::number(chips_.size() + 1));
            outcomes_->layout()->addWidget(chip);
            chips_.append(chip);
            connect(chip, &look::Chip::clicked, this, [this, id = outcome.id] { pick(id); });
        }
    }
}

void WrapUpForm::pick(const std::string& outcome)
{
    outcome_ = outcome;
    trouble_->hide();
    arrange();
    flush();
    if (outcome_ == "promised" && promise_->text().isEmpty()) {
        promise_->setFocus();
    } else if (outcome_ == "complaint" && complaint_->text().isEmpty()) {
        complaint_->setFocus();
    }
}

/// Digits choose the outcome; whatever else is typed belongs into the summary.
void WrapUpForm::keyPressEvent(QKeyEvent* event)
{
    const auto text = event->text();
    const bool writes = !text.isEmpty() && text.front().isPrint() && !text.front().isDigit() &&
                        !event->modifiers().testFlag(Qt::ControlModifier);
    if (!writes) {
        QWidget::keyPressEvent(event);
        return;
    }
    summary_->setFocus();
    QCoreApplication::sendEvent(summary_, event);
}

void WrapUpForm::arrange()
{
    for (qsizetype i = 0; i < chips_.size(); ++i) {
        chips_[i]->setChosen(shownOutcomes_[static_cast<std::size_t>(i)].id == outcome_);
    }
    const bool promised = outcome_ == "promised" || !promise_->text().isEmpty() ||
                          promiseRow_->hasFocus() || promise_->hasFocus() || due_->hasFocus();
    const bool complained =
        outcome_ == "complaint" || !complaint_->text().isEmpty() || complaint_->hasFocus();
    promiseRow_->setVisible(promised);
    addPromise_->setVisible(!promised);
    complaintRow_->setVisible(complained);
    addComplaint_->setVisible(!complained);
    const auto due = momentIn(due_->text(), now_);
    dueRead_->setText(due ? look::toQt(*due).toString(QStringLiteral("dddd d MMMM, H:mm"))
                      : due_->text().isEmpty() ? QString{}
                                               : tr("Not understood. Try: tomorrow 9:30"));
    dueRead_->setVisible(!dueRead_->text().isEmpty());
}

bool WrapUpForm::choose(int digit)
{
    if (digit < 1 || digit > chips_.size()) {
        return false;
    }
    chips_[digit - 1]->click();
    return true;
}

WrapUp WrapUpForm::written() const
{
    WrapUp wrapUp;
    wrapUp.outcome = outcome_;
    wrapUp.summary = look::toStd(summary_->toPlainText().trimmed());
    wrapUp.promise = look::toStd(promise_->text().trimmed());
    const bool same = due_->text() == dueText(told_, now_);
    wrapUp.due = same ? told_.due : momentIn(due_->text(), now_);
    wrapUp.keeper = look::toStd(keeper_->text().trimmed());
    wrapUp.complaint = look::toStd(complaint_->text().trimmed());
    return wrapUp;
}

void WrapUpForm::flush()
{
    pause_.stop();
    if (!call_) {
        return;
    }
    const auto wrapUp = written();
    if (wrapUp != told_) {
        told_ = wrapUp;
        emit changed(call_, wrapUp);
    }
}

void WrapUpForm::save(Availability after)
{
    const auto complain = [this](const QString& sentence, QWidget* there) {
        trouble_->show(QStringLiteral("info"), look::Tone::Ring, sentence);
        trouble_->show();
        there->setFocus();
    };
    if (outcome_.empty() && !chips_.isEmpty()) {
        complain(tr("Pick how it ended first, with one digit."), this);
        return;
    }
    if (!due_->text().isEmpty() && !written().due) {
        complain(tr("By when is not understood. Write it like: tomorrow 9:30."), due_);
        return;
    }
    if (outcome_ == "promised" && promise_->text().trimmed().isEmpty()) {
        complain(tr("Write down what you promised, so that somebody can keep it."), promise_);
        return;
    }
    flush();
    emit saved(call_, after);
}

void WrapUpForm::takeFocus(bool writing)
{
    if (writing) {
        summary_->setFocus();
    } else {
        setFocus();
    }
}

void WrapUpForm::renderSummary(const DeskView& view)
{
    const auto& ended = std::get<Ended>(view.call->phase);
    const auto words =
        judges_ ? look::summaryOf(view.assessment, view.house().standards) : QString{};
    const auto how = look::sentenceOf(ended, look::nameOf(view.call->party), view.call->direction);
    const bool whole = judges_ && look::isWhole(view.assessment);
    star_->show(whole ? QStringLiteral("star") : QStringLiteral("info"), look::Tone::Ring);
    const auto strong =
        QStringLiteral("<b style='font-weight:600'>%1</b> <span style='color:%2'>%3</span>");
    const auto first =
        words.isEmpty() ? how : words.section(QLatin1Char('.'), 0, 0) + QLatin1Char('.');
    const auto rest =
        words.isEmpty() ? QString{} : words.mid(first.size()).trimmed() + QLatin1Char(' ') + how;
    const auto text =
        strong.arg(first.toHtmlEscaped(), look::colours().ink2.name(), rest.toHtmlEscaped());
    if (sentence_->text() != text) {
        sentence_->setText(text);
    }
}

} // namespace secondring
