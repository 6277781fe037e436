#pragma once
#include "core/practice/certificate.h"
#include "core/practice/certificate_code.h"

#include <QByteArray>

#include <string>

namespace secondring {

/// A certificate's text and what proves it.
struct CertificateProof
{
    std::string text; ///< as practice::certificateText
    practice::CertificateCode code;

    bool operator==(const CertificateProof&) const = default;
};

/// One page, to be handed over: the facts, and the proof, printed and within the file. Says how
/// many pages it has.
Result<int> writeCertificatePaper(const practice::Certificate& certificate,
                                  const practice::CertificateCode& code,
                                  const std::string& file);

/// The proof that a file of ours carries. Nothing of it has been checked.
Result<CertificateProof> proofIn(const QByteArray& pdf);

} // namespace secondring
