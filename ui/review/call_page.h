#pragma once
#include "core/call/call.h"
#include "core/etiquette/assess.h"
#include "core/house/house.h"

#include <QWidget>

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
class CallPage : public QWidget
{
    Q_OBJECT

public:
    explicit CallPage(QWidget* parent = nullptr);

    void render(CallId id, const std::vector<Recorded>& events, const House& house, Instant now);
    /// The call cannot be shown: a sentence why, in the place of its content.
    void renderTrouble(const QString& sentence);

signals:
    void dialRequested(const secondring::Party& party);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* columns();
    void renderCall(const House& house);
    void renderCourtesy(const House& house);
    void renderPromise();
    void renderWrapUp(const House& house);
    void renderWritten();
    void renderRecording();
    void callBack();
    void recolour();

    CallHeader* header_;
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
    Call call_;
    Assessment assessment_;
    Instant now_;
};

} // namespace secondring
