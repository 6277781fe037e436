#include "core/adapters/sqlite/sqlite_store.h"

#include "core/adapters/sqlite/connection.h"
#include "core/adapters/sqlite/file_lock.h"
#include "core/adapters/sqlite/index_stored.h"
#include "core/adapters/sqlite/migrations.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>
#include <system_error>

namespace secondring {

using namespace sqlite;

namespace {

constexpr int kApplicationId = 0x5365'6352; // "SecR"

/// A larger file would keep the agent waiting at the start: its daily copy is looked through.
constexpr std::uintmax_t kLookedThrough = 64UL << 20U; // bytes

int pragma(SQLite::Database& db, const std::string& name)
{
    return db.execAndGet("PRAGMA " + name).getInt();
}

/// What only we may read: notes tell of people. The journal takes its mode from the file.
Result<void> create(const std::filesystem::path& file)
{
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    if (error) {
        return fail(file.parent_path().string() + " cannot be made: " + error.message() + ".");
    }
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        return fail(file.string() +
                    " cannot be written: " + std::generic_category().message(errno) + ".");
    }
    ::close(descriptor);
    return {};
}

/// The name of a new file must survive a power cut as well as its content.
void syncFolder(const std::filesystem::path& folder)
{
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        ::fsync(descriptor);
        ::close(descriptor);
    }
}

void checkIsOurs(SQLite::Database& db)
{
    const bool empty = pragma(db, "user_version") == 0 &&
                       db.execAndGet("SELECT count(*) FROM sqlite_schema").getInt() == 0;
    if (!empty && pragma(db, "application_id") != kApplicationId) {
        throw std::runtime_error("this is no record of Second Ring.");
    }
}

void checkIsWhole(SQLite::Database& db)
{
    const auto verdict = db.execAndGet("PRAGMA quick_check(1)").getString();
    if (verdict != "ok") {
        throw std::runtime_error("the record is damaged (" + verdict + ").");
    }
}

int knownVersion()
{
    return static_cast<int>(migrations().size());
}

void checkIsKnown(SQLite::Database& db)
{
    const int found = pragma(db, "user_version");
    if (found > knownVersion()) {
        throw std::runtime_error("written by a newer Second Ring (version " +
                                 std::to_string(found) + " of the record; this one knows " +
                                 std::to_string(knownVersion()) + ").");
    }
}

/// A program that was killed while it wrote without the write-ahead log leaves a journal of how the
/// file was before. The first connection that may write undoes it.
void undoInterrupted(const std::filesystem::path& file)
{
    std::error_code ignored;
    if (std::filesystem::exists(file.string() + "-journal", ignored)) {
        SQLite::Database(file.string(), SQLite::OPEN_READWRITE).execAndGet("PRAGMA schema_version");
    }
}

/// A store of a version without an index, or one that a step has emptied because it no longer held.
bool lacksIndex(SQLite::Database& db)
{
    return db.execAndGet("SELECT EXISTS (SELECT 1 FROM call WHERE complete)"
                         " AND NOT EXISTS (SELECT 1 FROM call_term)")
               .getInt() != 0;
}

/// All steps or none: calls are indexed by readers that know only the newest schema.
void migrate(SQLite::Database& db, const std::filesystem::path& file)
{
    const int known = knownVersion();
    const int found = pragma(db, "user_version");
    if (found == known) {
        return;
    }
    SQLite::Transaction steps(db, SQLite::TransactionBehavior::IMMEDIATE);
    db.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
    for (int version = found; version < known; ++version) {
        db.exec(migrations()[static_cast<std::size_t>(version)]);
    }
    if (lacksIndex(db)) {
        indexStoredCalls(db);
    }
    db.exec("PRAGMA user_version = " + std::to_string(known));
    steps.commit();
    syncFolder(file.parent_path());
}

} // namespace

struct SqliteStore::Lock
{
    FileLock lock;
};

SqliteStore::SqliteStore(std::filesystem::path file, std::unique_ptr<Lock> lock)
    : file_(std::move(file))
    , lock_(std::move(lock))
{
}

SqliteStore::~SqliteStore() = default;

Result<std::unique_ptr<SqliteStore>> SqliteStore::open(const std::filesystem::path& file)
{
    std::error_code ignored;
    auto whole = std::filesystem::weakly_canonical(file, ignored);
    if (auto made = create(whole); !made) {
        return fail(made.error().reason);
    }
    auto lock = FileLock::take(whole.string() + ".lock");
    if (!lock) {
        return fail(lock.error().reason);
    }
    std::unique_ptr<SqliteStore> store{
        new SqliteStore{std::move(whole), std::make_unique<Lock>(std::move(*lock))}};
    if (auto prepared = store->prepare(); !prepared) {
        return fail(prepared.error().reason);
    }
    return store;
}

Result<std::unique_ptr<SqliteStore>> SqliteStore::openToRead(const std::filesystem::path& file)
{
    std::error_code ignored;
    auto whole = std::filesystem::weakly_canonical(file, ignored);
    if (!std::filesystem::exists(whole, ignored)) {
        return fail("There is no record of calls at " + whole.string() + ".");
    }
    const auto checked = guarded(whole, [&] {
        const auto look = openForReading(whole);
        checkIsOurs(*look);
        checkIsKnown(*look);
        if (pragma(*look, "user_version") != knownVersion()) {
            throw std::runtime_error(
                "the record is older than this program: open the console once.");
        }
    });
    if (!checked) {
        return fail(checked.error().reason);
    }
    return std::unique_ptr<SqliteStore>{new SqliteStore{std::move(whole), nullptr}};
}

Result<void> SqliteStore::prepare()
{
    // The last connection to close properly takes the journal with it.
    std::error_code ignored;
    const bool closedProperly = !std::filesystem::exists(journal(), ignored);
    return guarded(file_, [&] {
        undoInterrupted(file_);
        {
            const auto look = openForReading(file_); // nothing of others is changed
            checkIsOurs(*look);
            checkIsKnown(*look);
        }
        openConnection();
        if (!closedProperly && std::filesystem::file_size(file_) <= kLookedThrough) {
            checkIsWhole(*connection_);
        }
        migrate(*connection_, file_);
        journalIdentity_ = identityOf(journal());
    });
}

void SqliteStore::openConnection()
{
    connection_ = openForWriting(file_);
    identity_ = identityOf(file_);
    journalIdentity_ = identityOf(journal());
}

void SqliteStore::closeConnection()
{
    connection_.reset();
    journalIdentity_ = {};
}

Result<void> SqliteStore::reopenConnection()
{
    return guarded(file_, [&] { openConnection(); });
}

std::filesystem::path SqliteStore::journal() const
{
    return file_.string() + "-wal";
}

SqliteStore::Identity SqliteStore::identityOf(const std::filesystem::path& file)
{
    struct stat found
    {
    };

    const bool there = ::stat(file.c_str(), &found) == 0;
    return there ? Identity{found.st_dev, found.st_ino} : Identity{};
}

Result<void> SqliteStore::inPlace() const
{
    const auto found = identityOf(file_);
    if (found == Identity{}) {
        return fail(file_.string() + " is not there any more.");
    }
    if (found != identity_ || identityOf(journal()) != journalIdentity_) {
        return fail("Another file is in the place of " + file_.string() + ".");
    }
    return {};
}

} // namespace secondring
