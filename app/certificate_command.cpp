#include "app/certificate_office.h"
#include "app/command.h"
#include "app/command_base.h"
#include "app/console.h"

#include <QDate>
#include <QFileInfo>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace secondring {

using namespace practice;

namespace {

struct Wishes
{
    std::string agent;
    std::vector<std::string> scenarios;
    std::string pdf;
    std::string exportKey;
    std::string folder;
    bool json = false;
};

bool read(Wishes& wishes, int argc, char** argv, int& exitCode)
{
    CLI::App app{"Certifies what somebody has practised, handed in and passed: a page that "
                 "anybody with the public key of the house can check.",
                 "secondring certificate"};
    app.add_option("--agent", wishes.agent, "whose certificate");
    app.add_option("--scenario", wishes.scenarios, "only these, by title or id");
    app.add_option("--pdf", wishes.pdf, "write it into this file");
    app.add_option("--export-key", wishes.exportKey, "write the public key into this file");
    app.add_option("--folder", wishes.folder, "where the stores are");
    app.add_flag("--json", wishes.json, "for programs");
    return parsed(app, argc, argv, exitCode);
}

std::chrono::year_month_day today()
{
    const auto day = QDate::currentDate();
    return std::chrono::year{day.year()} / std::chrono::month{static_cast<unsigned>(day.month())} /
           std::chrono::day{static_cast<unsigned>(day.day())};
}

QString toQt(const std::string& text)
{
    return QString::fromStdString(text);
}

QJsonObject toJson(const Certificate& certificate)
{
    QJsonArray scenarios;
    for (const auto& each : certificate.scenarios) {
        scenarios.append(QJsonObject{
            {"title", toQt(each.title)}, {"version", each.version}, {"score", each.score}});
    }
    return {{"house", toQt(certificate.house)},
            {"name", toQt(certificate.name)},
            {"date",
             QDate(int{certificate.date.year()},
                   static_cast<int>(unsigned{certificate.date.month()}),
                   static_cast<int>(unsigned{certificate.date.day()}))
                 .toString(Qt::ISODate)},
            {"standards", toQt(certificate.standards)},
            {"scenarios", scenarios}};
}

void print(QJsonObject told)
{
    std::printf("%s", QJsonDocument{std::move(told)}.toJson().constData());
}

Result<Certificate> certificateOf(const Wishes& wishes, const std::string& folder)
{
    const CommandDesk desk(wishes.folder);
    if (desk.seesOnly()) {
        return fail("Only a supervisor of the house file gives certificates.");
    }
    const auto store = SqliteStore::openToRead(practiceFile(folder));
    if (!store) {
        return fail(store.error().reason);
    }
    return certificateFor(**store,
                          {.agent = wishes.agent,
                           .scenarios = wishes.scenarios,
                           .house = desk.house().name,
                           .standards = standardsVersion(desk.house().standards),
                           .today = today()});
}

int give(const Wishes& wishes, const std::string& folder)
{
    const auto certificate = certificateOf(wishes, folder);
    if (!certificate) {
        return complain(certificate.error().reason, 1);
    }
    const auto key = CertificateKey::openOrMake(certificateKeyFile(folder));
    if (!key) {
        return complain(key.error().reason, 1);
    }
    const auto text = certificateText(*certificate);
    const auto code = key->sign(text);
    if (!wishes.pdf.empty()) {
        if (const auto pages = writeCertificatePaper(*certificate, code, wishes.pdf); !pages) {
            return complain(pages.error().reason, 1);
        }
    }
    if (wishes.json) {
        auto told = toJson(*certificate);
        told["text"] = toQt(text);
        told["code"] = toQt(toText(code));
        print(std::move(told));
    } else {
        std::printf("%sCode: %s\n", text.c_str(), toText(code).c_str());
    }
    return 0;
}

int exportKey(const Wishes& wishes, const std::string& folder)
{
    const auto key = CertificateKey::openOrMake(certificateKeyFile(folder));
    if (!key) {
        return complain(key.error().reason, 1);
    }
    const auto written = writePublicKey(key->publicHalf(), wishes.exportKey);
    return written ? 0 : complain(written.error().reason, 1);
}

struct Doubt
{
    std::vector<std::string> what;
    std::string text;
    std::string key;
    std::string folder;
    bool json = false;
};

bool read(Doubt& doubt, int argc, char** argv, int& exitCode)
{
    CLI::App app{"Checks a certificate, without a network.", "secondring verify-certificate"};
    app.add_option("certificate", doubt.what, "the file, or the code as it is printed")->required();
    app.add_option("--text", doubt.text, "with a code: a file with the text under it");
    app.add_option("--key", doubt.key, "the public key of the house that gave it");
    app.add_option("--folder", doubt.folder, "where our own key is");
    app.add_flag("--json", doubt.json, "for programs");
    return parsed(app, argc, argv, exitCode);
}

Result<CertificateProof> proofOf(const Doubt& doubt)
{
    const auto& first = doubt.what.front();
    if (doubt.what.size() == 1 && QFileInfo(toQt(first)).isFile()) {
        const auto file = readWhole(first);
        return file ? proofIn(QByteArray::fromStdString(*file)) : fail(first + " cannot be read.");
    }
    std::string typed;
    for (const auto& each : doubt.what) {
        typed += each + " ";
    }
    const auto code = certificateCodeFrom(typed);
    if (!code) {
        return fail(code.error().reason);
    }
    const auto text = readWhole(doubt.text);
    if (!text) {
        return fail("A code proves the text that stands under it: name a file of it with --text.");
    }
    return CertificateProof{*text, *code};
}

int tell(const Doubt& doubt, const Result<Certificate>& checked)
{
    if (doubt.json) {
        auto told =
            checked ? toJson(*checked) : QJsonObject{{"reason", toQt(checked.error().reason)}};
        told["holds"] = checked.has_value();
        print(std::move(told));
        return checked ? 0 : 3;
    }
    if (!checked) {
        return complain(checked.error().reason, 3);
    }
    std::printf("The certificate holds. This is what was signed:\n%s",
                certificateText(*checked).c_str());
    return 0;
}

} // namespace

