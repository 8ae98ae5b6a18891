// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/facettree.h"

#include "ui/models/pluralnumber.h"
#include "ui/panels/facetdelegate.h"
#include "ui/panels/facetsections.h"
#include "ui/panels/fieldterm.h"
#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"

#include <QContextMenuEvent>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>

#include <algorithm>
#include <numeric>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

/// The section that holds the row; the row itself where it is one.
QTreeWidgetItem* sectionOf(QTreeWidgetItem* item)
{
    while (item->parent())
        item = item->parent();
    return item;
}

} // namespace

QString plainFieldName(const QString& field)
{
    const QLatin1StringView prefix("context.");
    return field.startsWith(prefix) ? field.sliced(prefix.size()) : field;
}

FacetState facetState(const FilterParts& parts, const QString& field, const QString& value)
{
    FacetState state = FacetState::Neutral;
    for (const FilterParts::Part& part : parts.parts()) {
        const std::optional<FieldTerm> term = part.on ? parseFieldTerm(part.text) : std::nullopt;
        if (!term || plainFieldName(term->field).compare(plainFieldName(field), Qt::CaseInsensitive) != 0)
            continue;
        const bool named = term->values.contains(value, Qt::CaseInsensitive);
        if (term->negated && named)
            return FacetState::Excluded;
        if (!term->negated)
            state = named ? FacetState::Included : FacetState::Outside;
    }
    return state;
}

FacetTree::FacetTree(QWidget* parent)
    : QTreeWidget(parent)
    , m_levels(newFacetSection(this, tr("Levels")))
    , m_applications(newFacetSection(this, tr("Applications")))
    , m_saved(newFacetSection(this, tr("Saved filters")))
{
    setAccessibleName(tr("Levels and applications"));
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setIndentation(0);
    setRootIsDecorated(false);
    setSelectionMode(QAbstractItemView::NoSelection);
    setExpandsOnDoubleClick(false);
    setEditTriggers(NoEditTriggers); // but by F2 and the menu
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setItemDelegate(new FacetDelegate(this));
    viewport()->setBackgroundRole(QPalette::Window);
    m_saved->setHidden(true);
    for (int level = LevelCount - 1; level >= 0; --level) {
        QTreeWidgetItem* item = facetChild(m_levels, levelTitle(static_cast<Level>(level)), FacetKind::Level);
        item->setData(0, FacetLevelRole, level);
    }
    setCounts({});
}

QSize FacetTree::sizeHint() const
{
    return {scaled(220, font()), scaled(400, font())};
}

void FacetTree::setCounts(const FacetCounts& counts)
{
    fillLevels(counts.levels);
    fillApplications(counts.applications);
    m_reorder = false;
    countsChanged();
}

void FacetTree::countsChanged()
{
    quint64 largest = 0;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        for (int j = 0; j < topLevelItem(i)->childCount(); ++j)
            largest = std::max(largest, topLevelItem(i)->child(j)->data(0, FacetCountRole).toULongLong());
    }
    const int width = fontMetrics().horizontalAdvance(QLocale().toString(largest));
    static_cast<FacetDelegate*>(itemDelegate())->setCountWidth(std::max(scaled(44, font()), width));
    updateStates();
    viewport()->update();
}

void FacetTree::fillLevels(const LevelCounts& counts)
{
    // A share of all: levels are few, and together they are everything. Applications compare with the largest.
    const quint64 all = std::accumulate(counts.begin(), counts.end(), quint64(0));
    for (int i = 0; i < m_levels->childCount(); ++i) {
        QTreeWidgetItem* item = m_levels->child(i);
        setFacetNumbers(item, counts[item->data(0, FacetLevelRole).toUInt()], all);
    }
}

void FacetTree::fillApplications(const std::vector<FacetCounts::Application>& applications)
{
    QStringList present;
    const std::size_t listed = std::min(applications.size(), MaxApplications);
    const quint64 max = applications.empty() ? 0 : applications.front().count;
    for (std::size_t i = 0; i < listed; ++i) {
        const FacetCounts::Application& application = applications[i];
        QTreeWidgetItem* item = facetChild(m_applications, application.name, FacetKind::Application);
        setFacetNumbers(item, application.count, max);
        fillInstances(item, application.instances);
        present.append(application.name);
    }
    for (int i = m_applications->childCount() - 1; i >= 0; --i) {
        QTreeWidgetItem* item = m_applications->child(i);
        // A row does not go from under the pointer only because its last entry left the filter.
        if (!present.contains(item->text(0)) && m_reorder)
            delete item;
        else if (!present.contains(item->text(0)))
            setFacetNumbers(item, 0, max);
    }
    if (m_reorder)
        sortFacets(m_applications);
}

void FacetTree::fillInstances(QTreeWidgetItem* application, const std::vector<FacetCounts::Instance>& instances)
{
    // One instance says nothing its application does not say.
    if (instances.size() < 2 && application->childCount() == 0)
        return;
    for (int i = 0; i < application->childCount(); ++i)
        setFacetNumbers(application->child(i), 0, 1);
    const quint64 max = application->data(0, FacetCountRole).toULongLong();
    for (const FacetCounts::Instance& instance : instances)
        setFacetNumbers(facetChild(application, instance.name, FacetKind::Instance), instance.count, max);
}

