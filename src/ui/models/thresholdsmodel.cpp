// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/thresholdsmodel.h"

#include "ui/models/timetext.h"

#include <QLocale>

#include <algorithm>

namespace Logboom {

namespace {

/// From here on digits before the point say less than an exponent.
constexpr double MaxPlain = 1e15;

Catalog::ThresholdKey keyOf(const Threshold& threshold)
{
    return {threshold.service, threshold.severity};
}

int alignmentOf(ThresholdsModel::Column column)
{
    return static_cast<int>(column == ThresholdsModel::Column::PerMinute ? Qt::AlignRight : Qt::AlignLeft) |
           static_cast<int>(Qt::AlignVCenter);
}

} // namespace

QString perMinuteText(double perMinute)
{
    return QLocale().toString(perMinute, perMinute < MaxPlain ? 'f' : 'g', QLocale::FloatingPointShortest);
}

void ThresholdsModel::setCatalog(const Catalog& catalog)
{
    std::vector<Threshold> rows;
    rows.reserve(catalog.thresholds.size());
    for (const auto& [key, threshold] : catalog.thresholds)
        rows.push_back(threshold);
    if (!std::ranges::equal(rows, m_rows, {}, keyOf, keyOf)) {
        // Rows come one by one as people think of them, so that nobody has a place in a long list to lose.
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    m_rows = std::move(rows);
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int ThresholdsModel::rowOf(const Catalog::ThresholdKey& key) const
{
    const auto found = std::ranges::find(m_rows, key, keyOf);
    return found != m_rows.end() ? static_cast<int>(found - m_rows.begin()) : -1;
}

int ThresholdsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ThresholdsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Column::Count);
}

QVariant ThresholdsModel::data(const QModelIndex& index, int role) const
{
    const Threshold& threshold = thresholdAt(index.row());
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::DisplayRole)
        return displayText(threshold, column);
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(column);
    if (role == Qt::CheckStateRole && column == Column::Service)
        return threshold.active ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::ToolTipRole && column == Column::Service)
        return threshold.active ? tr("In force. Space switches it off.") : tr("Switched off. Space switches it on.");
    return {};
}

bool ThresholdsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || static_cast<Column>(index.column()) != Column::Service)
        return false;
    emit activeRequested(index.row(), value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags ThresholdsModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return static_cast<Column>(index.column()) == Column::Service ? flags | Qt::ItemIsUserCheckable : flags;
}

QString ThresholdsModel::displayText(const Threshold& threshold, Column column)
{
    switch (column) {
    case Column::Service:
        return QString::fromStdString(threshold.service);
    case Column::Severity:
        return QString::fromStdString(threshold.severity);
    case Column::PerMinute:
        return perMinuteText(threshold.perMinute);
    case Column::Changed:
        return minuteText(threshold.updatedAt);
    case Column::Count:
        break;
    }
    return {};
}

QVariant ThresholdsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const auto column = static_cast<Column>(section);
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(column);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Service:
        return tr("Service");
    case Column::Severity:
        return tr("Severity");
    case Column::PerMinute:
        return tr("Per minute");
    case Column::Changed:
        return tr("Changed");
    case Column::Count:
        break;
    }
    return {};
}

} // namespace Logboom
