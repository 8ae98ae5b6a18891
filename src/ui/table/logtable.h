// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/annotations.h"
#include "core/insight/anomaly.h"
#include "ui/models/timecell.h"
#include "ui/table/rowlayout.h"

#include <QPersistentModelIndex>
#include <QPoint>
#include <QTableView>
#include <QTimer>

#include <optional>
#include <vector>

namespace Logboom {

struct FindText;
class LogHeader;
class LogModel;
class RowDelegate;
class RowRules;

/**
 * The rows on the screen. Keeps an entry in its place while rows come and go, and keeps what is selected by entry, also
 * when its row leaves the model. GUI thread.
 */
class LogTable final : public QTableView
{
    Q_OBJECT

public:
    explicit LogTable(LogModel& model, QWidget* parent = nullptr);

    /// Following, the newest row stays at its edge and nothing is selected.
    void setFollowing(bool following);
    void setNeedles(const QStringList& needles);
    void setFind(const FindText& find);
    void setLabels(const TextLabels& labels);
    /// Which rows are coloured; borrowed.
    void setRules(RowRules& rules);
    /// Rows of these are marked, and those of the chosen one tinted.
    void setAnomalies(std::vector<Anomaly> anomalies);
    void setChosenAnomaly(const std::optional<AnomalyKey>& key);
    void setTimeStyle(TimeStyle style);
    void setAnnotations(std::shared_ptr<const Annotations> annotations);
    void setLanes(bool shown);
    /// Shown where there are no rows.
    void setPlaceholder(const QString& text);
    [[nodiscard]] const QString& placeholder() const { return m_placeholder; }

    [[nodiscard]] LogHeader& columns() const { return *m_header; }
    [[nodiscard]] RowSpan rowsOnScreen() const;
    [[nodiscard]] std::optional<Entry> currentEntry() const { return m_current; }
    /// In the order of the rows; those whose rows left the model are in it too.
    [[nodiscard]] const std::vector<Entry>& selectedEntries() const { return m_selected; }
    /// The part of the current row that is on the screen, in viewport coordinates.
    [[nodiscard]] std::optional<QRect> currentRowRect() const;

    void selectEntryAt(int row);
    /// Up (-1) or down (1) from the current entry.
    void moveCurrent(int rows);
    void placeAtTop(int row);
    void placeInMiddle(int row);

    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    void selectAll() override {}
    void keyboardSearch(const QString& /*search*/) override {}

signals:
    /// The reader scrolled away from the end or selected something.
    void readerTookHold();
    /// Rows came, went or were scrolled.
    void screenChanged();
    void currentEntryChanged();
    void selectedEntriesChanged();

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void scrollContentsBy(int dx, int dy) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void startDrag(Qt::DropActions actions) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void beforeChange();
    void afterChange();
    void applyFont();
    void scrollToNewest();
    [[nodiscard]] bool isAtNewest() const;
    void setScroll(int value);
    [[nodiscard]] int scrollValue() const;
    void takeSelection();
    void restoreSelection();
    void setPointer(std::optional<QPoint> pointer);
    void updateHover();

    /// The entry that keeps its place, and the top of its row in the viewport.
    struct Anchor
    {
        EntryKey key;
        int y = 0;
    };

    LogModel& m_model;
    LogHeader* m_header;
    RowDelegate* m_delegate;
    QString m_placeholder;
    bool m_following = true;
    bool m_ours = false; // what happens now is not the reader's doing
    std::optional<Anchor> m_anchor;
    std::optional<Entry> m_current;
    std::vector<Entry> m_selected;
    std::optional<QPoint> m_pointer; // in the viewport
    int m_hoveredRow = -1;
    QTimer m_ageing; // while the table says how long ago something was
};

} // namespace Logboom
