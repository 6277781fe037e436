#pragma once
#include "ui/review/queue_text.h"

#include <QAbstractListModel>
#include <QListView>

namespace secondring {

/// The calls that wait, one row each.
class QueueModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        Reason = Qt::UserRole,
        Facts,
        When
    };

    using QAbstractListModel::QAbstractListModel;

    void render(std::vector<QueuedReview> queue, std::vector<PickRule> rules, Instant now);

    const std::vector<QueuedReview>& queue() const { return queue_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<QueuedReview> queue_;
    std::vector<PickRule> rules_;
    Instant now_{};
};

/// The list of them. Arrows choose, Return begins, Delete drops.
class QueueList : public QListView
{
    Q_OBJECT

public:
    explicit QueueList(QWidget* parent = nullptr);

signals:
    void begun();
    void dropped();

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace secondring
