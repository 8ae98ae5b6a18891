// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/badge.h"

#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"

#include <QPainter>

namespace Logboom {

void paintBadge(QPainter& painter, const QRect& rect, Level level, const QPalette& palette, const QFont& font)
{
    const LevelColours& colours = Colours::of(palette).level(level);
    const bool filled = colours.badgeFill.isValid();
    const bool outlined = level == Level::Notice;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (filled || outlined) {
        painter.setPen(filled ? QPen(Qt::NoPen) : QPen(colours.badgeText, 1));
        painter.setBrush(filled ? QBrush(colours.badgeFill) : QBrush(Qt::NoBrush));
        const qreal inset = filled ? 0 : 0.5;
        painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), 3, 3);
    }
    QFont letter = sized(filled || outlined ? font : logFont(font), 11);
    letter.setBold(filled || outlined);
    painter.setFont(letter);
    painter.setPen(colours.badgeText);
    painter.drawText(rect, Qt::AlignCenter, levelLetter(level));
    painter.restore();
}

void paintAnomalyMark(QPainter& painter, const QRect& rect, const QPalette& palette, bool hollow)
{
    const QColor colour = Colours::of(palette).anomaly;
    const qreal inset = hollow ? 0.5 : 0;
    const QRectF box = QRectF(rect).adjusted(inset, inset, -inset, -inset);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hollow ? QPen(colour, 1) : QPen(Qt::NoPen));
    painter.setBrush(hollow ? QBrush(Qt::NoBrush) : QBrush(colour));
    painter.drawConvexPolygon(
        QPolygonF({QPointF(box.center().x(), box.top()), QPointF(box.right(), box.center().y()),
                   QPointF(box.center().x(), box.bottom()), QPointF(box.left(), box.center().y())}));
    painter.restore();
}

void paintBookmark(QPainter& painter, const QRect& rect, const QPalette& palette, bool bookmarked, bool noted)
{
    const QColor colour = Colours::of(palette).bookmark;
    const QRectF box(rect);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (bookmarked) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawPolygon(QPolygonF({box.topLeft(), box.topRight(), box.bottomRight(),
                                       QPointF(box.center().x(), box.bottom() - box.width() * 0.4), box.bottomLeft()}));
    } else {
        painter.setPen(QPen(colour, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box.adjusted(0.5, 1.5, -0.5, -1.5));
    }
    if (noted) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        const QColor lines = bookmarked ? palette.color(QPalette::Base) : colour;
        for (const qreal height : {0.3, 0.5}) {
            painter.fillRect(
                QRectF(box.left() + box.width() / 4, qRound(box.top() + box.height() * height), box.width() / 2, 1),
                lines);
        }
    }
    painter.restore();
}

} // namespace Logboom
