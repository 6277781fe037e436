#pragma once
#include "ui/look/press_button.h"
#include "ui/look/step_list.h"
#include "ui/look/tokens.h"

#include <optional>

namespace secondring {

/// One moment of an attempt: its second, what it was, and marks for how it came out. Pressed, it is
/// played from there.
class MomentRow : public look::PressButton
{
    Q_OBJECT

public:
    explicit MomentRow(QWidget* parent = nullptr);

    struct Content
    {
        QString time;
        QString heading; ///< small, over the words
        QString words;
        QString note; ///< small, under the words
        std::optional<look::StepState> here;
        std::optional<look::StepState> there; ///< in the attempt beside it
        bool beside = false;                  ///< there is room for `there`
        bool own = false;                     ///< the trainee's
        bool chosen = false;

        bool operator==(const Content&) const = default;
    };

    void show(const Content& content);

    using look::PressButton::show;

    const Content& content() const { return content_; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    bool hasHeightForWidth() const override { return true; }

    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int wordsLeft() const;
    int wordsWidth(int width) const;
    void paintWords(QPainter& painter, const QRect& place) const;

    Content content_;
};

/// The mark of a verdict, and its word for who cannot see it.
void drawMark(QPainter& painter, look::StepState state, const QRect& place);
QString wordOf(look::StepState state);

} // namespace secondring
