// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/systemscheme.h"

#include <QFont>
#include <QObject>

#include <optional>

namespace Logboom {

/**
 * Gives the application its style, palette and font, and keeps them right while the program runs.
 *
 * Make one after the QApplication and keep it as long as windows live. GUI thread.
 * Widgets need nothing of it: they take colours by Colours::of(palette()) and sizes from their font, and get the
 * usual PaletteChange and FontChange events.
 */
class Theme final : public QObject
{
    Q_OBJECT

public:
    enum class Mode : quint8
    {
        System,
        Light,
        Dark
    };

    explicit Theme(QObject* parent = nullptr);

    [[nodiscard]] Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    [[nodiscard]] bool isDark() const;

    static constexpr int DefaultFontPercent = 100;
    static constexpr int MinFontPercent = 60;
    static constexpr int MaxFontPercent = 250;
    /// The user's factor on the desktop's font size.
    [[nodiscard]] int fontPercent() const { return m_fontPercent; }
    void setFontPercent(int percent);

    /// "system", "light", "dark": for settings and the command line.
    [[nodiscard]] static QString modeName(Mode mode);
    [[nodiscard]] static std::optional<Mode> modeFromName(QStringView name);

signals:
    void modeChanged();
    void fontPercentChanged();

private:
    void applyPalette();

    SystemScheme m_system;
    QFont m_baseFont;
    Mode m_mode = Mode::System;
    int m_fontPercent = DefaultFontPercent;
};

} // namespace Logboom
