#pragma once
#include "ui/look/card.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QLineEdit>
#include <QVector>

class QHBoxLayout;
class QVBoxLayout;

/// What the pages of settings are built of.
namespace secondring {

namespace look {
class Chip;
class IconLabel;
class TextLabel;
} // namespace look

/// A label beside its control, a line of help under it, and in place of the help what is wrong.
class FormRow : public QWidget
{
    Q_OBJECT

public:
    /// Takes the control in, and names it for screen readers.
    FormRow(const QString& label, QWidget* control, QWidget* parent = nullptr);

    void setHelp(const QString& words);
    /// What is wrong with what is written; empty: nothing.
    void complain(const QString& sentence);
    /// Stands behind the control, in the same line.
    void addBeside(QWidget* widget);

    const QString& complaint() const { return complaint_; }

private:
    void arrange();

    QWidget* control_;
    QHBoxLayout* beside_;
    QWidget* line_;
    look::IconLabel* mark_;
    look::TextLabel* words_;
    QString help_, complaint_;
};

/// A card with a heading, a sentence about it, and rows.
class FormCard : public look::Card
{
    Q_OBJECT

public:
    FormCard(const QString& title, const QString& lesson, QWidget* parent = nullptr);

    void add(QWidget* widget);
    FormRow* addRow(const QString& label, QWidget* control);

private:
    QVBoxLayout* column_;
};

/// One of a few, as chips beside each other. The arrow keys move the choice.
class ChoiceRow : public QWidget
{
    Q_OBJECT

public:
    /// The chips are named after the row: "scheme0", "scheme1" …
    ChoiceRow(const QString& name, const QStringList& labels, QWidget* parent = nullptr);

    int index() const;
    /// Tells nobody.
    void setIndex(int index);

signals:
    void chosen(int index);

private:
    QButtonGroup group_;
    QVector<look::Chip*> chips_;
};

QLineEdit* newField(const QString& name, const QString& hint);
/// A choice that the wheel changes only once it has the focus, so that scrolling changes nothing.
QComboBox* newCombo(const QString& name);
/// Shows `text`, unless something is typed that has not been told yet.
void fill(QLineEdit& field, const QString& text);

} // namespace secondring
