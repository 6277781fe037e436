#include "app/paper_words.h"

#include "ui/look/text.h"

#include <QCoreApplication>
#include <QLocale>

namespace secondring::paper {

namespace {

QString tr(const char* words)
{
    return QCoreApplication::translate("Paper", words);
}

} // namespace

Paper::Words plain(const QString& text)
{
    return {.text = text};
}

Paper::Words faint(const QString& text)
{
    return {.text = text, .size = Paper::Size::Small, .faint = true};
}

Paper::Words strong(const QString& text)
{
    return {.text = text, .weight = look::Weight::Strong};
}

QString longTime(Instant at)
{
    const auto when = look::toQt(at);
    return tr("%1, %2").arg(QLocale().toString(when.date(), QLocale::LongFormat),
                            look::timeOfDay(at));
}

QString madeText(Instant now, const std::string& forWhom)
{
    const auto made = tr("Made by Second Ring on %1").arg(longTime(now));
    return forWhom.empty() ? made : tr("%1 for %2").arg(made, look::toQt(forWhom));
}

QString nameOf(const CallDossier& dossier)
{
    return look::nameOf(dossier.call.party);
}

void addFacts(Paper& paper, const std::vector<Fact>& facts)
{
    std::vector<Paper::Cell> row;
    paper.beginRows({2, 5, 2, 5});
    const auto put = [&](const Fact& fact) {
        row.push_back({{.text = fact.name, .faint = true}});
        row.push_back({plain(fact.value)});
        if (row.size() == 4) {
            paper.row(std::exchange(row, {}));
        }
    };
    for (const auto& fact : facts) {
        if (!fact.value.isEmpty()) {
            put(fact);
        }
    }
    if (!row.empty()) {
        paper.row(row);
    }
}

} // namespace secondring::paper
