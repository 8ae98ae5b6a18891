// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/fonts.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>

#include <algorithm>
#include <cmath>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

/// The first of the names that is installed, else empty.
QString firstInstalled(const QStringList& names)
{
    for (const QString& name : names) {
        if (QFontDatabase::hasFamily(name))
            return name;
    }
    return {};
}

/// A platform without a desktop gives an alias ("Sans Serif") instead of a family somebody chose.
bool isGeneric(const QString& family)
{
    static const QStringList Generic{u"Sans Serif"_s, u"Sans"_s, u"Sans-Serif"_s, u"sans-serif"_s, QString()};
    return Generic.contains(family, Qt::CaseInsensitive);
}

QString logFamily()
{
#if defined(Q_OS_WIN)
    static const QString family = firstInstalled({u"Cascadia Mono"_s, u"Consolas"_s});
#elif defined(Q_OS_MACOS)
    static const QString family = firstInstalled({u"Menlo"_s});
#else
    static const QString family = firstInstalled({u"Noto Sans Mono"_s, u"DejaVu Sans Mono"_s});
#endif
    return family;
}

} // namespace

QFont defaultUiFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
#if !defined(Q_OS_WIN) && !defined(Q_OS_MACOS)
    if (isGeneric(font.family())) {
        const QString family = firstInstalled({u"Noto Sans"_s, u"DejaVu Sans"_s});
        if (!family.isEmpty())
            font.setFamily(family);
    }
#endif
    font.setPixelSize(std::max(DesignFontPixels, QFontInfo(font).pixelSize()));
    return font;
}

QFont logFont(const QFont& ui)
{
    QFont font = logFamily().isEmpty() ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : QFont(logFamily());
    font.setPixelSize(ui.pixelSize() > 0 ? ui.pixelSize() : QFontInfo(ui).pixelSize());
    font.setStyleHint(QFont::Monospace);
    return font;
}

QFont sized(const QFont& font, int designPixels)
{
    QFont result = font;
    result.setPixelSize(std::max(6, scaled(designPixels, QApplication::font())));
    return result;
}

QFont semibold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

int scaled(int designPixels, const QFont& font)
{
    const int pixels = font.pixelSize() > 0 ? font.pixelSize() : QFontInfo(font).pixelSize(); // the latter loads it
    const double factor = static_cast<double>(pixels) / DesignFontPixels;
    const int result = static_cast<int>(std::lround(designPixels * factor));
    return designPixels > 0 ? std::max(1, result) : result;
}

} // namespace Logboom
