#include "core/adapters/house/parse_house.h"
#include "core/adapters/sqlite/sqlite_call_archive.h"
#include "core/adapters/sqlite/sqlite_call_log.h"
#include "core/adapters/sqlite/sqlite_call_search.h"
#include "core/adapters/sqlite/sqlite_store.h"
#include "tests/support/call_story.h"
#include "tests/support/manual_desk.h"
#include "tests/support/temp_dir.h"
#include "tests/ui/offscreen.h"
#include "ui/look/chip.h"
#include "ui/look/label.h"
#include "ui/look/text.h"
#include "ui/review/call_list.h"
#include "ui/review/call_view.h"
#include "ui/review/completion_list.h"
#include "ui/review/review_workspace.h"
#include "ui/review/search_field.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

namespace secondring::test {
namespace {

Instant monday()
{
    return look::toInstant(QDateTime(QDate(2026, 11, 23), QTime(10, 42)));
}

/// Review over a real store with a few calls, and the hands of a supervisor.
class ReviewRoom
{
public:
    explicit ReviewRoom(int calls = 3)
    {
        offscreen();
        auto opened = SqliteStore::open(folder_ / "calls.db");
        REQUIRE(opened);
        store_ = std::move(*opened);
        log_ =
            std::make_unique<SqliteCallLog>(*store_, CallTaker{"Dana Kerr", "7"}, desk_.executor());
        live(1, {.name = "Elena Marsh", .number = "020 7946 0813", .uri = {}});
        live(2, {.name = "Tom Okafor", .number = "020 7946 0150", .uri = {}});
        for (int id = 3; id <= calls; ++id) {
            live(id, {.name = "Ivy Chan " + std::to_string(id), .number = {}, .uri = {}});
        }
        REQUIRE(desk_.runUntil([&] { return durable_ == appended_; }));
        archive_ = std::make_unique<SqliteCallArchive>(*store_, desk_.executor());
        search_ = std::make_unique<SqliteCallSearch>(*store_, desk_.executor());
        review = std::make_unique<ReviewWorkspace>(ReviewWorkspace::Ports{*search_, *archive_},
                                                   [] { return monday(); });
        review->setHouse(defaultHouse());
        test::show(*review, {1364, 800});
    }

    void type(const QString& text) { QTest::keyClicks(field(), text); }

    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, with);
    }

    QLineEdit* field() { return review->findChild<QLineEdit*>("searchText"); }

    CallList* list() { return review->findChild<CallList*>("callList"); }

    /// Waits until the number of found calls is told as these words.
    bool finds(const QString& words)
    {
        auto* count = review->findChild<QLabel*>("found");
        return settle([&] { return count->text().startsWith(words + " "); });
    }

    /// Waits until the page shows this caller.
    bool shows(const QString& name)
    {
        return settle([&] {
            auto& page = control<QWidget>(*review, "callPage");
            return page.isVisible() && control<look::ElidedLabel>(page, "callName").text() == name;
        });
    }

    template <class C> bool settle(C&& condition)
    {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds{20};
        while (!condition()) {
            if (std::chrono::steady_clock::now() > end) {
                return false;
            }
            desk_.runUntil([] { return false; }, std::chrono::milliseconds{5});
            QApplication::processEvents();
        }
        return true;
    }

private:
    void live(std::int64_t id, const Party& caller)
    {
        CallStory story(CallId{id}, monday() - std::chrono::hours{100} + std::chrono::minutes{id});
        for (const auto& body : wholeCall(caller)) {
            const auto& recorded = story.add(body);
            ++appended_;
            log_->append(recorded, story.summary(), [this](const auto& done) {
                REQUIRE(done);
                ++durable_;
            });
        }
    }

    TempDir folder_;
    ManualDesk desk_;
    std::unique_ptr<SqliteStore> store_;
    std::unique_ptr<SqliteCallLog> log_;
    std::unique_ptr<SqliteCallArchive> archive_;
    std::unique_ptr<SqliteCallSearch> search_;
    int appended_ = 0;
    int durable_ = 0;

public:
    std::unique_ptr<ReviewWorkspace> review;
};

} // namespace

