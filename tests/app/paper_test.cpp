#include "app/call_paper.h"
#include "app/paper.h"
#include "app/period_report.h"
#include "core/adapters/house/parse_house.h"
#include "core/adapters/sqlite/sqlite_call_log.h"
#include "core/adapters/sqlite/sqlite_store.h"
#include "core/adapters/sqlite/stored_review.h"
#include "tests/core/review/reviewing.h"
#include "tests/support/call_story.h"
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"
#include "tests/support/tracks.h"
#include "tests/ui/offscreen.h"

#include <fstream>
#include <sstream>

using namespace secondring;
using namespace secondring::test;

namespace {

constexpr Instant kMorning{1'763'805'600s}; // 22 November 2025, 10:00 UTC

std::string contentOf(const std::filesystem::path& file)
{
    std::stringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return text.str();
}

/// What stands on a page of a PDF, from 1; 0: on all.
std::string textOf(const TempDir& folder, const std::string& file, int page = 0)
{
    std::vector<std::string> command{"pdftotext", "-layout", "-enc", "UTF-8"};
    if (page > 0) {
        command.insert(command.end(), {"-f", std::to_string(page), "-l", std::to_string(page)});
    }
    command.insert(command.end(), {folder / file, folder / "text"});
    REQUIRE(run(command, folder / "log") == 0);
    return contentOf(folder / "text");
}

bool has(std::string text, std::string_view words)
{
    // Inter 4 draws the modifier letter and the closing quotation mark by one glyph, and a reader
    // of the file names either.
    constexpr std::string_view kLetter = "\u02EE";
    for (auto at = text.find(kLetter); at != std::string::npos; at = text.find(kLetter)) {
        text.replace(at, kLetter.size(), "”");
    }
    return text.find(words) != std::string::npos;
}

CallStory story(const Party& caller, const std::string& notes = {})
{
    CallStory told(CallId{17}, kMorning);
    for (const auto& body : wholeCall(caller)) {
        const bool writes = !notes.empty() && std::holds_alternative<NoteChanged>(body);
        told.add(writes ? EventBody{NoteChanged{notes}} : body);
    }
    return told;
}

DossierSource sourceOf(const CallStory& story, const Person& viewer)
{
    auto review = defaultReview();
    review.supervisors = {"Rosa"};
    ReviewCase whole{.call = story.call().id, .agent = "Dana"};
    whole.views = {{kRosa, kMorning + 2h}};
    return {.kept = {.summary = story.summary(), .events = story.events()},
            .house = defaultHouse(),
            .review = review,
            .whole = whole,
            .viewer = viewer,
            .now = kMorning + 24h};
}

struct Written
{
    Written() { offscreen(); }

    std::string page(const CallDossier& dossier)
    {
        const auto pages = writeCallPaper(dossier, folder / "call.pdf");
        REQUIRE(pages);
        count = *pages;
        return textOf(folder, "call.pdf");
    }

    TempDir folder;
    int count = 0;
};

std::string longNotes()
{
    std::string notes;
    for (int i = 1; i <= 160; ++i) {
        notes += "Line " + std::to_string(i) + " of what was typed, with its words.\n";
    }
    return notes;
}

} // namespace

TEST_CASE("a call's page says who, when, how it went, and what was written")
{
    Written paper;
    const auto dossier =
        dossierOf(sourceOf(story({.name = "Elena Marsh", .number = "020 7946 0813"}), kRosa));
    const auto text = paper.page(dossier);
    CAPTURE(text);
    for (const auto* words : {"Call with Elena Marsh",
                              "020 7946 0813",
                              "Dana",
                              "Resolved",
                              "Courtesy",
                              "of 100",
                              "kept",
                              "What happened",
                              "Notes, as they were typed",
                              "\"Größe\" 7,",
                              "invoice sent again",
                              "Page 1 of ",
                              "for Rosa"}) {
        INFO(words);
        CHECK(has(text, words));
    }
}

TEST_CASE("who has looked is told to those who may see it, and nobody else")
{
    Written paper;
    const auto told = story({.name = "Elena Marsh"});
    CHECK(has(paper.page(dossierOf(sourceOf(told, kDana))), "Who has looked at this call"));
    const auto others = paper.page(dossierOf(sourceOf(told, kLeo)));
    CHECK_FALSE(has(others, "Who has looked"));
    CHECK_FALSE(has(others, "Rosa"));
    CHECK_FALSE(dossierOf(sourceOf(told, kLeo)).scorecard);
}

TEST_CASE("long notes go over pages, each with its number, and no heading is left behind")
{
    Written paper;
    const auto all =
        paper.page(dossierOf(sourceOf(story({.name = "Elena Marsh"}, longNotes()), kRosa)));
    REQUIRE(paper.count > 2);
    CHECK(has(all, "Line 160 of what"));
    for (int i = 1; i <= paper.count; ++i) {
        auto text = textOf(paper.folder, "call.pdf", i);
        INFO("page " << i << "\n" << text);
        CHECK(has(text, "Page " + std::to_string(i) + " of " + std::to_string(paper.count)));
        CHECK(has(text, "Call with Elena Marsh")); // over every page
        // Above the foot stands no heading.
        text.erase(text.find("Made by Second Ring"));
        text.erase(text.find_last_not_of(" \n") + 1);
        const auto last = text.substr(text.rfind('\n') + 1);
        for (const auto* heading : {"Courtesy", "What happened", "Notes", "Summary"}) {
            CHECK_FALSE(has(last, heading));
        }
    }
}

TEST_CASE("names and notes of other languages stand on paper as they were written")
{
    Written paper;
    const auto text = paper.page(dossierOf(sourceOf(
        story({.name = "Jürgen Größe"}, "Здравствуйте, Анна\nمرحبا بكم\nŁódź, İstanbul"), kRosa)));
    CAPTURE(text);
    CHECK(has(text, "Jürgen Größe"));
    CHECK(has(text, "Здравствуйте, Анна"));
    CHECK(has(text, "Łódź, İstanbul"));
}

TEST_CASE("a call that nobody answered has a page, too")
{
    Written paper;
    CallStory missed(CallId{3}, kMorning);
    missed.add(CallArrived{LegId{1}, {}, "main", Duration{3000}});
    missed.add(CallEnded{EndedBy::Caller, EndReason::HungUp, ""}, 7s);
    const auto text = paper.page(dossierOf(sourceOf(missed, kRosa)));
    CAPTURE(text);
    CHECK(paper.count == 1);
    CHECK(has(text, "Withheld"));
    CHECK(has(text, "not answered"));
}

TEST_CASE("a recorded call has its sound on the page")
{
    Written paper;
    writeTracks(paper.folder / "call.wav", tone(440, 4, 16000), tone(300, 4, 16000));
    CallStory told(CallId{17}, kMorning);
    told.add(CallArrived{LegId{1}, {.name = "Elena Marsh"}, "main", Duration{3000}});
    told.add(AnswerRequested{});
    told.add(CallConnected{"opus", true});
    told.add(RecordingChanged{true, paper.folder / "call.wav", ""});
    told.add(CallEnded{EndedBy::Caller, EndReason::HungUp, ""}, 4s);
    auto dossier = dossierOf(sourceOf(told, kRosa));
    dossier.sound = soundOf(dossier.events);
    REQUIRE(dossier.sound.size() == 1);
    CHECK(has(paper.page(dossier), "Above the line Dana"));
}

TEST_CASE("a call that was brought in from a list has a page on paper, and says what it is")
{
    Written paper;
    auto source = sourceOf(story({.name = "Elena Marsh"}, "wants a firm date"), kRosa);
    source.kept.events.clear();
    const auto text = paper.page(dossierOf(source));
    CAPTURE(text);
    CHECK(has(text, "Call with Elena Marsh"));
    CHECK(has(text, "wants a firm date"));
    CHECK(has(text, "brought in from a list"));
    CHECK_FALSE(has(text, "missed")); // nothing is found where nothing is known
}

TEST_CASE("a scorecard on paper has its items, their evidence, the dispute and the formula")
{
    Written paper;
    auto source = sourceOf(story({.name = "Elena Marsh"}), kRosa);
    Reviewing judged;
    REQUIRE(judged.opens(kRosa));
    REQUIRE(judged.done(kRosa, ItemJudged{points("need", 4, "found it at once")}));
    REQUIRE(judged.done(kRosa, ItemJudged{points("tone", 2)}));
    REQUIRE(judged.done(kRosa, SheetGiven{}));
    REQUIRE(judged.done(kDana, ItemDisputed{"tone", "the line was bad"}));
    REQUIRE(judged.done(kOmar, DisputeDecided{points("tone", 3, "it was")}));
    source.whole = judged.whole;
    source.whole.call = source.kept.summary.id;
    const auto dossier = dossierOf(source);
    REQUIRE(writeScorecardPaper(dossier, paper.folder / "card.pdf"));
    const auto text = textOf(paper.folder, "card.pdf");
    CAPTURE(text);
    for (const auto* words : {"Scorecard: A call",
                              "The need",
                              "weight 3",
                              "4 of 5",
                              "“found it at once”",
                              "weight 5, critical",
                              "Disputes and decisions",
                              "the line was bad",
                              "Decided: 3 of 5: 3 of it",
                              "“it was”",
                              "Omar",
                              "23 / 30 × 100 = 77",
                              "Sum of weight × points"}) {
        INFO(words);
        CHECK(has(text, words));
    }
}

TEST_CASE("a report of many agents compares them, and has a page for each by the house's rules")
{
    Written paper;
    PeriodReport report{.house = "Hearth & Co", .days = {Day{}, Day{} + std::chrono::days{6}}};
    report.figures = {
        {ServiceLevel::AnsweredOnly, 10, 5}, {{Metric::TwoRingRate, 900, GoalPeriod::OneWeek}}, {}};
    for (const auto* name : {"Dana <Kerr>", "Ada & Tom"}) {
        report.rows.push_back(
            {name, {.offered = 10, .answered = 10, .bySecondRing = 8, .rings = {4, 4, 2}}});
    }
    const auto pages = writeReport(report, paper.folder / "report.pdf");
    REQUIRE(pages);
    CHECK(*pages == 3);
    const auto table = textOf(paper.folder, "report.pdf", 1);
    CHECK(has(table, "Dana <Kerr>"));
    CHECK(has(table, "Ada & Tom"));
    const auto text = textOf(paper.folder, "report.pdf", 3);
    CAPTURE(text);
    CHECK(has(text, "Hearth & Co: Ada & Tom"));
    CHECK(has(text, "answered within 10 s / answered"));
    CHECK(has(text, "80.0%"));
    CHECK(has(text, "90%"));
    CHECK(has(text, "1 call short"));
    CHECK(has(text, "Page 3 of 3"));
}

TEST_CASE("what cannot be written says so")
{
    Written paper;
    const auto dossier = dossierOf(sourceOf(story({.name = "Elena Marsh"}), kRosa));
    const auto refused = writeCallPaper(dossier, paper.folder / "no" / "call.pdf");
    REQUIRE_FALSE(refused);
    CHECK(has(refused.error().reason, "cannot be written"));
}

TEST_CASE("one call is exported without a display, for whoever sits at the desk")
{
    TempDir folder;
    std::filesystem::create_directory(folder / "desk");
    {
        const auto store = SqliteStore::open(folder / "desk" / "calls.db");
        REQUIRE(store);
        SqliteCallLog log(
            **store, {.agent = "Dana"}, [](const std::function<void()>& task) { task(); });
        auto told = CallStory(CallId{17}, kMorning);
        for (const auto& body : wholeCall({.name = "Elena Marsh", .number = "+442079460813"})) {
            const auto& event = told.add(body);
            log.append(event, told.summary(), [](const Result<void>&) {});
        }
    }
    const auto secondring = [&](std::vector<std::string> words) {
        words.insert(words.begin(), {SECONDRING_PROGRAM, "export"});
        words.insert(words.end(), {"--folder", folder / "desk"});
        std::filesystem::remove(folder / "log");
        return run(words, folder / "log", kPatience, {{"TZ", "UTC"}, {"DISPLAY", ""}});
    };
    std::ofstream(folder / "desk" / "settings.ini") << "[agent]\nname=Dana\n";
    CHECK(secondring({"--call", "17", "--pdf", folder / "call.pdf", "--json"}) == 0);
    CAPTURE(contentOf(folder / "log"));
    CHECK(has(contentOf(folder / "log"), "{\"pages\": "));
    const auto text = textOf(folder, "call.pdf");
    CHECK(has(text, "Call with Elena Marsh"));
    CHECK(has(text, "020 7946 0813"));
    CHECK(secondring({"--call", "17", "--scorecard", "--pdf", folder / "card.pdf"}) == 0);
    CHECK(has(textOf(folder, "card.pdf"), "Scorecard: "));
    CHECK(secondring({"--call", "17", "--json"}) == 0);
    CHECK(has(contentOf(folder / "log"), "\"agent\": \"Dana\""));
    const auto looks = [&] {
        const auto store = SqliteStore::openToRead(folder / "desk" / "calls.db");
        REQUIRE(store);
        return storedReview(**store, CallId{17})->views;
    };
    CHECK(looks().size() == 3);
    CHECK(looks().front().by == Person{"Dana", Role::Agent});
    CHECK(secondring({"--call", "17"}) == 2);
    CHECK(secondring({"--call", "18", "--pdf", folder / "no.pdf"}) == 1);
    std::ofstream(folder / "desk" / "settings.ini") << "[agent]\nname=Leo\n";
    CHECK(secondring({"--call", "17", "--pdf", folder / "no.pdf"}) == 1);
    CHECK(has(contentOf(folder / "log"), "is not Leo's own"));
    CHECK_FALSE(std::filesystem::exists(folder / "no.pdf"));
    CHECK(looks().size() == 3); // nothing was shown
    const auto open = SqliteStore::open(folder / "desk" / "calls.db");
    REQUIRE(open);
    std::ofstream(folder / "desk" / "settings.ini") << "[agent]\nname=Dana\n";
    CHECK(secondring({"--call", "17", "--pdf", folder / "no.pdf"}) == 1); // no look unrecorded
    CHECK(has(contentOf(folder / "log"), "close that"));
    CHECK_FALSE(std::filesystem::exists(folder / "no.pdf"));
}
