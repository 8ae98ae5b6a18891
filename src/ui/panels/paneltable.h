// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace Logboom {

/**
 * A small table of a panel: flat rows that look as those of the log, one of them current. Tab leaves it.
 *
 * GUI thread; the model is borrowed.
 */
class PanelTable final : public QTreeView
{
    Q_OBJECT

public:
    /// name: for screen readers.
    PanelTable(QAbstractItemModel& model, const QString& name, QWidget* parent = nullptr);

    /// Shown where there are no rows.
    void setPlaceholder(const QString& text);
    /// Widths of the columns after the first, in pixels of the design; the first takes the rest.
    void setColumnWidths(const QList<int>& widths);

    /// -1 for none.
    [[nodiscard]] int currentRow() const { return currentIndex().row(); }
    void setCurrentRow(int row);

signals:
    void currentRowChanged(int row);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void applySizes();

    QString m_placeholder;
    QList<int> m_widths;
};

} // namespace Logboom
