#include "core/adapters/house/house_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QTimer>

namespace secondring {

namespace {

/// Editors write in several steps; what lies between them is not worth reading.
constexpr int kSettleMs = 150;
/// Far more than any house has to say; a file beyond it was chosen by mistake.
constexpr qint64 kMostBytes = 4 * 1024 * 1024;

/// The folder of the file, or the nearest one above it that is there.
QString nearestFolder(const QFileInfo& file)
{
    QString folder = file.absolutePath();
    while (!QFileInfo::exists(folder) && folder != QFileInfo(folder).absolutePath()) {
        folder = QFileInfo(folder).absolutePath();
    }
    return folder;
}

} // namespace

class HouseFile::Watched
{
public:
    Watched(const HouseFile& self, std::string path, Changed changed)
        : self_{self}
        , path_{std::move(path)}
        , info_{QString::fromStdString(path_)}
        , changed_{std::move(changed)}
        , house_{defaultHouse()}
        , review_{defaultReview()}
    {
        settle_.setSingleShot(true);
        settle_.setInterval(kSettleMs);
        const auto soon = [this] { settle_.start(); };
        QObject::connect(&watcher_, &QFileSystemWatcher::fileChanged, &settle_, soon);
        QObject::connect(&watcher_, &QFileSystemWatcher::directoryChanged, &settle_, soon);
        QObject::connect(&settle_, &QTimer::timeout, &settle_, [this] { readAgain(); });
        watch(); // before reading, so that no change falls between
        take(read());
    }

    const House& house() const { return house_; }

    const ReviewSettings& review() const { return review_; }

    const std::vector<Complaint>& complaints() const { return complaints_; }

    const std::string& path() const { return path_; }

private:
    /// A file that was put in the place of another has to be watched anew.
    void watch()
    {
        const QStringList wanted{info_.absoluteFilePath(), nearestFolder(info_)};
        for (const auto& each : wanted) {
            const bool watched =
                watcher_.files().contains(each) || watcher_.directories().contains(each);
            if (!watched && QFileInfo::exists(each)) {
                watcher_.addPath(each);
            }
        }
    }

    std::string name() const { return info_.fileName().toStdString(); }

    HouseReading whole(std::string sentence, bool isError) const
    {
        return {std::nullopt, {{0, name() + ": " + std::move(sentence), isError}}, {}};
    }

    HouseReading read()
    {
        QFile file{info_.absoluteFilePath()};
        if (!file.exists()) {
            return wasThere_ ? whole("the file has gone; the house stays as it was.", false)
                             : HouseReading{defaultHouse(), {}, defaultReview()};
        }
        wasThere_ = true;
        if (!file.open(QIODevice::ReadOnly)) {
            return whole("the file cannot be read: " + file.errorString().toStdString() + ".",
                         true);
        }
        if (file.size() > kMostBytes) {
            return whole("the file is over 4 MB and surely no house file.", true);
        }
        auto reading = parseHouse(file.readAll().toStdString(), name());
        if (reading.house) {
            findGreeting(*reading.house);
        }
        return reading;
    }

    /// A recorded greeting lies beside the house file unless it says otherwise.
    void findGreeting(House& house) const
    {
        if (!house.recordedGreeting.empty()) {
            const auto greeting = QString::fromStdString(house.recordedGreeting);
            house.recordedGreeting =
                QDir{info_.absolutePath()}.absoluteFilePath(greeting).toStdString();
        }
    }

    bool take(HouseReading reading)
    {
        const bool otherHouse =
            reading.house && (*reading.house != house_ || reading.review != review_);
        const bool other = otherHouse || reading.complaints != complaints_;
        if (reading.house) {
            house_ = std::move(*reading.house);
            review_ = std::move(reading.review);
        }
        complaints_ = std::move(reading.complaints);
        return other;
    }

    void readAgain()
    {
        watch();
        if (take(read()) && changed_) {
            changed_(self_);
        }
    }

    const HouseFile& self_;
    std::string path_;
    QFileInfo info_;
    Changed changed_;
    bool wasThere_ = false;
    House house_;
    ReviewSettings review_;
    std::vector<Complaint> complaints_;
    QFileSystemWatcher watcher_;
    QTimer settle_;
};

HouseFile::HouseFile(std::string path, Changed changed)
    : watched_{std::make_unique<Watched>(*this, std::move(path), std::move(changed))}
{
}

HouseFile::~HouseFile() = default;

const House& HouseFile::house() const
{
    return watched_->house();
}

const ReviewSettings& HouseFile::review() const
{
    return watched_->review();
}

const std::vector<Complaint>& HouseFile::complaints() const
{
    return watched_->complaints();
}

const std::string& HouseFile::path() const
{
    return watched_->path();
}

} // namespace secondring
