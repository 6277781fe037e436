#pragma once
#include "ui/desk/desk_view.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QPlainTextEdit;

namespace secondring {

namespace look {
class SectionLabel;
}

/// The notes of the call in the middle. They save themselves at every pause in typing.
///
/// Invariants: what is typed is never replaced by an older text of the same call.
class NotesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit NotesPanel(QWidget* parent = nullptr);

    void render(const DeskView& view);
    /// What is typed and not yet told goes out now.
    void flush();
    /// In the middle of a sentence: the last key is not two seconds old.
    bool isTyping() const;
    void takeFocus();

signals:
    void changed(CallId call, const QString& text);

private:
    QString savedWords(const DeskView& view) const;

    look::SectionLabel* heading_;
    QPlainTextEdit* editor_;
    QTimer pause_;
    QElapsedTimer lastTyped_;
    CallId call_;
    QString told_;
    std::optional<Instant> saved_;
    bool saving_ = false;
    bool loading_ = false;
};

} // namespace secondring
