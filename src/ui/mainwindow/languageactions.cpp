// SPDX-License-Identifier: GPL-3.0-or-later
// The choice of a language, and what it takes to speak another one at once.
#include "ui/actions/actionregistry.h"
#include "ui/charts/histogramsource.h"
#include "ui/charts/histogramview.h"
#include "ui/language/language.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/models/anomalywatch.h"
#include "ui/models/bookmarks.h"
#include "ui/models/currentruns.h"
#include "ui/models/hiddencount.h"
#include "ui/models/highlightrules.h"
#include "ui/models/savedfilters.h"
#include "ui/panels/anomaliespage.h"
#include "ui/panels/detailpane.h"
#include "ui/panels/fieldlookup.h"
#include "ui/panels/fieldsuggestions.h"
#include "ui/panels/filterbar.h"
#include "ui/panels/findbar.h"
#include "ui/panels/statusbar.h"
#include "ui/table/logview.h"

#include <QActionGroup>
#include <QMenuBar>
#include <QSettings>
#include <QSignalBlocker>

namespace Logboom {

using namespace Qt::StringLiterals;

void MainWindow::addLanguageActions()
{
    Language* const language = m_services.language;
    if (!language)
        return;
    auto* group = new QActionGroup(m_parts);
    for (const QString& choice : QStringList(Language::systemChoice()) + Language::codes()) {
        const QString name = Language::ownName(choice);
        //: %1 is a language by its own name, "Deutsch"
        const QString text = name.isEmpty() ? tr("Language of the system") : tr("Language: %1").arg(name);
        QAction* action =
            m_actions->add({u"view.language-"_s + choice, tr("View"), text, {}, {}, {}, true}, [language, choice] {
                QSettings().setValue(Language::settingsKey(), choice);
                language->setChoice(choice);
            });
        group->addAction(action);
        action->setChecked(language->choice() == choice);
    }
}

/// A text that was made keeps its language. What knows none stays, and with it what it has found out.
void MainWindow::buildAnew()
{
    setUpdatesEnabled(false);
    saveSettings();
    m_details->setEntry(std::nullopt); // a note that is being written is kept
    const FilterBar::State filter = m_filterBar->state();
    const std::optional<TimeRange> zoom = m_histogramSource->zoom();
    const std::optional<Anomaly> anomaly = m_anomalies->current();
    const bool showsDismissed = m_anomalies->showsDismissed();
    const int detailView = m_details->view();
    const QRect place = m_parts->geometry();
    const bool wasFiltering = m_filterBar->isAncestorOf(focusWidget());
    const bool wasSplit = !m_allEntries.isNull();
    const bool wasFinding = m_findBar && m_findBar->isVisible();

    for (QObject* kept : std::initializer_list<QObject*>{m_table, m_fields, m_suggestions, m_saved, m_watch,
                                                         m_bookmarks, m_rules, m_hiddenCount, m_currentRuns})
        kept->disconnect(this);
    m_table->setParent(nullptr); // until the new parts take it in
    for (QWidget* child : findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
        if (child->isWindow()) // dialogs, the guide
            delete child;
    }
    setMenuBar(nullptr);
    delete takeCentralWidget();
    m_catalog = nullptr;
    m_lastSeq = 0; // everybody asks again
    build();
    m_parts->setGeometry(place);
    m_parts->show(); // else only after the next turn

    const QSignalBlocker quiet(m_filterBar); // the table shows it already
    m_filterBar->setState(filter);
    showFilter();
    showScope();
    m_histogramSource->setZoom(zoom);
    m_histogram->setVisibleTimes(m_table->visibleTimeRange());
    m_status->setFollowing(m_table->isFollowing(), m_table->heldAt());
    showDetails();
    m_details->setView(detailView);
    m_anomalies->setShowDismissed(showsDismissed);
    if (anomaly)
        m_anomalies->setCurrent(anomaly->key());
    if (m_wayBack)
        m_anomalies->setWayBack(m_wayBack->scope.title(m_zone));
    if (wasFinding)
        openFindBar();
    showContextNote();
    setSplit(wasSplit);
    showViewTabs();
    poll();
    wasFiltering || m_table->isStoreEmpty() ? m_filterBar->focusField() : m_table->setFocus();
    setUpdatesEnabled(true);
}

} // namespace Logboom
