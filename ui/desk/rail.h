#pragma once
#include "ui/look/press_button.h"
#include "ui/look/tokens.h"

#include <QVector>
#include <QWidget>

class QVBoxLayout;

namespace secondring {

namespace look {
class Avatar;
}

/// One workspace in the rail.
class RailItem : public look::PressButton
{
    Q_OBJECT

public:
    RailItem(const QString& name, const QString& icon, QWidget* parent = nullptr);

    void setCurrent(bool current);
    /// What goes on there, in a word, said while another workspace is seen. Empty: nothing.
    void setNotice(const QString& word, look::Tone tone);
    QSize sizeHint() const override;

    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString icon_;
    QString notice_;
    look::Tone tone_ = look::Tone::Neutral;
    bool current_ = false;
};

/// The workspaces, at the left edge of the window, and who sits here.
class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(QWidget* parent = nullptr);

    /// Settings and the like stand at the bottom.
    void add(const QString& id, const QString& name, const QString& icon, bool bottom);
    void setCurrent(int index);
    void setNotice(int index, const QString& word, look::Tone tone);
    void setAgent(const QString& name, look::Tone state);

signals:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVBoxLayout* top_;
    QVBoxLayout* bottom_;
    look::Avatar* avatar_;
    QVector<RailItem*> items_;
};

} // namespace secondring
