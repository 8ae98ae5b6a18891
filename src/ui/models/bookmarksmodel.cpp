// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/bookmarksmodel.h"

#include "ui/models/rowtext.h"
#include "ui/models/timetext.h"
#include "ui/theme/colours.h"

#include <QCoreApplication>

#include <algorithm>

namespace Logboom {

void BookmarksModel::setRows(std::vector<Entry> entries, std::shared_ptr<const Annotations> annotations)
{
    std::erase_if(entries, [&annotations](const Entry& entry) { return !annotations->of(entry->seq); });
    const bool same = std::ranges::equal(
        entries, m_rows, {}, [](const Entry& entry) { return entry->key(); },
        [](const Entry& entry) { return entry->key(); });
    if (same) {
        m_annotations = std::move(annotations);
        if (!m_rows.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(entries);
    m_annotations = std::move(annotations);
    endResetModel();
}

int BookmarksModel::rowOf(const EntryKey& key) const
{
    const auto found = std::ranges::find(m_rows, key, [](const Entry& entry) { return entry->key(); });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int BookmarksModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BookmarksModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Column::Count);
}

QString BookmarksModel::noteOf(const Entry& entry) const
{
    const Annotation* annotation = m_annotations->of(entry->seq);
    return annotation ? QString::fromStdString(annotation->note) : QString();
}

QString BookmarksModel::displayText(const Entry& entry, Column column) const
{
    switch (column) {
    case Column::Message:
        return cutLine(entry->message, 300);
    case Column::Note:
        return cutLine(noteOf(entry).toStdString(), 300);
    case Column::App:
        return cutLine(entry->app, 60);
    case Column::Time:
        return secondText(entry->timestamp);
    case Column::Count:
        break;
    }
    return {};
}

QVariant BookmarksModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Entry& entry = entryAt(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return displayText(entry, column);
    case Qt::AccessibleTextRole:
        return column == Column::Message ? QString(levelTitle(entry->level) + u": " + displayText(entry, column))
                                         : displayText(entry, column);
    case Qt::ToolTipRole:
        // Notes are never taken for markup.
        return column == Column::Note ? QString(u"<p style='white-space:pre-wrap'>" + noteOf(entry).toHtmlEscaped())
                                      : QString();
    default:
        return {};
    }
}

QVariant BookmarksModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Message:
        return QCoreApplication::translate("Logboom", "Message");
    case Column::Note:
        return QCoreApplication::translate("Logboom", "Note");
    case Column::App:
        return QCoreApplication::translate("Logboom", "Application");
    case Column::Time:
        return QCoreApplication::translate("Logboom", "Time");
    case Column::Count:
        break;
    }
    return {};
}

} // namespace Logboom
