// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charttablemodel.h"

#include "ui/models/csvtext.h"
#include "ui/models/timetext.h"
#include "ui/theme/colours.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <compare>
#include <numeric>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

// lupdate of Qt 6.8 finds this class only by its whole name.
QString nameTitle(ChartKind kind)
{
    switch (kind) {
    case ChartKind::OverTime:
        return Logboom::ChartTableModel::tr("Time");
    case ChartKind::Levels:
        return Logboom::ChartTableModel::tr("Level");
    case ChartKind::Messages:
        return Logboom::ChartTableModel::tr("Message");
    case ChartKind::Applications:
    case ChartKind::Errors:
        break;
    }
    return Logboom::ChartTableModel::tr("Application");
}

const QString& wholeName(const ChartNumbers::Row& row)
{
    return row.text.isEmpty() ? row.name : row.text;
}

/// What makes a row the same one as before.
QString keyOf(const ChartNumbers::Row& row)
{
    return row.rest ? QString() : QString(row.term + u'\n' + wholeName(row));
}

std::strong_ordering compareNames(const ChartNumbers::Row& a, const ChartNumbers::Row& b, ChartKind kind)
{
    if (kind == ChartKind::OverTime)
        return a.time <=> b.time;
    if (kind == ChartKind::Levels)
        return a.level <=> b.level;
    return QString::localeAwareCompare(wholeName(a), wholeName(b)) <=> 0;
}

std::strong_ordering compareCells(const ChartNumbers::Row& a, const ChartNumbers::Row& b, const ChartColumn& column,
                                  ChartKind kind)
{
    switch (column.kind) {
    case ChartColumn::Kind::Name:
        return compareNames(a, b, kind);
    case ChartColumn::Kind::Series:
        return a.values[column.series] <=> b.values[column.series];
    case ChartColumn::Kind::Total:
    case ChartColumn::Kind::Share:
        return a.total() <=> b.total();
    case ChartColumn::Kind::Level:
        return a.level <=> b.level;
    case ChartColumn::Kind::Last:
        break;
    }
    return a.time <=> b.time;
}

QString percentText(quint64 part, quint64 whole, const QLocale& locale)
{
    return locale.toString(percentOf(part, whole), 'f', 1);
}

QString csvField(const ChartNumbers::Row& row, const ChartColumn& column, quint64 total)
{
    switch (column.kind) {
    case ChartColumn::Kind::Name:
        return wholeName(row);
    case ChartColumn::Kind::Series:
        return QString::number(row.values[column.series]);
    case ChartColumn::Kind::Total:
        return QString::number(row.total());
    case ChartColumn::Kind::Share:
        return percentText(row.total(), total, QLocale::c());
    case ChartColumn::Kind::Level:
        return row.level ? levelTitle(*row.level) : QString();
    case ChartColumn::Kind::Last:
        break;
    }
    return row.rest ? QString() : isoText(row.time);
}

bool isNumber(const ChartColumn& column)
{
    return column.kind == ChartColumn::Kind::Series || column.kind == ChartColumn::Kind::Total ||
           column.kind == ChartColumn::Kind::Share;
}

} // namespace

double percentOf(quint64 part, quint64 whole)
{
    return whole > 0 ? 100.0 * static_cast<double>(part) / static_cast<double>(whole) : 0;
}

std::vector<ChartColumn> chartColumns(const ChartNumbers& numbers)
{
    std::vector<ChartColumn> columns{{ChartColumn::Kind::Name, 0, nameTitle(numbers.kind)}};
    for (std::size_t i = 0; i < numbers.series.size(); ++i)
        columns.push_back({ChartColumn::Kind::Series, i, numbers.series[i].name});
    if (numbers.series.size() > 1)
        columns.push_back({ChartColumn::Kind::Total, 0, Logboom::ChartTableModel::tr("Total")});
    if (numbers.kind == ChartKind::Levels || numbers.kind == ChartKind::Messages)
        columns.push_back({ChartColumn::Kind::Share, 0, Logboom::ChartTableModel::tr("Share %")});
    if (numbers.kind == ChartKind::Messages) {
        columns.push_back({ChartColumn::Kind::Level, 0, Logboom::ChartTableModel::tr("Level")});
        columns.push_back({ChartColumn::Kind::Last, 0, Logboom::ChartTableModel::tr("Last arrived")});
    }
    return columns;
}

QString chartCsv(const ChartNumbers& numbers, const std::vector<std::size_t>& rows)
{
    const std::vector<ChartColumn> columns = chartColumns(numbers);
    const quint64 total = numbers.total();
    QStringList fields;
    for (const ChartColumn& column : columns)
        fields.append(column.title);
    QString csv = csvLine(fields);
    for (const std::size_t row : rows) {
        fields.clear();
        for (const ChartColumn& column : columns)
            fields.append(csvField(numbers.rows[row], column, total));
        csv += csvLine(fields);
    }
    return csv;
}

