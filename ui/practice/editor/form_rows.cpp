#include "ui/practice/editor/form_rows.h"

#include "ui/look/action_button.h"
#include "ui/look/label.h"
#include "ui/look/opening.h"
#include "ui/look/text.h"
#include "ui/look/tick_box.h"
#include "ui/practice/editor/form_words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace secondring {

namespace {

using look::ActionButton;
using look::grid;

/// What a number belongs to when it stands behind these words.
struct Amount
{
    QString when;
    QString unit;
    int least;
    int most;
    int usual;
};

const std::vector<Amount>& amounts()
{
    static const std::vector<Amount> kAmounts = {
        {QStringLiteral("after"), QWidget::tr(" s"), 0, 600, 10},
        {QStringLiteral("interrupt"), QWidget::tr(" s"), 1, 60, 6},
        {QStringLiteral("on patience below"), QString(), 0, 100, 30}};
    return kAmounts;
}

const Amount* amountOf(const QString& when)
{
    const auto found = std::ranges::find_if(amounts(), [&](const auto& each) {
        return when == each.when || when.startsWith(each.when + QLatin1Char(' '));
    });
    return found == amounts().end() ? nullptr : &*found;
}

const QString kSay = QStringLiteral("say");
const QString kSilence = QStringLiteral("silence");

QString phrasesInLine(const std::vector<std::string>& phrases)
{
    QStringList all;
    for (const auto& phrase : phrases) {
        all.push_back(look::toQt(phrase));
    }
    return all.join(QStringLiteral(", "));
}

std::vector<std::string> phrasesOf(const QString& line)
{
    std::vector<std::string> phrases;
    for (const auto& each : line.split(QLatin1Char(','))) {
        if (!each.trimmed().isEmpty()) {
            phrases.push_back(look::toStd(each.trimmed()));
        }
    }
    return phrases;
}

QComboBox* choiceOf(const std::vector<FormWord>& words, const QString& name, QWidget* parent)
{
    auto* choice = new look::Opening<QComboBox>(parent);
    for (const auto& [word, text] : words) {
        choice->addItem(text, word);
    }
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(grid(2));
    choice->setFocusPolicy(Qt::StrongFocus);
    choice->setAccessibleName(name);
    return choice;
}

/// A word of the file that the form has no words for stands for itself.
void select(QComboBox& choice, const QString& word)
{
    auto at = choice.findData(word);
    if (at < 0) {
        choice.addItem(word, word);
        at = choice.count() - 1;
    }
    choice.setCurrentIndex(at);
}

QSpinBox* secondsField(int least, const QString& name, QWidget* parent)
{
    auto* field = new look::Unrolling<QSpinBox>(parent);
    field->setRange(least, 600);
    field->setSuffix(QWidget::tr(" s"));
    field->setButtonSymbols(QAbstractSpinBox::NoButtons);
    field->setAccessibleName(name);
    field->setFocusPolicy(Qt::StrongFocus);
    field->setFixedWidth(grid(22));
    return field;
}

ActionButton* iconButton(const QString& icon, const QString& name, QWidget* parent)
{
    auto* button =
        new ActionButton(QString(), ActionButton::Kind::Quiet, look::size::kButton, parent);
    button->setSymbol(icon);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

ActionButton* removeButton(const QString& name, QWidget* parent)
{
    auto* button = iconButton(QStringLiteral("close"), name, parent);
    button->setObjectName(QStringLiteral("remove"));
    return button;
}

void setField(QLineEdit& field, const QString& text)
{
    if (field.text() != text) {
        field.setText(text);
    }
}

} // namespace

ExpectationRow::ExpectationRow(QWidget* parent)
    : QWidget(parent)
    , kind_(choiceOf(expectationWords(), tr("What the caller waits for"), this))
    , words_(new QLineEdit(this))
    , within_(secondsField(0, tr("Seconds they wait for it"), this))
    , optional_(new look::TickBox(tr("May be left out"), this))
{
    kind_->setObjectName(QStringLiteral("expectKind"));
    words_->setObjectName(QStringLiteral("expectWords"));
    words_->setAccessibleName(tr("Words to listen for, with commas between"));
    words_->setToolTip(words_->accessibleName());
    within_->setObjectName(QStringLiteral("expectWithin"));
    within_->setSpecialValueText(tr("no limit"));
    optional_->setObjectName(QStringLiteral("expectOptional"));
    auto* remove = removeButton(tr("Take this expectation out"), this);
    layOut(remove);
    watch(remove);
}

void ExpectationRow::layOut(ActionButton* remove)
{
    auto* first = new QHBoxLayout;
    first->setSpacing(grid(1));
    first->addWidget(kind_, 1);
    first->addWidget(remove);
    auto* second = new QHBoxLayout;
    second->setSpacing(grid(2));
    auto* label =
        new look::ElidedLabel(look::readFont(look::text::kSmall), look::Ink::Second, this);
    label->setText(tr("within"));
    second->addWidget(label);
    second->addWidget(within_);
    second->addWidget(optional_, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(1));
    column->addLayout(first);
    column->addWidget(words_);
    column->addLayout(second);
}

void ExpectationRow::watch(ActionButton* remove)
{
    connect(kind_, &QComboBox::activated, this, &ExpectationRow::changed);
    connect(words_, &QLineEdit::textEdited, this, &ExpectationRow::tell);
    connect(words_, &QLineEdit::editingFinished, this, [this] {
        setField(*words_, phrasesInLine(shown_.any));
    });
    connect(within_, &QSpinBox::valueChanged, this, &ExpectationRow::changed);
    connect(optional_, &look::TickBox::toggled, this, &ExpectationRow::changed);
    connect(remove, &ActionButton::clicked, this, &ExpectationRow::removed);
}

void ExpectationRow::tell()
{
    typing_ = true;
    emit changed();
    typing_ = false;
}

void ExpectationRow::render(const practice::FormExpectation& expectation)
{
    const QSignalBlocker quiet(this);
    shown_ = expectation;
    const auto kind = look::toQt(expectation.kind);
    select(*kind_, kind);
    words_->setVisible(isHeard(kind) || !expectation.any.empty());
    words_->setPlaceholderText(kind == kSay ? tr("The words, with commas between")
                                            : tr("Or in these words, with commas between"));
    if (!typing_) {
        setField(*words_, phrasesInLine(expectation.any));
    }
    within_->setValue(expectation.within);
    optional_->setChecked(expectation.optional);
    setToolTip(look::toQt(expectation.more));
}

practice::FormExpectation ExpectationRow::value() const
{
    auto value = shown_;
    const auto kind = kind_->currentData().toString();
    value.kind = look::toStd(kind);
    value.within = within_->value();
    value.optional = optional_->isChecked();
    if (words_->text() != phrasesInLine(shown_.any)) {
        value.any = phrasesOf(words_->text());
    }
    if (value.kind != shown_.kind && !isHeard(kind)) {
        constexpr int kUsualSilence = 3;
        value.any.clear();
        value.within = kind == kSilence && value.within == 0 ? kUsualSilence : value.within;
    }
    return value;
}

void ExpectationRow::edit()
{
    const auto kind = kind_->currentData().toString();
    QWidget* missing = kind_;
    if (kind == kSay && words_->text().isEmpty()) {
        missing = words_;
    } else if (kind == kSilence && within_->value() == 0) {
        missing = within_;
    }
    missing->setFocus();
}

BranchRow::BranchRow(QWidget* parent)
    : look::Card(parent)
    , when_(choiceOf(branchWords(), tr("When this happens"), this))
    , amount_(secondsField(0, tr("How many"), this))
    , say_(new QLineEdit(this))
    , target_(new look::Opening<QComboBox>(this))
{
    when_->setObjectName(QStringLiteral("branchWhen"));
    amount_->setObjectName(QStringLiteral("branchSeconds"));
    say_->setObjectName(QStringLiteral("branchSay"));
    target_->setObjectName(QStringLiteral("branchTarget"));
    target_->setAccessibleName(tr("The passage that it leads to"));
    target_->setFocusPolicy(Qt::StrongFocus);
    target_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto* remove = removeButton(tr("Take this branch out"), this);
    auto* first = new QHBoxLayout;
    first->setSpacing(grid(1));
    first->addWidget(when_, 1);
    first->addWidget(amount_);
    first->addWidget(remove);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(grid(2), grid(2), grid(2), grid(2));
    column->setSpacing(grid(1));
    column->addLayout(first);
    auto* make = iconButton(QStringLiteral("plus"), tr("Lead to a new passage"), this);
    make->setObjectName(QStringLiteral("branchNew"));
    auto* last = new QHBoxLayout;
    last->setSpacing(grid(1));
    last->addWidget(target_, 1);
    last->addWidget(make);
    column->addWidget(say_);
    column->addLayout(last);
    connect(make, &ActionButton::clicked, this, &BranchRow::passageWanted);
    watch(remove);
}

void BranchRow::watch(ActionButton* remove)
{
    connect(when_, &QComboBox::activated, this, [this] {
        if (const auto* amount = amountOf(when_->currentData().toString())) {
            const QSignalBlocker quiet(amount_);
            amount_->setRange(amount->least, amount->most);
            amount_->setValue(amount->usual);
        }
        emit changed();
    });
    connect(amount_, &QSpinBox::valueChanged, this, &BranchRow::tell);
    connect(say_, &QLineEdit::textEdited, this, &BranchRow::tell);
    connect(say_, &QLineEdit::editingFinished, this, [this] {
        setField(*say_, look::toQt(shown_.say));
    });
    connect(target_, &QComboBox::activated, this, &BranchRow::changed);
    connect(remove, &ActionButton::clicked, this, &BranchRow::removed);
}

void BranchRow::tell()
{
    typing_ = true;
    emit changed();
    typing_ = false;
}

void BranchRow::tellHint()
{
    const auto hint =
        shown_.when.empty() ? tr("What the trainee says") : tr("What the caller says to it");
    say_->setPlaceholderText(hint);
    say_->setAccessibleName(hint);
}

void BranchRow::renderWhen()
{
    const auto when = look::toQt(shown_.when);
    const auto* amount = amountOf(when);
    select(*when_, amount != nullptr ? amount->when : when);
    amount_->setVisible(amount != nullptr);
    if (amount != nullptr && !typing_) {
        amount_->setRange(amount->least, amount->most);
        amount_->setSuffix(amount->unit);
        amount_->setValue(when.mid(amount->when.size()).toInt());
    }
}

/// A sentence of the trainee's always leads somewhere: back to the same words, at least.
void BranchRow::renderTarget(const QStringList& passages)
{
    passages_ = passages;
    const auto target = look::toQt(shown_.target);
    const bool choice = shown_.when.empty();
    target_->clear();
    target_->addItem(choice ? tr("Hear this passage again") : tr("Stay here"),
                     choice ? here_ : QString());
    for (const auto& name : passages) {
        if (!choice || name != here_) {
            target_->addItem(tr("Go to “%1”").arg(name), name);
        }
    }
    if (target_->findData(target) < 0) {
        target_->addItem(target.isEmpty() ? tr("Choose where it leads")
                                          : tr("“%1”, which does not exist").arg(target),
                         target);
    }
    target_->setCurrentIndex(target_->findData(target));
}

void BranchRow::render(const practice::FormBranch& branch,
                       const QStringList& passages,
                       const QString& here)
{
    const QSignalBlocker quiet(this);
    shown_ = branch;
    here_ = here;
    renderWhen();
    if (!typing_) {
        setField(*say_, look::toQt(branch.say));
    }
    tellHint();
    renderTarget(passages);
}

practice::FormBranch BranchRow::value() const
{
    auto value = shown_;
    auto when = when_->currentData().toString();
    if (amountOf(when) != nullptr) {
        when += QStringLiteral(" %1").arg(amount_->value());
    }
    value.when = look::toStd(when);
    value.say = look::toStd(say_->text().trimmed());
    value.target = look::toStd(target_->currentData().toString());
    const bool wasChoice = shown_.when.empty();
    const auto here = look::toStd(here_);
    if (when.isEmpty() && value.target.empty()) {
        value.target = here;
    } else if (wasChoice && !when.isEmpty() && value.target == here) {
        value.target.clear();
    }
    return value;
}

void BranchRow::edit()
{
    const auto target = target_->currentData().toString();
    const bool lost = !target.isEmpty() && target_->currentIndex() == target_->count() - 1 &&
                      !passages_.contains(target);
    lost ? target_->setFocus() : say_->setFocus();
}

} // namespace secondring
