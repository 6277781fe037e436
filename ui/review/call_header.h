#pragma once
#include "core/call/call.h"
#include "core/etiquette/assess.h"
#include "core/house/house.h"

#include <QWidget>

namespace secondring {

namespace look {
class ActionButton;
class ElidedLabel;
class TextLabel;
} // namespace look

/// Whose call it was, when, how long, how it ended, and its courtesy.
class CallHeader : public QWidget
{
    Q_OBJECT

public:
    explicit CallHeader(QWidget* parent = nullptr);

    void render(const Call& call, const Assessment& assessment, const House& house, Instant now);

    /// Who took the call; empty: not told.
    void setAgent(const QString& name);
    /// Whether there is somewhere to go back to.
    void setWayBack(bool there);
    /// Whether the call can be taken away on paper; not before this says so.
    void setPaper(bool possible);

signals:
    void backWanted();
    void callWanted();
    void paperWanted();

private:
    QWidget* names();
    QWidget* figure();

    QString agent_;
    look::ActionButton* back_;
    look::ActionButton* paper_;
    look::ActionButton* call_;
    look::ElidedLabel* name_;
    look::TextLabel* facts_;
    look::ElidedLabel* courtesy_;
    look::ElidedLabel* courtesyWord_;
};

} // namespace secondring
