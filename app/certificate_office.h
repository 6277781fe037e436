#pragma once
#include "app/certificate_paper.h"
#include "core/adapters/seal/certificate_key.h"
#include "core/adapters/sqlite/sqlite_store.h"

namespace secondring {

/// Whose certificate is asked for, and what it says besides the scores.
struct CertificateRequest
{
    std::string agent;
    std::vector<std::string> scenarios; ///< ids or titles; empty: all that were passed
    std::string house;
    std::string standards; ///< as practice::standardsVersion
    std::chrono::year_month_day today;
};

/// Of what this agent has handed in and passed, the best of each scenario. Refused with a sentence
/// when there is nothing, or not all that was asked for.
Result<practice::Certificate> certificateFor(const SqliteStore& practice,
                                             const CertificateRequest& request);

/// Whether the proof holds: what it certifies, or a sentence that says why not.
Result<practice::Certificate> checkedCertificate(const CertificateProof& proof,
                                                 const PublicCertificateKey& key);

/// Where the house's key is kept, in the folder of its stores.
std::string certificateKeyFile(const std::string& folder);
std::string practiceFile(const std::string& folder);

} // namespace secondring
