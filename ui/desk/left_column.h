#pragma once
#include "ui/desk/desk_view.h"

#include <QVector>
#include <QWidget>

class QVBoxLayout;

namespace secondring {

namespace look {
class CallCard;
class DueCard;
class ListRow;
class SectionLabel;
class TextLabel;
} // namespace look

/// The calls of now, the promises that are due, and the calls of earlier today.
class LeftColumn : public QWidget
{
    Q_OBJECT

public:
    explicit LeftColumn(QWidget* parent = nullptr);

    void render(const DeskView& view);

signals:
    void callChosen(CallId id);
    /// A call of earlier today, to be looked at.
    void earlierChosen(CallId id);
    void promiseChosen(CallId id);

private:
    void renderNow(const DeskView& view);
    void renderPromises(const DeskView& view);
    void renderEarlier(const DeskView& view);

    QVBoxLayout* nowCards_;
    QVBoxLayout* dueCards_;
    QVBoxLayout* rows_;
    look::TextLabel* noCall_;
    look::SectionLabel* due_;
    look::TextLabel* nothingDue_;
    look::SectionLabel* earlier_;
    look::TextLabel* nothingEarlier_;
    QVector<look::CallCard*> cards_;
    QVector<look::DueCard*> dues_;
    QVector<look::ListRow*> earlierRows_;
    std::vector<CallId> cardIds_, dueIds_, rowIds_;
};

} // namespace secondring
