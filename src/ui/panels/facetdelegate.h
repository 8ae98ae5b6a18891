// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace Logboom {

/// What the items of the facet tree hold beside their text.
enum FacetRole
{
    FacetKindRole = Qt::UserRole, ///< FacetKind
    FacetCountRole,               ///< quint64
    FacetShareRole,               ///< double, 0 to 1: the length of the bar
    FacetStateRole,               ///< FacetState
    FacetLevelRole,               ///< Level, of levels only
    FacetNoteRole,                ///< text at the right of a section's head
    FacetFieldRole,               ///< the field of a section of values and of its rows
    FacetFilterRole,              ///< the text of a saved filter
};

enum class FacetKind : quint8
{
    Section,
    Level,
    Application,
    Instance,
    Value,  ///< of a field
    Others, ///< the values of a field that have no row
    Saved,  ///< a filter somebody saved; it has no count
};

/// Paints the rows of the left dock: mark, name, bar, count.
class FacetDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

    /// The room for the counts, so that all bars begin at one place.
    void setCountWidth(int width) { m_countWidth = width; }

private:
    void paintSection(QPainter& painter, const QRect& row, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const;
    /// Returns the left edge of what it painted.
    int paintCount(QPainter& painter, const QRect& row, const QStyleOptionViewItem& option,
                   const QModelIndex& index) const;
    void paintMark(QPainter& painter, const QRect& mark, const QStyleOptionViewItem& option,
                   const QModelIndex& index) const;

    int m_countWidth = 0;
};

} // namespace Logboom
