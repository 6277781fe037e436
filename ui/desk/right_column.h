#pragma once
#include "ui/desk/desk_view.h"

#include <QWidget>

namespace secondring {

namespace look {
class SectionLabel;
class StepList;
class TextLabel;
} // namespace look

/// How the conversation was shared: the agent's part and the caller's part of a bar.
class TalkShareBar : public QWidget
{
    Q_OBJECT

public:
    explicit TalkShareBar(QWidget* parent = nullptr);

    void show(int agentPercent, int callerPercent);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int agent_ = 0;
    int caller_ = 0;
};

/// The courtesy of the call step by step, how it was listened to, and what is known of the caller.
class RightColumn : public QWidget
{
    Q_OBJECT

public:
    explicit RightColumn(QWidget* parent = nullptr);

    void render(const DeskView& view);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void renderListening(const DeskView& view);
    void renderCaller(const DeskView& view);

    look::SectionLabel* courtesy_;
    look::StepList* steps_;
    look::TextLabel* noSteps_;
    QWidget* listening_;
    TalkShareBar* share_;
    look::TextLabel* shareWords_;
    look::TextLabel* manners_;
    QWidget* caller_;
    look::TextLabel* facts_;
};

} // namespace secondring
