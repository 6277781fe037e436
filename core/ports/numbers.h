#pragma once
#include "core/base/result.h"

#include <string>

namespace secondring {

/// How this house dials.
struct DialPlan
{
    std::string country = "GB"; ///< ISO 3166, two letters: where numbers without a country code are
    std::string domain; ///< of our own server; empty: none, so a name alone cannot be dialled

    bool operator==(const DialPlan&) const = default;
};

/// What somebody meant by what they typed.
struct DialTarget
{
    std::string dial;      ///< for the line: a SIP URI, or digits with an optional + in front
    std::string shown;     ///< as people of this country write it
    std::string e164;      ///< "+442079460813"; empty: not a public number, or not known
    std::string extension; ///< to be sent as digits once connected; often empty

    bool operator==(const DialTarget&) const = default;
};

/// Telephone numbers and addresses as people write them.
///
/// Contract: never throws, never blocks on anything but the processor; the same plan and text give
/// the same answer. Any text may come in: it is data from strangers.
class Numbers
{
public:
    virtual ~Numbers() = default;

    /// The failure's reason is a sentence for the person who typed.
    virtual Result<DialTarget> understand(const std::string& typed) = 0;
    /// The number of a party, made easy to read; unchanged when it is not understood.
    virtual std::string forDisplay(const std::string& number) = 0;
    /// Both would reach the same telephone. False for numbers that are withheld or not understood.
    virtual bool sameNumber(const std::string& a, const std::string& b) = 0;
};

} // namespace secondring