ChartTableModel::ChartTableModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void ChartTableModel::setNumbers(const ChartNumbers& numbers)
{
    std::vector<ChartColumn> columns = chartColumns(numbers);
    if (numbers.kind != m_numbers.kind || columns != m_columns) {
        reset(numbers, std::move(columns));
        return;
    }
    replaceRows(numbers);
    if (!m_order.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    reorder();
}

void ChartTableModel::reset(const ChartNumbers& numbers, std::vector<ChartColumn> columns)
{
    beginResetModel();
    // A sorted column keeps its order where the next numbers have it too.
    const auto sorted =
        m_sortColumn >= 0 && numbers.kind == m_numbers.kind
            ? std::ranges::find(columns, m_columns[static_cast<std::size_t>(m_sortColumn)].title, &ChartColumn::title)
            : columns.end();
    m_sortColumn = sorted == columns.end() ? -1 : static_cast<int>(sorted - columns.begin());
    m_numbers = numbers;
    m_columns = std::move(columns);
    m_total = m_numbers.total();
    m_order = sortedRows();
    endResetModel();
}

void ChartTableModel::replaceRows(const ChartNumbers& numbers)
{
    QHash<QString, std::size_t> indexes;
    for (std::size_t i = 0; i < numbers.rows.size(); ++i)
        indexes.insert(keyOf(numbers.rows[i]), i);
    for (std::size_t i = m_order.size(); i-- > 0;) {
        if (indexes.contains(keyOf(m_numbers.rows[m_order[i]])))
            continue;
        const int row = static_cast<int>(i);
        beginRemoveRows({}, row, row);
        m_order.erase(m_order.begin() + row);
        endRemoveRows();
    }
    for (std::size_t& row : m_order)
        row = indexes.take(keyOf(m_numbers.rows[row]));
    m_numbers = numbers;
    m_total = m_numbers.total();
    if (indexes.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(indexes.size()) - 1);
    m_order.insert(m_order.end(), indexes.begin(), indexes.end());
    endInsertRows();
}

std::vector<std::size_t> ChartTableModel::sortedRows() const
{
    std::vector<std::size_t> order(m_numbers.rows.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    if (m_sortColumn < 0)
        return order;
    const ChartColumn& column = m_columns[static_cast<std::size_t>(m_sortColumn)];
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        const ChartNumbers::Row& left = m_numbers.rows[a];
        const ChartNumbers::Row& right = m_numbers.rows[b];
        if (left.rest != right.rest)
            return right.rest;
        const std::strong_ordering compared = compareCells(left, right, column, m_numbers.kind);
        return m_sortOrder == Qt::AscendingOrder ? compared < 0 : compared > 0;
    });
    return order;
}

void ChartTableModel::reorder()
{
    const std::vector<std::size_t> sorted = sortedRows();
    if (sorted == m_order)
        return;
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    std::vector<int> places(sorted.size());
    for (std::size_t i = 0; i < sorted.size(); ++i)
        places[sorted[i]] = static_cast<int>(i);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex& old : before)
        after.append(index(places[m_order[static_cast<std::size_t>(old.row())]], old.column()));
    m_order = sorted;
    changePersistentIndexList(before, after);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void ChartTableModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column < columnCount() ? column : -1;
    m_sortOrder = order;
    reorder();
}

QString ChartTableModel::csv(const QList<int>& rows) const
{
    std::vector<std::size_t> chosen;
    for (const int row : rows)
        chosen.push_back(m_order[static_cast<std::size_t>(row)]);
    return chartCsv(m_numbers, rows.isEmpty() ? m_order : chosen);
}

int ChartTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int ChartTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QString ChartTableModel::text(const ChartNumbers::Row& row, const ChartColumn& column) const
{
    const QLocale locale;
    switch (column.kind) {
    case ChartColumn::Kind::Name:
        return row.name;
    case ChartColumn::Kind::Series:
        return locale.toString(row.values[column.series]);
    case ChartColumn::Kind::Total:
        return locale.toString(row.total());
    case ChartColumn::Kind::Share:
        return percentText(row.total(), m_total, locale);
    case ChartColumn::Kind::Level:
        return row.level ? levelTitle(*row.level) : QString();
    case ChartColumn::Kind::Last:
        break;
    }
    return row.rest ? QString() : secondText(row.time);
}

QVariant ChartTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const std::size_t place = m_order[static_cast<std::size_t>(index.row())];
    const ChartNumbers::Row& row = m_numbers.rows[place];
    const ChartColumn& column = m_columns[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return column.kind == ChartColumn::Kind::Name ? row.name : QString();
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
    case TermRole:
        return m_numbers.termAt(place,
                                column.kind == ChartColumn::Kind::Series ? column.series : m_numbers.series.size());
    default:
        return {};
    }
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const ChartColumn& column = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

} // namespace Logboom
