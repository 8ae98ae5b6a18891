// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>

class QPainter;
class QRect;

namespace Logboom {

/// The program's own line icons, drawn in a 16 px box. The names are the file names in icons/.
enum class Icon : quint8
{
    Anomaly,
    BellOff,
    Bookmark,
    BookmarkSet,
    Chart,
    Check,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    ChevronUp,
    Clock,
    Close,
    Code,
    Copy,
    DockBottom,
    DockLeft,
    DockRight,
    EyeOff,
    File,
    Filter,
    Follow,
    Key,
    Minus,
    Palette,
    Pause,
    Plus,
    Search,
    Star,
    Terminal,
    Threshold,
    Warning,
    Zoom,
    Count,
};

/// An icon for buttons and menus: second-text colour, text colour while checked or pressed, and disabled. It takes the
/// colours of the application's palette when painted, so it follows a change of theme by itself.
[[nodiscard]] QIcon themedIcon(Icon icon);

/// The program's own icon, for its windows: sharp from 16 to 128 px.
[[nodiscard]] QIcon programIcon();

/// Paints an icon in one colour, crisp at any scale. Cheap to repeat (cached by size and colour).
void paintIcon(QPainter& painter, const QRect& rect, Icon icon, const QColor& colour);

} // namespace Logboom
