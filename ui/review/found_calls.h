#pragma once
#include "core/ports/call_search.h"

#include <QCache>
#include <QElapsedTimer>
#include <QObject>
#include <QSet>
#include <QString>

namespace secondring {

/// The calls of one search, as many of them as are looked at: a page is fetched when one of its
/// rows is asked for, and forgotten again when many others were.
///
/// Threads: the GUI thread. The search outlives this.
class FoundCalls : public QObject
{
    Q_OBJECT

public:
    explicit FoundCalls(CallSearch& search, QObject* parent = nullptr);

    /// Searches anew, also for the query of before.
    void look(const CallQuery& query);

    const CallQuery& query() const { return query_; }

    /// Rows that are known to be there; all of them once they are counted.
    std::int64_t size() const { return size_; }

    bool isCounted() const { return counted_; }

    /// Whether the first page has come since `look`.
    bool hasLooked() const { return looked_; }

    /// How long the first page took.
    Duration tookForFirst() const { return took_; }

    /// Null: not there, or on its way; then `changed` follows.
    const FoundCall* at(std::int64_t row);

signals:
    void changed();
    /// Why calls could not be read.
    void failed(const QString& reason);

private:
    void fetch(std::int64_t page);
    void take(const CallPage& page);
    void fail(const Error& why);

    CallSearch& search_;
    CallQuery query_;
    QCache<qint64, CallPage> pages_;
    QSet<qint64> fetching_;
    std::int64_t size_ = 0;
    int look_ = 0; ///< answers of an earlier one are of no interest
    bool counted_ = false;
    bool looked_ = false;
    QElapsedTimer since_;
    Duration took_{};
};

} // namespace secondring
