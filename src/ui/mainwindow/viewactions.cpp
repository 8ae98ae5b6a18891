// SPDX-License-Identifier: GPL-3.0-or-later
// Several views as tabs: each has its own filter, range, columns and place. One table shows the current one.
#include "ui/actions/actionregistry.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/panels/viewtabs.h"
#include "ui/table/logview.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace Logboom {

using namespace Qt::StringLiterals;

void MainWindow::addViewTabActions()
{
    const QString view = tr("View");
    const auto add = [&](const QString& id, const QString& text, const QString& key, Icon icon, auto run) {
        m_actions->add({id, view, text, {QKeySequence(key)}, {}, icon}, run);
    };
    add(u"view.new-tab"_s, tr("Another view in a tab"), u"Ctrl+T"_s, Icon::Plus, [this] { newView(); });
    add(u"view.close-tab"_s, tr("Close the view"), u"Ctrl+W"_s, Icon::Close, [this] { closeView(m_views.current()); });
    add(u"view.reopen-tab"_s, tr("Open the closed view again"), u"Ctrl+Shift+Z"_s, Icon::Follow, [this] {
        m_views.setCurrentState(viewState());
        m_views.reopen();
        showView();
    });
    const auto step = [this](int by) { chooseView((m_views.current() + by + m_views.count()) % m_views.count()); };
    add(u"view.next-tab"_s, tr("Next view"), u"Ctrl+PgDown"_s, Icon::ChevronRight, [step] { step(1); });
    add(u"view.previous-tab"_s, tr("Previous view"), u"Ctrl+PgUp"_s, Icon::ChevronLeft, [step] { step(-1); });
    connect(m_filterBar, &FilterBar::filterChanged, this, &MainWindow::showViewTabs);
    connect(m_filterBar, &FilterBar::timeScopeChanged, this, &MainWindow::showViewTabs);
}

ViewState MainWindow::viewState() const
{
    ViewState state{m_filterBar->state(), m_table->saveColumns(), m_table->order(),
                    std::nullopt,         m_table->showsLanes(),  !m_allEntries.isNull()};
    if (!m_table->isFollowing())
        state.at = m_table->searchFrom(Direction::NewestFirst);
    return state;
}

void MainWindow::newView()
{
    const ViewState state = viewState();
    m_views.setCurrentState(state);
    m_views.open(state);
    showViewTabs();
    m_filterBar->focusField();
}

void MainWindow::closeView(int index)
{
    const bool isCurrent = index == m_views.current();
    m_views.setCurrentState(viewState());
    m_views.close(index);
    if (isCurrent)
        showView();
    else
        showViewTabs();
}

void MainWindow::chooseView(int index)
{
    m_views.setCurrentState(viewState());
    m_views.select(index);
    showView();
}

/// Has the bar, the table and the tabs show the current one.
void MainWindow::showView()
{
    const ViewState state = m_views.at(m_views.current());
    m_table->restoreColumns(state.columns);
    setOrder(state.order);
    showLanes(state.lanes);
    setSplit(state.split);
    m_table->setFollowing(!state.at);
    m_filterBar->setState(state.filter);
    if (state.at)
        m_table->selectEntry(*state.at);
    showViewTabs();
}

void MainWindow::showViewTabs()
{
    m_views.setCurrentState(viewState());
    for (const QStringView id : {u"view.close-tab", u"view.next-tab", u"view.previous-tab"})
        m_actions->action(id)->setEnabled(m_views.count() > 1);
    m_actions->action(u"view.reopen-tab")->setEnabled(m_views.canReopen());
    if (m_views.count() > 1 && !m_viewTabs) {
        m_viewTabs = new ViewTabs(m_parts);
        auto* column = static_cast<QVBoxLayout*>(m_parts->layout());
        column->insertWidget(column->indexOf(m_filterBar), m_viewTabs);
        connect(m_viewTabs, &ViewTabs::chosen, this, &MainWindow::chooseView);
        connect(m_viewTabs, &ViewTabs::closeRequested, this, &MainWindow::closeView);
        connect(m_viewTabs, &ViewTabs::newRequested, this, &MainWindow::newView);
    }
    if (m_viewTabs)
        m_viewTabs->showViews(m_views, m_zone);
}

/// What nobody else has a use for: Esc leads back to the table.
void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        m_table->setFocus();
    else
        QMainWindow::keyPressEvent(event);
}

} // namespace Logboom
