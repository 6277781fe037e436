#pragma once
#include "ui/desk/desk_view.h"
#include "ui/look/card.h"
#include "ui/look/press_button.h"
#include "ui/look/tokens.h"

#include <QVector>

class QLineEdit;
class QVBoxLayout;

namespace secondring {

namespace look {
class ElidedLabel;
class TextLabel;
} // namespace look

/// What the directory says about somebody at this moment, in a few words.
struct PresenceWord
{
    QString word;
    look::Tone tone = look::Tone::Neutral;
};

PresenceWord presenceWord(const DirectoryEntry& entry, Instant now);

/// A colleague in the directory: name, what they look after, extension, and whether they are there.
class ColleagueRow : public look::PressButton
{
    Q_OBJECT

public:
    explicit ColleagueRow(QWidget* parent = nullptr);

    void show(const Colleague& colleague, const PresenceWord& presence);
    void setMarked(bool marked);
    QSize sizeHint() const override;

    QSize minimumSizeHint() const override { return {look::grid(40), sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString name_, role_, extension_;
    PresenceWord presence_;
    bool marked_ = false;
};

/// The colleagues whom a caller can be passed to, found by typing. Opens in place.
class DirectoryPanel : public look::Card
{
    Q_OBJECT

public:
    explicit DirectoryPanel(QWidget* parent = nullptr);

    /// `purpose` stands at the right: what choosing somebody does.
    void open(const QString& purpose);
    void render(const DeskView& view);
    bool isSearching() const;

signals:
    void chosen(const Colleague& colleague);
    void cancelled();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search();
    void mark(qsizetype row);
    std::optional<Colleague> typedTarget() const;

    QLineEdit* field_;
    look::ElidedLabel* purpose_;
    look::TextLabel* nobody_;
    QVBoxLayout* rows_;
    QVector<ColleagueRow*> shown_;
    std::vector<Colleague> colleagues_;
    House house_;
    Instant now_;
    qsizetype marked_ = 0;
    std::optional<Colleague> asked_;
};

} // namespace secondring
