#pragma once
#include "core/etiquette/fading.h"
#include "core/script/say_line.h"
#include "ui/look/tokens.h"

#include <QBoxLayout>
#include <QLabel>
#include <QWidget>

namespace secondring::look {

class ElidedLabel;
class FlowLayout;
class IconLabel;
class SpokenText;

/// The words to speak now: a bar in the colour of the moment, a heading, the line in serif, what
/// may be answered, and a footnote.
class SayCard : public QWidget
{
    Q_OBJECT

public:
    explicit SayCard(QWidget* parent = nullptr);

    void setTone(Tone tone);
    void setHeading(const QString& icon, const QString& words);
    void setAside(const QString& words);
    void setLine(const Spoken& spoken);
    /// `keyword` is what is left of the line at `Prompting::Keyword`.
    void setPrompting(Prompting prompting, const QString& keyword);
    void setFootnote(const QString& icon, const QString& words);

    /// Where answers go: buttons, from the left; the last one at the right.
    FlowLayout* answers() { return answers_; }

    /// Where anything else goes, between the line and the answers.
    QVBoxLayout* extras() { return extras_; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void dress();

    Tone tone_ = Tone::Accent;
    IconLabel* icon_;
    ElidedLabel* heading_;
    ElidedLabel* aside_;
    SpokenText* line_;
    QVBoxLayout* extras_;
    FlowLayout* answers_;
    QWidget* foot_;
    IconLabel* footIcon_;
    QLabel* footnote_;
};

} // namespace secondring::look
