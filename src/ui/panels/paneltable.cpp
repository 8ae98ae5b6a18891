// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/paneltable.h"

#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace Logboom {

namespace {

// Of the design, for a 13 px font.
constexpr int RowHeight = 24;
constexpr int HeaderHeight = 24;
constexpr int SelectionBar = 3;
constexpr int Inset = 12;

class PanelHeader final : public QHeaderView
{
public:
    explicit PanelHeader(QWidget* parent)
        : QHeaderView(Qt::Horizontal, parent)
    {
        setSectionsClickable(false);
        setSectionsMovable(false);
        setStretchLastSection(false);
        setMinimumSectionSize(24);
    }

    /// As wide as its table. Qt would measure the titles in two more fonts.
    [[nodiscard]] QSize sizeHint() const override { return {0, scaled(HeaderHeight, parentWidget()->font())}; }

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override
    {
        painter->fillRect(rect, palette().color(QPalette::Window));
        painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, palette().color(QPalette::Mid));
        painter->setFont(font());
        painter->setPen(palette().color(QPalette::PlaceholderText));
        const int inset = scaled(Inset, parentWidget()->font());
        const QVariant alignment = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole);
        painter->drawText(rect.adjusted(inset, 0, -inset, 0), alignment.toInt(),
                          model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString());
    }
};

/// Text on the row that drawRow() has painted.
class PanelDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), scaled(RowHeight, option.font)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::paint(painter, inset(option), index);
    }

    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override
    {
        return QStyledItemDelegate::editorEvent(event, model, inset(option), index);
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state &= ~(QStyle::State_Selected | QStyle::State_HasFocus | QStyle::State_MouseOver);
        option->backgroundBrush = Qt::NoBrush;
    }

private:
    static QStyleOptionViewItem inset(QStyleOptionViewItem option)
    {
        const int side = scaled(Inset, option.font) - 2; // the style has its own margin
        option.rect.adjust(side, 0, -side, 0);
        return option;
    }
};

} // namespace

PanelTable::PanelTable(QAbstractItemModel& model, const QString& name, QWidget* parent)
    : QTreeView(parent)
{
    setModel(&model);
    setItemDelegate(new PanelDelegate(this));
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setUniformRowHeights(true);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setHeader(new PanelHeader(this));
    applySizes();
}

void PanelTable::setPlaceholder(const QString& text)
{
    m_placeholder = text;
    viewport()->update();
}

void PanelTable::setColumnWidths(const QList<int>& widths)
{
    m_widths = widths;
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int i = 0; i < m_widths.size(); ++i)
        header()->setSectionResizeMode(i + 1, QHeaderView::Fixed);
    applySizes();
}

void PanelTable::setCurrentRow(int row)
{
    setCurrentIndex(model()->index(row, 0));
}

void PanelTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTreeView::currentChanged(current, previous);
    if (current.row() != previous.row())
        emit currentRowChanged(current.row());
}

void PanelTable::applySizes()
{
    header()->setFont(sized(font(), 12));
    header()->setFixedHeight(scaled(HeaderHeight, font()));
    for (int i = 0; i < m_widths.size(); ++i)
        header()->resizeSection(i + 1, scaled(m_widths[i], font()));
}

void PanelTable::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Colours& colours = Colours::of(palette());
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    const bool hovered = viewport()->underMouse() && row.contains(viewport()->mapFromGlobal(QCursor::pos()));
    if (selectionModel()->isRowSelected(index.row(), index.parent())) {
        painter->fillRect(row, hasFocus() ? colours.selection : colours.selectionInactive);
        if (hasFocus())
            painter->fillRect(0, row.top(), scaled(SelectionBar, font()), row.height(), colours.focusRing);
    } else if (hovered) {
        painter->fillRect(row, colours.hover);
    }
    QTreeView::drawRow(painter, option, index);
}

void PanelTable::paintEvent(QPaintEvent* event)
{
    QTreeView::paintEvent(event);
    if (model()->rowCount() > 0 || m_placeholder.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const int inset = scaled(16, font());
    painter.drawText(viewport()->rect().adjusted(inset, 0, -inset, 0), Qt::AlignCenter | Qt::TextWordWrap,
                     m_placeholder);
}

void PanelTable::focusInEvent(QFocusEvent* event)
{
    QTreeView::focusInEvent(event);
    viewport()->update();
}

void PanelTable::focusOutEvent(QFocusEvent* event)
{
    QTreeView::focusOutEvent(event);
    viewport()->update();
}

void PanelTable::changeEvent(QEvent* event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applySizes();
}

} // namespace Logboom
