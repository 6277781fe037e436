#include "app/scenario_shelf.h"

#include "core/practice/twee.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace secondring {

namespace {

const QStringList kTwee{QStringLiteral("*.twee"), QStringLiteral("*.tw")};

/// The first thing that is wrong with it, as a sentence.
std::string firstError(const std::vector<practice::LintFinding>& findings)
{
    const auto error =
        std::ranges::find(findings, practice::Severity::Error, &practice::LintFinding::severity);
    return error == findings.end() ? std::string{}
                                   : "Line " + std::to_string(error->line) + ": " + error->sentence;
}

void take(ScenarioShelf& shelf, const QString& path, bool ofHouse)
{
    const auto file = ofHouse ? path.toStdString() : std::string{};
    QFile opened{path};
    if (!opened.open(QIODevice::ReadOnly)) {
        shelf.troubles.push_back({path.toStdString(), opened.errorString().toStdString()});
        return;
    }
    auto source = opened.readAll().toStdString();
    const auto story = readTwee(source);
    if (!story) {
        shelf.troubles.push_back({path.toStdString(), story.error().reason});
        return;
    }
    auto compiled = practice::compile(*story);
    if (!compiled.scenario) {
        shelf.troubles.push_back({path.toStdString(), firstError(compiled.findings)});
        return;
    }
    const auto same = std::ranges::find_if(shelf.scenarios, [&](const ShelvedScenario& each) {
        return each.scenario.id == compiled.scenario->id;
    });
    ShelvedScenario made{std::move(*compiled.scenario), std::move(source), file};
    if (same == shelf.scenarios.end()) {
        shelf.scenarios.push_back(std::move(made));
    } else {
        *same = std::move(made);
    }
}

void takeAll(ScenarioShelf& shelf, const QString& folder, bool ofHouse)
{
    const QDir dir{folder};
    for (const auto& name : dir.entryList(kTwee, QDir::Files, QDir::Name)) {
        take(shelf, dir.filePath(name), ofHouse);
    }
}

} // namespace

ScenarioShelf ScenarioShelf::read(const std::string& houseFolder)
{
    ScenarioShelf shelf;
    takeAll(shelf, QStringLiteral(":/scenarios"), false);
    takeAll(shelf, QString::fromStdString(houseFolder), true);
    std::ranges::stable_sort(shelf.scenarios, {}, [](const ShelvedScenario& each) {
        return std::pair{each.scenario.level, each.scenario.title};
    });
    return shelf;
}

const ShelvedScenario* ScenarioShelf::find(const std::string& id) const
{
    const auto found = std::ranges::find_if(
        scenarios, [&](const ShelvedScenario& each) { return each.scenario.id == id; });
    return found == scenarios.end() ? nullptr : &*found;
}

} // namespace secondring
