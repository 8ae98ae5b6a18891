// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entry/level.h"

class QFont;
class QPainter;
class QPalette;
class QRect;

namespace Logboom {

/// Paints the letter of a level: on a filled square from warning up, in an outline for notice, plain below.
/// rect: the square, 16 px in the design; font: the widget's, for its size.
void paintBadge(QPainter& painter, const QRect& rect, Level level, const QPalette& palette, const QFont& font);

/// Paints the mark of an anomaly, a diamond; hollow where it was dismissed. rect: its square, 8 px in the design.
void paintAnomalyMark(QPainter& painter, const QRect& rect, const QPalette& palette, bool hollow = false);

/// Paints the mark of what the reader has put on an entry: a ribbon for a bookmark, a leaf for a note, a ribbon with
/// lines for both. rect: 8 by 12 px in the design.
void paintBookmark(QPainter& painter, const QRect& rect, const QPalette& palette, bool bookmarked, bool noted);

} // namespace Logboom
