#include "ui/model/console_model.h"

#include "core/call/decide.h"
#include "core/call/extension.h"
#include "core/call/own_leg.h"
#include "ui/look/text.h"

#include <QDateTime>

#include <algorithm>

namespace secondring {

namespace {

constexpr int kReadAtMost = 500; ///< calls of a day that the desk lists
constexpr int kEarlierAtMost = 20;
constexpr int kPromisesAtMost = 100;
constexpr int kVerdictDepth = 25; ///< deeper than the last step of fading
constexpr int kRereadAfterMs = 120;

Instant startOfDay(Instant now)
{
    const auto local = QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count());
    return Instant{Duration{local.date().startOfDay().toMSecsSinceEpoch()}};
}

bool hasLeft(const State& before, const State& now)
{
    return std::ranges::any_of(
        before.calls, [&](const Call& call) { return secondring::find(now, call.id) == nullptr; });
}

} // namespace

ConsoleModel::ConsoleModel(ConsolePorts ports, House house, Settings settings, const Opening& found)
    : ports_(std::move(ports))
    , house_(std::move(house))
    , settings_(std::move(settings))
    , desk_(ports_.desk,
            {.nextCall = CallId{found.lastCall.value + 1}},
            [this](const Call& call, Instant at) {
                return summarise(call, known_.house.standards, at);
            })
{
    wake_.setSingleShot(true);
    wake_.setTimerType(Qt::PreciseTimer);
    connect(&wake_, &QTimer::timeout, this, &ConsoleModel::wake);
    reread_.setSingleShot(true);
    reread_.setInterval(kRereadAfterMs);
    connect(&reread_, &QTimer::timeout, this, [this] {
        if (desk_.waiting() > 0) {
            reread_.start();
            return;
        }
        readToday();
        readPromises();
        readVerdicts();
    });
    applyHouse();
    watching_ = desk_.watch([this](const State& before, const State& now) { settle(before, now); });
    find(found);
    readToday();
    readPromises();
    readVerdicts();
}

Instant ConsoleModel::now() const
{
    return ports_.desk.clock.now();
}

void ConsoleModel::find(const Opening& found)
{
    for (const auto& unfinished : found.unfinished) {
        if (!unfinished.events.empty()) {
            desk_.post(
                CallFound{replay(unfinished.id, unfinished.events), unfinished.events.back().at});
        }
    }
    if (!found.unreadable.empty()) {
        const auto& first = found.unreadable.front();
        foundTrouble_ = tr("Call %1 of the last run could not be read: %2. The record keeps it as "
                           "it is, and nothing else is touched by it.")
                            .arg(first.id.value)
                            .arg(look::toQt(first.reason));
    }
    tellTroubles();
}

void ConsoleModel::setBackupTrouble(const QString& sentence)
{
    backupTrouble_ = sentence;
    tellTroubles();
    emit knowledgeChanged();
}

void ConsoleModel::setSoundTrouble(const QString& sentence)
{
    soundTrouble_ = sentence;
    tellTroubles();
    emit knowledgeChanged();
}

void ConsoleModel::readingFailed(const Error& why)
{
    archiveTrouble_ = tr("Earlier calls could not be read: %1 New calls are recorded all the same.")
                          .arg(look::asSentence(look::toQt(why.reason)));
    tellTroubles();
    emit knowledgeChanged();
}

void ConsoleModel::tellTroubles()
{
    known_.troubles.clear();
    for (const auto& sentence : {soundTrouble_, archiveTrouble_, foundTrouble_, backupTrouble_}) {
        if (!sentence.isEmpty()) {
            known_.troubles.push_back(look::toStd(sentence));
        }
    }
}

void ConsoleModel::post(const DeskEvent& event)
{
    desk_.post(event);
    wake();
}

void ConsoleModel::report(const LineReport& report)
{
    desk_.report(report);
    wake();
}

void ConsoleModel::wake()
{
    const auto next = desk_.wake();
    if (!next) {
        wake_.stop();
        return;
    }
    wake_.start(std::max(Duration{0}, *next - now()));
}

