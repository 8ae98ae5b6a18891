// SPDX-License-Identifier: GPL-3.0-or-later
// The left dock: what a click there does to the filter, saved filters, pinned fields.
#include "core/entry/timestamp.h"
#include "ui/actions/actionregistry.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/models/bookmarks.h"
#include "ui/models/highlightrules.h"
#include "ui/models/savedfilters.h"
#include "ui/panels/facetsource.h"
#include "ui/panels/facettree.h"
#include "ui/panels/fieldlookup.h"
#include "ui/panels/fieldsuggestions.h"
#include "ui/panels/filterbar.h"
#include "ui/panels/savedcounts.h"

#include <QApplication>
#include <QLocale>
#include <QMenu>
#include <QSettings>

#include <utility>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

const QString PinnedKey = u"window/pinned-fields"_s;
const QString SavedActions = u"filter.saved."_s;
constexpr int MaxPinMenu = 40;

} // namespace

void MainWindow::connectFacets()
{
    m_pinned = QSettings().value(PinnedKey).toStringList();
    connect(m_facets, &FacetTree::termRequested, m_filterBar, &FilterBar::addTerm);
    connect(m_facets, &FacetTree::onlyRequested, m_filterBar, &FilterBar::setOnlyTerm);
    connect(m_facets, &FacetTree::pinRequested, this, &MainWindow::choosePin);
    connect(m_facets, &FacetTree::unpinRequested, this, [this](const QString& field) { setPinned(field, false); });
    connect(m_facetSource, &FacetSource::settled, this, &MainWindow::checkSettled);
    connect(m_facets, &FacetTree::savedRequested, this, [this](int index) {
        const QString text = m_saved->all()[static_cast<std::size_t>(index)].text;
        m_filterBar->setText(text == m_filterBar->text() ? QString() : text);
    });
    connect(m_facets, &FacetTree::savedRenamed, this, [this](int index, const QString& name) {
        if (!m_saved->rename(index, name))
            QApplication::beep();
    });
    connect(m_facets, &FacetTree::savedRemoved, m_saved, &SavedFilters::remove);
    connect(m_saved, &SavedFilters::changed, this, &MainWindow::showSavedFilters);
    connect(m_bookmarks, &Bookmarks::changed, this, &MainWindow::countSavedFilters);
    connect(m_suggestions, &FieldSuggestions::namesFound, this, [this] {
        if (std::exchange(m_pinWanted, false))
            showPinMenu();
    });
}

void MainWindow::addDockActions()
{
    QAction* save = m_actions->add(
        {u"filter.save"_s, tr("Filter"), tr("Save the filter"), {QKeySequence(u"Ctrl+S"_s)}, {}, Icon::Star},
        [this] { saveFilter(); });
    m_filterBar->addSaveButton(save);
    m_actions->add({u"filter.pin-field"_s, tr("Filter"), tr("Pin a field in the dock …"), {}, {}, Icon::Plus},
                   [this] { choosePin(); });
}

// ---- saved filters ----

void MainWindow::saveFilter()
{
    const int index = m_saved->save(m_filterBar->text());
    if (index < 0)
        return;
    m_actions->action(u"view.facets")->setChecked(true);
    m_facets->renameSaved(index);
}

void MainWindow::showSavedFilters()
{
    m_facets->setSavedFilters(m_saved->all(), m_filterBar->text());
    countSavedFilters();
    // In the palette each is a command of its own.
    const std::vector<QAction*> known = m_actions->actions();
    for (QAction* action : known) {
        if (ActionRegistry::id(action).startsWith(SavedActions))
            m_actions->remove(action);
    }
    for (std::size_t i = 0; i < m_saved->all().size(); ++i) {
        const SavedFilter& filter = m_saved->all()[i];
        m_actions->add({SavedActions + QString::number(i), tr("Saved filters"), filter.name, {}, {}, Icon::Filter},
                       [this, text = filter.text] { m_filterBar->setText(text); });
    }
}

// ---- counts ----

void MainWindow::countSavedFilters()
{
    if (m_services.opening || !m_ruleSet) // called again
        return;
    std::vector<Filter> filters;
    for (const SavedFilter& saved : m_saved->all())
        filters.push_back(m_ruleSet->without(parseFilter(saved.text, filterContext()).filter));
    m_savedCounts->setFilters(std::move(filters));
}

void MainWindow::applyFacetFilters()
{
    // Equal texts give the same tree, so that it is counted once.
    const auto filterOf = [this](const QStringList& withoutFields) {
        const QString text = m_filterBar->textWithoutFields(withoutFields);
        return text == m_filterBar->text() ? m_shownFilter
                                           : m_ruleSet->without(parseFilter(text, filterContext()).filter);
    };
    std::vector<FacetSource::Field> fields;
    for (const QString& name : QStringList{u"category"_s} + m_pinned)
        fields.push_back({name, filterOf({name, plainFieldName(name)})}); // with "context." or without
    m_facetSource->setFilters(filterOf({u"level"_s}), filterOf({u"app"_s, u"instance"_s}), std::move(fields));
}

// ---- pinned fields ----

void MainWindow::choosePin()
{
    m_pinWanted = true;
    m_suggestions->findNames({}, m_filterBar->timeScope().resolve(currentTimestamp()));
}

void MainWindow::showPinMenu()
{
    m_actions->action(u"view.facets")->setChecked(true);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Fields to pin in the dock"));
    const auto add = [&](const QString& field, const QString& text) {
        QAction* action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_pinned.contains(field));
        connect(action, &QAction::toggled, this, [this, field](bool on) { setPinned(field, on); });
    };
    int listed = 0;
    for (const Suggestion& name : m_suggestions->names()) {
        if (++listed > MaxPinMenu)
            break;
        // A name of the context finds the field, whatever built-in one has that name.
        const QString field = name.text.contains(u'.') ? name.text : u"context."_s + name.text;
        add(field, name.text + u'\t' + QLocale().toString(name.count));
    }
    menu->addSeparator();
    for (const QString& field : {u"source"_s, u"agent"_s, u"severity"_s, u"batch"_s, u"trace"_s})
        add(field, field);
    menu->setActiveAction(menu->actions().front());
    menu->popup(m_facets->mapToGlobal(QPoint(8, 8)));
}

void MainWindow::setPinned(const QString& field, bool pinned)
{
    m_pinned.removeAll(field);
    if (pinned)
        m_pinned.append(field);
    QSettings().setValue(PinnedKey, m_pinned);
    applyFacetFilters();
}

} // namespace Logboom
