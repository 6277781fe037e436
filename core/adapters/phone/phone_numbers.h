#pragma once
#include "core/ports/numbers.h"

namespace secondring {

/// Numbers through libphonenumber, which knows how the numbers of every country are built.
///
/// The library reads its tables (10 to 25 ms, 4 MB) at the first number that needs them; extensions
/// and addresses do not. See `warmUp`.
/// Threads: any, as long as one object is used by one at a time.
class PhoneNumbers : public Numbers
{
public:
    explicit PhoneNumbers(DialPlan plan);

    Result<DialTarget> understand(const std::string& typed) override;
    std::string forDisplay(const std::string& number) override;
    bool sameNumber(const std::string& a, const std::string& b) override;

    /// From now on another plan.
    void follow(DialPlan plan);

    /// Reads the tables now: for an idle moment after the start, on any thread.
    static void warmUp();

private:
    DialPlan plan_;
};

/// The digits before the numbers of this country (ISO 3166): "44" for "GB"; empty when it is none.
/// Reads the library's tables.
std::string callingCodeOf(const std::string& country);

/// As `Numbers::understand`, for this plan.
Result<DialTarget> understand(const std::string& typed, const DialPlan& plan);

} // namespace secondring
