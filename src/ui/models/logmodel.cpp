// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/logmodel.h"

#include "core/entry/timestamp.h"
#include "ui/models/anomalytext.h"
#include "ui/models/entryruns.h"
#include "ui/models/fieldcells.h"
#include "ui/models/timegaps.h"
#include "ui/models/timetext.h"
#include "ui/theme/colours.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <utility>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

/// From here on one removal and one insertion of all rows cost less than telling each place apart.
constexpr std::size_t MaxPlaces = 16;

std::vector<EntryKey> keysOf(const std::vector<Entry>& entries)
{
    std::vector<EntryKey> keys;
    keys.reserve(entries.size());
    for (const Entry& entry : entries)
        keys.push_back(entry->key());
    return keys;
}

/// How many separate places the entries go to.
std::size_t placesIn(const std::vector<MergePlan::Insert>& inserts)
{
    std::size_t places = 0;
    for (std::size_t i = 0; i < inserts.size(); ++i)
        places += i == 0 || inserts[i].row != inserts[i - 1].row ? 1 : 0;
    return places;
}

} // namespace

int LogModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LogModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(LogColumn::Count) + static_cast<int>(m_fieldColumns.size());
}

const RowText& LogModel::textAt(int row) const
{
    const Row& stored = m_rows[placeOf(row)];
    if (!stored.text)
        stored.text = rowTextOf(stored.entry.view());
    return *stored.text;
}

std::optional<int> LogModel::rowOf(const EntryKey& key) const
{
    const std::size_t place = rowAtOrAfter(m_keys, key);
    if (place == m_keys.size() || m_keys[place] != key)
        return std::nullopt;
    return rowAt(place);
}

void LogModel::setOrder(Direction order)
{
    if (order == m_order)
        return;
    emit aboutToChange();
    std::vector<Row> rows = takeRows();
    m_order = order;
    insertRange(0, std::move(rows));
    emit changed();
}

void LogModel::forgetTexts()
{
    for (const Row& row : m_rows) {
        row.text.reset();
        row.fields.reset();
    }
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

bool LogModel::isNeighbourAt(std::size_t place) const
{
    return !m_neighbours.empty() && std::ranges::binary_search(m_neighbours, m_keys[place]);
}

void LogModel::removeNeighbours()
{
    if (m_neighbours.empty())
        return;
    emit aboutToChange();
    for (std::size_t end = m_keys.size(); end > 0;) {
        std::size_t begin = end;
        while (begin > 0 && isNeighbourAt(begin - 1))
            --begin;
        removeRange(begin, end);
        end = begin == end ? end - 1 : begin;
    }
    m_neighbours.clear();
    emit changed();
}

void LogModel::setAnomalies(AnomalyRows anomalies)
{
    if (anomalies == m_anomalies)
        return;
    m_anomalies = std::move(anomalies);
    columnChanged(LogColumn::Gutter);
}

void LogModel::setAnnotations(std::shared_ptr<const Annotations> annotations)
{
    m_annotations = std::move(annotations);
    columnChanged(LogColumn::Gutter);
}

void LogModel::setLanes(bool shown)
{
    m_showsLanes = shown;
    giveLanes();
    columnChanged(LogColumn::App);
}

void LogModel::giveLanes()
{
    m_lanes.clear();
    m_lanesOutdated = false;
    for (const Row& row : m_rows) {
        if (m_showsLanes)
            m_lanes.add(row.entry.view());
    }
}

void LogModel::columnChanged(LogColumn column)
{
    const int at = static_cast<int>(column);
    if (!m_rows.empty())
        emit dataChanged(index(0, at), index(rowCount() - 1, at));
}

// ---- columns of fields ----

void LogModel::addFieldColumn(const QString& name)
{
    if (name.isEmpty() || m_fieldColumns.contains(name))
        return;
    beginInsertColumns({}, columnCount(), columnCount());
    m_fieldColumns.append(name);
    for (const Row& row : m_rows)
        row.fields.reset();
    endInsertColumns();
}

void LogModel::removeFieldColumn(const QString& name)
{
    const qsizetype at = m_fieldColumns.indexOf(name);
    if (at < 0)
        return;
    const int column = static_cast<int>(LogColumn::Count) + static_cast<int>(at);
    beginRemoveColumns({}, column, column);
    m_fieldColumns.removeAt(at);
    for (const Row& row : m_rows)
        row.fields.reset();
    endRemoveColumns();
}

QString LogModel::fieldAt(int row, qsizetype fieldColumn) const
{
    const Row& stored = m_rows[placeOf(row)];
    if (!stored.fields)
        stored.fields = fieldCells(stored.entry.view(), m_fieldColumns);
    return stored.fields->value(fieldColumn);
}

// ---- times ----

QString LogModel::timeAt(int row) const
{
    if (m_timeStyle == TimeStyle::Clock)
        return textAt(row).time;
    const std::size_t place = placeOf(row);
    const auto previous = place > 0 ? std::optional(m_keys[place - 1].timestamp) : std::nullopt;
    return timeCell(m_timeStyle, m_keys[place].timestamp, previous, m_timeMark, currentTimestamp());
}

std::optional<qint64> LogModel::gapBefore(int row) const
{
    const std::size_t at = placeOf(row);
    if (at == 0)
        return std::nullopt;
    if (!m_gapThreshold)
        m_gapThreshold = gapThreshold(m_keys);
    const qint64 pause = m_keys[at].timestamp - m_keys[at - 1].timestamp;
    return *m_gapThreshold && pause >= **m_gapThreshold ? std::optional(pause) : std::nullopt;
}

// ---- runs ----

const QString& LogModel::runAt(std::size_t place) const
{
    const Row& row = m_rows[place];
    if (!row.run)
        row.run = runOf(row.entry.view());
    return *row.run;
}

QString LogModel::runBegun(int row) const
{
    const std::size_t place = placeOf(row);
    const auto known = m_beginsRun.find(m_keys[place].seq);
    const bool begins = known != m_beginsRun.end()
                            ? known->second
                            : beginsRun(
                                  place, [this](std::size_t at) -> const EntryView& { return m_rows[at].entry.view(); },
                                  [this](std::size_t at) -> const QString& { return runAt(at); });
    m_beginsRun[m_keys[place].seq] = begins;
    return begins ? runAt(place) : QString();
}

/// What depends on the rows around a row.
void LogModel::forgetNeighbourhoods()
{
    m_gapThreshold.reset();
    m_beginsRun.clear();
}

void LogModel::setTimeStyle(TimeStyle style)
{
    m_timeStyle = style;
    columnChanged(LogColumn::Time);
}

void LogModel::setTimeMark(std::optional<qint64> mark)
{
    m_timeMark = mark;
    columnChanged(LogColumn::Time);
}

QString LogModel::displayText(int row, LogColumn column) const
{
    switch (column) {
    case LogColumn::Time:
        return timeAt(row);
    case LogColumn::Level:
        return levelTitle(entryAt(row)->level);
    case LogColumn::App:
        return textAt(row).app;
    case LogColumn::Instance:
        return textAt(row).instance;
    case LogColumn::Category:
        return textAt(row).category;
    case LogColumn::Message:
        return textAt(row).line;
    case LogColumn::Gutter:
    case LogColumn::Count:
        break;
    }
    return {};
}

QVariant LogModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (const int field = index.column() - static_cast<int>(LogColumn::Count); field >= 0) {
        const bool isText = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
        return isText ? QVariant(fieldAt(index.row(), field)) : QVariant();
    }
    const auto column = static_cast<LogColumn>(index.column());
    if (column == LogColumn::Gutter)
        return gutterData(index.row(), role);
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return displayText(index.row(), column);
    if (role == Qt::ToolTipRole && column == LogColumn::Time)
        return isoText(entryAt(index.row())->timestamp);
    if (role == Qt::ToolTipRole && column == LogColumn::Level)
        return displayText(index.row(), column);
    return {};
}

