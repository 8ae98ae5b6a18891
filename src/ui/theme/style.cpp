// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>

#include <algorithm>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

constexpr int Radius = 4;
constexpr int ScrollBarExtent = 12;
constexpr int ScrollHandle = 8; ///< thickness; the rest of the bar is air
constexpr int MinScrollHandle = 24;
constexpr int ButtonPadding = 24; ///< of both sides
constexpr int TickSize = 16;
constexpr int ArrowSize = 14;

QRectF inside(const QRect& rect, qreal by)
{
    return QRectF(rect).adjusted(by, by, -by, -by);
}

void paintFocusRing(QPainter& painter, const QRect& rect, const QPalette& palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Colours::of(palette).focusRing, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(inside(rect, 1), Radius, Radius);
    painter.restore();
}

void paintBox(QPainter& painter, const QRect& rect, const QColor& fill, const QPen& border)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(border);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(inside(rect, border.style() == Qt::NoPen ? 0 : 0.5), Radius, Radius);
    painter.restore();
}

bool hasKeyboardFocus(const QStyleOption& option)
{
    return option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange);
}

void paintPushButton(QPainter& painter, const QStyleOptionButton& option)
{
    const Colours& colours = Colours::of(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool accent = option.features.testFlag(QStyleOptionButton::DefaultButton) && enabled;
    QColor fill = option.palette.color(QPalette::Button);
    if (accent)
        fill = option.palette.color(QPalette::Highlight);
    else if (option.state & (QStyle::State_Sunken | QStyle::State_On))
        fill = colours.chip;
    else if (enabled && option.state & QStyle::State_MouseOver)
        fill = colours.hover;
    const QColor border = option.palette.color(enabled ? QPalette::Dark : QPalette::Mid);
    paintBox(painter, option.rect, fill, accent ? QPen(Qt::NoPen) : QPen(border, 1));
}

void paintToolButton(QPainter& painter, const QStyleOption& option)
{
    const Colours& colours = Colours::of(option.palette);
    if (option.state & (QStyle::State_Sunken | QStyle::State_On))
        paintBox(painter, option.rect, colours.chip, Qt::NoPen);
    else if (option.state & QStyle::State_MouseOver && option.state & QStyle::State_Enabled)
        paintBox(painter, option.rect, colours.hover, Qt::NoPen);
}

void paintField(QPainter& painter, const QStyleOption& option)
{
    const bool focused = option.state & QStyle::State_HasFocus;
    const bool enabled = option.state & QStyle::State_Enabled;
    const QColor border = option.palette.color(enabled ? QPalette::Dark : QPalette::Mid);
    paintBox(painter, option.rect, option.palette.color(QPalette::Base), QPen(border, 1));
    if (focused)
        paintFocusRing(painter, option.rect, option.palette);
}

/// The box of a tick, filled where it is ticked.
void paintTick(QPainter& painter, const QStyleOption& option)
{
    const Colours& colours = Colours::of(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool ticked = option.state & QStyle::State_On;
    const QColor border = option.palette.color(enabled ? QPalette::Dark : QPalette::Mid);
    const QColor fill = ticked && enabled                                   ? option.palette.color(QPalette::Highlight)
                        : option.state & QStyle::State_MouseOver && enabled ? colours.hover
                                                                            : option.palette.color(QPalette::Base);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(ticked && enabled ? QPen(fill, 1) : QPen(border, 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(inside(option.rect, 0.5), 3, 3);
    painter.restore();
    if (ticked)
        paintIcon(painter, option.rect, Icon::Check,
                  enabled ? option.palette.color(QPalette::HighlightedText) : border);
}

/// The frame of a choice and its arrow; what is chosen is painted over it.
void paintComboBox(QPainter& painter, const QStyleOptionComboBox& option, const QRect& arrow)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const QColor fill = option.palette.color(option.editable ? QPalette::Base : QPalette::Button);
    paintBox(painter, option.rect, fill, QPen(option.palette.color(enabled ? QPalette::Dark : QPalette::Mid), 1));
    const bool focused = option.editable ? option.state.testFlag(QStyle::State_HasFocus) : hasKeyboardFocus(option);
    if (focused)
        paintFocusRing(painter, option.rect, option.palette);
    QRect icon(0, 0, ArrowSize, ArrowSize);
    icon.moveCenter(arrow.center());
    const QPalette::ColorGroup group = enabled ? QPalette::Active : QPalette::Disabled;
    paintIcon(painter, icon, Icon::ChevronDown, option.palette.color(group, QPalette::PlaceholderText));
}

/// keyboard: the menu bar has the focus, so that the letters to press are of use.
void paintMenuBarItem(QPainter& painter, const QStyleOptionMenuItem& option, bool keyboard)
{
    painter.fillRect(option.rect, option.palette.color(QPalette::Window));
    const bool open = option.state & QStyle::State_Sunken;
    const bool chosen = option.state & QStyle::State_Selected;
    const Colours& colours = Colours::of(option.palette);
    if (open || chosen)
        paintBox(painter, option.rect.adjusted(0, 2, 0, -2), open ? colours.chip : colours.hover, Qt::NoPen);
    const bool enabled = option.state & QStyle::State_Enabled;
    painter.setPen(option.palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    const int mnemonic = keyboard ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    painter.drawText(option.rect, Qt::AlignCenter | mnemonic | Qt::TextSingleLine, option.text);
}

void paintTab(QPainter& painter, const QStyleOptionTab& option)
{
    const Colours& colours = Colours::of(option.palette);
    const bool chosen = option.state & QStyle::State_Selected;
    if (!chosen && option.state & QStyle::State_MouseOver)
        paintBox(painter, option.rect.adjusted(2, 4, -2, -4), colours.hover, Qt::NoPen);
    if (chosen)
        painter.fillRect(option.rect.left(), option.rect.bottom() - 1, option.rect.width(), 2, colours.focusRing);
    if (hasKeyboardFocus(option))
        paintFocusRing(painter, option.rect.adjusted(2, 2, -2, -3), option.palette);
}

void paintHeaderSection(QPainter& painter, const QStyleOptionHeader& option)
{
    const bool hovered = option.state & QStyle::State_MouseOver && option.state & QStyle::State_Enabled;
    painter.fillRect(option.rect, hovered ? Colours::of(option.palette).hover : option.palette.color(QPalette::Window));
    painter.fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1,
                     option.palette.color(QPalette::Mid));
}

} // namespace

Style::Style()
    : QProxyStyle(u"Fusion"_s)
{
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return ScrollBarExtent;
    case PM_ScrollBarSliderMin:
        return MinScrollHandle;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
        return scaled(TickSize, widget != nullptr ? widget->font() : QFont());
    case PM_SplitterWidth:
        return 1;
    case PM_MenuBarPanelWidth:
    case PM_MenuBarVMargin:
    case PM_TabBarBaseHeight:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
        return 0;
    case PM_MenuBarHMargin:
        return 6;
    case PM_MenuBarItemSpacing:
        return 0;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_ScrollBar_Transient:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_Widget_Animate:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                              const QWidget* widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    const QFont font = widget != nullptr ? widget->font() : QFont();
    switch (type) {
    case CT_MenuBarItem:
        return {contents.width() + scaled(20, font), scaled(28, font)};
    case CT_PushButton:
        return {std::max(size.width(), contents.width() + scaled(ButtonPadding, font)), scaled(28, font)};
    case CT_LineEdit:
    case CT_ComboBox:
        return {size.width(), std::max(size.height(), scaled(28, font))};
    default:
        return size;
    }
}

QRect Style::scrollBarRect(const QStyleOptionComplex& option, SubControl subControl) const
{
    const auto& bar = static_cast<const QStyleOptionSlider&>(option);
    const bool horizontal = bar.orientation == Qt::Horizontal;
    const int length = horizontal ? bar.rect.width() : bar.rect.height();
    int handle = length;
    if (bar.maximum > bar.minimum) {
        const qint64 range = qint64(bar.maximum) - bar.minimum;
        handle = static_cast<int>(qint64(bar.pageStep) * length / (range + bar.pageStep));
        handle = std::clamp(handle, std::min(MinScrollHandle, length), length);
    }
    const int start =
        sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, length - handle, bar.upsideDown);
    const auto slice = [&](int from, int extent) {
        return horizontal ? QRect(bar.rect.left() + from, bar.rect.top(), extent, bar.rect.height())
                          : QRect(bar.rect.left(), bar.rect.top() + from, bar.rect.width(), extent);
    };
    switch (subControl) {
    case SC_ScrollBarGroove:
        return bar.rect;
    case SC_ScrollBarSlider:
        return slice(start, handle);
    case SC_ScrollBarSubPage:
        return slice(0, start);
    case SC_ScrollBarAddPage:
        return slice(start + handle, length - start - handle);
    default:
        return {}; // no arrow buttons
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl subControl,
                            const QWidget* widget) const
{
    if (control == CC_ScrollBar)
        return visualRect(option->direction, option->rect, scrollBarRect(*option, subControl));
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const
{
    switch (element) {
    case PE_FrameFocusRect:
        // Rows say by themselves which one is current.
        if (qobject_cast<const QAbstractItemView*>(widget) == nullptr)
            paintFocusRing(*painter, widget != nullptr ? widget->rect() : option->rect, option->palette);
        return;
    case PE_PanelButtonCommand:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option))
            paintPushButton(*painter, *button);
        return;
    case PE_FrameDefaultButton:
        return;
    case PE_PanelButtonTool:
        paintToolButton(*painter, *option);
        return;
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); frame && frame->lineWidth > 0)
            paintField(*painter, *option);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paintTick(*painter, *option);
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1,
                          option->palette.color(QPalette::Mid));
        return;
    case PE_FrameTabWidget:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const
{
    switch (element) {
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        return;
    case CE_MenuBarItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            paintMenuBarItem(*painter, *item, widget != nullptr && widget->hasFocus());
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, option->palette.color(QPalette::Mid));
        return;
    case CE_TabBarTabShape:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option))
            paintTab(*painter, *tab);
        return;
    case CE_TabBarTabLabel:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            QStyleOptionTab label(*tab);
            label.state.setFlag(State_HasFocus, false);
            if (!(label.state & State_Selected))
                label.palette.setColor(QPalette::WindowText, label.palette.color(QPalette::PlaceholderText));
            QProxyStyle::drawControl(element, &label, painter, widget);
        }
        return;
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            QStyleOptionButton label(*button);
            const bool accent = label.features.testFlag(QStyleOptionButton::DefaultButton);
            if (accent && label.state & State_Enabled)
                label.palette.setColor(QPalette::ButtonText, label.palette.color(QPalette::HighlightedText));
            QProxyStyle::drawControl(element, &label, painter, widget);
        }
        return;
    case CE_HeaderSection:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option))
            paintHeaderSection(*painter, *header);
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        painter->fillRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1,
                          option->palette.color(QPalette::Mid));
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const
{
    if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option); box && control == CC_ComboBox) {
        paintComboBox(*painter, *box, subControlRect(control, option, SC_ComboBoxArrow, widget));
        return;
    }
    if (control != CC_ScrollBar) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    const auto& bar = static_cast<const QStyleOptionSlider&>(*option);
    painter->fillRect(bar.rect, bar.palette.color(QPalette::Window));
    if (bar.maximum <= bar.minimum)
        return;
    const QRect slider = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    const int air = (ScrollBarExtent - ScrollHandle) / 2;
    const QRect handle =
        bar.orientation == Qt::Horizontal ? slider.adjusted(1, air, -1, -air) : slider.adjusted(air, 1, -air, -1);
    const bool active = bar.activeSubControls & SC_ScrollBarSlider && bar.state & (State_Sunken | State_MouseOver);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(active ? bar.palette.color(QPalette::Dark) : Colours::of(bar.palette).scrollHandle);
    painter->drawRoundedRect(handle, ScrollHandle / 2.0, ScrollHandle / 2.0);
    painter->restore();
}

} // namespace Logboom
