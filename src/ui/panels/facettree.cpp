// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/facettree.h"

#include "ui/models/pluralnumber.h"
#include "ui/panels/facetdelegate.h"
#include "ui/panels/fieldterm.h"
#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>

#include <algorithm>
#include <numeric>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

FacetKind kindOf(const QTreeWidgetItem* item)
{
    return static_cast<FacetKind>(item->data(0, FacetKindRole).toInt());
}

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

void setNumbers(QTreeWidgetItem* item, quint64 count, quint64 max)
{
    item->setData(0, FacetCountRole, QVariant::fromValue(count));
    item->setData(0, FacetShareRole, max > 0 ? static_cast<double>(count) / static_cast<double>(max) : 0.0);
}

void markState(QTreeWidgetItem* item, FacetState state)
{
    item->setData(0, FacetStateRole, static_cast<int>(state));
    const int count = pluralNumber(item->data(0, FacetCountRole).toULongLong());
    QString text = FacetTree::tr("%1, %Ln entries", nullptr, count).arg(item->text(0));
    if (state != FacetState::Neutral)
        text += ", "_L1 + stateText(state);
    item->setData(0, Qt::AccessibleTextRole, text);
}

/// The child of this name; made where there is none.
QTreeWidgetItem* childNamed(QTreeWidgetItem* parent, const QString& name, FacetKind kind)
{
    for (int i = 0; i < parent->childCount(); ++i) {
        if (parent->child(i)->text(0) == name)
            return parent->child(i);
    }
    auto* item = new QTreeWidgetItem(parent, {name});
    item->setData(0, FacetKindRole, static_cast<int>(kind));
    item->setToolTip(0, FacetTree::tr("%1\nClick to include, Alt+click to exclude").arg(name));
    return item;
}

} // namespace

