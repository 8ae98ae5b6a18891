// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/colours.h"

#include <QCoreApplication>

#include <cmath>

namespace Logboom {

namespace {

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

/// The roles both themes set, in the order of the struct below.
struct PaletteValues
{
    QRgb window, base, alternateBase, text, placeholder, disabledText, button, mid, dark, midlight, highlight, link;
};

QPalette makePalette(const PaletteValues& values)
{
    QPalette palette;
    const QColor text = rgb(values.text);
    palette.setColor(QPalette::Window, rgb(values.window));
    palette.setColor(QPalette::Base, rgb(values.base));
    palette.setColor(QPalette::AlternateBase, rgb(values.alternateBase));
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, text);
    palette.setColor(QPalette::PlaceholderText, rgb(values.placeholder));
    palette.setColor(QPalette::Button, rgb(values.button));
    palette.setColor(QPalette::Light, rgb(values.button));
    palette.setColor(QPalette::Mid, rgb(values.mid));
    palette.setColor(QPalette::Dark, rgb(values.dark));
    palette.setColor(QPalette::Shadow, rgb(values.dark));
    palette.setColor(QPalette::Midlight, rgb(values.midlight));
    palette.setColor(QPalette::Highlight, rgb(values.highlight));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, rgb(values.link));
    palette.setColor(QPalette::LinkVisited, rgb(values.link));
    palette.setColor(QPalette::ToolTipBase, rgb(values.base));
    palette.setColor(QPalette::ToolTipText, text);
    const QColor disabled = rgb(values.disabledText);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, rgb(values.mid));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, disabled);
    return palette;
}

Colours makeLight()
{
    Colours c;
    c.selection = rgb(0xD6E5FA);
    c.selectionInactive = rgb(0xE3E7EC);
    c.hover = rgb(0xE9ECF0);
    c.focusRing = rgb(0x1F5FBF);
    c.match = rgb(0xFFE682);
    c.matchText = rgb(0x1B1F24);
    c.matchCurrent = rgb(0xFFB938);
    c.matchCurrentText = rgb(0x1B1F24);
    c.matchMark = rgb(0xAD7E00);
    c.bookmark = rgb(0x1F5FBF);
    c.anomaly = rgb(0x00756A);
    c.anomalyTint = rgb(0xE2F3F0);
    c.brushFill = rgb(0xE4ECF7);
    c.viewport = rgb(0xDDDFE0);
    c.chip = rgb(0xE9EDF2);
    c.ok = rgb(0x2E7D32);
    c.pill = rgb(0x262B31);
    c.pillText = rgb(0xFFFFFF);
    c.pillMuted = rgb(0xB6BEC8);
    c.pillError = rgb(0xFFA39B);
    c.scrollHandle = rgb(0xC3C9D0);
    c.jsonKey = rgb(0x7A3E00);
    c.jsonString = rgb(0x2B6A2F);
    c.jsonNumber = rgb(0x1F5FBF);
    c.levels = {{{rgb(0x55657A), {}, rgb(0x55657A), {}, rgb(0xD0D7DF)},
                 {rgb(0x1B1F24), {}, rgb(0x59616B), {}, rgb(0xA7B1BC)},
                 {rgb(0x1B1F24), {}, rgb(0x2B5C8F), {}, rgb(0x5C88B5)},
                 {rgb(0x6E4700), rgb(0xF0B429), rgb(0x2B1D00), rgb(0xFFF8E4), rgb(0xC08400)},
                 {rgb(0xA8201A), rgb(0xC62828), rgb(0xFFFFFF), rgb(0xFDEEEC), rgb(0xD32F2F)},
                 {rgb(0x7B1FA2), rgb(0x7B1FA2), rgb(0xFFFFFF), rgb(0xF6EBFA), rgb(0x7B1FA2)}}};
    return c;
}

