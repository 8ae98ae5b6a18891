// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/anomaliesmodel.h"

#include "ui/models/anomalytext.h"
#include "ui/models/timetext.h"

#include <algorithm>

namespace Logboom {

void AnomaliesModel::setRows(std::vector<Row> rows)
{
    if (rows == m_rows)
        return;
    const auto keyOf = [](const Row& row) { return row.anomaly.key(); };
    if (std::ranges::equal(rows, m_rows, {}, keyOf, keyOf)) {
        m_rows = std::move(rows);
        emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int AnomaliesModel::rowOf(const AnomalyKey& key) const
{
    const auto found = std::ranges::find(m_rows, key, [](const Row& row) { return row.anomaly.key(); });
    return found != m_rows.end() ? static_cast<int>(found - m_rows.begin()) : -1;
}

int AnomaliesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant AnomaliesModel::data(const QModelIndex& index, int role) const
{
    const Row& row = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return anomalySentence(row.anomaly);
    case Qt::AccessibleTextRole: {
        //: %1 is a sentence with the numbers, %2 a date and time
        const QString text = tr("%1, %2").arg(anomalySentence(row.anomaly), minuteText(row.anomaly.minute));
        return row.dismissed ? tr("%1, dismissed").arg(text) : text;
    }
    default:
        return {};
    }
}

} // namespace Logboom
