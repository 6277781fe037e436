#include "app/backup_keeper.h"

#include "ui/look/text.h"
#include "ui/model/console_model.h"

#include <QtConcurrent>

#include <algorithm>

namespace secondring {

namespace {

constexpr auto kLook = std::chrono::minutes{5};
constexpr auto kEvery = std::chrono::hours{20}; // once a working day, whenever it begins

bool isOnTheLine(const Call& call)
{
    return !is<Ended>(call.phase);
}

} // namespace

BackupKeeper::BackupKeeper(ConsoleModel& model, std::filesystem::path store)
    : model_(model)
    , backups_(std::move(store))
{
    connect(&timer_, &QTimer::timeout, this, &BackupKeeper::look);
    timer_.start(kLook);
}

BackupKeeper::~BackupKeeper()
{
    making_.waitForFinished();
}

bool BackupKeeper::isDue() const
{
    const auto copies = backups_.copies();
    return copies.empty() || model_.now() - copies.front().made > kEvery;
}

void BackupKeeper::look()
{
    if (making_.isRunning() || std::ranges::any_of(model_.state().calls, isOnTheLine) || !isDue()) {
        return;
    }
    making_ = QtConcurrent::run([this, now = model_.now()] { return backups_.make(now); });
    making_.then(this, [this](const Result<StoredCopy>& copy) {
        model_.setBackupTrouble(copy ? QString{}
                                     : tr("No copy of the calls could be made today: %1.")
                                           .arg(look::toQt(copy.error().reason)));
    });
}

} // namespace secondring