FacetState facetState(const FilterParts& parts, const QString& field, const QString& value)
{
    FacetState state = FacetState::Neutral;
    for (const FilterParts::Part& part : parts.parts()) {
        const std::optional<FieldTerm> term = part.on ? parseFieldTerm(part.text) : std::nullopt;
        if (!term || term->field.compare(field, Qt::CaseInsensitive) != 0)
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
    , m_levels(new QTreeWidgetItem(this, {tr("Levels")}))
    , m_applications(new QTreeWidgetItem(this, {tr("Applications")}))
{
    setAccessibleName(tr("Levels and applications"));
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setIndentation(0);
    setRootIsDecorated(false);
    setSelectionMode(QAbstractItemView::NoSelection);
    setExpandsOnDoubleClick(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setItemDelegate(new FacetDelegate(this));
    viewport()->setBackgroundRole(QPalette::Window);
    for (QTreeWidgetItem* section : {m_levels, m_applications}) {
        section->setData(0, FacetKindRole, static_cast<int>(FacetKind::Section));
        section->setExpanded(true);
    }
    for (int level = LevelCount - 1; level >= 0; --level) {
        QTreeWidgetItem* item = childNamed(m_levels, levelTitle(static_cast<Level>(level)), FacetKind::Level);
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
    quint64 largest = *std::ranges::max_element(counts.levels);
    for (const FacetCounts::Application& application : counts.applications)
        largest = std::max(largest, application.count);
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
        setNumbers(item, counts[item->data(0, FacetLevelRole).toUInt()], all);
    }
}

void FacetTree::fillApplications(const std::vector<FacetCounts::Application>& applications)
{
    QStringList present;
    const std::size_t listed = std::min(applications.size(), MaxApplications);
    const quint64 max = applications.empty() ? 0 : applications.front().count;
    for (std::size_t i = 0; i < listed; ++i) {
        const FacetCounts::Application& application = applications[i];
        QTreeWidgetItem* item = childNamed(m_applications, application.name, FacetKind::Application);
        setNumbers(item, application.count, max);
        fillInstances(item, application.instances);
        present.append(application.name);
    }
    for (int i = m_applications->childCount() - 1; i >= 0; --i) {
        QTreeWidgetItem* item = m_applications->child(i);
        // A row does not go from under the pointer only because its last entry left the filter.
        if (!present.contains(item->text(0)) && m_reorder)
            delete item;
        else if (!present.contains(item->text(0)))
            setNumbers(item, 0, max);
    }
    if (!m_reorder)
        return;
    QStringList open;
    for (int i = 0; i < m_applications->childCount(); ++i) {
        if (m_applications->child(i)->isExpanded())
            open.append(m_applications->child(i)->text(0));
    }
    QList<QTreeWidgetItem*> items = m_applications->takeChildren();
    std::ranges::stable_sort(items, std::greater(),
                             [](const QTreeWidgetItem* item) { return item->data(0, FacetCountRole).toULongLong(); });
    m_applications->addChildren(items);
    for (QTreeWidgetItem* item : items)
        item->setExpanded(open.contains(item->text(0)));
}

void FacetTree::fillInstances(QTreeWidgetItem* application, const std::vector<FacetCounts::Instance>& instances)
{
    // One instance says nothing its application does not say.
    if (instances.size() < 2 && application->childCount() == 0)
        return;
    for (int i = 0; i < application->childCount(); ++i)
        setNumbers(application->child(i), 0, 1);
    const quint64 max = application->data(0, FacetCountRole).toULongLong();
    for (const FacetCounts::Instance& instance : instances)
        setNumbers(childNamed(application, instance.name, FacetKind::Instance), instance.count, max);
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
        markState(item, state);
    }
    int included = 0;
    for (int i = 0; i < m_applications->childCount(); ++i) {
        QTreeWidgetItem* item = m_applications->child(i);
        const FacetState state = facetState(m_parts, u"app"_s, item->text(0));
        included += state == FacetState::Included ? 1 : 0;
        if (state == FacetState::Included && item->data(0, FacetStateRole).toInt() != static_cast<int>(state))
            item->setExpanded(true);
        markState(item, state);
        for (int j = 0; j < item->childCount(); ++j)
            markState(item->child(j), facetState(m_parts, u"instance"_s, item->child(j)->text(0)));
    }
    const int all = m_applications->childCount();
    //: How many applications of all are in the filter
    m_applications->setData(0, FacetNoteRole, included > 0 ? tr("%1 of %2").arg(included).arg(all) : QString());
}

void FacetTree::request(const QTreeWidgetItem* item, bool exclude)
{
    QString term;
    switch (kindOf(item)) {
    case FacetKind::Level: {
        const auto name = levelName(static_cast<Level>(item->data(0, FacetLevelRole).toInt()));
        term = "level:"_L1 + QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
        break;
    }
    case FacetKind::Application:
        term = "app:"_L1 + quotedFilterValue(item->text(0));
        break;
    case FacetKind::Instance:
        term = "instance:"_L1 + quotedFilterValue(item->text(0));
        break;
    case FacetKind::Section:
        return;
    }
    emit termRequested(exclude ? QString(u'-' + term) : term);
}

void FacetTree::mouseReleaseEvent(QMouseEvent* event)
{
    QTreeWidgetItem* item = itemAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || item == nullptr)
        return;
    const bool onMark = event->position().x() < scaled(32, font());
    const bool twisty = kindOf(item) == FacetKind::Application && item->childCount() > 0 && onMark &&
                        item->data(0, FacetStateRole).toInt() == static_cast<int>(FacetState::Neutral);
    if (kindOf(item) == FacetKind::Section || twisty)
        item->setExpanded(!item->isExpanded());
    else
        request(item, event->modifiers() & Qt::AltModifier);
}

void FacetTree::keyPressEvent(QKeyEvent* event)
{
    QTreeWidgetItem* item = currentItem();
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (item != nullptr && kindOf(item) == FacetKind::Section)
            item->setExpanded(!item->isExpanded());
        else if (item != nullptr)
            request(item, event->modifiers() & Qt::AltModifier);
        return;
    case Qt::Key_Delete:
    case Qt::Key_Minus:
        if (item != nullptr)
            request(item, true);
        return;
    default:
        QTreeWidget::keyPressEvent(event);
    }
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
