#include "core/adapters/phone/phone_numbers.h"

#include "core/adapters/phone/sip_address.h"
#include "core/adapters/phone/typed_text.h"

#include <phonenumbers/logger.h>
#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <mutex>

namespace secondring {

namespace {

using namespace phone;
using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

constexpr std::size_t kLongest = 250;      ///< bytes; nobody types more to be dialled
constexpr std::size_t kLongestOfHouse = 6; ///< digits of an extension or a service: 204, 118118

const PhoneNumberUtil& library()
{
    static PhoneNumberUtil& util = *[] {
        auto* made = PhoneNumberUtil::GetInstance();
        made->SetLogger(
            new i18n::phonenumbers::NullLogger); // it would write to our output; it owns it
        return made;
    }();
    return util;
}

std::string without(std::string text, std::string_view unwanted)
{
    std::erase_if(text, [unwanted](char c) { return unwanted.find(c) != std::string_view::npos; });
    return text;
}

bool hasLetters(std::string_view text)
{
    return text.find_first_of(kLetters) != std::string_view::npos;
}

/// Extensions of the house and services ("204", "*97", "118 118"): dialled as they are.
std::optional<std::string> ofHouse(const std::string& text)
{
    const auto digits = without(text, " -.");
    if (digits.empty() || !consistsOf(digits, "0123456789*#")) {
        return std::nullopt;
    }
    const bool service = digits.front() == '*' || digits.front() == '#';
    return service || digits.size() <= kLongestOfHouse ? std::optional{digits} : std::nullopt;
}

std::string whyNot(PhoneNumberUtil::ErrorType error, const std::string& typed)
{
    switch (error) {
    case PhoneNumberUtil::INVALID_COUNTRY_CODE_ERROR:
        return "No country has the code that " + inQuotes(typed) + " begins with.";
    case PhoneNumberUtil::TOO_SHORT_AFTER_IDD:
    case PhoneNumberUtil::TOO_SHORT_NSN:
        return inQuotes(typed) + " is too short for a telephone number.";
    case PhoneNumberUtil::TOO_LONG_NSN:
        return inQuotes(typed) + " is too long for a telephone number.";
    case PhoneNumberUtil::NO_PARSING_ERROR:
    case PhoneNumberUtil::NOT_A_NUMBER:
        break;
    }
    return inQuotes(typed) + " is neither a telephone number nor an address.";
}

std::string whyImpossible(PhoneNumberUtil::ValidationResult result, const std::string& typed)
{
    switch (result) {
    case PhoneNumberUtil::INVALID_COUNTRY_CODE:
        return whyNot(PhoneNumberUtil::INVALID_COUNTRY_CODE_ERROR, typed);
    case PhoneNumberUtil::TOO_SHORT:
        return whyNot(PhoneNumberUtil::TOO_SHORT_NSN, typed);
    case PhoneNumberUtil::TOO_LONG:
        return whyNot(PhoneNumberUtil::TOO_LONG_NSN, typed);
    case PhoneNumberUtil::INVALID_LENGTH:
        return inQuotes(typed) + " has a digit too many or too few for a telephone number.";
    case PhoneNumberUtil::IS_POSSIBLE:
    case PhoneNumberUtil::IS_POSSIBLE_LOCAL_ONLY:
        break;
    }
    return whyNot(PhoneNumberUtil::NOT_A_NUMBER, typed);
}

std::string format(const PhoneNumber& number, PhoneNumberUtil::PhoneNumberFormat as)
{
    auto plain = number;
    plain.clear_extension();
    std::string text;
    library().Format(plain, as, &text);
    return text;
}

DialTarget publicNumber(const PhoneNumber& number, const std::string& country)
{
    const bool ours = library().GetCountryCodeForRegion(country) == number.country_code();
    DialTarget target;
    target.e164 = format(number, PhoneNumberUtil::E164);
    target.dial = target.e164;
    target.shown =
        format(number, ours ? PhoneNumberUtil::NATIONAL : PhoneNumberUtil::INTERNATIONAL);
    target.extension = number.extension();
    if (!target.extension.empty()) {
        target.shown += " ext. " + target.extension;
    }
    return target;
}

/// A number that only people of the same town can dial: as it was typed.
DialTarget localNumber(const std::string& typed)
{
    auto digits = typed;
    library().NormalizeDigitsOnly(&digits);
    return {.dial = digits, .shown = typed, .e164 = {}, .extension = {}};
}

Result<DialTarget> understandNumber(const std::string& typed, const std::string& country)
{
    PhoneNumber number;
    auto error = library().Parse(typed, country, &number);
    const bool foreignPrefix = typed.starts_with("00");
    if (foreignPrefix &&
        (error != PhoneNumberUtil::NO_PARSING_ERROR || !library().IsValidNumber(number))) {
        // 00 is the way abroad in most countries, and people keep it where it is not.
        PhoneNumber abroad;
        const auto other = library().Parse("+" + typed.substr(2), country, &abroad);
        if (other == PhoneNumberUtil::NO_PARSING_ERROR) {
            error = other;
            number = abroad;
        }
    }
    if (error != PhoneNumberUtil::NO_PARSING_ERROR) {
        return fail(whyNot(error, typed));
    }
    const auto possible = library().IsPossibleNumberWithReason(number);
    if (possible == PhoneNumberUtil::IS_POSSIBLE_LOCAL_ONLY && !hasLetters(typed)) {
        return localNumber(typed);
    }
    if (possible != PhoneNumberUtil::IS_POSSIBLE) {
        return fail(whyImpossible(possible, typed));
    }
    const bool doubtful = hasLetters(typed) && !number.has_extension();
    if (doubtful && !library().IsValidNumber(number)) {
        return fail(whyNot(PhoneNumberUtil::NOT_A_NUMBER, typed));
    }
    return publicNumber(number, country);
}

Result<DialTarget> understandAddress(const std::string& typed, const DialPlan& plan)
{
    const auto address = parseSipAddress(typed);
    if (!address) {
        return fail(address.error().reason);
    }
    if (lowered(address->user) == "anonymous" || address->host.ends_with(".invalid")) {
        return fail("This caller has withheld their number, so it cannot be dialled.");
    }
    DialTarget target{
        .dial = address->uri(), .shown = address->userAndHost(), .e164 = {}, .extension = {}};
    const auto user = address->user.substr(0, address->user.find(';'));
    const auto digits = user.substr(user.starts_with('+') ? 1 : 0);
    if (digits.size() > kLongestOfHouse && consistsOf(digits, kDigits)) {
        if (const auto number = understandNumber(user, plan.country)) {
            target.shown = number->shown;
            target.e164 = number->e164;
        }
    }
    return target;
}

/// "sam" where our own server may know a Sam.
Result<DialTarget> understandName(const std::string& typed, const DialPlan& plan)
{
    if (plan.domain.empty()) {
        return fail(inQuotes(typed) + " is neither a telephone number nor an address. "
                                      "A name alone needs a server that knows it.");
    }
    return DialTarget{
        .dial = "sip:" + typed + "@" + plan.domain, .shown = typed, .e164 = {}, .extension = {}};
}

bool isName(std::string_view text)
{
    return hasLetters(text.substr(0, 1)) &&
           consistsOf(text, std::string{kLetters} + std::string{kDigits} + "._-") &&
           std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; }) < 7;
}