TEST_CASE("all calls are listed, the latest first, and the current one is shown")
{
    ReviewRoom room;
    REQUIRE(room.finds("3 calls"));
    REQUIRE(room.shows("Ivy Chan 3"));
    room.press(Qt::Key_Return); // from the field into the list
    room.press(Qt::Key_Down);
    CHECK(room.shows("Tom Okafor"));
    room.press(Qt::Key_End);
    CHECK(room.shows("Elena Marsh"));
    room.press(Qt::Key_Home);
    CHECK(room.shows("Ivy Chan 3"));
}

TEST_CASE("words find a caller while they are typed")
{
    ReviewRoom room;
    REQUIRE(room.finds("3 calls"));
    room.type("mar");
    REQUIRE(room.finds("1 of 3 calls"));
    CHECK(room.shows("Elena Marsh"));
    room.press(Qt::Key_Escape); // what is offered
    room.press(Qt::Key_Escape);
    CHECK(room.field()->text().isEmpty());
    CHECK(room.finds("3 calls"));
}

TEST_CASE("Ctrl+F leads back to the search field, from the list and from what waits for review")
{
    ReviewRoom room;
    REQUIRE(room.finds("3 calls"));
    room.type("mar");
    REQUIRE(room.finds("1 of 3 calls"));
    room.press(Qt::Key_Return);
    REQUIRE_FALSE(room.field()->hasFocus());
    room.press(Qt::Key_F, Qt::ControlModifier);
    CHECK(room.field()->hasFocus());
    room.type("Tom"); // in the place of what was there
    CHECK(room.field()->text() == "Tom");
    room.press(Qt::Key_T, Qt::ControlModifier);
    REQUIRE_FALSE(room.field()->hasFocus());
    room.press(Qt::Key_F, Qt::ControlModifier);
    CHECK(room.field()->hasFocus());
    CHECK(room.finds("1 of 3 calls"));
}

TEST_CASE("a filter becomes a chip, and Backspace takes it back into the text")
{
    ReviewRoom room;
    REQUIRE(room.finds("3 calls"));
    room.type("invoice length>5m ");
    CHECK(room.field()->text() == "invoice ");
    REQUIRE(room.review->findChild<QWidget*>("filter1") != nullptr);
    REQUIRE(room.finds("0 of 3 calls"));
    QTest::keyClick(room.field(), Qt::Key_Home);
    room.press(Qt::Key_Backspace);
    CHECK(room.field()->text() == "length>5minvoice ");
}

TEST_CASE("a filter is reached without knowing its name")
{
    ReviewRoom room;
    REQUIRE(room.finds("3 calls"));
    auto* offered = room.review->findChild<CompletionList*>("completions");
    CHECK_FALSE(offered->isVisible());
    room.press(Qt::Key_Down);
    REQUIRE(offered->isVisible());
    CHECK(offered->count() > 10);
    room.type("compl");
    room.press(Qt::Key_Down);
    room.press(Qt::Key_Return);
    CHECK(room.review->findChild<QWidget*>("filter1") != nullptr);
    CHECK(room.finds("0 of 3 calls"));
}

TEST_CASE("what cannot be understood is told, and the rest is searched")
{
    ReviewRoom room;
    REQUIRE(room.finds("3 calls"));
    room.type("tom length>never ");
    CHECK(room.finds("1 of 3 calls"));
    CHECK(room.review->findChild<QWidget*>("searchTrouble")->isVisible());
}

TEST_CASE("a press on a column's title sorts by it, and another turns it round")
{
    ReviewRoom room;
    REQUIRE(room.finds("3 calls"));
    auto* caller = room.review->findChild<QAbstractButton*>("sort-caller");
    caller->click();
    CHECK(room.shows("Elena Marsh"));
    caller->click();
    CHECK(room.shows("Tom Okafor"));
}

