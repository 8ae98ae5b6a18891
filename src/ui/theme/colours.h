// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entry/level.h"

#include <QColor>
#include <QPalette>

#include <array>

namespace Logboom {

/// How entries of one level look. An invalid colour means: none.
struct LevelColours
{
    QColor text;      ///< of the row's message
    QColor badgeFill; ///< none = outline (notice) or a plain letter
    QColor badgeText;
    QColor tint;      ///< of the row
    QColor histogram; ///< bars and facet bars
};

/**
 * The colours of one theme beyond what QPalette has roles for. Two constant instances, light and dark.
 *
 * Painting code takes them by of(widget.palette()), so that a change of theme needs nothing but the PaletteChange
 * event Qt sends anyway. GUI thread.
 */
struct Colours
{
    QColor selection;
    QColor selectionInactive;
    QColor hover;
    QColor focusRing; ///< also the accent: links, tab underline, check marks, brush
    QColor match;
    QColor matchText;
    QColor matchCurrent;
    QColor matchCurrentText;
    QColor matchMark;
    QColor bookmark;
    QColor anomaly;
    QColor anomalyTint;
    QColor brushFill;
    QColor viewport;
    QColor chip;
    QColor ok;
    QColor pill;
    QColor pillText;
    QColor pillMuted;
    QColor pillError;
    QColor scrollHandle;
    QColor jsonKey;
    QColor jsonString;
    QColor jsonNumber;
    std::array<LevelColours, LevelCount> levels;

    [[nodiscard]] const LevelColours& level(Level level) const { return levels[static_cast<std::size_t>(level)]; }

    [[nodiscard]] static const Colours& light();
    [[nodiscard]] static const Colours& dark();
    /// The instance that belongs to a palette: dark where its window is dark.
    [[nodiscard]] static const Colours& of(const QPalette& palette);
};

[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();
[[nodiscard]] bool isDark(const QPalette& palette);

/// WCAG 2 contrast ratio of two opaque colours, 1 to 21.
[[nodiscard]] double contrastRatio(const QColor& a, const QColor& b);

/// The one letter of a level's badge; never translated, since it is a mark beside the colour.
[[nodiscard]] QChar levelLetter(Level level);
/// The level's name for people, "Warning".
[[nodiscard]] QString levelTitle(Level level);

} // namespace Logboom
