// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/entrycompare.h"

#include "ui/models/entryfields.h"
#include "ui/models/rowtext.h"

#include <QCoreApplication>
#include <QFont>
#include <QHash>

#include <algorithm>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t MaxMessageChars = 10'000;
constexpr std::size_t MaxCell = 500;

struct NamedValue
{
    QString name;
    QString value;
};

std::vector<NamedValue> valuesOf(const EntryView& entry)
{
    std::vector<NamedValue> values{
        {QCoreApplication::translate("Logboom", "message"), cutText(entry.message, MaxMessageChars)}};
    for (const FieldGroup& group : fieldGroups(entry)) {
        for (const EntryField& field : group.fields)
            values.push_back({field.name, field.value});
    }
    return values;
}

/// The n-th field of a name goes with the n-th of that name: JSON may repeat one.
QHash<QString, QList<std::size_t>> placesOf(const std::vector<NamedValue>& values)
{
    QHash<QString, QList<std::size_t>> places;
    for (std::size_t i = 0; i < values.size(); ++i)
        places[values[i].name].append(i);
    return places;
}

} // namespace

std::vector<ComparedField> comparedFields(const EntryView& first, const EntryView& second)
{
    const std::vector<NamedValue> left = valuesOf(first);
    const std::vector<NamedValue> right = valuesOf(second);
    QHash<QString, QList<std::size_t>> inRight = placesOf(right);
    std::vector<ComparedField> fields;
    std::vector<std::size_t> placeOfRight(right.size(), 0); // behind which of the fields it stands, counted from 1
    for (const NamedValue& value : left) {
        ComparedField field{value.name, value.value, {}, true, false};
        if (QList<std::size_t>& places = inRight[value.name]; !places.isEmpty()) {
            const std::size_t place = places.takeFirst();
            field.second = right[place].value;
            field.inSecond = true;
            placeOfRight[place] = fields.size() + 1;
        }
        fields.push_back(std::move(field));
    }
    // From the end, so that the places in front stay what they are.
    for (std::size_t i = right.size(); i-- > 0;) {
        if (placeOfRight[i] != 0)
            continue;
        std::size_t before = 0;
        for (std::size_t j = 0; j < i; ++j)
            before = std::max(before, placeOfRight[j]);
        fields.insert(fields.begin() + static_cast<std::ptrdiff_t>(before),
                      {right[i].name, {}, right[i].value, false, true});
    }
    return fields;
}

void CompareModel::setFields(std::vector<ComparedField> fields)
{
    beginResetModel();
    m_fields = std::move(fields);
    rebuild();
    endResetModel();
}

void CompareModel::setShowsAll(bool all)
{
    beginResetModel();
    m_all = all;
    rebuild();
    endResetModel();
}

void CompareModel::setTitles(const QString& first, const QString& second)
{
    m_firstTitle = first;
    m_secondTitle = second;
    emit headerDataChanged(Qt::Horizontal, 1, 2);
}

void CompareModel::rebuild()
{
    m_rows.clear();
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        if (m_all || m_fields[i].differs())
            m_rows.push_back(i);
    }
}

int CompareModel::differences() const
{
    return static_cast<int>(std::ranges::count_if(m_fields, &ComparedField::differs));
}

int CompareModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CompareModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 3;
}

QVariant CompareModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ComparedField& field = m_fields[m_rows[static_cast<std::size_t>(index.row())]];
    const QString& value = index.column() == 1 ? field.first : field.second;
    const bool isThere = index.column() == 1 ? field.inFirst : field.inSecond;
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == 0)
            return QString((m_all && field.differs() ? u"≠ "_s : QString()) + field.name);
        return isThere ? cutLine(value.toStdString(), MaxCell) : u"–"_s;
    case Qt::AccessibleTextRole:
        if (index.column() == 0)
            return field.name;
        return isThere ? value : QCoreApplication::translate("Logboom", "not there");
    case Qt::ToolTipRole:
        // Values are never taken for markup.
        return QString(u"<p style='white-space:pre-wrap'>" +
                       (index.column() == 0 ? field.name : value).toHtmlEscaped());
    case Qt::FontRole: {
        QFont font;
        font.setBold(m_all && field.differs());
        return m_all && field.differs() ? QVariant(font) : QVariant();
    }
    default:
        return {};
    }
}

QVariant CompareModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == 0 ? QCoreApplication::translate("Logboom", "Field") : section == 1 ? m_firstTitle : m_secondTitle;
}

} // namespace Logboom