void ConsoleModel::settle(const State& before, const State& now)
{
    for (const auto& call : now.calls) {
        if (secondring::find(before, call.id) == nullptr) {
            readEarlier(call);
        }
    }
    if (hasLeft(before, now)) {
        reread_.start();
    }
    emit changed(before, now);
}

void ConsoleModel::applyHouse()
{
    known_.house = house_;
    if (!settings_.houseName.empty()) {
        known_.house.name = settings_.houseName;
    }
    known_.agent = {settings_.agent, settings_.extension, settings_.language};
    desk_.post(SettingsChanged{{.takeCallsOnBreak = known_.house.takeCallsOnBreak,
                                .recordCalls = known_.house.recordCalls,
                                .recordingsFolder = ports_.recordings,
                                .recordedGreeting = known_.house.recordedGreeting}});
    known_.prompting.clear();
    for (const auto& [standard, newestFirst] : verdicts_) {
        known_.prompting[standard] = fade(newestFirst);
    }
    for (const auto& [standard, fixed] : settings_.prompting) {
        known_.prompting[standard] = fixed;
    }
}

void ConsoleModel::setHouse(const House& house)
{
    house_ = house;
    applyHouse();
    emit knowledgeChanged();
}

void ConsoleModel::setSettings(const Settings& settings)
{
    const bool another = settings_.agent != settings.agent;
    settings_ = settings;
    applyHouse();
    if (another) {
        known_.today.clear(); // a colleague's are nobody else's to see
        readToday();
        readPromises();
        readVerdicts();
    }
    emit knowledgeChanged();
}

void ConsoleModel::readToday()
{
    ports_.archive.recent({settings_.agent, startOfDay(now()), kReadAtMost},
                          [this](const Result<std::vector<CallSummary>>& calls) {
                              if (!calls) {
                                  readingFailed(calls.error());
                                  return;
                              }
                              archiveTrouble_.clear();
                              tellTroubles();
                              known_.today = *calls;
                              emit knowledgeChanged();
                          });
}

void ConsoleModel::readPromises()
{
    const auto take = [this](const Result<std::vector<OpenPromise>>& promises) {
        if (!promises) {
            readingFailed(promises.error());
            return;
        }
        std::vector<DuePromise> open;
        for (const auto& each : *promises) {
            open.push_back({each.call, each.party, each.what, each.next});
        }
        if (known_.promises != open) {
            known_.promises = std::move(open);
            emit knowledgeChanged();
        }
    };
    ports_.archive.openPromises(settings_.agent, kPromisesAtMost, take);
}

void ConsoleModel::readVerdicts()
{
    ports_.archive.verdicts(
        settings_.agent, kVerdictDepth, [this](const Result<VerdictHistory>& verdicts) {
            if (verdicts) {
                verdicts_ = *verdicts;
                applyHouse();
                emit knowledgeChanged();
            }
        });
}

void ConsoleModel::readEarlier(const Call& call)
{
    const auto id = call.id;
    ports_.archive.withParty(
        call.party, kEarlierAtMost, [this, id](const Result<std::vector<CallSummary>>& calls) {
            std::erase_if(known_.earlier, [&](const auto& each) {
                return secondring::find(state(), each.first) == nullptr;
            });
            if (calls && secondring::find(state(), id) != nullptr) {
                known_.earlier[id] = *calls;
                emit knowledgeChanged();
            }
        });
}

Result<void> ConsoleModel::dial(const std::string& typed)
{
    return dial(Party{.name = {}, .number = typed, .uri = {}});
}

Result<void> ConsoleModel::dial(const Party& party)
{
    if (!party.uri.empty()) {
        call(party);
        return {};
    }
    const auto target = ports_.numbers.understand(party.number);
    if (!target) {
        return tl::unexpected(target.error());
    }
    call({.name = party.name,
          .number = target->shown,
          .uri = withExtension(target->dial, target->extension)});
    return {};
}

void ConsoleModel::call(Party party)
{
    post(Event{{}, CallDialled{dialledLeg(state().nextCall), std::move(party), "desk"}});
}

} // namespace secondring
