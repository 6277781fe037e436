#pragma once
#include "ui/look/tokens.h"

#include <QAbstractListModel>
#include <QListView>

namespace secondring {

/// A row of a trainer's lists: a title with an aside, a figure and a state at the right, and a
/// second line.
struct TrainingRow
{
    QString title;
    QString aside;
    QString second; ///< empty: the row has one line
    QString figure;
    QString state; ///< a word in a pill; empty: none
    look::Tone tone = look::Tone::Neutral;
    bool heads = false;          ///< stands over the rows that follow
    std::int64_t attempt = 0;    ///< what it leads to; 0: nowhere
    std::int64_t assignment = 0; ///< which it stands for or under; 0: none

    bool operator==(const TrainingRow&) const = default;
};

class TrainingRows : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void render(QVector<TrainingRow> rows);

    const TrainingRow& at(int row) const { return rows_.at(row); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QVector<TrainingRow> rows_;
};

/// The list of them. Arrows choose; Return and a double click open the attempt of the row, or
/// change the assignment that heads others; Delete withdraws it.
class TrainingList : public QListView
{
    Q_OBJECT

public:
    TrainingList(const QString& name, const QString& spoken, QWidget* parent = nullptr);

    /// Who is current stays so, as long as the row is there.
    void render(const QVector<TrainingRow>& rows);

    int size() const { return rows_->rowCount(); }

    /// Of the row that is current; 0: none.
    std::int64_t currentAssignment() const;

signals:
    void opened(std::int64_t attempt);
    void changeWanted(std::int64_t assignment);
    void withdrawWanted(std::int64_t assignment);
    /// Another row is current, or none.
    void moved();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void currentChanged(const QModelIndex& now, const QModelIndex& before) override;

private:
    void open();
    void standOnARow();

    TrainingRows* rows_;
};

} // namespace secondring
