// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/applicationsmodel.h"

#include "ui/models/timetext.h"

#include <QLocale>

#include <algorithm>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

/// Applications are never changed, only added.
bool beginsWith(const std::vector<Application>& all, const std::vector<Application>& first)
{
    return all.size() >= first.size() &&
           std::ranges::equal(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(first.size()), first.begin(),
                              first.end(), {}, &Application::id, &Application::id);
}

} // namespace

void ApplicationsModel::setCatalog(std::shared_ptr<const Catalog> catalog)
{
    const auto before = static_cast<int>(m_catalog->applications.size());
    const auto after = static_cast<int>(catalog->applications.size());
    if (!beginsWith(catalog->applications, m_catalog->applications)) {
        beginResetModel();
        m_catalog = std::move(catalog);
        endResetModel();
    } else if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_catalog = std::move(catalog);
        endInsertRows();
    } else {
        m_catalog = std::move(catalog);
    }
}

void ApplicationsModel::setEntries(const QHash<QString, quint64>& entries)
{
    m_entries = entries;
    m_counted = true;
    constexpr int column = static_cast<int>(Column::Entries);
    if (rowCount() > 0)
        emit dataChanged(index(0, column), index(rowCount() - 1, column));
}

const Application& ApplicationsModel::applicationAt(int row) const
{
    return m_catalog->applications[static_cast<std::size_t>(row)];
}

int ApplicationsModel::rowOf(qint64 id) const
{
    const Application* found = m_catalog->application(id);
    return found ? static_cast<int>(found - m_catalog->applications.data()) : -1;
}

int ApplicationsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_catalog->applications.size());
}

int ApplicationsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Column::Count);
}

QVariant ApplicationsModel::data(const QModelIndex& index, int role) const
{
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::DisplayRole)
        return displayText(applicationAt(index.row()), column);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((column == Column::Entries ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

QString ApplicationsModel::displayText(const Application& application, Column column) const
{
    const QString name = QString::fromStdString(application.name);
    switch (column) {
    case Column::Name:
        return name;
    case Column::Entries:
        return m_counted ? QLocale().toString(m_entries.value(name)) : u"…"_s;
    case Column::Created:
        return minuteText(application.createdAt);
    case Column::Count:
        break;
    }
    return {};
}

QVariant ApplicationsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const auto column = static_cast<Column>(section);
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((column == Column::Entries ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Name:
        return tr("Application");
    case Column::Entries:
        return tr("Entries");
    case Column::Created:
        return tr("Registered");
    case Column::Count:
        break;
    }
    return {};
}

} // namespace Logboom
