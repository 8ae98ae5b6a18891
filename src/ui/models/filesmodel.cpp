// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/filesmodel.h"

#include "ui/models/filetext.h"

#include <QDir>
#include <QLocale>

#include <algorithm>

namespace Logboom {

namespace {

QVariant alignmentOf(FilesModel::Column column)
{
    const bool isNumber = column == FilesModel::Column::Entries || column == FilesModel::Column::Size;
    return QVariant::fromValue((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

QString displayText(const FileState& file, FilesModel::Column column)
{
    switch (column) {
    case FilesModel::Column::Name:
        return file.path.isEmpty() ? file.app : QDir::toNativeSeparators(file.path);
    case FilesModel::Column::State:
        return phaseText(file);
    case FilesModel::Column::Entries:
        return QLocale().toString(file.entries);
    case FilesModel::Column::Size:
        return QLocale().formattedDataSize(static_cast<qint64>(std::max(file.bytesTotal, file.bytesRead)), 1,
                                           QLocale::DataSizeSIFormat);
    case FilesModel::Column::Count:
        break;
    }
    return {};
}

} // namespace

void FilesModel::setFiles(const std::vector<FileState>& files)
{
    const bool isSame = std::ranges::equal(files, m_files, {}, &FileState::id, &FileState::id);
    if (!isSame) {
        beginResetModel();
        m_files = files;
        endResetModel();
        return;
    }
    m_files = files;
    if (!m_files.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int FilesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_files.size());
}

int FilesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Column::Count);
}

QVariant FilesModel::data(const QModelIndex& index, int role) const
{
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return displayText(fileAt(index.row()), column);
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(column);
    return {};
}

QVariant FilesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const auto column = static_cast<Column>(section);
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(column);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Name:
        return tr("File");
    case Column::State:
        return tr("State");
    case Column::Entries:
        return tr("Entries read");
    case Column::Size:
        return tr("Size");
    case Column::Count:
        break;
    }
    return {};
}

} // namespace Logboom
