#pragma once
#include <QElapsedTimer>
#include <QPushButton>
#include <QTimer>

namespace secondring::look {

/// A button that shows the key which presses it, and that can tell a long press from a short one.
///
/// Invariants: one press ends in exactly one of `clicked`, `pressedLong` or nothing (let go
/// outside).
class PressButton : public QPushButton
{
    Q_OBJECT

public:
    explicit PressButton(const QString& label, QWidget* parent = nullptr);

    void setLabel(const QString& label);
    /// As printed on the cap: "F6", "Shift F6".
    void setKey(const QString& key);

    const QString& key() const { return key_; }

    /// A press this long, in milliseconds, is a long one; 0: every press is a short one.
    void setLongPress(int milliseconds);

    int longPress() const { return longPress_; }

    /// The key of this button went down or up.
    void pressByKey();
    void releaseByKey();
    /// 0 to 1: how much of a long press has passed.
    double progress() const;

signals:
    void pressedLong(int milliseconds);

protected:
    bool event(QEvent* event) override;
    /// Return presses it, as Space does.
    void keyPressEvent(QKeyEvent* event) override;
    /// The ring of focus and the rising fill of a long press, over what the button painted.
    void paintPress(QPainter& painter, const QColor& fill, double radius);

    bool hovered() const { return underMouse() && isEnabled(); }

private:
    void begin();
    void end();
    void tick();
    void tellName();

    QString key_;
    int longPress_ = 0;
    QElapsedTimer since_;
    QTimer ticks_;
};

} // namespace secondring::look