QVariant LogModel::gutterData(int row, int role) const
{
    if (role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    QStringList marks;
    if (const Annotation* annotation = annotationAt(row)) {
        if (annotation->bookmarked)
            marks += QCoreApplication::translate("Logboom", "Bookmarked");
        if (!annotation->note.empty())
            marks += QCoreApplication::translate("Logboom", "Note: %1").arg(QString::fromStdString(annotation->note));
    }
    if (const QString run = runBegun(row); !run.isEmpty())
        //: %1 is what names a run: a process number, a version
        marks += QCoreApplication::translate("Logboom", "Run %1 begins").arg(run);
    if (const Anomaly* anomaly = anomalyAt(row))
        marks += anomalySentence(*anomaly);
    if (marks.isEmpty())
        return {};
    // Names and notes are never taken for markup.
    return role == Qt::ToolTipRole ? QString("<p style='white-space:pre-wrap'>"_L1 + marks.join(u'\n').toHtmlEscaped())
                                   : marks.join(u". "_s);
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (const int field = section - static_cast<int>(LogColumn::Count); field >= 0)
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(m_fieldColumns.value(field))
                                                                         : QVariant();
    const auto column = static_cast<LogColumn>(section);
    const bool narrow = column == LogColumn::Gutter || column == LogColumn::Level;
    if (role == Qt::DisplayRole && !narrow)
        return columnTitle(column);
    if (role == Qt::AccessibleTextRole || (role == Qt::ToolTipRole && narrow))
        return columnTitle(column);
    return {};
}

QString LogModel::columnTitle(LogColumn column)
{
    switch (column) {
    case LogColumn::Gutter:
        return QCoreApplication::translate("Logboom", "Marks");
    case LogColumn::Time:
        return QCoreApplication::translate("Logboom", "Time");
    case LogColumn::Level:
        return QCoreApplication::translate("Logboom", "Level");
    case LogColumn::App:
        return QCoreApplication::translate("Logboom", "Application");
    case LogColumn::Instance:
        return QCoreApplication::translate("Logboom", "Instance");
    case LogColumn::Category:
        return QCoreApplication::translate("Logboom", "Category");
    case LogColumn::Message:
        return QCoreApplication::translate("Logboom", "Message");
    case LogColumn::Count:
        break;
    }
    return {};
}

void LogModel::replace(std::vector<Entry> entries, WindowEdges edges)
{
    emit aboutToChange();
    removeRange(0, m_rows.size());
    std::vector<Row> rows;
    rows.reserve(entries.size());
    for (Entry& entry : entries)
        rows.push_back({std::move(entry), {}, {}, {}});
    insertRange(0, std::move(rows));
    if (m_lanesOutdated)
        giveLanes();
    m_edges = edges;
    emit changed();
}

void LogModel::extendBefore(std::vector<Entry> entries, bool more, const KeepRule& keep)
{
    extend(std::move(entries), {false, m_edges.moreAfter}, {more, false}, keep);
}

void LogModel::extendAfter(std::vector<Entry> entries, bool more, const KeepRule& keep)
{
    extend(std::move(entries), {m_edges.moreBefore, false}, {false, more}, keep);
}

void LogModel::extend(std::vector<Entry> entries, WindowEdges during, WindowEdges beyond, const KeepRule& keep)
{
    const std::vector<EntryKey> arrived = keysOf(entries);
    MergePlan plan = planMerge(m_keys, during, arrived, keep);
    plan.edges.moreBefore |= beyond.moreBefore;
    plan.edges.moreAfter |= beyond.moreAfter;
    apply(plan, [&entries](std::size_t i) { return entries[i]; });
}

void LogModel::merge(std::span<const EntryKey> arrived, const std::function<Entry(std::size_t)>& entryOf,
                     const KeepRule& keep)
{
    apply(planMerge(m_keys, m_edges, arrived, keep), entryOf);
}

void LogModel::apply(const MergePlan& plan, const std::function<Entry(std::size_t)>& entryOf)
{
    m_edges = plan.edges;
    if (!plan.changesRows(m_rows.size()))
        return;
    emit aboutToChange();
    removeRange(plan.keepEnd, m_rows.size());
    removeRange(0, plan.keepBegin);

    const bool atOnce = placesIn(plan.inserts) > MaxPlaces;
    std::vector<Row> waiting = atOnce ? takeRows() : std::vector<Row>{};
    std::vector<Row> all;
    std::size_t taken = 0; // of waiting
    std::size_t shift = 0; // rows inserted so far
    const auto takeUntil = [&](std::size_t row) {
        for (; taken < row; ++taken)
            all.push_back(std::move(waiting[taken]));
    };
    for (std::size_t i = 0; i < plan.inserts.size();) {
        const std::size_t row = plan.inserts[i].row;
        std::vector<Row> rows;
        for (; i < plan.inserts.size() && plan.inserts[i].row == row; ++i)
            rows.push_back({entryOf(plan.inserts[i].arrived), {}, {}, {}});
        if (atOnce) {
            takeUntil(row);
            std::move(rows.begin(), rows.end(), std::back_inserter(all));
        } else {
            shift += insertRange(row + shift, std::move(rows));
        }
    }
    takeUntil(waiting.size());
    insertRange(0, std::move(all));
    emit changed();
}

std::vector<LogModel::Row> LogModel::takeRows()
{
    if (m_rows.empty())
        return {};
    beginRemoveRows({}, 0, rowCount() - 1);
    std::vector<Row> rows = std::exchange(m_rows, {});
    m_keys.clear();
    forgetNeighbourhoods();
    endRemoveRows();
    return rows;
}

void LogModel::removeRange(std::size_t begin, std::size_t end)
{
    if (begin >= end)
        return;
    const auto [top, bottom] = std::minmax({rowAt(begin), rowAt(end - 1)});
    beginRemoveRows({}, top, bottom);
    const auto first = static_cast<std::ptrdiff_t>(begin);
    const auto last = static_cast<std::ptrdiff_t>(end);
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + last);
    m_keys.erase(m_keys.begin() + first, m_keys.begin() + last);
    forgetNeighbourhoods();
    endRemoveRows();
}

std::size_t LogModel::insertRange(std::size_t place, std::vector<Row> rows)
{
    if (rows.empty())
        return 0;
    const std::size_t top = m_order == Direction::OldestFirst ? place : m_rows.size() - place;
    beginInsertRows({}, static_cast<int>(top), static_cast<int>(top + rows.size()) - 1);
    std::vector<EntryKey> keys;
    keys.reserve(rows.size());
    for (const Row& added : rows) {
        keys.push_back(added.entry->key());
        if (m_showsLanes)
            m_lanes.add(added.entry.view());
    }
    const auto at = static_cast<std::ptrdiff_t>(place);
    m_keys.insert(m_keys.begin() + at, keys.begin(), keys.end());
    forgetNeighbourhoods();
    m_rows.insert(m_rows.begin() + at, std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
    endInsertRows();
    return rows.size();
}

} // namespace Logboom