TEST_CASE("a search is saved by name, found again, and removed")
{
    ReviewRoom room;
    std::vector<SavedView> kept;
    QObject::connect(room.review.get(),
                     &ReviewWorkspace::viewsChanged,
                     room.review.get(),
                     [&](const auto& views) { kept = views; });
    REQUIRE(room.finds("3 calls"));
    room.type("okafor");
    REQUIRE(room.finds("1 of 3 calls"));
    auto* save = room.review->findChild<QAbstractButton*>("saveView");
    save->click();
    QTest::keyClicks(room.review->findChild<QLineEdit*>("viewName"), "Tom's calls");
    QTest::keyClick(room.review->findChild<QLineEdit*>("viewName"), Qt::Key_Return);
    CHECK(kept == std::vector<SavedView>{{"Tom's calls", "okafor"}});
    room.review->search(QString{});
    REQUIRE(room.finds("3 calls"));
    room.review->findChild<QAbstractButton*>("view1")->click();
    CHECK(room.finds("1 of 3 calls"));
    CHECK(save->text() == "Remove view");
    save->click();
    CHECK(kept.empty());
}

TEST_CASE("a search of several filters keeps their order, and so finds its view again")
{
    ReviewRoom room;
    REQUIRE(room.finds("3 calls"));
    const auto* field = room.review->findChild<SearchField*>();
    auto* save = room.review->findChild<QAbstractButton*>("saveView");
    room.type("okafor agent:dana length>1s date:2020.. ");
    const auto text = field->text();
    CHECK(text == "okafor agent:dana length>1s date:2020..");
    save->click();
    QTest::keyClicks(room.review->findChild<QLineEdit*>("viewName"), "Tom's calls");
    QTest::keyClick(room.review->findChild<QLineEdit*>("viewName"), Qt::Key_Return);
    room.review->search(QString{});
    CHECK(save->text() == "Save view");
    room.review->findChild<QAbstractButton*>("view1")->click();
    CHECK(field->text() == text);
    CHECK(save->text() == "Remove view");
}

TEST_CASE("a search that is not understood cannot be saved")
{
    ReviewRoom room;
    REQUIRE(room.finds("3 calls"));
    const auto* save = room.review->findChild<QAbstractButton*>("saveView");
    room.type("okafor length>");
    CHECK_FALSE(save->isEnabled());
    room.type("1s");
    CHECK(save->isEnabled());
}

TEST_CASE("a name of several words needs no quotes, and becomes a chip when it is whole")
{
    ReviewRoom room;
    REQUIRE(room.finds("3 calls"));
    const auto* field = room.review->findChild<SearchField*>();
    room.type("agent:dana ");
    CHECK(room.review->findChild<QWidget*>("filter1") == nullptr);
    room.type("kerr ");
    REQUIRE(room.review->findChild<look::Chip*>("filter1") != nullptr);
    CHECK(room.review->findChild<look::Chip*>("filter1")->text() == "Agent: Dana Kerr");
    CHECK(field->text() == "agent:\"dana kerr\"");
    CHECK(room.finds("3 calls"));
    room.type("okafor");
    CHECK(room.finds("1 of 3 calls"));
}

TEST_CASE("who may see only their own calls is shown no others, whatever they search for")
{
    ReviewRoom room;
    REQUIRE(room.finds("3 calls"));
    room.review->setOnly("Nora Bell");
    CHECK(room.finds("0 calls"));
    room.review->setOnly("Dana Kerr");
    CHECK(room.finds("3 calls"));
    room.review->setOnly("Nora Bell");
    room.review->search(QStringLiteral("agent:dana"));
    CHECK(room.finds("0 calls"));
    CHECK(room.review->findChild<QWidget*>("searchTrouble")->isVisible());
    room.review->setOnly(std::nullopt);
    CHECK(room.finds("3 calls"));
}

TEST_CASE("a long list is scrolled through to its end")
{
    ReviewRoom room(450);
    REQUIRE(room.finds("450 calls"));
    room.press(Qt::Key_Return);
    room.press(Qt::Key_End);
    CHECK(room.shows("Elena Marsh"));
    CHECK(room.list()->current() == 449);
    room.press(Qt::Key_PageUp);
    CHECK(room.list()->current() < 449);
}

} // namespace secondring::test
