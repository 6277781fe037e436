#pragma once
#include "core/review/query_completion.h"

#include <QStringList>
#include <QVector>
#include <QWidget>

class QHBoxLayout;
class QLineEdit;

namespace secondring {

namespace look {
class Chip;
}

class CompletionList;

/// The one search field: words are written, filters become chips as soon as they are whole.
///
/// Down offers the filters where no word stands before the cursor. Down and Up choose among what is
/// offered, or step through the calls where nothing is; Backspace
/// at the beginning takes the last chip back into the text.
class SearchField : public QWidget
{
    Q_OBJECT

public:
    /// The list of completions lies on `over`, so that it may be larger than the field.
    explicit SearchField(QWidget* over, QWidget* parent = nullptr);

    void setKnowledge(const QueryKnowledge& known);
    /// As `text` gives it.
    void setText(const QString& text);
    /// All that is searched for, as one text.
    QString text() const;
    /// What could not be understood, in sentences.
    QStringList troubles() const;
    ParsedQuery parsed() const;

    void takeFocus();
    /// Completions are offered for what is being typed.
    bool isOffering() const;

signals:
    /// Something else is searched for.
    void edited();
    /// The list of calls is to move on by so many.
    void stepped(int rows);
    /// Enter: to the list.
    void entered();
    /// Escape in an empty field.
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    bool key(int key);
    void escape();
    void typed();
    bool isBetweenWords() const;
    /// Makes chips of whole filters; `all`: also of the one at the end of the text, and of one
    /// after which more of a name may follow.
    void gather(bool all);
    void addChip(const QueryChip& filter);
    void dropChip(int index);
    void offer();
    void insert(const Completion& completion);

    QueryKnowledge known_;
    QLineEdit* edit_;
    QHBoxLayout* row_;
    CompletionList* completions_;
    QStringList filters_; ///< the texts of the chips
    QVector<look::Chip*> chips_;
};

} // namespace secondring
