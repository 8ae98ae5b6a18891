// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartnumbers.h"

#include <QAbstractTableModel>

namespace Logboom {

/// What a column of a chart's table holds.
struct ChartColumn
{
    enum class Kind : quint8
    {
        Name,
        Series,
        Total, ///< only where there are several series
        Share, ///< of all entries, only where there is one series
        Level, ///< of the newest arrival
        Last,  ///< the newest arrival
    };
    Kind kind = Kind::Name;
    std::size_t series = 0;
    QString title;
    friend bool operator==(const ChartColumn&, const ChartColumn&) = default;
};
[[nodiscard]] std::vector<ChartColumn> chartColumns(const ChartNumbers& numbers);

/// The rows of these indexes, in this order, under a line of titles. Numbers are plain, times are ISO 8601.
[[nodiscard]] QString chartCsv(const ChartNumbers& numbers, const std::vector<std::size_t>& rows);

/// 12.3 from 123 of 1000; 0 of nothing.
[[nodiscard]] double percentOf(quint64 part, quint64 whole);

/**
 * The numbers of a chart as a table that sorts itself. What is selected stays selected while numbers change, and the
 * rest is always the last row. GUI thread.
 */
class ChartTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role
    {
        TermRole = Qt::UserRole, ///< of the filter, what choosing the cell means; may be empty
    };

    explicit ChartTableModel(QObject* parent = nullptr);

    void setNumbers(const ChartNumbers& numbers);
    [[nodiscard]] const ChartNumbers& numbers() const { return m_numbers; }
    /// Of the rows as they are sorted; all where none are given.
    [[nodiscard]] QString csv(const QList<int>& rows = {}) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// column -1: in the order of the chart.
    void sort(int column, Qt::SortOrder order) override;
    /// May be another one after a reset.
    [[nodiscard]] int sortColumn() const { return m_sortColumn; }

private:
    void reset(const ChartNumbers& numbers, std::vector<ChartColumn> columns);
    /// Brings m_order to the rows of these numbers, which become m_numbers.
    void replaceRows(const ChartNumbers& numbers);
    [[nodiscard]] std::vector<std::size_t> sortedRows() const;
    void reorder();
    [[nodiscard]] QString text(const ChartNumbers::Row& row, const ChartColumn& column) const;

    ChartNumbers m_numbers;
    std::vector<ChartColumn> m_columns;
    std::vector<std::size_t> m_order; // into m_numbers.rows, as they are shown
    quint64 m_total = 0;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace Logboom
