#include "ui/practice/editor/twee_view.h"

#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QPainter>
#include <QTextBlock>

#include <algorithm>

namespace secondring {

namespace {

using look::grid;

} // namespace

class TweeView::Gutter : public QWidget
{
public:
    explicit Gutter(TweeView& view)
        : QWidget(&view)
        , view_(view)
    {
    }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QPainter painter(this);
        view_.paintGutter(painter, event->rect());
    }

private:
    TweeView& view_;
};

TweeView::TweeView(QWidget* parent)
    : QPlainTextEdit(parent)
    , gutter_(new Gutter(*this))
{
    setObjectName(QStringLiteral("tweeView"));
    setAccessibleName(tr("The text of the scenario"));
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setFont(look::readFont(look::text::kBody));
    setTabStopDistance(look::grid(4));
    setViewportMargins(gutterWidth(), 0, 0, 0);
    connect(this, &QPlainTextEdit::updateRequest, gutter_, [this](const QRect& part, int dy) {
        dy != 0 ? gutter_->scroll(0, dy)
                : gutter_->update(0, part.y(), gutter_->width(), part.height());
    });
    connect(document(), &QTextDocument::contentsChange, this, &TweeView::tell);
}

int TweeView::gutterWidth() const
{
    return look::widthOf(QStringLiteral("00000"), look::readFont(look::text::kSmall)) + grid(3);
}

void TweeView::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    const auto inside = contentsRect();
    gutter_->setGeometry(inside.left(), inside.top(), gutterWidth(), inside.height());
}

void TweeView::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && gutter_ != nullptr) {
        gutter_->update();
    }
}

void TweeView::paintGutter(QPainter& painter, const QRect& part)
{
    const auto& c = look::colours();
    painter.fillRect(part, c.canvas);
    const auto font = look::readFont(look::text::kSmall);
    for (auto block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const auto box = blockBoundingGeometry(block).translated(contentOffset());
        if (box.top() > part.bottom()) {
            return;
        }
        const int number = block.blockNumber() + 1;
        const bool trouble = troubles_.contains(number);
        const auto& strong = look::strong(look::Tone::Breach);
        look::drawLine(painter,
                       QRect(0,
                             static_cast<int>(box.top()),
                             gutter_->width() - grid(2),
                             look::heightOf(look::readFont(look::text::kBody))),
                       trouble ? QStringLiteral("! %1").arg(number) : QString::number(number),
                       font,
                       trouble ? look::readable(strong, c.canvas) : look::faintInk(),
                       Qt::AlignRight | Qt::AlignVCenter);
    }
}

/// One word is one step: a blank, a line end, a jump or something taken out begins another.
void TweeView::tell(int at, int removed, int added)
{
    if (rendering_) {
        return;
    }
    const bool letter = removed == 0 && added == 1 && !document()->characterAt(at).isSpace();
    const bool joins = letter && at == lastTyped_;
    lastTyped_ = letter ? at + 1 : -1;
    emit typed(toPlainText(), joins);
}

void TweeView::render(const QString& text)
{
    const auto now = toPlainText();
    if (now == text) {
        return;
    }
    rendering_ = true;
    qsizetype same = 0;
    while (same < std::min(now.size(), text.size()) && now[same] == text[same]) {
        ++same;
    }
    qsizetype tail = 0;
    while (tail < std::min(now.size(), text.size()) - same &&
           now[now.size() - 1 - tail] == text[text.size() - 1 - tail]) {
        ++tail;
    }
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(same));
    cursor.setPosition(static_cast<int>(now.size() - tail), QTextCursor::KeepAnchor);
    cursor.insertText(text.mid(same, text.size() - tail - same));
    lastTyped_ = -1;
    rendering_ = false;
}

void TweeView::setTroubles(const QList<int>& lines)
{
    if (lines != troubles_) {
        troubles_ = lines;
        gutter_->update();
    }
}

void TweeView::goTo(int line)
{
    const auto block = document()->findBlockByNumber(std::max(line, 1) - 1);
    if (block.isValid()) {
        setTextCursor(QTextCursor(block));
        centerCursor();
    }
}

int TweeView::line() const
{
    return textCursor().blockNumber() + 1;
}

} // namespace secondring
