// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/facetsections.h"

#include "ui/models/pluralnumber.h"

#include <QTreeWidget>

#include <algorithm>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

QString stateText(FacetState state)
{
    switch (state) {
    case FacetState::Included:
        return FacetTree::tr("included");
    case FacetState::Excluded:
        return FacetTree::tr("excluded");
    case FacetState::Outside:
        return FacetTree::tr("outside the filter");
    case FacetState::Neutral:
        break;
    }
    return {};
}

QTreeWidgetItem* othersOf(const QTreeWidgetItem* section)
{
    const int rows = section->childCount();
    QTreeWidgetItem* last = rows > 0 ? section->child(rows - 1) : nullptr;
    return last && facetKindOf(last) == FacetKind::Others ? last : nullptr;
}

} // namespace

FacetKind facetKindOf(const QTreeWidgetItem* item)
{
    return static_cast<FacetKind>(item->data(0, FacetKindRole).toInt());
}

QTreeWidgetItem* newFacetSection(QTreeWidget* tree, const QString& title)
{
    auto* section = new QTreeWidgetItem(tree, {title});
    section->setData(0, FacetKindRole, static_cast<int>(FacetKind::Section));
    section->setExpanded(true);
    return section;
}

QTreeWidgetItem* facetChild(QTreeWidgetItem* parent, const QString& name, FacetKind kind)
{
    for (int i = 0; i < parent->childCount(); ++i) {
        if (parent->child(i)->text(0) == name && facetKindOf(parent->child(i)) == kind)
            return parent->child(i);
    }
    auto* item = new QTreeWidgetItem({name});
    const bool beforeOthers = kind == FacetKind::Value && othersOf(parent) != nullptr;
    parent->insertChild(parent->childCount() - (beforeOthers ? 1 : 0), item);
    item->setData(0, FacetKindRole, static_cast<int>(kind));
    if (kind != FacetKind::Others) {
        item->setToolTip(
            0, FacetTree::tr("%1\nClick to include, Alt+click to exclude, middle click for it alone").arg(name));
    }
    return item;
}

void setFacetNumbers(QTreeWidgetItem* item, quint64 count, quint64 max)
{
    item->setData(0, FacetCountRole, QVariant::fromValue(count));
    item->setData(0, FacetShareRole, max > 0 ? static_cast<double>(count) / static_cast<double>(max) : 0.0);
}

void markFacet(QTreeWidgetItem* item, FacetState state)
{
    item->setData(0, FacetStateRole, static_cast<int>(state));
    const int count = pluralNumber(item->data(0, FacetCountRole).toULongLong());
    QString text = FacetTree::tr("%1, %Ln entries", nullptr, count).arg(item->text(0));
    if (state != FacetState::Neutral)
        text += ", "_L1 + stateText(state);
    item->setData(0, Qt::AccessibleTextRole, text);
}

void sortFacets(QTreeWidgetItem* section)
{
    QTreeWidgetItem* const others = othersOf(section);
    QList<QTreeWidgetItem*> open;
    for (int i = 0; i < section->childCount(); ++i) {
        if (section->child(i)->isExpanded())
            open.append(section->child(i));
    }
    QList<QTreeWidgetItem*> items = section->takeChildren();
    std::ranges::stable_sort(items, std::greater(), [others](const QTreeWidgetItem* item) {
        return std::pair(item != others, item->data(0, FacetCountRole).toULongLong());
    });
    section->addChildren(items);
    for (QTreeWidgetItem* item : items)
        item->setExpanded(open.contains(item));
}

void fillFieldSection(QTreeWidgetItem* section, const FieldFacet& facet, bool reorder)
{
    QStringList present;
    const quint64 max = facet.values.empty() ? 0 : facet.values.front().count;
    for (const FieldFacet::Value& value : facet.values) {
        QTreeWidgetItem* item = facetChild(section, value.name, FacetKind::Value);
        item->setData(0, FacetFieldRole, facet.field);
        setFacetNumbers(item, value.count, max);
        present.append(value.name);
    }
    for (int i = section->childCount() - 1; i >= 0; --i) {
        QTreeWidgetItem* item = section->child(i);
        if (facetKindOf(item) != FacetKind::Value || present.contains(item->text(0)))
            continue;
        // A row does not go from under the pointer only because its last entry left the filter.
        if (reorder)
            delete item;
        else
            setFacetNumbers(item, 0, max);
    }
    if (facet.others > 0)
        setFacetNumbers(facetChild(section, FacetTree::tr("Other values"), FacetKind::Others), facet.others, max);
    else
        delete othersOf(section);
    if (reorder)
        sortFacets(section);
}

void setSavedCount(QTreeWidgetItem* item, std::optional<quint64> count)
{
    item->setData(0, FacetCountRole, count ? QVariant::fromValue(*count) : QVariant());
    QString text = item->text(0);
    if (count)
        text = FacetTree::tr("%1, %Ln entries", nullptr, pluralNumber(*count)).arg(text);
    if (item->data(0, FacetStateRole).toInt() == static_cast<int>(FacetState::Included))
        text += ", "_L1 + FacetTree::tr("applied");
    item->setData(0, Qt::AccessibleTextRole, text);
}

void fillSavedSection(QTreeWidgetItem* section, const std::vector<SavedFilter>& filters, const QString& inForce)
{
    const int rows = static_cast<int>(filters.size());
    while (section->childCount() > rows)
        delete section->child(section->childCount() - 1);
    for (int i = 0; i < rows; ++i) {
        const SavedFilter& filter = filters[static_cast<std::size_t>(i)];
        QTreeWidgetItem* item = section->child(i);
        if (!item) {
            item = new QTreeWidgetItem(section);
            item->setData(0, FacetKindRole, static_cast<int>(FacetKind::Saved));
            item->setFlags(item->flags() | Qt::ItemIsEditable);
        }
        const bool on = filter.text == inForce;
        item->setText(0, filter.name);
        item->setToolTip(0, FacetTree::tr("%1\nClick to apply, again to take it back").arg(filter.text));
        item->setData(0, FacetStateRole, static_cast<int>(on ? FacetState::Included : FacetState::Neutral));
        const QVariant count = item->data(0, FacetCountRole);
        const bool same = item->data(0, FacetFilterRole).toString() == filter.text && count.isValid();
        item->setData(0, FacetFilterRole, filter.text);
        setSavedCount(item, same ? std::optional(count.toULongLong()) : std::nullopt);
    }
    section->setHidden(rows == 0);
}

} // namespace Logboom
