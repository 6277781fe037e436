#include "ui/desk/notes_panel.h"

#include "ui/look/label.h"
#include "ui/look/text.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace secondring {

namespace {
constexpr int kPause = 400;        ///< milliseconds without typing that count as a pause
constexpr int kMidSentence = 2000; ///< milliseconds
} // namespace

NotesPanel::NotesPanel(QWidget* parent)
    : QWidget(parent)
    , heading_(new look::SectionLabel(tr("Notes"), this))
    , editor_(new QPlainTextEdit(this))
{
    editor_->setObjectName(QStringLiteral("notes"));
    editor_->setAccessibleName(tr("Notes"));
    editor_->setPlaceholderText(tr("What the caller needs. Saved as you type."));
    editor_->setTabChangesFocus(true);
    editor_->setMinimumHeight(look::grid(17));
    editor_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // takes what is left
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::grid(2));
    column->addWidget(heading_);
    column->addWidget(editor_, 1);
    pause_.setSingleShot(true);
    pause_.setInterval(kPause);
    connect(&pause_, &QTimer::timeout, this, &NotesPanel::flush);
    connect(editor_, &QPlainTextEdit::textChanged, this, [this] {
        if (!loading_) {
            pause_.start();
            lastTyped_.start();
        }
    });
}

void NotesPanel::flush()
{
    pause_.stop();
    const auto text = editor_->toPlainText();
    if (call_ && text != told_) {
        told_ = text;
        saving_ = true;
        emit changed(call_, text);
    }
}

bool NotesPanel::isTyping() const
{
    return editor_->hasFocus() && lastTyped_.isValid() && !lastTyped_.hasExpired(kMidSentence);
}

void NotesPanel::takeFocus()
{
    editor_->setFocus();
}

void NotesPanel::render(const DeskView& view)
{
    const bool shown =
        view.call != nullptr && !is<Ringing>(view.call->phase) && !is<Ended>(view.call->phase);
    if (view.call == nullptr || view.call->id != call_) {
        flush();
        call_ = view.call == nullptr ? CallId{} : view.call->id;
        told_ = view.call == nullptr ? QString{} : look::toQt(view.call->notes);
        saved_.reset();
        saving_ = false;
        loading_ = true;
        editor_->setPlainText(told_);
        editor_->moveCursor(QTextCursor::End); // to write on
        loading_ = false;
    }
    if (!shown) {
        flush();
    }
    setVisible(shown);
    if (shown && saving_ && look::toQt(view.call->notes) == told_) {
        saving_ = false;
        saved_ = view.now;
    }
    if (shown) {
        heading_->setAside(savedWords(view));
    }
}

QString NotesPanel::savedWords(const DeskView& view) const
{
    if (view.state.trouble) {
        return tr("Kept in memory, not on disk yet");
    }
    if (pause_.isActive() || saving_) {
        return tr("Typing…");
    }
    return saved_ ? tr("Saved %1 ago").arg(look::roughly(view.now - *saved_)) : QString{};
}

} // namespace secondring
