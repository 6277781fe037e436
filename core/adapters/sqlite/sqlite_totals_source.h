#pragma once
#include "core/base/executor.h"
#include "core/ports/totals_source.h"

#include <memory>

namespace secondring {

namespace sqlite {
class ReadingThread;
}

class SqliteStore;

/// The sums of days on SQLite.
///
/// Threads: asked on any; answered by a thread of its own, through the executor. What was asked
/// before it goes is still answered.
/// Owns: that thread and its connection, which cannot write. The store outlives it.
class SqliteTotalsSource final : public TotalsSource
{
public:
    SqliteTotalsSource(const SqliteStore& store, Executor desk);
    ~SqliteTotalsSource() override;
    SqliteTotalsSource(const SqliteTotalsSource&) = delete;
    SqliteTotalsSource& operator=(const SqliteTotalsSource&) = delete;

    void totals(const TotalsWanted& wanted, Then then) override;

private:
    const std::unique_ptr<sqlite::ReadingThread> reading_;
};

} // namespace secondring
