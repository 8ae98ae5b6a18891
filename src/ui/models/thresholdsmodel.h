// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace Logboom {

/// The thresholds in force, by service and severity. It shows what it is given: a tick of the user is only passed on.
/// GUI thread.
class ThresholdsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column : quint8
    {
        Service, ///< with the tick: is it active
        Severity,
        PerMinute,
        Changed,
        Count
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setCatalog(const Catalog& catalog);

    [[nodiscard]] const Threshold& thresholdAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    /// -1 where there is none.
    [[nodiscard]] int rowOf(const Catalog::ThresholdKey& key) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    /// The tick of a row was clicked.
    void activeRequested(int row, bool active);

private:
    [[nodiscard]] static QString displayText(const Threshold& threshold, Column column);

    std::vector<Threshold> m_rows;
};

/// "10.5", in the user's language, all digits that matter.
[[nodiscard]] QString perMinuteText(double perMinute);

} // namespace Logboom
