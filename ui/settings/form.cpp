#include "ui/settings/form.h"

#include "ui/look/accessible.h"
#include "ui/look/chip.h"
#include "ui/look/flow_layout.h"
#include "ui/look/label.h"
#include "ui/look/opening.h"

#include <QHBoxLayout>

namespace secondring {

namespace {

using look::grid;

constexpr int kLabelWidth = grid(38);
constexpr int kControlWidth = grid(105);

} // namespace

FormRow::FormRow(const QString& label, QWidget* control, QWidget* parent)
    : QWidget(parent)
    , control_(control)
    , beside_(new QHBoxLayout)
    , line_(new QWidget(this))
    , mark_(new look::IconLabel(look::size::kSmallIcon, line_))
    , words_(new look::TextLabel(look::readFont(look::text::kSmall), look::Ink::Second, line_))
{
    auto* name = new look::TextLabel(
        look::readFont(look::text::kBody, look::Weight::Medium), look::Ink::Full, this);
    name->setText(label);
    name->setFixedWidth(kLabelWidth);
    name->setMinimumHeight(look::size::kField);
    name->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    control->setParent(this);
    if (control->sizePolicy().horizontalPolicy() != QSizePolicy::Fixed) {
        control->setMaximumWidth(kControlWidth);
    }
    if (control->accessibleName().isEmpty()) {
        control->setAccessibleName(label);
    }
    mark_->show(QStringLiteral("warning"), look::Tone::Breach);
    words_->setMaximumWidth(kControlWidth);
    auto* told = new QHBoxLayout(line_);
    told->setContentsMargins(0, 0, 0, 0);
    told->setSpacing(grid(2));
    told->addWidget(mark_, 0, Qt::AlignTop);
    told->addWidget(words_, 1);
    told->addStretch();
    auto* right = new QVBoxLayout;
    right->setSpacing(grid(1));
    beside_->setSpacing(grid(2));
    beside_->addWidget(control, 1);
    beside_->addStretch();
    right->addLayout(beside_);
    right->addWidget(line_);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid(4));
    row->addWidget(name, 0, Qt::AlignTop);
    row->addLayout(right, 1);
    arrange();
}

void FormRow::setHelp(const QString& words)
{
    help_ = words;
    arrange();
}

void FormRow::complain(const QString& sentence)
{
    if (complaint_ != sentence) {
        complaint_ = sentence;
        arrange();
        if (!sentence.isEmpty()) {
            look::announce(words_, sentence);
        }
    }
}

void FormRow::addBeside(QWidget* widget)
{
    beside_->insertWidget(beside_->count() - 1, widget);
}

void FormRow::arrange()
{
    const auto& words = complaint_.isEmpty() ? help_ : complaint_;
    mark_->setVisible(!complaint_.isEmpty());
    words_->setText(words);
    line_->setVisible(!words.isEmpty());
    control_->setAccessibleDescription(words);
}

FormCard::FormCard(const QString& title, const QString& lesson, QWidget* parent)
    : Card(parent)
    , column_(new QVBoxLayout(this))
{
    column_->setContentsMargins(grid(6), grid(5), grid(6), grid(6));
    column_->setSpacing(grid(3));
    auto* heading = new look::ElidedLabel(
        look::readFont(look::text::kLead, look::Weight::Strong), look::Ink::Full, this);
    heading->setText(title);
    column_->addWidget(heading);
    if (!lesson.isEmpty()) {
        auto* words =
            new look::TextLabel(look::readFont(look::text::kBody), look::Ink::Second, this);
        words->setText(lesson);
        column_->addWidget(words);
    }
    column_->addSpacing(grid(1));
}

void FormCard::add(QWidget* widget)
{
    column_->addWidget(widget);
}

FormRow* FormCard::addRow(const QString& label, QWidget* control)
{
    auto* row = new FormRow(label, control, this);
    add(row);
    return row;
}

ChoiceRow::ChoiceRow(const QString& name, const QStringList& labels, QWidget* parent)
    : QWidget(parent)
{
    setObjectName(name);
    auto* flow = new look::FlowLayout(grid(2), this);
    for (const auto& label : labels) {
        auto* chip = new look::Chip(label, look::Chip::Shape::Square, this);
        chip->setObjectName(name + QString::number(chips_.size()));
        chip->setChosen(chips_.isEmpty());
        group_.addButton(chip, static_cast<int>(chips_.size()));
        flow->addWidget(chip);
        chips_.append(chip);
    }
    setFocusProxy(chips_.value(0));
    connect(&group_, &QButtonGroup::idClicked, this, &ChoiceRow::chosen);
}

int ChoiceRow::index() const
{
    return group_.checkedId();
}

void ChoiceRow::setIndex(int index)
{
    if (index != group_.checkedId() && index >= 0 && index < chips_.size()) {
        chips_[index]->setChosen(true);
    }
}

QLineEdit* newField(const QString& name, const QString& hint)
{
    auto* field = new QLineEdit;
    field->setObjectName(name);
    field->setPlaceholderText(hint);
    return field;
}

QComboBox* newCombo(const QString& name)
{
    auto* combo = new look::Opening<QComboBox>;
    combo->setObjectName(name);
    combo->setFocusPolicy(Qt::StrongFocus);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(grid(4));
    return combo;
}

void fill(QLineEdit& field, const QString& text)
{
    if (!field.isModified() && field.text() != text) {
        field.setText(text);
    }
}

} // namespace secondring
