#pragma once
#include "core/call/call.h"
#include "core/etiquette/assess.h"
#include "core/house/house.h"
#include "core/ports/call_archive.h"
#include "ui/review/coaching_view.h"

#include <QWidget>

class QBoxLayout;
class QScrollArea;

namespace secondring {

namespace look {
class Banner;
class StepList;
} // namespace look

class CallHeader;
class TextCard;
class Timeline;

/// One call as it went: what happened, what was kept, what was written.
class CallView : public QWidget
{
    Q_OBJECT

public:
    explicit CallView(QWidget* parent = nullptr);

    void render(CallId id, const std::vector<Recorded>& events, const House& house, Instant now);
    /// The same; of a call that was brought in from a list, what the list told of it.
    void render(const KeptCall& kept, const House& house, Instant now);
    /// Who took the calls that are rendered from now on; empty: the reader.
    void setAgent(const QString& agent);
    /// Takes `card` in, above all that, over the whole width.
    void addOnTop(QWidget* card);
    /// Takes `card` in, beside what the call was, below those taken in before.
    void addBeside(QWidget* card);
    /// Scrolls until this card of the page is in sight, once it has its size.
    void bring(QWidget* card);
    /// Beside a list the call is narrower, has no way back, and takes no focus by itself.
    void setBesideList(bool beside);
    /// Whether the call can be taken away on paper; not before this says so.
    void setPaper(bool possible);
    /// What happened, and when: where something said of the call can be tied to.
    std::vector<MomentChoice> moments() const;
    /// The call cannot be shown: a sentence why, in the place of its content.
    void renderTrouble(const QString& sentence);

signals:
    void dialRequested(const secondring::Party& party);
    void paperWanted();
    /// The call is to be judged.
    void judgingWanted();
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* columns();
    void renderSummary(const CallSummary& summary, const House& house, Instant now);
    void renderPage();
    void renderCall(const House& house);
    void renderCourtesy(const House& house);
    void renderPromise();
    void renderWrapUp(const House& house);
    void renderWritten();
    void renderRecording();
    void callBack();
    void wantPaper();
    void recolour();

    CallHeader* header_;
    QBoxLayout* page_ = nullptr;
    QBoxLayout* columns_ = nullptr; ///< side by side, or one below the other
    QBoxLayout* beside_ = nullptr;  ///< what the call was, and what was written
    int taken_ = 0;                 ///< cards taken in there
    bool besideList_ = false;
    bool paper_ = false; ///< it can be taken away
    look::Banner* trouble_;
    QScrollArea* scroll_;
    Timeline* timeline_;
    look::StepList* steps_;
    TextCard* happened_;
    TextCard* courtesy_;
    look::Banner* promise_;
    TextCard* wrapUp_;
    TextCard* messages_;
    TextCard* notes_;
    TextCard* recording_;
    std::vector<Recorded> events_;
    House house_;
    QString agent_;
    Call call_;
    Assessment assessment_;
    Instant now_;
};

} // namespace secondring
