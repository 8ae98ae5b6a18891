// SPDX-License-Identifier: GPL-3.0-or-later
// The split table: all entries of the range of time above those that match.
#include "ui/actions/actionregistry.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/models/anomalywatch.h"
#include "ui/models/bookmarks.h"
#include "ui/panels/facettree.h"
#include "ui/panels/filterbar.h"
#include "ui/table/allentries.h"
#include "ui/table/findinview.h"
#include "ui/table/logview.h"

#include <QSplitter>
#include <QStackedWidget>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

constexpr int EqualShare = 10'000; // more than there is, so that least heights do not matter

} // namespace

void MainWindow::addSplitAction()
{
    m_actions->add({u"view.split"_s,
                    tr("View"),
                    tr("Split: all entries above the matches"),
                    {},
                    {QKeySequence(Qt::Key_S)},
                    Icon::DockBottom,
                    true},
                   [this] {
                       setSplit(!m_allEntries);
                       m_views.setCurrentState(viewState());
                   });
}

/// The table that the reader uses.
LogView& MainWindow::activeTable() const
{
    return m_allEntries ? m_allEntries->active() : *m_table;
}

void MainWindow::setSplit(bool split)
{
    m_actions->action(u"view.split")->setChecked(split);
    if (split == !m_allEntries.isNull())
        return;
    if (!split) {
        const bool hadFocus = m_allEntries->isAncestorOf(focusWidget());
        m_allEntries->hide();
        m_allEntries->deleteLater(); // a key in it may have asked for this
        m_allEntries = nullptr;
        if (hadFocus)
            m_table->setFocus();
        showDetails();
        checkSettled();
        return;
    }
    m_allEntries = new AllEntries(m_services.store, m_services.queries, m_services.pipeline, *m_table, m_tables);
    m_tables->insertWidget(0, m_allEntries);
    m_tables->setSizes({EqualShare, EqualShare});
    m_tables->setCollapsible(0, false);
    connectAllEntries();
    dressTables();
    showTableOrEmptyState();
    checkSettled();
}

void MainWindow::connectAllEntries()
{
    LogView& all = m_allEntries->view();
    setTabOrder(m_facets, &all);
    setTabOrder(&all, m_table);
    connect(m_allEntries, &AllEntries::activeChanged, this, &MainWindow::showDetails);
    connect(&all, &LogView::selectedEntriesChanged, this, &MainWindow::showDetails);
    connect(&all, &LogView::detailsRequested, m_table, &LogView::detailsRequested);
    connect(&all, &LogView::filterTermRequested, m_table, &LogView::filterTermRequested);
    connect(&all, &LogView::followRequested, m_table, &LogView::followRequested);
    connect(&all, &LogView::bookmarkToggleRequested, m_table, &LogView::bookmarkToggleRequested);
    connect(&all, &LogView::noteRequested, m_table, &LogView::noteRequested);
    connect(&all, &LogView::shownChanged, this, &MainWindow::checkSettled);
    connect(&all, &LogView::loadingChanged, this, &MainWindow::checkSettled);
}

/// What the matches look like, said again: their companion knows it from then on.
void MainWindow::dressTables()
{
    m_table->setTimeStyle(m_table->timeStyle());
    m_table->setLanes(m_table->showsLanes());
    m_table->setLabels(m_labels);
    m_table->setRules(m_ruleSet);
    m_table->setAnnotations(m_bookmarks->all());
    m_table->setAnomalies(m_watch->open());
    showChosenAnomaly();
    m_table->setHttpAddress(m_services.httpAddress);
    m_table->setHighlights(m_filterBar->parsed().highlights);
    if (m_find)
        m_table->setFind(m_find->text());
}

} // namespace Logboom
