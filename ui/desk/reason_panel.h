#pragma once
#include "ui/look/card.h"

#include <QStringList>
#include <QVector>

namespace secondring {

namespace look {
class ActionButton;
class Chip;
class TextLabel;
} // namespace look

/// One reason to pick, with digit keys, before something is done without being asked.
class ReasonPanel : public look::Card
{
    Q_OBJECT

public:
    explicit ReasonPanel(QWidget* parent = nullptr);

    void open(const QString& title, const QString& words, const QStringList& reasons);
    /// The reason on this digit key, from 1; false: there is none.
    bool choose(int digit);

signals:
    void chosen(const QString& reason);
    void cancelled();

private:
    look::TextLabel* title_;
    look::TextLabel* words_;
    QWidget* row_;
    look::ActionButton* cancel_;
    QVector<look::Chip*> chips_;
};

} // namespace secondring
