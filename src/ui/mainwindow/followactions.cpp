// SPDX-License-Identifier: GPL-3.0-or-later
// Following a value over all sources, and the lanes of the sources.
#include "core/entry/identity.h"
#include "ui/actions/actionregistry.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/models/followvalue.h"
#include "ui/panels/detailpane.h"
#include "ui/table/logview.h"

#include <QApplication>

namespace Logboom {

using namespace Qt::StringLiterals;

void MainWindow::addFollowActions()
{
    const QString group = tr("Go");
    m_actions->add({u"go.follow-value"_s,
                    group,
                    tr("Follow the selected value, or else the trace"),
                    {QKeySequence(u"Ctrl+Shift+F"_s)},
                    {},
                    Icon::Search},
                   [this] {
                       const std::optional<Entry> current = activeTable().currentEntry();
                       if (!m_details->followSelected() && current)
                           followValue(u"trace"_s, QString::fromStdString(traceText(current->view())));
                   });
}

void MainWindow::addLanesAction()
{
    m_actions->add(
        {u"view.lanes"_s, tr("View"), tr("Lanes of the sources"), {}, {QKeySequence(Qt::Key_L)}, Icon::DockLeft, true},
        [this] {
            m_table->setLanes(!m_table->showsLanes());
            m_views.setCurrentState(viewState());
        });
    showLanes(m_table->showsLanes());
}

void MainWindow::connectFollowing()
{
    connect(m_table, &LogView::followRequested, this, &MainWindow::followValue);
    connect(m_details, &DetailPane::followRequested, this, &MainWindow::followValue);
}

/// In a view of its own, over all times, with lanes.
void MainWindow::followValue(const QString& field, const QString& value)
{
    const QString filter = followFilter(field, value);
    if (filter.isEmpty()) {
        QApplication::beep();
        return;
    }
    ViewState state = viewState();
    m_views.setCurrentState(state);
    state.filter = {};
    state.filter.parts.setText(filter);
    state.lanes = true;
    if (const std::optional<Entry> current = activeTable().currentEntry())
        state.at = (*current)->key();
    m_views.open(state);
    showView();
    m_table->setFocus();
}

void MainWindow::showLanes(bool shown)
{
    m_table->setLanes(shown);
    m_actions->action(u"view.lanes")->setChecked(shown);
}

} // namespace Logboom
