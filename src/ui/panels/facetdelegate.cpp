// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/facetdelegate.h"

#include "ui/panels/facettree.h"
#include "ui/theme/badge.h"
#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace Logboom {

namespace {

// Of the design, for a 13 px font.
constexpr int Inset = 12;
constexpr int RowHeight = 24;
constexpr int SectionHeight = 32;
constexpr int MarkSize = 16;
constexpr int NameLeft = 36;
constexpr int InstanceIndent = 16;
constexpr int BarWidth = 32;
constexpr int BarHeight = 4;
constexpr int Gap = 8;
constexpr int MinName = 80; ///< where a name would get less there is no bar

FacetKind kindOf(const QModelIndex& index)
{
    return static_cast<FacetKind>(index.data(FacetKindRole).toInt());
}

} // namespace

QSize FacetDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {0, scaled(kindOf(index) == FacetKind::Section ? SectionHeight : RowHeight, option.font)};
}

void FacetDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    const QRect row(0, option.rect.top(), option.widget->width(), option.rect.height());
    const QPalette& palette = option.palette;
    const Colours& colours = Colours::of(palette);
    const auto px = [&option](int design) { return scaled(design, option.font); };
    const auto visual = [&option, &row](const QRect& rect) { return QStyle::visualRect(option.direction, row, rect); };
    if (option.state & QStyle::State_MouseOver)
        painter->fillRect(row, colours.hover);
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(colours.focusRing, 2));
        painter->drawRect(row.adjusted(1, 1, -1, -1));
    }
    const FacetKind kind = kindOf(index);
    if (kind == FacetKind::Section) {
        paintSection(*painter, row, option, index);
        painter->restore();
        return;
    }
    const auto state = static_cast<FacetState>(index.data(FacetStateRole).toInt());
    const bool grey = state == FacetState::Outside || state == FacetState::Excluded;
    const QColor muted = palette.color(QPalette::PlaceholderText);
    const int indent = kind == FacetKind::Instance ? px(InstanceIndent) : 0;
    const int middle = row.center().y();
    const QRect mark(px(Inset) + indent, middle - px(MarkSize) / 2 + 1, px(MarkSize), px(MarkSize));
    paintMark(*painter, visual(mark), option, index);

    const int right = !index.data(FacetCountRole).isValid() ? row.right() - px(Inset)
                                                            : paintCount(*painter, row, option, index) - px(Gap);
    const int left = px(NameLeft) + indent;
    const QRect name(left, row.top(), right - left, row.height());
    painter->setFont(option.font);
    painter->setPen(grey || kind == FacetKind::Others ? muted : palette.color(QPalette::Text));
    painter->drawText(visual(name), Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, name.width()));
    painter->restore();
}

int FacetDelegate::paintCount(QPainter& painter, const QRect& row, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    const auto px = [&option](int design) { return scaled(design, option.font); };
    const auto visual = [&option, &row](const QRect& rect) { return QStyle::visualRect(option.direction, row, rect); };
    const quint64 count = index.data(FacetCountRole).toULongLong();
    const QRect countRect(row.right() - px(Inset) - m_countWidth, row.top(), m_countWidth, row.height());
    painter.setFont(option.font);
    painter.setPen(option.palette.color(QPalette::PlaceholderText));
    painter.drawText(visual(countRect), Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(count));

    const QRect bar(countRect.left() - px(Gap) - px(BarWidth), row.center().y() - px(BarHeight) / 2 + 1, px(BarWidth),
                    px(BarHeight));
    // The saved filters are no parts of one whole.
    if (kindOf(index) == FacetKind::Saved || bar.left() - px(Gap) - px(NameLeft) < px(MinName))
        return countRect.left();
    painter.fillRect(visual(bar), option.palette.color(QPalette::Midlight));
    if (count > 0) {
        const Level level =
            kindOf(index) == FacetKind::Level ? static_cast<Level>(index.data(FacetLevelRole).toInt()) : Level::Info;
        const int length = static_cast<int>(index.data(FacetShareRole).toDouble() * bar.width());
        painter.fillRect(visual({bar.left(), bar.top(), std::max(2, length), bar.height()}),
                         Colours::of(option.palette).level(level).histogram);
    }
    return bar.left();
}

void FacetDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const int left = scaled(NameLeft - 4, option.font);
    const QRect row(0, option.rect.top(), option.widget->width(), option.rect.height());
    editor->setGeometry(
        QStyle::visualRect(option.direction, row, row.adjusted(left, 0, -scaled(Inset, option.font), 0)));
}

void FacetDelegate::paintSection(QPainter& painter, const QRect& row, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const
{
    const auto px = [&option](int design) { return scaled(design, option.font); };
    const QColor muted = option.palette.color(QPalette::PlaceholderText);
    const int side = px(MarkSize);
    // The head stands nearer to what it heads than to what is above.
    const QRect head = row.adjusted(0, px(4), 0, 0);
    const bool open = option.state & QStyle::State_Open;
    const bool mirrored = option.direction == Qt::RightToLeft;
    const auto visual = [&](const QRect& rect) { return QStyle::visualRect(option.direction, row, rect); };
    paintIcon(painter, visual({px(6), head.center().y() - side / 2 + 1, side, side}),
              open       ? Icon::ChevronDown
              : mirrored ? Icon::ChevronLeft
                         : Icon::ChevronRight,
              muted);
    painter.setFont(semibold(sized(option.font, 12)));
    painter.setPen(option.palette.color(QPalette::Text));
    painter.drawText(visual(head.adjusted(px(24), 0, 0, 0)), Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
    painter.setFont(sized(option.font, 12));
    painter.setPen(muted);
    painter.drawText(visual(head.adjusted(0, 0, -px(Inset) + 1, 0)), Qt::AlignRight | Qt::AlignVCenter,
                     index.data(FacetNoteRole).toString());
}

void FacetDelegate::paintMark(QPainter& painter, const QRect& mark, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    const Colours& colours = Colours::of(option.palette);
    const auto state = static_cast<FacetState>(index.data(FacetStateRole).toInt());
    if (state == FacetState::Excluded)
        paintIcon(painter, mark, Icon::Minus, colours.level(Level::Error).text);
    else if (kindOf(index) == FacetKind::Level)
        paintBadge(painter, mark, static_cast<Level>(index.data(FacetLevelRole).toInt()), option.palette, option.font);
    else if (state == FacetState::Included)
        paintIcon(painter, mark, Icon::Check, colours.focusRing);
    else if (kindOf(index) == FacetKind::Saved)
        paintIcon(painter, mark, Icon::Filter, option.palette.color(QPalette::PlaceholderText));
    else if (index.model()->hasChildren(index))
        paintIcon(painter, mark, option.state & QStyle::State_Open ? Icon::ChevronDown : Icon::ChevronRight,
                  option.palette.color(QPalette::PlaceholderText));
}

} // namespace Logboom
