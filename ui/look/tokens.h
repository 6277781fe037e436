#pragma once
#include <QColor>
#include <QFont>

/// Every colour, size and font of the console. No other file of ui/ names one.
///
/// Sizes are in device-independent pixels; Qt multiplies them by the scale of the screen.
namespace secondring::look {

enum class Scheme
{
    Light,
    Dark
};

/// What a colour is for. `Soft` ones are grounds for text in the colour they belong to.
struct Colours
{
    QColor canvas, surface, sunken;
    QColor line, lineStrong;
    QColor ink, ink2, ink3; ///< ink3 is too faint for anything that must be read
    QColor accent, onAccent, accentSoft;
    QColor ring, ringSoft;
    QColor live, liveSoft;
    QColor hold, holdSoft;
    QColor breach, breachSoft;
    QColor onStrong; ///< text and marks on `live`, `hold`, `ring`, `breach`
    QColor say;
    QColor rail, railInk, railOn, railMark;
    QColor person, onPerson; ///< the agent's own avatar
    QColor share;            ///< the caller's part of the talk share
};

/// The meaning a widget takes its colour from. Colour never stands alone: a word or shape goes with
/// it.
enum class Tone
{
    Neutral,
    Accent,
    Ring,
    Live,
    Hold,
    Breach
};

Scheme scheme();
void setScheme(Scheme scheme);
const Colours& colours();
const QColor& strong(Tone tone);
const QColor& soft(Tone tone);
/// For marks on `strong(tone)`.
const QColor& on(Tone tone);
/// `colour`, moved towards the ink until text in it has a contrast of 4.5 on `ground` (WCAG 1.4.3).
QColor readable(const QColor& colour, const QColor& ground);
/// Times, counts and other text of the third rank, readable on every ground of ours.
QColor faintInk();
/// `colour` between itself and the ground it lies on: 0 is the ground.
QColor blend(const QColor& colour, const QColor& ground, double part);

/// Multiples of the grid of 4.
constexpr int grid(int steps)
{
    return 4 * steps;
}

namespace size {
constexpr int kHairline = 1, kSelected = 2, kFocus = 2, kSayBar = 5, kArc = 12, kStepBorder = 1;
constexpr int kCardRadius = 10, kButtonRadius = 8, kKeyRadius = 4, kRailRadius = 10;
constexpr int kButton = 40, kPromptButton = 48, kAnswerButton = 64, kCallAction = 62, kField = 40;
constexpr int kChip = 26, kPill = 26, kKeyCap = 17, kOutcome = 36, kRow = 42, kCallCard = 62;
constexpr int kIcon = 20, kSmallIcon = 16, kRailIcon = 20, kStep = 20, kDot = 8, kPip = 14;
constexpr int kAvatar = 46, kOwnAvatar = 38, kHoldRing = 168, kBar = 10;
constexpr int kRail = 76, kRailItem = 64, kRailItemHeight = 58, kTopBar = 52;
constexpr int kLeft = 288, kLeftNarrow = 208, kRight = 316, kRightNarrow = 228;
constexpr int kMiddleLeast = 480, kSpokenLeast = 440, kMinimumWidth = 1024, kMinimumHeight = 680;
constexpr int kStartWidth = 1440, kStartHeight = 900, kLowHeight = 760;
} // namespace size

enum class Weight
{
    Regular,
    Medium,
    Strong
};

namespace text {
constexpr int kKey = 11, kSmall = 12, kBody = 13, kAction = 15, kLead = 17, kTitle = 22;
constexpr int kFigure = 32, kCountdown = 38;
constexpr int kSpoken = 28, kSpokenSmall = 21, kSpokenLeading = 38, kSpokenSmallLeading = 29;
} // namespace text

/// Inter, or the system's sans. For everything that is read.
QFont readFont(int pixels, Weight weight = Weight::Regular);
/// Gentium Plus, or the system's serif. For words to be spoken, and nothing else.
QFont spokenFont(int pixels);

} // namespace secondring::look
