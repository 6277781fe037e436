#pragma once
#include <QComboBox>
#include <QWidget>

namespace secondring {

namespace look {
class IconLabel;
class TextLabel;
} // namespace look

/// A label over its control, and under it what is wrong with what is written.
class StackedField : public QWidget
{
    Q_OBJECT

public:
    /// Takes the control in, and names it for screen readers.
    StackedField(const QString& label, QWidget* control, QWidget* parent = nullptr);

    /// Empty: nothing is wrong.
    void complain(const QString& sentence);
    /// In the same place, of what may be meant as it is written.
    void ask(const QString& question);

    const QString& complaint() const { return complaint_; }

private:
    void tell(const QString& sentence);

    QWidget* control_;
    look::IconLabel* mark_;
    look::TextLabel* words_;
    QString complaint_;
};

/// A list to choose from, by typing any part of it too.
QComboBox* newTypedCombo(const QString& name, const QString& hint);
/// Other things to choose from; what is typed stays.
void offer(QComboBox& combo, const QStringList& choices);

} // namespace secondring
