#pragma once
#include "core/review/query_completion.h"

#include <QListWidget>

#include <vector>

namespace secondring {

/// What can be written into the search field, below it. It never takes the focus.
class CompletionList : public QListWidget
{
    Q_OBJECT

public:
    explicit CompletionList(QWidget* parent);

    /// Shows them under `field`, at `x` of it; hides when there are none.
    void offer(const std::vector<Completion>& completions, const QWidget& field, int x);
    void step(int rows);
    /// The chosen one; null: none is.
    const Completion* chosen() const;

signals:
    void picked(const secondring::Completion& completion);

private:
    std::vector<Completion> completions_;
};

} // namespace secondring
