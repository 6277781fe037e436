#pragma once
#include "app/call_dossier.h"
#include "app/paper.h"

/// What the papers about a call have in common.
namespace secondring::paper {

Paper::Words plain(const QString& text);
Paper::Words faint(const QString& text);
Paper::Words strong(const QString& text);

/// "Sunday, 22 November 2026, 10:42".
QString longTime(Instant at);
/// What stands under every page: when it was made, and for whom.
QString madeText(Instant now, const std::string& forWhom);
QString nameOf(const CallDossier& dossier);

/// One fact on a line, two on a row.
struct Fact
{
    QString name;
    QString value;
};

/// Those without a value are left out.
void addFacts(Paper& paper, const std::vector<Fact>& facts);

} // namespace secondring::paper
