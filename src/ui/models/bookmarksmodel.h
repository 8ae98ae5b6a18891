// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/annotations.h"

#include <QAbstractTableModel>

#include <memory>
#include <optional>
#include <vector>

namespace Logboom {

/// Entries with a bookmark or a note, newest first. It shows what it is given. GUI thread.
class BookmarksModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column : quint8
    {
        Message,
        Note,
        App,
        Time,
        Count
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Entries without an annotation are left out. Resets the model, unless only the annotations differ.
    void setRows(std::vector<Entry> entries, std::shared_ptr<const Annotations> annotations);

    [[nodiscard]] const Entry& entryAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    /// -1 where there is none.
    [[nodiscard]] int rowOf(const EntryKey& key) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString displayText(const Entry& entry, Column column) const;
    [[nodiscard]] QString noteOf(const Entry& entry) const;

    std::vector<Entry> m_rows;
    std::shared_ptr<const Annotations> m_annotations = std::make_shared<Annotations>();
};

} // namespace Logboom
