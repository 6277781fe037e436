#pragma once
#include "ui/look/paragraph.h"
#include "ui/look/tokens.h"

#include <QWidget>

namespace secondring::look {

/// A time, an icon and a sentence beside them, painted as one: dozens of them are shown at once.
class SentenceRow : public QWidget
{
    Q_OBJECT

public:
    explicit SentenceRow(int timeWidth, QWidget* parent = nullptr);

    void show(const QString& time, const QString& icon, Tone tone, const QString& sentence);
    using QWidget::show;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    bool hasHeightForWidth() const override { return true; }

    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int left() const;

    int timeWidth_;
    QString time_;
    QString icon_;
    Tone tone_ = Tone::Neutral;
    QString sentence_;
    mutable Paragraph words_; ///< `sentence_`, shaped
};

} // namespace secondring::look
