// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/insight/anomaly.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace Logboom {

/// Anomalies as rows, in the order they are given. GUI thread.
class AnomaliesModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    struct Row
    {
        Anomaly anomaly;
        bool dismissed = false;
        friend bool operator==(const Row&, const Row&) = default;
    };

    using QAbstractListModel::QAbstractListModel;

    /// Resets the model, unless only numbers are other ones.
    void setRows(std::vector<Row> rows);

    /// -1 where there is none.
    [[nodiscard]] int rowOf(const AnomalyKey& key) const;
    [[nodiscard]] const Row& rowAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<Row> m_rows;
};

} // namespace Logboom
