// SPDX-License-Identifier: GPL-3.0-or-later
// Find in view. What it takes is made when it is wanted for the first time.
#include "ui/actions/actionregistry.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/panels/detailpane.h"
#include "ui/panels/facettree.h"
#include "ui/panels/filterbar.h"
#include "ui/panels/findbar.h"
#include "ui/table/findinview.h"
#include "ui/table/logview.h"

#include <QVBoxLayout>

#include <utility>

namespace Logboom {

using namespace Qt::StringLiterals;

void MainWindow::addFindActions()
{
    const QString group = tr("Go");
    m_actions->add({u"go.find"_s, group, tr("Find in view …"), {QKeySequence(u"Ctrl+F"_s)}, {}, Icon::Search},
                   [this] { openFindBar(); });
    const auto addNext = [&](const QString& id, const QString& text, const QString& key, const QString& letter,
                             RowStep step) {
        m_actions->add({id, group, text, {QKeySequence(key)}, {QKeySequence(letter)}, Icon::Search},
                       [this, step] { findNext(step); });
    };
    addNext(u"go.find-next"_s, tr("Next match"), u"F3"_s, u"N"_s, RowStep::Down);
    addNext(u"go.find-previous"_s, tr("Previous match"), u"Shift+F3"_s, u"Shift+N"_s, RowStep::Up);
}

FindInView& MainWindow::find()
{
    if (!m_find) {
        m_find = new FindInView(m_services.store, m_services.queries, *m_table, this);
        connect(m_find, &FindInView::textChanged, this, &MainWindow::showHighlights);
        connect(m_find, &FindInView::changed, this, &MainWindow::showSearch);
    }
    return *m_find;
}

bool MainWindow::isFinding() const
{
    return m_find && m_find->state() == FindInView::State::Searching;
}

void MainWindow::openFindBar()
{
    if (!m_findBar) {
        m_findBar = new FindBar(find(), m_tableColumn);
        static_cast<QVBoxLayout*>(m_tableColumn->layout())->insertWidget(0, m_findBar);
        QWidget* before = m_facets;
        for (QWidget* part : m_findBar->tabOrder())
            setTabOrder(std::exchange(before, part), part);
        setTabOrder(before, m_table);
        connect(m_findBar, &FindBar::closed, m_table, qOverload<>(&QWidget::setFocus));
    }
    m_findBar->open();
}

void MainWindow::findNext(RowStep step)
{
    if (find().text().isEmpty())
        openFindBar();
    else
        find().find(step);
}

/// In the details.
void MainWindow::showHighlights()
{
    std::vector<std::string> highlights = m_filterBar->parsed().highlights;
    if (m_find)
        highlights.insert(highlights.end(), m_find->text().needles.begin(), m_find->text().needles.end());
    m_details->setHighlights(highlights);
}

} // namespace Logboom
