#include "ui/practice/training/stacked_field.h"

#include "ui/look/accessible.h"
#include "ui/look/label.h"
#include "ui/settings/form.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>

namespace secondring {

using look::grid;

StackedField::StackedField(const QString& label, QWidget* control, QWidget* parent)
    : QWidget(parent)
    , control_(control)
    , mark_(new look::IconLabel(look::size::kSmallIcon, this))
    , words_(new look::TextLabel(look::readFont(look::text::kSmall), look::Ink::Full, this))
{
    auto* name = new look::TextLabel(
        look::readFont(look::text::kSmall, look::Weight::Medium), look::Ink::Second, this);
    name->setText(label);
    control->setMinimumHeight(look::size::kField);
    if (control->accessibleName().isEmpty()) {
        control->setAccessibleName(label);
    }
    words_->setObjectName(control->objectName() + QStringLiteral("Complaint"));
    auto* told = new QHBoxLayout;
    told->setSpacing(grid(2));
    told->addWidget(mark_, 0, Qt::AlignTop);
    told->addWidget(words_, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(1));
    column->addWidget(name);
    column->addWidget(control);
    column->addLayout(told);
    mark_->hide();
    words_->hide();
}

void StackedField::complain(const QString& sentence)
{
    mark_->show(QStringLiteral("warning"), look::Tone::Breach);
    tell(sentence);
}

void StackedField::ask(const QString& question)
{
    mark_->show(QStringLiteral("info"), look::Tone::Ring);
    tell(question);
}

void StackedField::tell(const QString& sentence)
{
    complaint_ = sentence;
    words_->setText(sentence); // first: a layout that sees it has its height
    mark_->setVisible(!sentence.isEmpty());
    words_->setVisible(!sentence.isEmpty());
    control_->setAccessibleDescription(sentence);
    if (!sentence.isEmpty()) {
        look::announce(words_, sentence);
    }
}

QComboBox* newTypedCombo(const QString& name, const QString& hint)
{
    auto* combo = newCombo(name);
    combo->setEditable(true);
    combo->setInsertPolicy(QComboBox::NoInsert);
    combo->lineEdit()->setPlaceholderText(hint);
    combo->lineEdit()->setProperty("plain", true);
    auto* completer = combo->completer();
    completer->setCompletionMode(QCompleter::PopupCompletion);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->popup()->setStyleSheet(
        QStringLiteral("QListView::item { padding: %1px; }").arg(grid(2)));
    return combo;
}

void offer(QComboBox& combo, const QStringList& choices)
{
    QStringList there;
    for (int i = 0; i < combo.count(); ++i) {
        there << combo.itemText(i);
    }
    if (there != choices) {
        const auto typed = combo.currentText();
        combo.clear();
        combo.addItems(choices);
        combo.setCurrentIndex(combo.findText(typed, Qt::MatchFixedString));
        combo.setEditText(typed);
    }
}

} // namespace secondring