Colours makeDark()
{
    Colours c;
    c.selection = rgb(0x1E3A60);
    c.selectionInactive = rgb(0x2B3139);
    c.hover = rgb(0x282E35);
    c.focusRing = rgb(0x7AB0FF);
    c.match = rgb(0x54460C);
    c.matchText = rgb(0xFFEFB0);
    c.matchCurrent = rgb(0xF2C744);
    c.matchCurrentText = rgb(0x1A1500);
    c.matchMark = rgb(0xF2C744);
    c.bookmark = rgb(0x7AB0FF);
    c.anomaly = rgb(0x3CC8B4);
    c.anomalyTint = rgb(0x12302D);
    c.brushFill = rgb(0x273345);
    c.viewport = rgb(0x303439);
    c.chip = rgb(0x2A3038);
    c.ok = rgb(0x6CC070);
    c.pill = rgb(0xE4E8EC);
    c.pillText = rgb(0x15181C);
    c.pillMuted = rgb(0x4B545E);
    c.pillError = rgb(0xA8201A);
    c.scrollHandle = rgb(0x454D57);
    c.jsonKey = rgb(0xE5B57A);
    c.jsonString = rgb(0x8FCB8F);
    c.jsonNumber = rgb(0x8DBBFF);
    c.levels = {{{rgb(0x98A7BA), {}, rgb(0x98A7BA), {}, rgb(0x343C46)},
                 {rgb(0xDCE0E5), {}, rgb(0x9BA4AF), {}, rgb(0x4F5A66)},
                 {rgb(0xDCE0E5), {}, rgb(0x8FBBE8), {}, rgb(0x5E86AE)},
                 {rgb(0xEFC872), rgb(0xDDA62F), rgb(0x1F1500), rgb(0x282110), rgb(0xD39A22)},
                 {rgb(0xFFA39B), rgb(0xC53A36), rgb(0xFFFFFF), rgb(0x301A1C), rgb(0xE5534B)},
                 {rgb(0xE3A8F7), rgb(0x8E36B4), rgb(0xFFFFFF), rgb(0x2C1B34), rgb(0xB968D8)}}};
    return c;
}

/// WCAG 2 relative luminance.
double luminance(const QColor& colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

const Colours& Colours::light()
{
    static const Colours colours = makeLight();
    return colours;
}

const Colours& Colours::dark()
{
    static const Colours colours = makeDark();
    return colours;
}

const Colours& Colours::of(const QPalette& palette)
{
    return isDark(palette) ? dark() : light();
}

QPalette lightPalette()
{
    return makePalette({0xF3F4F6, 0xFFFFFF, 0xF7F8FA, 0x1B1F24, 0x59616B, 0x8A929C, 0xFFFFFF, 0xD3D7DC, 0x8B939D,
                        0xE7EAED, 0x1F5FBF, 0x1F5FBF});
}

QPalette darkPalette()
{
    return makePalette({0x1D2126, 0x15181C, 0x1A1E23, 0xDCE0E5, 0x9BA4AF, 0x68717C, 0x272C33, 0x343A42, 0x6A737E,
                        0x23282E, 0x2C62AE, 0x7AB0FF});
}

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128;
}

double contrastRatio(const QColor& a, const QColor& b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QChar levelLetter(Level level)
{
    static constexpr char16_t Letters[] = u"DINWEC";
    return Letters[static_cast<std::size_t>(level)];
}

QString levelTitle(Level level)
{
    switch (level) {
    case Level::Debug:
        return QCoreApplication::translate("Logboom", "Debug");
    case Level::Info:
        return QCoreApplication::translate("Logboom", "Info");
    case Level::Notice:
        return QCoreApplication::translate("Logboom", "Notice");
    case Level::Warning:
        return QCoreApplication::translate("Logboom", "Warning");
    case Level::Error:
        return QCoreApplication::translate("Logboom", "Error");
    case Level::Critical:
        return QCoreApplication::translate("Logboom", "Critical");
    }
    return {};
}

} // namespace Logboom
