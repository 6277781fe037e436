#pragma once
#include "ui/practice/attempt/attempt_look.h"

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace secondring {

namespace look {
class SectionLabel;
class TextLabel;
} // namespace look

class MomentRow;

/// What was said of an attempt that was handed in, each at its moment, and a field to say more.
/// Return says it, Escape leaves the field.
class CommentCard : public QWidget
{
    Q_OBJECT

public:
    explicit CommentCard(QWidget* parent = nullptr);

    void render(const AttemptLook& look);
    /// What is written next is said of this moment.
    void setMoment(Duration moment);

    Duration moment() const { return moment_; }

    void write();
    bool isWriting() const;
    /// What was written has been kept.
    void clear();

signals:
    void commented(std::chrono::milliseconds moment, const QString& words);
    void playWanted(std::chrono::milliseconds at);
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void send();

    look::SectionLabel* heading_;
    QVBoxLayout* rows_;
    QVector<MomentRow*> shown_;
    QVector<CommentView> comments_;
    look::TextLabel* note_;
    QLineEdit* field_;
    Duration moment_{};
};

} // namespace secondring
