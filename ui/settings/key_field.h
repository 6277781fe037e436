#pragma once
#include "ui/look/press_button.h"

#include <QKeySequence>

namespace secondring {

/// Shows a key, and takes another one: press it, then press the key. Esc leaves it as it was.
///
/// Invariants: while it listens it sees every key of the program before anybody else, so that no
/// action of the desk is done by the key that is being chosen.
class KeyField : public look::PressButton
{
    Q_OBJECT

public:
    explicit KeyField(QWidget* parent = nullptr);
    ~KeyField() override;
    KeyField(const KeyField&) = delete;
    KeyField& operator=(const KeyField&) = delete;

    void setSequence(const QKeySequence& key);

    bool isListening() const { return listening_; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void picked(const QKeySequence& key);
    void listeningChanged(bool listening);

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void listen(bool wanted);
    void take(const QKeyEvent& event);
    void showWords();

    QKeySequence key_;
    bool listening_ = false;
};

} // namespace secondring
