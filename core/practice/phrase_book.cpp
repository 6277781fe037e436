#include "core/practice/matching.h"

#include <algorithm>
#include <array>

namespace secondring::practice {

namespace {

constexpr auto kGreeting = std::to_array<std::string_view>({"good morning",
                                                            "good afternoon",
                                                            "good evening",
                                                            "thank you for calling",
                                                            "thanks for calling",
                                                            "how may I help",
                                                            "how can I help",
                                                            "what can I do for you",
                                                            "hello this is *",
                                                            "* speaking"});
constexpr auto kConfirmation =
    std::to_array<std::string_view>({"let me make sure",
                                     "let me check I have",
                                     "let me repeat",
                                     "may I repeat",
                                     "can I repeat",
                                     "just to confirm",
                                     "to confirm",
                                     "can I confirm",
                                     "may I confirm",
                                     "so you would like",
                                     "so you want",
                                     "so you need",
                                     "so you are",
                                     "so you have",
                                     "so your",
                                     "is that right",
                                     "is that correct",
                                     "have I got that right",
                                     "have I understood",
                                     "if I understand",
                                     "you are calling about",
                                     "you would like me to",
                                     "be sure that I help with the right thing"});
constexpr auto kApology = std::to_array<std::string_view>(
    {"sorry", "apologise", "apologize", "apologies", "my apologies", "apology", "forgive us"});
constexpr auto kDelay = std::to_array<std::string_view>(
    {"it normally takes", "normally takes",   "usually takes",
     "usual time",        "normal time",      "at the moment it takes",
     "currently takes",   "is taking longer", "taking longer than",
     "longer than usual", "running late",     "running behind",
     "there is a delay",  "a delay of",       "is delayed",
     "been delayed",      "delayed by",       "it will take",
     "it takes",          "we are behind",    "will be late",
     "later than",        "behind schedule",  "held up"});
constexpr auto kPromise = std::to_array<std::string_view>({"I will",
                                                           "I promise",
                                                           "we will",
                                                           "you will have",
                                                           "you will get",
                                                           "you will hear",
                                                           "will call you",
                                                           "let me call you",
                                                           "I am going to",
                                                           "will be with you",
                                                           "can call you back",
                                                           "will ring you",
                                                           "will email",
                                                           "will send",
                                                           "will see to"});
constexpr auto kReadBack = std::to_array<std::string_view>({"let me read that back",
                                                            "read that back",
                                                            "read it back",
                                                            "read back",
                                                            "let me repeat",
                                                            "repeat that",
                                                            "repeat the message",
                                                            "may I repeat",
                                                            "so that is",
                                                            "so that was",
                                                            "I have written",
                                                            "I have got",
                                                            "I have noted",
                                                            "the message is",
                                                            "your number is",
                                                            "have I got that right",
                                                            "is that right",
                                                            "is that correct"});
constexpr auto kThanks = std::to_array<std::string_view>(
    {"thank you", "thanks", "many thanks", "grateful", "appreciate"});
constexpr auto kUrgentOrMessage = std::to_array<std::string_view>({"is this urgent",
                                                                   "is it urgent",
                                                                   "urgent or may I take a message",
                                                                   "take a message",
                                                                   "leave a message",
                                                                   "is that urgent",
                                                                   "pass on a message",
                                                                   "may I take a message"});
constexpr auto kReturn = std::to_array<std::string_view>({"thank you for holding",
                                                          "thanks for holding",
                                                          "thank you for waiting",
                                                          "thanks for waiting",
                                                          "I am back",
                                                          "thank you for your patience"});
constexpr auto kHold = std::to_array<std::string_view>({"may I place you on hold",
                                                        "may I put you on hold",
                                                        "can I put you on hold",
                                                        "could I put you on hold",
                                                        "can I place you on hold",
                                                        "would you mind holding",
                                                        "are you able to hold",
                                                        "can you hold",
                                                        "could you hold",
                                                        "may I ask you to hold",
                                                        "would you hold",
                                                        "do you mind holding",
                                                        "put you on hold",
                                                        "place you on a brief hold",
                                                        "could I ask you to hold",
                                                        "are you happy to hold",
                                                        "would you be able to hold",
                                                        "is it all right if I put you on hold"});
constexpr auto kTransfer = std::to_array<std::string_view>({"may I transfer you",
                                                            "can I transfer you",
                                                            "could I transfer you",
                                                            "may I put you through",
                                                            "can I put you through",
                                                            "shall I put you through",
                                                            "shall I transfer you",
                                                            "would you like me to transfer you",
                                                            "would you like me to put you through",
                                                            "may I pass you to",
                                                            "may I connect you",
                                                            "can I connect you",
                                                            "shall I connect you",
                                                            "can I pass you to",
                                                            "put you through to * may I",
                                                            "transfer you to *"});
constexpr auto kClose = std::to_array<std::string_view>({"goodbye",
                                                         "good bye",
                                                         "bye",
                                                         "have a good day",
                                                         "have a nice day",
                                                         "is there anything else",
                                                         "anything else I can"});

constexpr auto kGoodbye = std::to_array<std::string_view>(
    {"goodbye", "good bye", "bye", "have a good day", "have a nice day"});
constexpr auto kRude = std::to_array<std::string_view>({"shut up",
                                                        "be quiet",
                                                        "idiot",
                                                        "moron",
                                                        "imbecile",
                                                        "you are stupid",
                                                        "are you stupid",
                                                        "you stupid",
                                                        "how stupid",
                                                        "do not be stupid",
                                                        "are you deaf",
                                                        "are you dumb",
                                                        "are you blind",
                                                        "you are a liar",
                                                        "you are lying",
                                                        "go away",
                                                        "get lost",
                                                        "go to hell",
                                                        "damn you",
                                                        "screw you",
                                                        "fuck",
                                                        "fucking",
                                                        "bullshit",
                                                        "asshole",
                                                        "bastard",
                                                        "not my problem",
                                                        "why should I care",
                                                        "stop whining",
                                                        "stop moaning",
                                                        "you waste my time",
                                                        "you are wasting my time",
                                                        "stop wasting my time",
                                                        "what is wrong with you",
                                                        "nobody cares"});

bool anySaid(std::string_view text, std::span<const std::string_view> phrases)
{
    return std::ranges::any_of(
        phrases, [&](std::string_view phrase) { return likeness(text, phrase) >= kSaid; });
}

std::string_view firstSaid(std::string_view text, ExpectKind kind)
{
    for (const auto phrase : phrasesOf(kind)) {
        if (likeness(text, phrase) >= kSaid) {
            return phrase;
        }
    }
    return {};
}

} // namespace

std::span<const std::string_view> phrasesOf(ExpectKind kind)
{
    switch (kind) {
    case ExpectKind::Greeting:
        return kGreeting;
    case ExpectKind::Confirmation:
        return kConfirmation;
    case ExpectKind::Apology:
        return kApology;
    case ExpectKind::Delay:
        return kDelay;
    case ExpectKind::Promise:
        return kPromise;
    case ExpectKind::ReadBack:
        return kReadBack;
    case ExpectKind::Thanks:
        return kThanks;
    case ExpectKind::UrgentOrMessage:
        return kUrgentOrMessage;
    case ExpectKind::Return:
        return kReturn;
    case ExpectKind::Hold:
        return kHold;
    case ExpectKind::Transfer:
        return kTransfer;
    case ExpectKind::Close:
        return kClose;
    case ExpectKind::Name:
    case ExpectKind::Say:
    case ExpectKind::Message:
    case ExpectKind::Silence:
        break;
    }
    return {};
}

std::string_view sayLineOf(std::string_view text)
{
    // Thanks for holding before thanks; thanks for calling is a greeting only with a name or an
    // offer.
    if (!firstSaid(text, ExpectKind::Return).empty()) {
        return "return";
    }
    if (!firstSaid(text, ExpectKind::UrgentOrMessage).empty()) {
        return "unavailable";
    }
    if (likeness(text, "read that back") >= kSaid || likeness(text, "read it back") >= kSaid) {
        return "read-back";
    }
    const bool offers = likeness(text, "how may I help") >= kSaid ||
                        likeness(text, "what can I do for you") >= kSaid ||
                        likeness(text, "how can I help") >= kSaid;
    const bool names = likeness(text, "this is") >= kSaid || likeness(text, "speaking") >= kSaid ||
                       likeness(text, "my name is") >= kSaid;
    if (names && (offers || !firstSaid(text, ExpectKind::Greeting).empty())) {
        return "greeting";
    }
    if (!firstSaid(text, ExpectKind::Confirmation).empty()) {
        return "confirm";
    }
    return firstSaid(text, ExpectKind::Thanks).empty() ? "" : "thanks";
}

bool asksToHold(std::string_view text)
{
    return !firstSaid(text, ExpectKind::Hold).empty();
}

bool asksToTransfer(std::string_view text)
{
    return !firstSaid(text, ExpectKind::Transfer).empty();
}

bool bidsGoodbye(std::string_view text)
{
    return anySaid(text, kGoodbye);
}

bool isRude(std::string_view text)
{
    const bool quotes = likeness(text, "not call me") >= kSaid; // an idiot, please
    return anySaid(text, kRude) && !quotes;
}

} // namespace secondring::practice
