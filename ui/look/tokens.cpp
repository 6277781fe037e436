#include "ui/look/tokens.h"

#include "ui/look/paper_colours.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace secondring::look {

namespace {

QColor hex(QRgb rgb)
{
    return QColor::fromRgb(rgb);
}

const Colours& light()
{
    static const Colours colours{
        .canvas = hex(0xF5F2EC),
        .surface = hex(0xFFFFFF),
        .sunken = hex(0xECE8E0),
        .line = hex(0xDED8CC),
        .lineStrong = hex(0xC9C2B4),
        .ink = hex(0x1D2326),
        .ink2 = hex(0x586166),
        .ink3 = hex(0x879095),
        .accent = hex(0x0D6A63),
        .onAccent = hex(0xFFFFFF),
        .accentSoft = hex(0xDFEFEC),
        .ring = hex(0xB96A00),
        .ringSoft = hex(0xFFF0D6),
        .live = hex(0x1B7A4B),
        .liveSoft = hex(0xE0F2E7),
        .hold = hex(0x6247B0),
        .holdSoft = hex(0xECE7FA),
        .breach = hex(0xB2352C),
        .breachSoft = hex(0xFBE6E3),
        .onStrong = hex(0xFFFFFF),
        .say = hex(0xFFFCF4),
        .rail = hex(0x1E2A2B),
        .railInk = hex(0xC7D2D0),
        .railOn = hex(0x2F4341),
        .railMark = hex(0xFFFFFF),
        .person = hex(0xD9A77A),
        .onPerson = hex(0x2B1C10),
        .share = hex(0xC9C2B4),
    };
    return colours;
}

const Colours& dark()
{
    static const Colours colours{
        .canvas = hex(0x14191B),
        .surface = hex(0x1C2326),
        .sunken = hex(0x101416),
        .line = hex(0x2C3539),
        .lineStrong = hex(0x3C474C),
        .ink = hex(0xEAEEED),
        .ink2 = hex(0xA5B0B3),
        .ink3 = hex(0x76838A),
        .accent = hex(0x57C4B4),
        .onAccent = hex(0x0B2421),
        .accentSoft = hex(0x17342F),
        .ring = hex(0xF0A83C),
        .ringSoft = hex(0x3A2B12),
        .live = hex(0x5CCB8F),
        .liveSoft = hex(0x15311F),
        .hold = hex(0xA893F0),
        .holdSoft = hex(0x2A2447),
        .breach = hex(0xF0847B),
        .breachSoft = hex(0x3E1D1A),
        .onStrong = hex(0x14191B),
        .say = hex(0x202A2A),
        .rail = hex(0x0E1314),
        .railInk = hex(0x8FA09E),
        .railOn = hex(0x1D2A29),
        .railMark = hex(0xFFFFFF),
        .person = hex(0xD9A77A),
        .onPerson = hex(0x2B1C10),
        .share = hex(0x3C474C),
    };
    return colours;
}

Scheme current = Scheme::Light;

struct Tint
{
    QColor Colours::*strong;
    QColor Colours::*soft;
    QColor Colours::*on;
};

const Tint& tint(Tone tone)
{
    static const std::array<Tint, 6> tints{{
        {&Colours::ink2, &Colours::sunken, &Colours::surface},
        {&Colours::accent, &Colours::accentSoft, &Colours::onAccent},
        {&Colours::ring, &Colours::ringSoft, &Colours::onStrong},
        {&Colours::live, &Colours::liveSoft, &Colours::onStrong},
        {&Colours::hold, &Colours::holdSoft, &Colours::onStrong},
        {&Colours::breach, &Colours::breachSoft, &Colours::onStrong},
    }};
    return tints.at(static_cast<std::size_t>(tone));
}

double luminance(const QColor& colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(static_cast<double>(colour.redF())) +
           0.7152 * linear(static_cast<double>(colour.greenF())) +
           0.0722 * linear(static_cast<double>(colour.blueF()));
}

double contrast(const QColor& one, const QColor& other)
{
    const auto a = luminance(one) + 0.05;
    const auto b = luminance(other) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

QFont::Weight weightOf(Weight weight)
{
    switch (weight) {
    case Weight::Regular:
        return QFont::Normal;
    case Weight::Medium:
        return QFont::Medium;
    case Weight::Strong:
        return QFont::DemiBold;
    }
    return QFont::Normal;
}

} // namespace

Scheme scheme()
{
    return current;
}

void setScheme(Scheme scheme)
{
    current = scheme;
}

const Colours& colours()
{
    return current == Scheme::Dark ? dark() : light();
}

const Colours& paperColours()
{
    return light();
}

const QColor& strong(Tone tone)
{
    return colours().*tint(tone).strong;
}

const QColor& soft(Tone tone)
{
    return colours().*tint(tone).soft;
}

const QColor& on(Tone tone)
{
    return colours().*tint(tone).on;
}

QColor readable(const QColor& colour, const QColor& ground)
{
    constexpr double kLeast = 4.5;
    auto result = colour;
    for (int step = 1; step <= 10 && contrast(result, ground) < kLeast; ++step) {
        result = blend(colours().ink, colour, step / 10.0);
    }
    return result;
}

QColor faintInk()
{
    return readable(colours().ink3, colours().canvas);
}

QColor blend(const QColor& colour, const QColor& ground, double part)
{
    const auto mix = [part](int a, int b) { return static_cast<int>(b + (a - b) * part); };
    return {mix(colour.red(), ground.red()),
            mix(colour.green(), ground.green()),
            mix(colour.blue(), ground.blue())};
}

QFont readFont(int pixels, Weight weight)
{
    QFont font;
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("sans-serif")});
    font.setStyleHint(QFont::SansSerif);
    font.setPixelSize(pixels);
    font.setWeight(weightOf(weight));
    return font;
}

QFont spokenFont(int pixels)
{
    QFont font;
    font.setFamilies({QStringLiteral("Gentium Plus"), QStringLiteral("serif")});
    font.setStyleHint(QFont::Serif);
    font.setPixelSize(pixels);
    font.setWeight(QFont::Normal);
    return font;
}

} // namespace secondring::look