void FacetTree::setFieldCounts(const std::vector<FieldFacet>& facets)
{
    for (std::size_t i = m_fields.size(); i-- > 0;) {
        const QString field = m_fields[i]->data(0, FacetFieldRole).toString();
        if (std::ranges::find(facets, field, &FieldFacet::field) == facets.end()) {
            delete m_fields[i];
            m_fields.erase(m_fields.begin() + static_cast<std::ptrdiff_t>(i));
        }
    }
    for (const FieldFacet& facet : facets) {
        auto section = std::ranges::find(
            m_fields, facet.field, [](QTreeWidgetItem* item) { return item->data(0, FacetFieldRole).toString(); });
        if (section == m_fields.end()) {
            QTreeWidgetItem* made = newFacetSection(this, titleOf(facet.field));
            made->setData(0, FacetFieldRole, facet.field);
            insertTopLevelItem(indexOfTopLevelItem(m_saved), takeTopLevelItem(indexOfTopLevelItem(made)));
            made->setExpanded(true);
            section = m_fields.insert(m_fields.end(), made);
        }
        fillFieldSection(*section, facet, m_reorderFields);
        // Nobody gave a category: then there is nothing to choose from.
        const bool nothing = facet.field == "category"_L1 && facet.values.size() < 2 && facet.others == 0 &&
                             (facet.values.empty() || facet.values.front().name == "general"_L1);
        (*section)->setHidden(nothing);
    }
    m_reorderFields = false;
    countsChanged();
}

QString FacetTree::titleOf(const QString& field)
{
    return field == "category"_L1 ? tr("Categories") : plainFieldName(field);
}

void FacetTree::setSavedFilters(const std::vector<SavedFilter>& filters, const QString& inForce)
{
    fillSavedSection(m_saved, filters, inForce);
}

void FacetTree::setSavedCounts(const std::vector<quint64>& counts)
{
    for (int i = 0; i < std::min(m_saved->childCount(), static_cast<int>(counts.size())); ++i)
        setSavedCount(m_saved->child(i), counts[static_cast<std::size_t>(i)]);
    countsChanged();
}

bool FacetTree::showsSavedRows() const
{
    return isVisible() && m_saved->isExpanded();
}

void FacetTree::renameSaved(int index)
{
    m_saved->setExpanded(true);
    if (QTreeWidgetItem* item = m_saved->child(index)) {
        setCurrentItem(item);
        scrollToItem(item);
        editItem(item);
    }
}

void FacetTree::commitData(QWidget* editor)
{
    const auto* edit = qobject_cast<QLineEdit*>(editor);
    if (edit && currentItem() && facetKindOf(currentItem()) == FacetKind::Saved)
        emit savedRenamed(m_saved->indexOfChild(currentItem()), edit->text());
}

void FacetTree::setFilter(const FilterParts& parts, const Filter& filter)
{
    m_parts = parts;
    m_filter = filter;
    updateStates();
    viewport()->update();
}

void FacetTree::updateStates()
{
    for (int i = 0; i < m_levels->childCount(); ++i) {
        QTreeWidgetItem* item = m_levels->child(i);
        Facts facts;
        facts.view.level = static_cast<Level>(item->data(0, FacetLevelRole).toInt());
        facts.known = Column::Level;
        const auto name = levelName(facts.view.level);
        FacetState state =
            facetState(m_parts, u"level"_s, QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())));
        if (state == FacetState::Neutral && m_filter.decide(facts) == Verdict::No)
            state = FacetState::Outside;
        markFacet(item, state);
    }
    for (QTreeWidgetItem* section : m_fields) {
        const QString field = section->data(0, FacetFieldRole).toString();
        for (int i = 0; i < section->childCount(); ++i)
            markFacet(section->child(i), facetKindOf(section->child(i)) == FacetKind::Others
                                             ? FacetState::Neutral
                                             : facetState(m_parts, field, section->child(i)->text(0)));
    }
    int included = 0;
    for (int i = 0; i < m_applications->childCount(); ++i) {
        QTreeWidgetItem* item = m_applications->child(i);
        const FacetState state = facetState(m_parts, u"app"_s, item->text(0));
        included += state == FacetState::Included ? 1 : 0;
        if (state == FacetState::Included && item->data(0, FacetStateRole).toInt() != static_cast<int>(state))
            item->setExpanded(true);
        markFacet(item, state);
        for (int j = 0; j < item->childCount(); ++j)
            markFacet(item->child(j), facetState(m_parts, u"instance"_s, item->child(j)->text(0)));
    }
    const int all = m_applications->childCount();
    //: How many applications of all are in the filter
    m_applications->setData(0, FacetNoteRole, included > 0 ? tr("%1 of %2").arg(included).arg(all) : QString());
}

