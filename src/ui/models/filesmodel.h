// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/filestate.h"

#include <QAbstractTableModel>

#include <vector>

namespace Logboom {

/// The files that were opened, a row each. GUI thread.
class FilesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column : quint8
    {
        Name,
        State,
        Entries,
        Size,
        Count
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setFiles(const std::vector<FileState>& files);
    [[nodiscard]] const FileState& fileAt(int row) const { return m_files[static_cast<std::size_t>(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<FileState> m_files;
};

} // namespace Logboom