bool isWithheld(std::string_view text)
{
    const auto name = lowered(text);
    return name == "anonymous" || name == "withheld" || name == "restricted" ||
           name == "unavailable" || name == "unknown";
}

/// What is left of a tel: address, which may be written with escapes.
std::optional<std::string> ofTelUri(const std::string& text)
{
    const auto scheme = lowered(text.substr(0, text.find(':')));
    if (text.find(':') == std::string::npos || (scheme != "tel" && scheme != "callto")) {
        return std::nullopt;
    }
    auto rest = text.substr(scheme.size() + 1);
    rest.erase(0, rest.find_first_not_of('/'));
    return cleaned(percentDecoded(rest)).value_or(std::string{});
}

Result<DialTarget> understandAll(const std::string& typed, const DialPlan& plan)
{
    auto clean = typed.size() > kLongest ? std::nullopt : cleaned(typed);
    if (!clean) {
        return fail("This is neither a telephone number nor an address.");
    }
    if (clean->empty()) {
        return fail("Type a telephone number, an extension or an address.");
    }
    if (isWithheld(*clean)) {
        return fail("This caller has withheld their number, so it cannot be dialled.");
    }
    const auto tel = ofTelUri(*clean);
    if (!tel && looksLikeSipAddress(*clean)) {
        return understandAddress(*clean, plan);
    }
    const auto number = tel.value_or(*clean);
    if (const auto digits = ofHouse(tel ? number.substr(0, number.find(';')) : number)) {
        return DialTarget{.dial = *digits, .shown = *digits, .e164 = {}, .extension = {}};
    }
    if (!tel && isName(number)) {
        return understandName(number, plan);
    }
    return understandNumber(number, plan.country);
}

/// What two ways of writing the same telephone have in common.
std::string sameness(const DialTarget& target, const DialPlan& plan)
{
    if (!target.e164.empty()) {
        return target.e164;
    }
    if (!looksLikeSipAddress(target.dial)) {
        return target.dial;
    }
    const auto address = parseSipAddress(target.dial);
    if (!address) {
        return target.dial;
    }
    const bool atHome = address->host == lowered(plan.domain);
    const auto port = address->port == "5060" ? std::string{} : address->port;
    return atHome ? address->user : address->user + "@" + address->host + ":" + port;
}

} // namespace

Result<DialTarget> understand(const std::string& typed, const DialPlan& plan)
{
    try {
        return understandAll(typed, plan);
    } catch (const std::exception&) { // what the library may throw on what strangers write
        return fail("This is neither a telephone number nor an address.");
    }
}

PhoneNumbers::PhoneNumbers(DialPlan plan)
    : plan_(std::move(plan))
{
}

Result<DialTarget> PhoneNumbers::understand(const std::string& typed)
{
    return secondring::understand(typed, plan_);
}

std::string PhoneNumbers::forDisplay(const std::string& number)
{
    const auto target = understand(number);
    return target ? target->shown : number;
}

bool PhoneNumbers::sameNumber(const std::string& a, const std::string& b)
{
    const auto one = understand(a);
    const auto other = understand(b);
    const bool extensionsFit =
        one && other &&
        (one->extension == other->extension || one->extension.empty() || other->extension.empty());
    return extensionsFit && sameness(*one, plan_) == sameness(*other, plan_);
}

void PhoneNumbers::follow(DialPlan plan)
{
    plan_ = std::move(plan);
}

void PhoneNumbers::warmUp()
{
    library();
}

std::string callingCodeOf(const std::string& country)
{
    const auto code = library().GetCountryCodeForRegion(country);
    return code > 0 ? std::to_string(code) : std::string{};
}

} // namespace secondring
