#include "core/adapters/house/house_file.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"
#include "tests/support/wait.h"

#include <QCoreApplication>

#include <filesystem>

using namespace secondring;
using namespace std::chrono_literals;

namespace {

/// A house file in a folder of its own, and an event loop that it is watched on.
class Watching
{
public:
    void write(std::string_view text) { test::writeFile(path(), text); }

    /// As editors do that never write into the file itself.
    void replace(std::string_view text)
    {
        test::writeFile(dir_ / "house.toml.new", text);
        std::filesystem::rename(dir_ / "house.toml.new", path());
    }

    std::filesystem::path path() const { return dir_ / "house.toml"; }

    void watch(const std::filesystem::path& path)
    {
        file_.emplace(path.string(), [this](const HouseFile& file) {
            ++changes;
            lastName = file.house().name;
        });
    }

    bool comes(const std::function<bool()>& condition)
    {
        return test::waitUntil(
            [&] {
                QCoreApplication::processEvents();
                return condition();
            },
            20s);
    }

    bool isCalled(const std::string& name)
    {
        return comes([&] { return lastName == name && file().complaints().empty(); });
    }

    const HouseFile& file() const { return *file_; }

    int changes = 0;
    std::string lastName;

private:
    int argc_ = 1;
    char name_[11] = "house_test";
    char* argv_[2] = {name_, nullptr};
    QCoreApplication app_{argc_, argv_};
    test::TempDir dir_;
    std::optional<HouseFile> file_;
};

std::string named(const std::string& name)
{
    return "[house]\nname = \"" + name + "\"\n";
}

} // namespace

TEST_CASE("without a house file the built-in house is in force, and nothing is amiss")
{
    Watching w;
    w.watch(w.path());
    CHECK(w.file().house() == defaultHouse());
    CHECK(w.file().complaints().empty());
}

TEST_CASE("a house file is read at once")
{
    Watching w;
    w.write(named("Hearth"));
    w.watch(w.path());
    CHECK(w.file().house().name == "Hearth");
    CHECK(w.changes == 0);
}

TEST_CASE("a changed house file is read again, however it was written")
{
    Watching w;
    w.write(named("One"));
    w.watch(w.path());
    w.write(named("Two"));
    CHECK(w.isCalled("Two"));
    w.replace(named("Three"));
    CHECK(w.isCalled("Three"));
    w.replace(named("Four"));
    CHECK(w.isCalled("Four"));
    w.write(named("Five"));
    CHECK(w.isCalled("Five"));
}

TEST_CASE("a house file that comes later is found, also with its folder")
{
    Watching w;
    const auto folder = w.path().parent_path() / "etc" / "secondring";
    w.watch(folder / "house.toml");
    std::filesystem::create_directories(folder);
    test::writeFile(folder / "house.toml", named("Late"));
    CHECK(w.isCalled("Late"));
}

TEST_CASE("a broken house file leaves the house whole, and says why")
{
    Watching w;
    w.write(named("Good"));
    w.watch(w.path());
    w.write("[house]\nname = \"Bad\"\nring-seconds = \"long\"\n");
    REQUIRE(w.comes([&] { return w.changes == 1; }));
    CHECK(w.file().house().name == "Good");
    CHECK(w.file().complaints() ==
          std::vector<Complaint>{{3,
                                  "house.toml, line 3: 'ring-seconds' must be a number of seconds "
                                  "from 1 to 30; it is \"long\".",
                                  true}});
    w.write(named("Mended"));
    CHECK(w.isCalled("Mended"));
}

TEST_CASE("a house file that goes leaves the house as it was")
{
    Watching w;
    w.write(named("Good"));
    w.watch(w.path());
    std::filesystem::remove(w.path());
    REQUIRE(w.comes([&] { return w.changes == 1; }));
    CHECK(w.file().house().name == "Good");
    REQUIRE(w.file().complaints().size() == 1);
    CHECK(!w.file().complaints().front().isError);
    w.write(named("Back"));
    CHECK(w.isCalled("Back"));
}

TEST_CASE("a house file written with the same words changes nothing")
{
    Watching w;
    w.write(named("One"));
    w.watch(w.path());
    w.write(named("One") + "# a remark\n");
    w.replace(named("One"));
    w.replace(named("Two"));
    CHECK(w.isCalled("Two"));
    CHECK(w.changes == 1);
}

TEST_CASE("a house file that is a folder is told, and the built-in house stays")
{
    Watching w;
    std::filesystem::create_directory(w.path());
    w.watch(w.path());
    CHECK(w.file().house() == defaultHouse());
    CHECK(w.file().complaints().size() == 1);
}

TEST_CASE("a recorded greeting lies beside the house file")
{
    Watching w;
    w.write("[house]\nrecorded-greeting = \"sounds/hello.wav\"\n");
    w.watch(w.path());
    CHECK(w.file().house().recordedGreeting ==
          (w.path().parent_path() / "sounds/hello.wav").string());
}
