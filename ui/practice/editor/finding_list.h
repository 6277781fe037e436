#pragma once
#include "core/practice/compile.h"

#include <QWidget>

class QListWidget;

namespace secondring {

namespace look {
class SectionLabel;
} // namespace look

/// What the lint says, a line each; a press or Return goes there.
class FindingList : public QWidget
{
    Q_OBJECT

public:
    explicit FindingList(QWidget* parent = nullptr);

    void render(const std::vector<practice::LintFinding>& findings);

signals:
    void goWanted(int line, const QString& passage);

private:
    void go(int row);

    look::SectionLabel* title_;
    QListWidget* list_;
    std::vector<practice::LintFinding> shown_;
};

} // namespace secondring
