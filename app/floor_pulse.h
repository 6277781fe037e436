#pragma once
#include <QObject>
#include <QTimer>

namespace secondring {

class FloorPage;
class Reviews;

/// Tells when what the Floor shows of reviews is to be asked for: it comes into sight, other days
/// are chosen, or something is done about a call. Many changes at once are told once.
///
/// Threads: the GUI thread. All that it is given outlives it.
class FloorPulse : public QObject
{
    Q_OBJECT

public:
    FloorPulse(Reviews& reviews, FloorPage& page);

signals:
    void due();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    FloorPage& page_;
    QTimer soon_;
};

} // namespace secondring
