// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/savedfilters.h"

#include <QSettings>

#include <algorithm>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

const QString ListKey = u"filter/saved"_s;
const QString NameKey = u"name"_s;
const QString TextKey = u"text"_s;

} // namespace

SavedFilters::SavedFilters(QObject* parent)
    : QObject(parent)
{
    QSettings settings;
    const int count = settings.beginReadArray(ListKey);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        const SavedFilter read{settings.value(NameKey).toString(), settings.value(TextKey).toString()};
        // The file may have been written by hand.
        if (isNameFree(read.name) && !read.text.isEmpty())
            m_filters.push_back(read);
    }
    settings.endArray();
}

void SavedFilters::write() const
{
    QSettings settings;
    settings.remove(ListKey);
    settings.beginWriteArray(ListKey, static_cast<int>(m_filters.size()));
    for (std::size_t i = 0; i < m_filters.size(); ++i) {
        settings.setArrayIndex(static_cast<int>(i));
        settings.setValue(NameKey, m_filters[i].name);
        settings.setValue(TextKey, m_filters[i].text);
    }
    settings.endArray();
}

bool SavedFilters::isNameFree(const QString& name) const
{
    return !name.isEmpty() && std::ranges::find(m_filters, name, &SavedFilter::name) == m_filters.end();
}

int SavedFilters::indexOfText(const QString& text) const
{
    const auto found = std::ranges::find(m_filters, text, &SavedFilter::text);
    return found == m_filters.end() ? -1 : static_cast<int>(found - m_filters.begin());
}

int SavedFilters::save(const QString& text)
{
    if (text.isEmpty())
        return -1;
    if (const int known = indexOfText(text); known >= 0)
        return known;
    QString name = text.simplified();
    if (name.size() > MaxNameFromText)
        name = name.first(MaxNameFromText) + u'…';
    const QString base = name;
    for (int i = 2; !isNameFree(name); ++i)
        name = base + u' ' + QString::number(i);
    m_filters.push_back({name, text});
    write();
    emit changed();
    return static_cast<int>(m_filters.size()) - 1;
}

bool SavedFilters::rename(int index, const QString& name)
{
    const QString wanted = name.simplified();
    SavedFilter& filter = m_filters[static_cast<std::size_t>(index)];
    if (filter.name == wanted)
        return true;
    if (!isNameFree(wanted))
        return false;
    filter.name = wanted;
    write();
    emit changed();
    return true;
}

void SavedFilters::remove(int index)
{
    m_filters.erase(m_filters.begin() + index);
    write();
    emit changed();
}

} // namespace Logboom
