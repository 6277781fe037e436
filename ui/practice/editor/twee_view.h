#pragma once
#include <QPlainTextEdit>

namespace secondring {

/// The Twee text, with line numbers. Undo is not its own; what is typed is told word by word.
class TweeView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit TweeView(QWidget* parent = nullptr);

    /// Keeps the cursor where it is as far as the text is the same.
    void render(const QString& text);
    void setTroubles(const QList<int>& lines);
    /// From 1.
    void goTo(int line);
    int line() const;

signals:
    /// `joins`: it goes on with the word that was being typed.
    void typed(const QString& text, bool joins);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    class Gutter;

    void paintGutter(QPainter& painter, const QRect& part);
    void tell(int at, int removed, int added);
    int gutterWidth() const;

    Gutter* gutter_;
    QList<int> troubles_;
    int lastTyped_ = -1; ///< the place behind what was typed last
    bool rendering_ = false;
};

} // namespace secondring
