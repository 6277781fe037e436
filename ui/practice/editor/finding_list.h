#pragma once
#include "core/practice/compile.h"

#include <QWidget>

class QListWidget;

namespace secondring {

namespace look {
class SectionLabel;
} // namespace look

/// What the lint says, what stops the scenario first; a press or Return goes there.
///
/// Beside the cards it speaks the form's words, beside the text it has the text's and its lines.
class FindingList : public QWidget
{
    Q_OBJECT

public:
    explicit FindingList(QWidget* parent = nullptr);

    void render(const std::vector<practice::LintFinding>& findings);
    void setBesideText(bool beside);

signals:
    void goWanted(int line, const QString& passage);

private:
    void go(int row);
    void fill();
    QString sentenceOf(const practice::LintFinding& finding) const;

    look::SectionLabel* title_;
    QListWidget* list_;
    std::vector<practice::LintFinding> shown_;
    bool besideText_ = false;
};

} // namespace secondring
