#pragma once
#include "core/house/house.h"
#include "core/house/settings.h"
#include "core/ports/call_archive.h"
#include "core/ports/call_search.h"
#include "core/review/query_text.h"
#include "core/review/review_queue.h"

#include <QTimer>
#include <QWidget>

#include <functional>

namespace secondring {

namespace look {
class ActionButton;
class Banner;
class Chip;
class TextLabel;
} // namespace look

class CallList;
class CallView;
class ExportNotice;
class FoundCalls;
class QueuePanel;
class SavedViews;
class SearchField;

/// Where a supervisor finds any call and sees what happened in it: the search field, the list, and
/// the current call beside it.
class ReviewWorkspace : public QWidget
{
    Q_OBJECT

public:
    using Now = std::function<Instant()>;

    struct Ports
    {
        CallSearch& search;
        CallArchive& archive;
    };

    ReviewWorkspace(Ports ports, Now now, QWidget* parent = nullptr);
    /// `callingCode`: of the house's country. Before it, `setTeams`: what `team:` may name.
    void setHouse(const House& house, const std::string& callingCode = "44");

    void setTeams(const std::vector<Team>& teams) { known_.teams = teams; }

    /// Who looks: as their calls name them.
    void setReader(const std::string& name);
    /// Whoever reads sees the calls of this agent and nobody else's; none: everybody's.
    void setOnly(const std::optional<std::string>& agent);
    /// Searches for this, as if it had been typed.
    void search(const QString& text);
    void search(const CallQuery& query);
    void setViews(const std::vector<SavedView>& views);
    /// Calls have been recorded since: a list that stands at its top shows them.
    void refresh();
    /// What waits for the reader; `reviewer`: they judge the calls of others.
    void setQueue(std::vector<QueuedReview> queue, std::vector<PickRule> rules, bool reviewer);
    /// Shows what waits in the place of the list of calls, or the list again.
    void showQueue(bool queue);
    /// Something about the call is done: in the queue, the keys are the queue's again.
    void goOn();
    /// Something went wrong, in a sentence.
    void warn(const QString& sentence);
    /// Shows this call beside whatever list there is.
    void open(const FoundCall& call);

    /// Tells how far a list has come on its way into a file.
    ExportNotice& exportNotice() { return *notice_; }

    /// The current call's, beside the list.
    CallView& page() { return *page_; }

signals:
    /// The current call is read and seen.
    void shown(const secondring::FoundCall& row, const secondring::KeptCall& kept);
    /// No call is seen any more.
    void left();
    void viewsChanged(const std::vector<secondring::SavedView>& views);
    /// The list as it is searched for and sorted is to be taken away.
    void exportWanted(const secondring::CallQuery& query);
    void dialRequested(const secondring::Party& party);
    /// The call of the queue that is shown is to be judged, decided or read.
    void beginWanted();
    /// It is to be taken out of the queue.
    void dropWanted();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void wire();
    QWidget* bar();
    /// What may be spoken of in the field: people and lines as the log has them.
    void learn();
    void look();
    /// What the query may find.
    CallQuery allowed(CallQuery query) const;
    /// It finds all that may be found.
    bool isAll(CallQuery query) const;
    void sortBy(CallOrder order, bool descending);
    void tellCount();
    void tellView();
    void showTrouble(const QString& sentence);
    void want(const FoundCall& call);
    void read();
    QString nameOf(const FoundCall& call) const;
    void wireQueue();
    void tellQueue();
    void stepInQueue(int rows);
    void follow(const FoundCall& call);

    CallArchive& archive_;
    CallSearch& search_;
    Now now_;
    House house_;
    QueryKnowledge known_;
    FoundCalls* calls_;
    SearchField* field_;
    look::TextLabel* count_;
    look::ActionButton* save_;
    look::ActionButton* export_;
    SavedViews* views_;
    look::Banner* trouble_;
    ExportNotice* notice_;
    CallList* list_;
    look::Chip* toReview_;
    QueuePanel* queue_;
    CallView* page_;
    look::TextLabel* lesson_;
    std::string reader_;
    std::optional<std::string> only_;
    FoundCall wanted_;
    QTimer reading_; ///< stepping through the list reads the call one stays at
    CallOrder order_ = CallOrder::Began;
    bool descending_ = true;
    bool showsQueue_ = false;
    bool isOpened_ = false; ///< the call shown is not the list's
    CallId beneath_;        ///< the list's, meanwhile
    std::int64_t all_ = -1; ///< how many calls there are, once that was counted
};

} // namespace secondring
