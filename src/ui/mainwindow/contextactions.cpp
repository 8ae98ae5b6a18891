// SPDX-License-Identifier: GPL-3.0-or-later
// What stood around an entry: its neighbours in place, and the jump to the full stream and back.
#include "ui/actions/actionregistry.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/models/timetext.h"
#include "ui/panels/filterbar.h"
#include "ui/panels/noteline.h"
#include "ui/table/logview.h"
#include "ui/table/neighbours.h"

#include <QVBoxLayout>

#include <utility>

namespace Logboom {

using namespace Qt::StringLiterals;

void MainWindow::addContextActions()
{
    const QString group = tr("Go");
    const auto add = [&](const QString& id, const QString& text, const QString& key, Icon icon, auto run) {
        m_actions->add({id, group, text, {}, {QKeySequence(key)}, icon}, run);
    };
    add(u"go.neighbours"_s, tr("Neighbours of the entry, whatever the filter"), u"C"_s, Icon::EyeOff,
        [this] { neighbours().toggle(); });
    add(u"go.more-neighbours"_s, tr("More neighbours"), u"+"_s, Icon::Plus, [this] { neighbours().changeCount(1); });
    add(u"go.fewer-neighbours"_s, tr("Fewer neighbours"), u"-"_s, Icon::Minus,
        [this] { neighbours().changeCount(-1); });
    add(u"go.full-stream"_s, tr("The entry in the full stream, and back"), u"Shift+C"_s, Icon::Follow,
        [this] { toggleFullStream(); });
    connect(m_filterBar, &FilterBar::filterChanged, this, &MainWindow::checkStreamBack);
    connect(m_filterBar, &FilterBar::timeScopeChanged, this, &MainWindow::checkStreamBack);
}

Neighbours& MainWindow::neighbours()
{
    if (!m_neighbours) {
        m_neighbours = new Neighbours(m_services.queries, *m_table, this);
        connect(m_neighbours, &Neighbours::changed, this, &MainWindow::showContextNote);
        connect(m_neighbours, &Neighbours::changed, this, &MainWindow::checkSettled);
    }
    return *m_neighbours;
}

void MainWindow::showContextNote()
{
    const bool showsNeighbours = m_neighbours && m_neighbours->entry();
    if (!m_contextNote) {
        if (!m_streamBack && !showsNeighbours)
            return;
        m_contextNote = new NoteLine(tr("What surrounds the entry"), m_parts);
        auto* column = static_cast<QVBoxLayout*>(m_parts->layout());
        column->insertWidget(column->indexOf(m_notice), m_contextNote); // here it moves no row of the table
        connect(m_contextNote, &NoteLine::linkActivated, this, &MainWindow::toggleFullStream);
    }
    if (m_streamBack) {
        const QString filter = m_streamBack->filter.isEmpty() ? tr("the earlier range") : m_streamBack->filter;
        m_contextNote->showNote(Icon::Follow,
                                tr("The full stream around %1.").arg(clockText(m_streamBack->key.timestamp)),
                                //: A link; %1 is a filter, or "the earlier range"
                                tr("Back to %1").arg(filter));
    } else if (showsNeighbours) {
        m_contextNote->showNote(Icon::EyeOff, neighboursText(), tr("Show the full stream"));
    } else {
        m_contextNote->showNote(Icon::EyeOff, {});
    }
}

QString MainWindow::neighboursText() const
{
    //: %1 is an application, or one of its instances
    QString text = tr("Dimmed: the %n entries before and after it from %1.", nullptr, m_neighbours->count())
                       .arg(sourceTitle(m_neighbours->entry()->view()));
    const auto addKey = [&](const QString& id, const QString& what) {
        const QList<QKeySequence> keys = ActionRegistry::keys(m_actions->action(id));
        if (!keys.isEmpty())
            text += u" · "_s + what.arg(keyText(keys.first()));
    };
    //: %1 is a key
    addKey(u"go.more-neighbours"_s, tr("%1 shows more"));
    //: %1 is a key
    addKey(u"go.fewer-neighbours"_s, tr("%1 shows fewer"));
    //: %1 is a key
    addKey(u"go.neighbours"_s, tr("%1 takes them away"));
    return text;
}

void MainWindow::toggleFullStream()
{
    if (m_streamBack) {
        const StreamBack back = *std::exchange(m_streamBack, std::nullopt);
        m_filterBar->setText(back.filter);
        m_filterBar->setTimeScope(back.scope);
        m_table->selectEntry(back.key);
        showContextNote();
        return;
    }
    std::optional<Entry> entry = m_neighbours ? m_neighbours->entry() : std::nullopt;
    if (!entry)
        entry = m_table->currentEntry();
    if (!entry)
        return;
    const StreamBack back{m_filterBar->timeScope(), m_filterBar->text(), (*entry)->key()};
    if (m_neighbours)
        m_neighbours->hide();
    m_filterBar->setText({});
    m_filterBar->setTimeScope(TimeScope::everything());
    m_table->selectEntry(back.key);
    m_streamBack = back;
    showContextNote();
}

/// Whoever filters again in the full stream stays there.
void MainWindow::checkStreamBack()
{
    if (!m_streamBack || (m_filterBar->text().isEmpty() && m_filterBar->timeScope() == TimeScope::everything()))
        return;
    m_streamBack.reset();
    showContextNote();
}

} // namespace Logboom
