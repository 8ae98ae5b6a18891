// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/statusparts.h"

#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOption>

namespace Logboom {

namespace {

// Of the design, for a 13 px font.
constexpr int Height = 24;
constexpr int IconSize = 14;
constexpr int DotSize = 8;
constexpr int Gap = 6;
constexpr int Inset = 6;

} // namespace

StatusField::StatusField(const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_name(name)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    describe();
}

void StatusField::setName(const QString& name)
{
    if (m_name == name)
        return;
    m_name = name;
    describe();
}

void StatusField::setValue(const QString& value)
{
    if (m_value == value)
        return;
    m_value = value;
    describe();
}

void StatusField::setWarning(bool warning)
{
    if (m_warning == warning)
        return;
    m_warning = warning;
    describe();
}

void StatusField::describe()
{
    setAccessibleName(m_name.isEmpty() ? m_value : QString(m_name + u' ' + m_value));
    updateGeometry();
    update();
}

QSize StatusField::sizeHint() const
{
    const QFontMetrics metrics(sized(font(), 12));
    int width = metrics.horizontalAdvance(m_name) + metrics.horizontalAdvance(m_value);
    if (!m_name.isEmpty() && !m_value.isEmpty())
        width += scaled(4, font());
    if (m_warning)
        width += scaled(IconSize + Gap, font());
    return {width, scaled(Height, font()) - 1};
}

void StatusField::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(sized(font(), 12));
    const QColor warning = Colours::of(palette()).level(Level::Warning).text;
    const auto visual = [this](const QRect& area) { return QStyle::visualRect(layoutDirection(), rect(), area); };
    int x = 0;
    if (m_warning) {
        const int side = scaled(IconSize, font());
        paintIcon(painter, visual({0, (height() - side) / 2, side, side}), Icon::Warning, warning);
        x = side + scaled(Gap, font());
    }
    painter.setPen(m_warning ? warning : palette().color(QPalette::PlaceholderText));
    painter.drawText(visual({x, 0, width() - x, height()}), Qt::AlignVCenter | Qt::AlignLeft, m_name);
    x += painter.fontMetrics().horizontalAdvance(m_name) + (m_name.isEmpty() ? 0 : scaled(4, font()));
    painter.setPen(m_warning ? warning : palette().color(QPalette::WindowText));
    painter.drawText(visual({x, 0, width() - x, height()}), Qt::AlignVCenter | Qt::AlignLeft, m_value);
}

StatusButton::StatusButton(QWidget* parent)
    : QAbstractButton(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
}

void StatusButton::setLeadingIcon(std::optional<Icon> icon, const QColor& colour)
{
    m_leading = icon;
    m_leadingColour = colour;
    updateGeometry();
    update();
}

void StatusButton::setTrailingIcon(std::optional<Icon> icon)
{
    m_trailing = icon;
    updateGeometry();
    update();
}

void StatusButton::setDot(const QColor& colour)
{
    m_dot = colour;
    updateGeometry();
    update();
}

void StatusButton::setLogFont(bool log)
{
    m_logFont = log;
    updateGeometry();
    update();
}

QFont StatusButton::textFont() const
{
    return sized(m_logFont ? logFont(font()) : font(), 12);
}

QSize StatusButton::sizeHint() const
{
    const auto px = [this](int design) { return scaled(design, font()); };
    int width = 2 * px(Inset) + QFontMetrics(textFont()).horizontalAdvance(text());
    width += m_dot.isValid() ? px(DotSize + Gap) : 0;
    width += m_leading ? px(IconSize + Gap) : 0;
    width += m_trailing ? px(IconSize + Gap) : 0;
    return {width, px(Height) - 1};
}

void StatusButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto px = [this](int design) { return scaled(design, font()); };
    const Colours& colours = Colours::of(palette());
    const bool acts = isEnabled() && (underMouse() || isDown());
    if (acts) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isDown() ? colours.chip : colours.hover);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0, 2, 0, -2), 3, 3);
    }
    const auto visual = [this](const QRect& area) { return QStyle::visualRect(layoutDirection(), rect(), area); };
    const QColor muted = palette().color(QPalette::PlaceholderText);
    int x = px(Inset);
    if (m_dot.isValid()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_dot);
        painter.drawEllipse(QRectF(visual({x, (height() - px(DotSize)) / 2, px(DotSize), px(DotSize)})));
        x += px(DotSize + Gap);
    }
    const int top = (height() - px(IconSize)) / 2;
    if (m_leading) {
        paintIcon(painter, visual({x, top, px(IconSize), px(IconSize)}), *m_leading,
                  m_leadingColour.isValid() ? m_leadingColour : palette().color(QPalette::WindowText));
        x += px(IconSize + Gap);
    }
    painter.setFont(textFont());
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(visual({x, 0, width() - x, height()}), Qt::AlignVCenter | Qt::AlignLeft, text());
    if (m_trailing)
        paintIcon(painter, visual({width() - px(Inset + IconSize), top, px(IconSize), px(IconSize)}), *m_trailing,
                  muted);
    if (hasFocus()) {
        painter.setPen(QPen(colours.focusRing, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
    }
}

} // namespace Logboom