QString FacetTree::termOf(const QTreeWidgetItem* item)
{
    switch (facetKindOf(item)) {
    case FacetKind::Level: {
        const auto name = levelName(static_cast<Level>(item->data(0, FacetLevelRole).toInt()));
        return facetTerm(u"level"_s, QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())));
    }
    case FacetKind::Application:
        return facetTerm(u"app"_s, item->text(0));
    case FacetKind::Instance:
        return facetTerm(u"instance"_s, item->text(0));
    case FacetKind::Value:
        return facetTerm(item->data(0, FacetFieldRole).toString(), item->text(0));
    case FacetKind::Section:
    case FacetKind::Others:
    case FacetKind::Saved:
        break;
    }
    return {};
}

void FacetTree::request(const QTreeWidgetItem* item, Wish wish)
{
    if (facetKindOf(item) == FacetKind::Saved) {
        if (wish != Wish::Exclude)
            emit savedRequested(m_saved->indexOfChild(const_cast<QTreeWidgetItem*>(item)));
        return;
    }
    const QString term = termOf(item);
    if (term.isEmpty())
        return;
    if (wish == Wish::Only)
        emit onlyRequested(term);
    else
        emit termRequested(wish == Wish::Exclude ? QString(u'-' + term) : term);
}

void FacetTree::mouseReleaseEvent(QMouseEvent* event)
{
    QTreeWidgetItem* item = itemAt(event->position().toPoint());
    if (item == nullptr)
        return;
    if (event->button() == Qt::MiddleButton) {
        request(item, Wish::Only);
        return;
    }
    if (event->button() != Qt::LeftButton)
        return;
    const bool onMark = event->position().x() < scaled(32, font());
    const bool twisty = facetKindOf(item) == FacetKind::Application && item->childCount() > 0 && onMark &&
                        item->data(0, FacetStateRole).toInt() == static_cast<int>(FacetState::Neutral);
    if (facetKindOf(item) == FacetKind::Section || twisty)
        item->setExpanded(!item->isExpanded());
    else
        request(item, event->modifiers() & Qt::AltModifier ? Wish::Exclude : Wish::Include);
}

void FacetTree::keyPressEvent(QKeyEvent* event)
{
    QTreeWidgetItem* item = currentItem();
    if (state() == EditingState)
        return; // the editor's Return ends only the editing
    if (item == nullptr) {
        QTreeWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (facetKindOf(item) == FacetKind::Section)
            item->setExpanded(!item->isExpanded());
        else if (event->modifiers() & Qt::ControlModifier)
            request(item, Wish::Only);
        else
            request(item, event->modifiers() & Qt::AltModifier ? Wish::Exclude : Wish::Include);
        return;
    case Qt::Key_Delete:
    case Qt::Key_Minus:
        removeOrExclude(item);
        return;
    case Qt::Key_F2:
        if (facetKindOf(item) == FacetKind::Saved)
            editItem(item);
        return;
    default:
        QTreeWidget::keyPressEvent(event);
    }
}

void FacetTree::removeOrExclude(QTreeWidgetItem* item)
{
    if (facetKindOf(item) == FacetKind::Saved)
        emit savedRemoved(m_saved->indexOfChild(item));
    else if (isPinned(item))
        emit unpinRequested(item->data(0, FacetFieldRole).toString());
    else
        request(item, Wish::Exclude);
}

bool FacetTree::isPinned(const QTreeWidgetItem* item)
{
    const QString field = item->data(0, FacetFieldRole).toString();
    return facetKindOf(item) == FacetKind::Section && !field.isEmpty() && field != "category"_L1;
}

void FacetTree::contextMenuEvent(QContextMenuEvent* event)
{
    QTreeWidgetItem* item = event->reason() == QContextMenuEvent::Keyboard ? currentItem() : itemAt(event->pos());
    if (item == nullptr)
        return;
    setCurrentItem(item);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu](const QString& text, auto run) {
        connect(menu->addAction(text), &QAction::triggered, menu, run);
    };
    QTreeWidgetItem* section = sectionOf(item);
    if (facetKindOf(item) == FacetKind::Saved) {
        add(tr("Apply, or take it back"), [this, item] { request(item, Wish::Include); });
        add(tr("Rename"), [this, item] { editItem(item); });
        add(tr("Delete"), [this, item] { removeOrExclude(item); });
    } else if (!termOf(item).isEmpty()) {
        add(tr("Include, or take it back"), [this, item] { request(item, Wish::Include); });
        add(tr("Exclude"), [this, item] { request(item, Wish::Exclude); });
        add(tr("Only this"), [this, item] { request(item, Wish::Only); });
    }
    if (isPinned(section)) {
        const QString field = section->data(0, FacetFieldRole).toString();
        add(tr("Take %1 out of the dock").arg(titleOf(field)), [this, field] { emit unpinRequested(field); });
    }
    menu->addSeparator();
    add(tr("Pin a field …"), [this] { emit pinRequested(); });
    menu->popup(event->globalPos());
}

void FacetTree::drawBranches(QPainter*, const QRect&, const QModelIndex&) const
{
    // The delegate paints the chevrons.
}

void FacetTree::changeEvent(QEvent* event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        scheduleDelayedItemsLayout();
}

} // namespace Logboom
