// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"

#include <QAbstractTableModel>
#include <QHash>

#include <memory>

namespace Logboom {

/// The registered applications, oldest first. It shows what it is given. GUI thread.
class ApplicationsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column : quint8
    {
        Name,
        Entries,
        Created,
        Count
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setCatalog(std::shared_ptr<const Catalog> catalog);
    /// Entries in the store by application; one that is not in it has none.
    void setEntries(const QHash<QString, quint64>& entries);

    [[nodiscard]] const Catalog& catalog() const { return *m_catalog; }
    [[nodiscard]] const Application& applicationAt(int row) const;
    /// -1 where there is none.
    [[nodiscard]] int rowOf(qint64 id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString displayText(const Application& application, Column column) const;

    std::shared_ptr<const Catalog> m_catalog = std::make_shared<Catalog>();
    QHash<QString, quint64> m_entries;
    bool m_counted = false;
};

} // namespace Logboom
