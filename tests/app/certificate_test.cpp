#include "app/certificate_office.h"
#include "core/adapters/sqlite/sqlite_call_log.h"
#include "core/adapters/sqlite/sqlite_practice_log.h"
#include "tests/core/practice/kept.h"
#include "tests/support/manual_desk.h"
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"
#include "tests/ui/offscreen.h"

#include <fstream>
#include <sstream>

using namespace secondring;
using namespace secondring::practice;
using namespace secondring::practice::test;
using namespace secondring::test;

namespace {

std::string contentOf(const std::filesystem::path& file)
{
    std::stringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return text.str();
}

bool has(const std::string& text, std::string_view words)
{
    return text.find(words) != std::string::npos;
}

template <class T> std::string reasonOf(const Result<T>& result)
{
    return result ? std::string{} : result.error().reason;
}

Certificate danas()
{
    return {.house = "Ring & Sons",
            .name = "Dana Reyes",
            .date = std::chrono::year{2026} / 11 / 22,
            .standards = "9 standards, 3f2a91c4",
            .scenarios = {{"A refund", 1, 80}, {"The late desk", 3, 91}}};
}

/// A store of practice, and what is in it.
class PracticeFile
{
public:
    PracticeFile()
    {
        auto opened = SqliteStore::open(folder / "practice.db");
        REQUIRE(opened);
        store = std::move(*opened);
        calls = std::make_unique<SqliteCallLog>(*store, CallTaker{"Dana", "42"}, desk.executor());
        log = std::make_unique<SqlitePracticeLog>(*store, *calls, desk.executor());
    }

    void keeps(const std::string& scenario, const std::string& title, const std::string& source)
    {
        ++waiting;
        log->keepVersion({{scenario, 0, title, "", "Rosa", kMonday}, source},
                         [this](const auto& kept) { waiting -= kept ? 1 : 0; });
        settle();
    }

    void finishes(const AttemptHead& head, int score, bool handsIn = true)
    {
        const auto heard = [this](const auto& result) { waiting -= result ? 1 : 0; };
        waiting += handsIn ? 3 : 2;
        const auto attempt = log->begin(head, heard);
        log->end(attempt, {head.began + 5min, score, score >= 80, {}}, heard);
        if (handsIn) {
            log->handIn(attempt, {head.agent, Role::Agent}, head.began + 1h, heard);
        }
        settle();
    }

    Result<Certificate> asked(const std::string& agent, std::vector<std::string> scenarios = {})
    {
        return certificateFor(*store,
                              {.agent = agent,
                               .scenarios = std::move(scenarios),
                               .house = "Ring & Sons",
                               .standards = "9 standards, 3f2a91c4",
                               .today = std::chrono::year{2026} / 11 / 22});
    }

    TempDir folder;
    ManualDesk desk;
    std::unique_ptr<SqliteStore> store;
    std::unique_ptr<SqliteCallLog> calls;
    std::unique_ptr<SqlitePracticeLog> log;

private:
    void settle()
    {
        REQUIRE(desk.runUntil([this] { return waiting == 0; }));
    }

    int waiting = 0;
};

} // namespace

TEST_CASE("a certificate names the best that was handed in and passed of each scenario")
{
    PracticeFile file;
    file.keeps("late-desk", "The late desk", "one");
    file.keeps("late-desk", "The late desk", "two");
    file.keeps("refund", "A refund", "one");
    file.finishes({"late-desk", 1, "Dana Reyes", kMonday, 1}, 85);
    file.finishes({"late-desk", 2, "Dana Reyes", kMonday, 2}, 91);
    file.finishes({"late-desk", 2, "Dana Reyes", kMonday, 3}, 99, false); // kept to herself
    file.finishes({"refund", 1, "Dana Reyes", kMonday, 4}, 79);
    file.finishes({"refund", 1, "Leo", kMonday, 5}, 70);
    auto expected = danas();
    expected.scenarios = {{"The late desk", 2, 91}};
    CHECK(file.asked("Dana Reyes") == expected);
    CHECK(file.asked("Dana Reyes", {"The late desk"}) == expected);
    CHECK(reasonOf(file.asked("Dana Reyes", {"late-desk", "A refund"})) ==
          "Dana Reyes has not handed in and passed A refund.");
    CHECK(reasonOf(file.asked("Leo")) == "Leo has not handed in a scenario that was passed.");
}

TEST_CASE("a certificate's page carries all that proves it, to be read by people and programs")
{
    offscreen();
    const TempDir folder;
    const auto key = CertificateKey::openOrMake(folder / "certificate.key");
    REQUIRE(key);
    const auto text = certificateText(danas());
    const auto code = key->sign(text);
    const auto pages = writeCertificatePaper(danas(), code, folder / "dana.pdf");
    REQUIRE(pages);
    CHECK(*pages == 1);
    const auto proof = proofIn(QByteArray::fromStdString(contentOf(folder / "dana.pdf")));
    REQUIRE(proof);
    CHECK(*proof == CertificateProof{text, code});
    CHECK(checkedCertificate(*proof, key->publicHalf()) == danas());

    REQUIRE(run({"pdftotext", "-layout", "-enc", "UTF-8", folder / "dana.pdf", folder / "text"},
                folder / "log") == 0);
    const auto page = contentOf(folder / "text");
    CHECK(has(page, "Dana Reyes"));
    CHECK(has(page, "91 of 100"));
    const auto from = page.find("Second Ring certificate, form 1");
    REQUIRE(from != std::string::npos);
    const auto printed = page.substr(from, page.find("The late desk", from) + 13 - from);
    CHECK(checkedCertificate({printed, code}, key->publicHalf()) == danas()); // copied by hand
    const auto groups = toText(code);
    for (std::size_t at = 0; at < groups.size(); at += kCodeGroup + 1) {
        CHECK(has(page, groups.substr(at, kCodeGroup)));
    }
}

TEST_CASE("a certificate that was changed, or is of another house, does not hold")
{
    const TempDir folder;
    const auto ours = CertificateKey::openOrMake(folder / "ours.key");
    const auto theirs = CertificateKey::openOrMake(folder / "theirs.key");
    REQUIRE((ours && theirs));
    const auto code = ours->sign(certificateText(danas()));
    const auto changed = [&](auto change) {
        auto certificate = danas();
        change(certificate);
        return reasonOf(
            checkedCertificate({certificateText(certificate), code}, ours->publicHalf()));
    };
    CHECK(changed([](auto&) {}).empty());
    constexpr auto kChanged = "was changed after it was signed";
    CHECK(has(changed([](auto& each) { each.name = "Leo"; }), kChanged));
    CHECK(has(changed([](auto& each) { each.scenarios[1].score = 99; }), kChanged));
    CHECK(has(changed([](auto& each) { each.date = std::chrono::year{2027} / 1 / 1; }), kChanged));
    CHECK(has(reasonOf(checkedCertificate({certificateText(danas()), code}, theirs->publicHalf())),
              "signed with another key"));
}

TEST_CASE("a file that carries no certificate is told as such")
{
    CHECK(has(reasonOf(proofIn("")), "carries no certificate"));
    CHECK(has(reasonOf(proofIn("%PDF-1.4 something else")), "carries no certificate"));
    CHECK(has(reasonOf(proofIn("%PDF-1.4 <sr:code>ABC</sr:code><sr:text>QQ==</sr:text>")),
              "these are 3"));
}
