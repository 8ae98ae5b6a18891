// SPDX-License-Identifier: GPL-3.0-or-later
// How the rows of the table stand.
#include "ui/actions/actionregistry.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/table/logview.h"

namespace Logboom {

using namespace Qt::StringLiterals;

void MainWindow::addRowActions()
{
    QAction* order = m_actions->add(
        {u"view.newest-first"_s, tr("View"), tr("Newest entries first"), {}, {QKeySequence(Qt::Key_O)}, {}, true},
        [this] { setOrder(m_table->directionOf(RowStep::Up)); });
    order->setChecked(m_table->order() == Direction::NewestFirst);
}

/// What is at the top of the current view.
void MainWindow::setOrder(Direction order)
{
    m_table->setOrder(order);
    showOrder();
}

/// In the actions.
void MainWindow::showOrder()
{
    const bool newestFirst = m_table->order() == Direction::NewestFirst;
    m_actions->action(u"view.newest-first")->setChecked(newestFirst);
    m_actions->action(u"go.start")->setText(newestFirst ? tr("Start, and follow") : tr("Start"));
    m_actions->action(u"go.end")->setText(newestFirst ? tr("End") : tr("End, and follow"));
}

} // namespace Logboom
