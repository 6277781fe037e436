#include "app/certificate_office.h"

#include "app/inbox.h"
#include "core/adapters/sqlite/sqlite_call_log.h"
#include "core/adapters/sqlite/sqlite_practice_log.h"
#include "core/practice/assignment.h"

#include <algorithm>
#include <limits>

namespace secondring {

using namespace practice;

namespace {

/// By the pass mark when it was made, or by that of an assignment that it was handed in for.
bool isPassed(const AttemptRow& attempt, const std::vector<FollowedAssignment>& assigned)
{
    return attempt.handedIn && attempt.end &&
           (attempt.end->passed ||
            std::ranges::any_of(assigned, [&](const FollowedAssignment& each) {
                return fulfils(attempt, each.assignment);
            }));
}

/// Reads what was handed in, as who trains others sees it.
class HandedIn
{
public:
    explicit HandedIn(const SqliteStore& store)
        : calls_(store, {}, inbox_.executor())
        , log_(store, calls_, inbox_.executor())
    {
    }

    Result<std::vector<ScenarioProgress>> passedBy(const std::string& agent)
    {
        const AttemptQuery all{.agent = agent, .limit = std::numeric_limits<int>::max()};
        auto rows = inbox_.await<std::vector<AttemptRow>>(
            [&](auto then) { log_.attempts(all, kTrainer, std::move(then)); });
        if (!rows) {
            return fail(rows.error().reason);
        }
        const auto assigned = inbox_.await<std::vector<FollowedAssignment>>(
            [&](auto then) { log_.assignments(kTrainer, std::move(then)); });
        if (!assigned) {
            return fail(assigned.error().reason);
        }
        std::erase_if(*rows, [&](const AttemptRow& each) { return !isPassed(each, *assigned); });
        return progressOf(*rows);
    }

    std::string titleOf(const AttemptHead& head)
    {
        const auto text = inbox_.await<ScenarioText>(
            [&](auto then) { log_.text(head.scenario, head.version, std::move(then)); });
        return text ? text->version.title : head.scenario;
    }

private:
    inline static const Person kTrainer{{}, Role::Supervisor};

    Inbox inbox_;
    SqliteCallLog calls_;
    SqlitePracticeLog log_;
};

bool isAskedFor(const std::vector<std::string>& wanted,
                const std::string& id,
                const std::string& title)
{
    return wanted.empty() || std::ranges::count(wanted, id) > 0 ||
           std::ranges::count(wanted, title) > 0;
}

} // namespace

Result<Certificate> certificateFor(const SqliteStore& practice, const CertificateRequest& request)
{
    HandedIn handedIn(practice);
    const auto passed = handedIn.passedBy(request.agent);
    if (!passed) {
        return fail(passed.error().reason);
    }
    Certificate certificate{.house = request.house,
                            .name = request.agent,
                            .date = request.today,
                            .standards = request.standards,
                            .scenarios = {}};
    auto missing = request.scenarios;
    for (const auto& each : *passed) {
        const auto& best = each.best;
        const auto title = handedIn.titleOf(best.head);
        if (isAskedFor(request.scenarios, each.scenario, title)) {
            certificate.scenarios.push_back({title, best.head.version, *best.end->score});
            std::erase(missing, each.scenario);
            std::erase(missing, title);
        }
    }
    if (!missing.empty()) {
        return fail(request.agent + " has not handed in and passed " + missing.front() + ".");
    }
    if (certificate.scenarios.empty()) {
        return fail(request.agent + " has not handed in a scenario that was passed.");
    }
    std::ranges::sort(certificate.scenarios, {}, &CertifiedScenario::title);
    return certificate;
}

Result<Certificate> checkedCertificate(const CertificateProof& proof,
                                       const PublicCertificateKey& key)
{
    auto read = certificateFrom(proof.text);
    if (!read) {
        return read;
    }
    if (const auto holds = checkSignature(key, certificateText(*read), proof.code); !holds) {
        return fail(holds.error().reason);
    }
    return read;
}

std::string certificateKeyFile(const std::string& folder)
{
    return folder + "/practice/certificate.key";
}

std::string practiceFile(const std::string& folder)
{
    return folder + "/practice/practice.db";
}

} // namespace secondring
