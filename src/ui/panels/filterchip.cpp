// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/filterchip.h"

#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace Logboom {

namespace {

// Of the design, for a 13 px font.
constexpr int Height = 20;
constexpr int Inset = 8;
constexpr int CrossSlot = 20; ///< right part of the chip that the cross has for itself
constexpr int CrossSize = 12;
constexpr int MaxText = 420;

} // namespace

qsizetype partHeadLength(QStringView part)
{
    qsizetype i = part.startsWith(u'-') ? 1 : 0;
    const qsizetype start = i;
    while (i < part.size() && (part[i].isLetterOrNumber() || QStringView(u"_-.@").contains(part[i])))
        ++i;
    const qsizetype nameEnd = i;
    while (i < part.size() && QStringView(u":=<>!~").contains(part[i]))
        ++i;
    return i > nameEnd && nameEnd > start ? i : start;
}

FilterChip::FilterChip(const FilterParts::Part& part, QWidget* parent)
    : QAbstractButton(parent)
    , m_part(part)
{
    setText(part.text);
    setCheckable(true);
    setChecked(part.on);
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setCursor(Qt::ArrowCursor);
    setAttribute(Qt::WA_Hover);
    //: %1 is a part of the filter text
    setAccessibleName(part.on ? tr("Filter part %1").arg(part.text)
                              : tr("Filter part %1, switched off").arg(part.text));
    setAccessibleDescription(tr("Space switches it, Delete removes it, Return edits it."));
    setToolTip(part.on ? tr("%1\nClick to switch off, double-click to edit").arg(part.text)
                       : tr("%1\nSwitched off; click to switch on").arg(part.text));
}

QFont FilterChip::chipFont() const
{
    return sized(logFont(font()), 12);
}

QSize FilterChip::sizeHint() const
{
    const int text = QFontMetrics(chipFont()).horizontalAdvance(m_part.text);
    const int width = std::min(text, scaled(MaxText, font())) + scaled(Inset, font()) + scaled(CrossSlot + 2, font());
    return {width, scaled(Height, font())};
}

QRect FilterChip::crossRect() const
{
    const int slot = scaled(CrossSlot, font());
    return {width() - slot, 0, slot, height()};
}

void FilterChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const Colours& colours = Colours::of(palette());
    const QColor muted = palette().color(QPalette::PlaceholderText);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_part.on) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.chip);
    } else {
        QPen pen(palette().color(QPalette::Dark), 1, Qt::CustomDashLine);
        pen.setDashPattern({3, 2});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
    }
    const qreal inset = m_part.on ? 0 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 3, 3);

    painter.setFont(chipFont());
    const QFontMetrics metrics(chipFont());
    const int left = scaled(Inset, font());
    const QRect area(left, 0, crossRect().left() - left - 1, height());
    const QString shown = metrics.elidedText(m_part.text, Qt::ElideRight, area.width());
    const qsizetype head = std::min(partHeadLength(m_part.text), shown.size());
    const bool negated = m_part.text.startsWith(u'-');
    const QColor headColour = negated && m_part.on ? colours.level(Level::Error).text : muted;
    painter.setPen(headColour);
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft, shown.first(head));
    painter.setPen(m_part.on ? palette().color(QPalette::Text) : muted);
    painter.drawText(area.adjusted(metrics.horizontalAdvance(shown.first(head)), 0, 0, 0),
                     Qt::AlignVCenter | Qt::AlignLeft, shown.sliced(head));

    const int side = scaled(CrossSize, font());
    QRect cross(0, 0, side, side);
    cross.moveCenter(crossRect().center());
    paintIcon(painter, cross, Icon::Close, m_overCross ? palette().color(QPalette::Text) : muted);
    if (hasFocus()) {
        painter.setPen(QPen(colours.focusRing, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
    }
}

void FilterChip::setOverCross(bool over)
{
    if (m_overCross == over)
        return;
    m_overCross = over;
    update();
}

void FilterChip::mouseMoveEvent(QMouseEvent* event)
{
    setOverCross(crossRect().contains(event->position().toPoint()));
}

void FilterChip::leaveEvent(QEvent* event)
{
    setOverCross(false);
    QAbstractButton::leaveEvent(event);
}

void FilterChip::mousePressEvent(QMouseEvent* event)
{
    m_pressedCross = crossRect().contains(event->position().toPoint());
    event->accept();
}

void FilterChip::mouseReleaseEvent(QMouseEvent* event)
{
    const QPoint point = event->position().toPoint();
    if (event->button() == Qt::MiddleButton && rect().contains(point))
        emit removeRequested();
    if (event->button() != Qt::LeftButton || !rect().contains(point))
        return;
    if (m_pressedCross && crossRect().contains(point))
        emit removeRequested();
    else if (!m_pressedCross)
        emit toggleRequested();
}

void FilterChip::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (!crossRect().contains(event->position().toPoint()))
        emit editRequested();
}

void FilterChip::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Space:
        emit toggleRequested();
        return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        emit removeRequested();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        emit editRequested();
        return;
    case Qt::Key_Left:
        focusPreviousChild();
        return;
    case Qt::Key_Right:
        focusNextChild();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void FilterChip::changeEvent(QEvent* event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace Logboom
