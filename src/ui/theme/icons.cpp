// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>
#include <array>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<const char*, static_cast<std::size_t>(Icon::Count)> FileNames{
    "anomaly",       "bell-off",   "bookmark", "bookmark-set", "chart",    "check",     "chevron-down", "chevron-left",
    "chevron-right", "chevron-up", "clock",    "close",        "code",     "copy",      "dock-bottom",  "dock-left",
    "dock-right",    "eye-off",    "file",     "filter",       "follow",   "key",       "minus",        "palette",
    "pause",         "plus",       "search",   "star",         "terminal", "threshold", "warning",      "zoom"};

QString fileName(Icon icon)
{
    return ":/logboom/icons/"_L1 + QLatin1StringView(FileNames[static_cast<std::size_t>(icon)]) + ".svg"_L1;
}

/// size: in device pixels.
QPixmap render(Icon icon, const QSize& size, const QColor& colour)
{
    const QString key =
        u"logboom/%1/%2x%3/%4"_s.arg(static_cast<int>(icon)).arg(size.width()).arg(size.height()).arg(colour.rgba());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(fileName(icon));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QSvgRenderer renderer(file.readAll().replace("currentColor", colour.name().toLatin1()));
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QColor colourOf(QIcon::Mode mode, QIcon::State state)
{
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled)
        return palette.color(QPalette::Disabled, QPalette::Text);
    if (mode == QIcon::Selected)
        return palette.color(QPalette::HighlightedText);
    return palette.color(state == QIcon::On ? QPalette::Text : QPalette::PlaceholderText);
}

class LineIconEngine final : public QIconEngine
{
public:
    explicit LineIconEngine(Icon icon)
        : m_icon(icon)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        paintIcon(*painter, rect, m_icon, colourOf(mode, state));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return render(m_icon, size, colourOf(mode, state));
    }

    [[nodiscard]] QIconEngine* clone() const override { return new LineIconEngine(m_icon); }

private:
    Icon m_icon;
};

/// A picture a size, each read when it is asked for. Qt's own engine for pictures looks through its plugins first.
class ProgramIconEngine final : public QIconEngine
{
public:
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        QPixmap drawn = pixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state);
        drawn.setDevicePixelRatio(ratio);
        const QSize size = drawn.deviceIndependentSize().toSize();
        painter->drawPixmap(rect.center() - QRect(QPoint(), size).center(), drawn);
    }

    /// At most of that size, as QIcon promises.
    QPixmap pixmap(const QSize& size, QIcon::Mode /*mode*/, QIcon::State /*state*/) override
    {
        const int side = std::min(size.width(), size.height());
        const auto* const found = std::ranges::find_if(Sizes, [side](int known) { return known >= side; });
        const int known = found == Sizes.end() ? Sizes.back() : *found;
        const QPixmap picture(u":/logboom/program/%1.png"_s.arg(known), "png");
        return known <= side ? picture : picture.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    }

    QList<QSize> availableSizes(QIcon::Mode /*mode*/, QIcon::State /*state*/) override
    {
        QList<QSize> sizes;
        for (const int size : Sizes)
            sizes.append({size, size});
        return sizes;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new ProgramIconEngine; }

private:
    static constexpr std::array Sizes{16, 22, 24, 32, 48, 64, 128};
};

} // namespace

QIcon themedIcon(Icon icon)
{
    return QIcon(new LineIconEngine(icon));
}

QIcon programIcon()
{
    return QIcon(new ProgramIconEngine);
}

void paintIcon(QPainter& painter, const QRect& rect, Icon icon, const QColor& colour)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    QPixmap pixmap = render(icon, (QSizeF(rect.size()) * ratio).toSize(), colour);
    pixmap.setDevicePixelRatio(ratio);
    painter.drawPixmap(rect.topLeft(), pixmap);
}

} // namespace Logboom
