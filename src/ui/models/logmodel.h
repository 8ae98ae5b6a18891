// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/annotations.h"
#include "core/store/logstore.h"
#include "ui/models/anomalyrows.h"
#include "ui/models/rowtext.h"
#include "ui/models/sourcelanes.h"
#include "ui/models/timecell.h"
#include "ui/models/windowplan.h"

#include <QAbstractTableModel>

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace Logboom {

enum class LogColumn : quint8
{
    Gutter, ///< marks; no text
    Time,
    Level,
    App,
    Instance,
    Category,
    Message,
    Count ///< of these; columns of fields follow
};

/**
 * Some hundred consecutive matches as rows, oldest or newest first. It knows nothing of the store: LogPager fills it.
 *
 * Keys, edges, and what comes and goes are by time: ascending, with "before" and "after" meant so. Only rows, and what
 * takes or gives a row, are by the order.
 *
 * Every change of rows stands between aboutToChange() and changed(), so that a view can keep an entry in its place.
 * GUI thread.
 */
class LogModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// What the rows begin with. The entries stay.
    [[nodiscard]] Direction order() const { return m_order; }
    void setOrder(Direction order);
    /// Where the entry of a row is among keys().
    [[nodiscard]] std::size_t placeOf(int row) const { return mirrored(static_cast<std::size_t>(row)); }
    [[nodiscard]] int rowAt(std::size_t place) const { return static_cast<int>(mirrored(place)); }

    /// Ascending, one for each row.
    [[nodiscard]] std::span<const EntryKey> keys() const { return m_keys; }
    [[nodiscard]] WindowEdges edges() const { return m_edges; }
    [[nodiscard]] const Entry& entryAt(int row) const { return m_rows[placeOf(row)].entry; }
    [[nodiscard]] const EntryKey& keyAt(int row) const { return m_keys[placeOf(row)]; }
    /// Made at the first call for a row.
    [[nodiscard]] const RowText& textAt(int row) const;
    /// The cell of the time, by the style.
    [[nodiscard]] QString timeAt(int row) const;
    /// The time without an entry before the one of this row, where it is worth showing.
    [[nodiscard]] std::optional<qint64> gapBefore(int row) const;
    /// What names the run that begins with this row, among the rows there are; empty where none does.
    [[nodiscard]] QString runBegun(int row) const;
    [[nodiscard]] TimeStyle timeStyle() const { return m_timeStyle; }
    void setTimeStyle(TimeStyle style);
    /// What TimeStyle::SinceMark counts from.
    [[nodiscard]] const std::optional<qint64>& timeMark() const { return m_timeMark; }
    void setTimeMark(std::optional<qint64> mark);
    /// Columns of fields behind the others, by the fields' names.
    [[nodiscard]] const QStringList& fieldColumns() const { return m_fieldColumns; }
    void addFieldColumn(const QString& name);
    void removeFieldColumn(const QString& name);
    /// Of a field column, counted from the first.
    [[nodiscard]] QString fieldAt(int row, qsizetype fieldColumn) const;
    [[nodiscard]] std::optional<int> rowOf(const EntryKey& key) const;
    /// What the entry of a row is part of; null for nothing.
    [[nodiscard]] const Anomaly* anomalyAt(int row) const { return m_anomalies.of(entryAt(row).view()); }
    void setAnomalies(AnomalyRows anomalies);
    /// Rows and titles speak another language from now on, or times are of another zone.
    void forgetTexts();
    /// Null for none.
    [[nodiscard]] const Annotation* annotationAt(int row) const { return m_annotations->of(keyAt(row).seq); }
    void setAnnotations(std::shared_ptr<const Annotations> annotations);

    /// Each source has a lane. Shown again, or with rows of another filter, they are given anew.
    void setLanes(bool shown);
    void renewLanes() { m_lanesOutdated = true; }
    [[nodiscard]] bool showsLanes() const { return m_showsLanes; }
    [[nodiscard]] const SourceLanes& lanes() const { return m_lanes; }

    /// Rows that are no matches but stand among them; their keys ascend. They come and go by merge() and
    /// removeNeighbours().
    void setNeighbours(std::vector<EntryKey> keys) { m_neighbours = std::move(keys); }
    void removeNeighbours();
    [[nodiscard]] bool isNeighbour(int row) const { return isNeighbourAt(placeOf(row)); }

    /// Other rows altogether; entries ascend.
    void replace(std::vector<Entry> entries, WindowEdges edges);
    /// Adds the page in front of the first row, or behind the last; entries ascend. more: what lies beyond the page.
    void extendBefore(std::vector<Entry> entries, bool more, const KeepRule& keep);
    void extendAfter(std::vector<Entry> entries, bool more, const KeepRule& keep);
    /// Entries from anywhere, ascending keys; entryOf(i) is called only for those that become rows.
    void merge(std::span<const EntryKey> arrived, const std::function<Entry(std::size_t)>& entryOf,
               const KeepRule& keep);

    /// Empty for columns of fields.
    [[nodiscard]] static QString columnTitle(LogColumn column);

signals:
    void aboutToChange();
    void changed();

private:
    struct Row
    {
        Entry entry;
        mutable std::optional<RowText> text;
        mutable std::optional<QStringList> fields; // by m_fieldColumns
        mutable std::optional<QString> run;        // made when it is asked for
    };

    void extend(std::vector<Entry> entries, WindowEdges during, WindowEdges beyond, const KeepRule& keep);
    void apply(const MergePlan& plan, const std::function<Entry(std::size_t)>& entryOf);
    void giveLanes();
    /// By place, which is also its own inverse.
    [[nodiscard]] std::size_t mirrored(std::size_t at) const
    {
        return m_order == Direction::OldestFirst ? at : m_rows.size() - 1 - at;
    }
    [[nodiscard]] bool isNeighbourAt(std::size_t place) const;
    [[nodiscard]] const QString& runAt(std::size_t place) const;
    void forgetNeighbourhoods();
    void removeRange(std::size_t begin, std::size_t end);
    /// Returns how many there were.
    std::size_t insertRange(std::size_t place, std::vector<Row> rows);
    /// Removes all rows.
    [[nodiscard]] std::vector<Row> takeRows();
    void columnChanged(LogColumn column);
    [[nodiscard]] QVariant gutterData(int row, int role) const;
    [[nodiscard]] QString displayText(int row, LogColumn column) const;

    Direction m_order = Direction::OldestFirst;
    std::vector<Row> m_rows;      // ascending, whatever the order
    std::vector<EntryKey> m_keys; // of m_rows
    WindowEdges m_edges;
    std::vector<EntryKey> m_neighbours; // ascending; those that are rows and others
    QStringList m_fieldColumns;
    AnomalyRows m_anomalies;
    SourceLanes m_lanes; // of the sources of all rows since they are shown
    bool m_showsLanes = false;
    bool m_lanesOutdated = false;
    TimeStyle m_timeStyle = TimeStyle::Clock;
    std::optional<qint64> m_timeMark;
    mutable std::optional<std::optional<qint64>> m_gapThreshold; // of the present rows; made when it is asked for
    mutable std::unordered_map<quint64, bool> m_beginsRun;       // of the present rows that were asked for, by seq
    std::shared_ptr<const Annotations> m_annotations = std::make_shared<Annotations>();
};

} // namespace Logboom
