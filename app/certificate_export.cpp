#include "app/certificate_export.h"

#include "app/save_question.h"
#include "ui/look/text.h"
#include "ui/review/export_notice.h"

#include <QFile>
#include <QRegularExpression>
#include <QtConcurrent>

namespace secondring {

using namespace practice;

namespace {

/// "Dana Reyes" gives "certificate-dana-reyes".
QString fileNameFor(const std::string& agent)
{
    static const QRegularExpression others(QStringLiteral("[^\\p{L}\\p{N}]+"));
    auto name = look::toQt(agent).toLower();
    name.replace(others, QStringLiteral("-"));
    return CertificateExport::tr("certificate-%1").arg(name);
}

/// What was written proves what was signed, for whoever is handed the file.
Result<void> readBack(const std::string& file, const CertificateKey& key)
{
    QFile written(look::toQt(file));
    if (!written.open(QIODevice::ReadOnly)) {
        return fail(file + " was written, but cannot be read back.");
    }
    const auto proof = proofIn(written.readAll());
    if (!proof) {
        return fail(proof.error().reason);
    }
    const auto checked = checkedCertificate(*proof, key.publicHalf());
    return checked ? Result<void>{} : fail(checked.error().reason);
}

} // namespace

Result<int> writeCertificate(const CertificateRequest& request,
                             const std::string& folder,
                             const std::string& file)
{
    const auto store = SqliteStore::openToRead(practiceFile(folder));
    if (!store) {
        return fail(store.error().reason);
    }
    const auto certificate = certificateFor(**store, request);
    if (!certificate) {
        return fail(certificate.error().reason);
    }
    const auto key = CertificateKey::openOrMake(certificateKeyFile(folder));
    if (!key) {
        return fail(key.error().reason);
    }
    const auto code = key->sign(certificateText(*certificate));
    const auto pages = writeCertificatePaper(*certificate, code, file);
    if (!pages) {
        return pages;
    }
    const auto proved = readBack(file, *key);
    return proved ? pages : fail(proved.error().reason);
}

CertificateExport::CertificateExport(ExportNotice& notice, std::string folder)
    : notice_(notice)
    , folder_(std::move(folder))
{
}

CertificateExport::~CertificateExport()
{
    writing_.waitForFinished();
}

void CertificateExport::ask(const CertificateRequest& request, QWidget* over)
{
    if (writing_.isRunning()) {
        return;
    }
    askWhere({.title = tr("Write the certificate of %1").arg(look::toQt(request.agent)),
              .filters = {tr("PDF (*.pdf)")},
              .name = fileNameFor(request.agent)},
             over,
             this,
             [this, request](const QString& file) { write(request, file); });
}

void CertificateExport::write(const CertificateRequest& request, const QString& file)
{
    notice_.showWriting();
    writing_ = QtConcurrent::run([request, folder = folder_, path = look::toStd(file)] {
        return writeCertificate(request, folder, path);
    });
    writing_.then(this, [this, file](const Result<int>& pages) {
        pages ? notice_.showPages(*pages, file)
              : notice_.showTrouble(look::toQt(pages.error().reason));
    });
}

} // namespace secondring
