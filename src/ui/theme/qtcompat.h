// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGuiApplication>
#include <QStyleHints>

#include <optional>

namespace Logboom {

// What Qt versions differ in, for this layer: everywhere else there is one Qt.

/// Whether the desktop asks for a dark look; nothing where this Qt cannot say.
[[nodiscard]] inline std::optional<bool> desktopWantsDark()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark;
#endif
    return std::nullopt;
}

/// Calls changed() whenever desktopWantsDark() may have changed, as long as the context lives.
template<typename Function>
void onDesktopSchemeChange([[maybe_unused]] QObject* context, [[maybe_unused]] Function changed)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, context,
                     [changed](Qt::ColorScheme) { changed(); });
#endif
}

} // namespace Logboom