int runCertificate(int argc, char** argv)
{
    int exitCode = 0;
    Wishes wishes;
    if (!read(wishes, argc, argv, exitCode)) {
        return exitCode;
    }
    if (wishes.agent.empty() && wishes.exportKey.empty()) {
        return complain("Name somebody with --agent, or a file with --export-key.", 2);
    }
    if (!wishes.agent.empty() && wishes.pdf.empty() && !wishes.json) {
        return complain("Name a file with --pdf, or say --json.", 2);
    }
    qputenv("QT_QPA_PLATFORM", "offscreen"); // pages are set with fonts, and need no display
    const QGuiApplication application(argc, argv);
    nameProgram();
    const auto folder = foldersOf({.folder = wishes.folder}).data;
    const int given = wishes.agent.empty() ? 0 : give(wishes, folder);
    return given != 0 || wishes.exportKey.empty() ? given : exportKey(wishes, folder);
}

int runVerifyCertificate(int argc, char** argv)
{
    int exitCode = 0;
    Doubt doubt;
    if (!read(doubt, argc, argv, exitCode)) {
        return exitCode;
    }
    const QCoreApplication application(argc, argv);
    nameProgram();
    const auto proof = proofOf(doubt);
    if (!proof) {
        return complain(proof.error().reason, 2);
    }
    const auto own = certificateKeyFile(foldersOf({.folder = doubt.folder}).data);
    const auto key = readPublicKey(doubt.key.empty() ? CertificateKey::publicFileOf(own)
                                                     : std::filesystem::path(doubt.key));
    if (!key) {
        return complain(key.error().reason + " Name the public key of the house with --key.", 1);
    }
    return tell(doubt, checkedCertificate(*proof, *key));
}

} // namespace secondring
