// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/rowsmimedata.h"

#include "ui/models/entrycopy.h"

#include <utility>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

const QString PlainText = u"text/plain"_s;

} // namespace

RowsMimeData::RowsMimeData(std::vector<Entry> entries)
    : m_entries(std::move(entries))
{
}

QStringList RowsMimeData::formats() const
{
    return {PlainText};
}

bool RowsMimeData::hasFormat(const QString& type) const
{
    return type == PlainText;
}

QVariant RowsMimeData::retrieveData(const QString& type, QMetaType /*preferred*/) const
{
    if (type != PlainText)
        return {};
    if (m_text.isNull())
        m_text = entriesAs(CopyFormat::Text, m_entries);
    return m_text;
}

} // namespace Logboom
