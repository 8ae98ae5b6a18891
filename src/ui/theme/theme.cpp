// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/theme/style.h"

#include <QApplication>

#include <algorithm>

namespace Logboom {

using namespace Qt::StringLiterals;

Theme::Theme(QObject* parent)
    : QObject(parent)
    , m_baseFont(defaultUiFont())
{
    QApplication::setStyle(new Style);
    QApplication::setFont(m_baseFont);
    applyPalette();
    connect(&m_system, &SystemScheme::changed, this, &Theme::applyPalette);
}

void Theme::setMode(Mode mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    applyPalette();
    emit modeChanged();
}

bool Theme::isDark() const
{
    return m_mode == Mode::Dark || (m_mode == Mode::System && m_system.isDark());
}

void Theme::setFontPercent(int percent)
{
    percent = std::clamp(percent, MinFontPercent, MaxFontPercent);
    if (m_fontPercent == percent)
        return;
    m_fontPercent = percent;
    QFont font = m_baseFont;
    font.setPixelSize(std::max(1, qRound(m_baseFont.pixelSize() * percent / 100.0)));
    QApplication::setFont(font);
    emit fontPercentChanged();
}

QString Theme::modeName(Mode mode)
{
    switch (mode) {
    case Mode::Light:
        return u"light"_s;
    case Mode::Dark:
        return u"dark"_s;
    case Mode::System:
        break;
    }
    return u"system"_s;
}

std::optional<Theme::Mode> Theme::modeFromName(QStringView name)
{
    for (const Mode mode : {Mode::System, Mode::Light, Mode::Dark}) {
        if (name == modeName(mode))
            return mode;
    }
    return std::nullopt;
}

void Theme::applyPalette()
{
    QApplication::setPalette(isDark() ? darkPalette() : lightPalette());
}

} // namespace Logboom
