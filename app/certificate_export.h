#pragma once
#include "app/certificate_office.h"

#include <QFuture>
#include <QObject>

class QWidget;

namespace secondring {

class ExportNotice;

/// Certifies what `request` asks for: signs it with the key in `folder`, writes it into `file`, and
/// reads it back from there. Says how many pages it has.
Result<int> writeCertificate(const CertificateRequest& request,
                             const std::string& folder,
                             const std::string& file);

/// Writes a certificate from a window: asks where to, writes beside the desk's work, tells what
/// came of it.
///
/// Threads: the GUI thread; the writing has one of its own. The notice outlives it.
class CertificateExport : public QObject
{
    Q_OBJECT

public:
    /// `folder`: where the stores are.
    CertificateExport(ExportNotice& notice, std::string folder);
    /// Waits for what is under way: a page.
    ~CertificateExport() override;

    void ask(const CertificateRequest& request, QWidget* over);

private:
    void write(const CertificateRequest& request, const QString& file);

    ExportNotice& notice_;
    std::string folder_;
    QFuture<Result<int>> writing_;
};

} // namespace secondring
