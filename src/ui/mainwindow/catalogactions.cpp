// SPDX-License-Identifier: GPL-3.0-or-later
// The panels below the table, and the actions of the main window that go with them.
#include "ui/mainwindow/mainwindow.h"

#include "core/entry/timestamp.h"
#include "ui/actions/actionregistry.h"
#include "ui/charts/chartspage.h"
#include "ui/charts/histogramview.h"
#include "ui/mainwindow/anomalynotices.h"
#include "ui/models/anomalywatch.h"
#include "ui/panels/anomaliespage.h"
#include "ui/panels/applicationspage.h"
#include "ui/panels/bookmarkspage.h"
#include "ui/panels/bottomdock.h"
#include "ui/panels/fieldterm.h"
#include "ui/panels/filespage.h"
#include "ui/panels/filterbar.h"
#include "ui/panels/rulespage.h"
#include "ui/panels/statusbar.h"
#include "ui/panels/thresholdspage.h"
#include "ui/table/logview.h"

#include <algorithm>
#include <utility>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

/// Shown before and behind the minute of an anomaly.
constexpr qint64 Surroundings = 2 * Minute;

const QString ChartsPanel = u"charts"_s;
const QString AnomaliesPanel = u"anomalies"_s;
const QString BookmarksPanel = u"bookmarks"_s;
const QString ThresholdsPanel = u"thresholds"_s;
const QString ApplicationsPanel = u"applications"_s;

} // namespace

void MainWindow::buildPanels()
{
    m_dock->addPage(ChartsPanel, tr("Charts"), m_charts);
    m_dock->addPage(AnomaliesPanel, tr("Anomalies"), m_anomalies, m_anomalies->list());
    m_dock->addPage(BookmarksPanel, tr("Bookmarks"), m_bookmarksPage);
    m_dock->addPage(u"rules"_s, tr("Rules"), m_rulesPage, m_rulesPage->list());
    m_dock->addPage(ThresholdsPanel, tr("Thresholds"), m_thresholds, m_thresholds->list());
    m_dock->addPage(ApplicationsPanel, tr("Applications"), m_applications, m_applications->list());
    connect(m_charts, &ChartsPage::termRequested, m_filterBar, &FilterBar::addTerm);
    connect(m_charts, &ChartsPage::settled, this, &MainWindow::checkSettled);
    connect(m_thresholds, &ThresholdsPage::catalogChanged, this, &MainWindow::pollCatalog);
    connect(m_applications, &ApplicationsPage::catalogChanged, this, &MainWindow::pollCatalog);
    connect(m_dock, &BottomDock::leaveRequested, m_table, qOverload<>(&QWidget::setFocus));
}

void MainWindow::addPanelActions()
{
    const QString view = tr("View");
    const auto addPanel = [&](const QString& panel, const QString& text, const char* key, Icon icon) {
        m_actions->add({u"view."_s + panel, view, text, {QKeySequence(QLatin1StringView(key))}, {}, icon},
                       [this, panel] {
                           if (m_dock->shows(panel))
                               m_dock->setOpen(false);
                           else
                               m_dock->openPage(panel);
                       });
    };
    addPanel(ChartsPanel, tr("Charts"), "Ctrl+Shift+G", Icon::Chart);
    addPanel(AnomaliesPanel, tr("Anomalies"), "Ctrl+Shift+A", Icon::Anomaly);
    addPanel(BookmarksPanel, tr("Bookmarks and notes"), "Ctrl+Shift+M", Icon::Bookmark);
    addPanel(u"rules"_s, tr("Highlighting rules"), "Ctrl+Shift+R", Icon::Palette);
    addPanel(ThresholdsPanel, tr("Thresholds of anomalies"), "Ctrl+Shift+T", Icon::Threshold);
    addPanel(ApplicationsPanel, tr("Applications and their keys"), "Ctrl+Shift+P", Icon::Key);
    addPanel(filesPanelId(), tr("Opened files"), "Ctrl+Shift+O", Icon::File);
}

void MainWindow::addCatalogActions()
{
    addAnomalyActions();
    addRuleActions();
    const QString tools = tr("Tools");
    m_actions->add({u"tools.new-threshold"_s, tools, tr("New threshold …"), {}, {}, Icon::Plus}, [this] {
        m_dock->openPage(ThresholdsPanel);
        m_thresholds->startNew();
    });
    QAction* toggle = m_actions->add(
        {u"tools.toggle-threshold"_s, tools, tr("Switch the threshold on or off"), {}, {}, Icon::Threshold},
        [this] { m_thresholds->toggleCurrent(); });
    const auto enableToggle = [this, toggle] { toggle->setEnabled(m_thresholds->current() != nullptr); };
    connect(m_thresholds, &ThresholdsPage::currentChanged, this, enableToggle);
    enableToggle();
    m_actions->add({u"tools.new-application"_s, tools, tr("New application …"), {}, {}, Icon::Plus}, [this] {
        m_dock->openPage(ApplicationsPanel);
        m_applications->startNew();
    });
    QAction* copyKey =
        m_actions->add({u"tools.copy-key"_s, tools, tr("Copy the key of the application"), {}, {}, Icon::Copy},
                       [this] { m_applications->copyKey(); });
    QAction* copyCommand =
        m_actions->add({u"tools.copy-curl"_s, tools, tr("Copy a curl line of the application"), {}, {}, Icon::Copy},
                       [this] { m_applications->copyCommand(); });
    const auto enable = [this, copyKey, copyCommand] {
        copyKey->setEnabled(m_applications->current() != nullptr);
        copyCommand->setEnabled(m_applications->current() != nullptr && isListening());
    };
    connect(m_applications, &ApplicationsPage::currentChanged, this, enable);
    enable();
}

void MainWindow::pollCatalog()
{
    const std::shared_ptr<const Catalog> catalog = m_services.pipeline.catalog();
    if (catalog == m_catalog)
        return;
    m_catalog = catalog;
    m_watch->setCatalog(catalog);
    m_thresholds->setCatalog(catalog);
    m_applications->setCatalog(catalog);
}

// ---- anomalies ----

void MainWindow::addAnomalyActions()
{
    const QString tools = tr("Tools");
    QAction* show =
        m_actions->add({u"tools.show-anomaly"_s, tools, tr("Show the entries of the anomaly"), {}, {}, Icon::Anomaly},
                       [this] { m_anomalies->showCurrent(); });
    QAction* dismiss = m_actions->add(
        {u"tools.dismiss-anomaly"_s, tools, tr("Dismiss the anomaly, or take it back"), {}, {}, Icon::Close},
        [this] { m_anomalies->toggleCurrent(); });
    const auto enableAnomaly = [this, show, dismiss] {
        show->setEnabled(m_anomalies->current().has_value());
        dismiss->setEnabled(m_anomalies->current().has_value());
    };
    connect(m_anomalies, &AnomaliesPage::currentChanged, this, enableAnomaly);
    enableAnomaly();
    QAction* showDismissed =
        m_actions->add({u"tools.show-dismissed"_s, tools, tr("Show dismissed anomalies"), {}, {}, Icon::EyeOff, true},
                       [this] { m_anomalies->setShowDismissed(!m_anomalies->showsDismissed()); });
    connect(m_anomalies, &AnomaliesPage::showDismissedChanged, showDismissed, &QAction::setChecked);
    QAction* mute =
        m_actions->add({u"tools.mute-notifications"_s, tools, tr("Mute notifications"), {}, {}, Icon::BellOff, true},
                       [this] { m_notices->setMuted(!m_notices->isMuted()); });
    mute->setChecked(m_notices->isMuted());
    connect(m_notices, &AnomalyNotices::mutedChanged, mute, &QAction::setChecked);
}

void MainWindow::showChosenAnomaly()
{
    const std::optional<Anomaly> chosen = m_dock->shows(AnomaliesPanel) ? m_anomalies->current() : std::nullopt;
    m_table->setChosenAnomaly(chosen ? std::optional(chosen->key()) : std::nullopt);
}

void MainWindow::connectAnomalies()
{
    const auto show = [this] {
        m_histogram->setAnomalies(m_watch->open());
        m_table->setAnomalies(m_watch->open());
        m_status->setAnomalies(m_watch->open().size());
        m_dock->setCount(AnomaliesPanel, static_cast<int>(m_watch->open().size()));
    };
    connect(m_watch, &AnomalyWatch::changed, this, show);
    show();
    connect(m_anomalies, &AnomaliesPage::currentChanged, this, &MainWindow::showChosenAnomaly);
    connect(m_dock, &BottomDock::changed, this, &MainWindow::showChosenAnomaly);
    connect(m_watch, &AnomalyWatch::settled, this, &MainWindow::checkSettled);
    connect(m_status, &StatusBar::anomaliesRequested, this, [this] { m_dock->openPage(AnomaliesPanel); });
    connect(m_watch, &AnomalyWatch::appeared, m_notices, &AnomalyNotices::tell);
    connect(m_notices, &AnomalyNotices::showRequested, this, &MainWindow::showNews);
    connect(m_anomalies, &AnomaliesPage::showRequested, this, &MainWindow::showAnomaly);
    connect(m_anomalies, &AnomaliesPage::backRequested, this, &MainWindow::goBack);
    connect(m_filterBar, &FilterBar::filterChanged, this, &MainWindow::checkWayBack);
    connect(m_filterBar, &FilterBar::timeScopeChanged, this, &MainWindow::checkWayBack);
}

void MainWindow::showAnomaly(const Anomaly& anomaly)
{
    const qint64 after = anomaly.minute + Minute + Surroundings;
    const TimeScope scope = TimeScope::custom({std::max<qint64>(0, anomaly.minute - Surroundings), after - 1});
    const QString filter = "app:"_L1 + quotedFilterValue(QString::fromStdString(anomaly.service));
    // From one anomaly to the next the way back stays.
    WayBack way = m_wayBack.value_or(WayBack{m_filterBar->timeScope(), m_filterBar->text(), {}, {}});
    way.leftScope = scope;
    way.leftFilter = filter;
    m_wayBack.reset();
    m_filterBar->setText(filter);
    m_filterBar->setTimeScope(scope);
    m_table->goToTime(anomaly.minute);
    way.leftFilter = m_filterBar->text();
    m_wayBack = way;
    m_anomalies->setWayBack(way.scope.title(m_zone));
    m_anomalies->setCurrent(anomaly.key());
}

void MainWindow::showNews()
{
    const std::optional<Anomaly> newest = m_notices->newest();
    m_notices->clear();
    if (isMinimized())
        showNormal();
    show();
    raise();
    activateWindow();
    m_dock->openPage(AnomaliesPanel);
    if (!newest)
        return;
    const TimeRange inView = wholeMinutes(m_filterBar->timeScope().resolve(currentTimestamp()));
    if (inView.contains(newest->minute))
        m_anomalies->setCurrent(newest->key());
    else
        showAnomaly(*newest);
}

void MainWindow::goBack()
{
    if (!m_wayBack)
        return;
    const WayBack way = *std::exchange(m_wayBack, std::nullopt);
    m_anomalies->setWayBack({});
    m_filterBar->setText(way.filter);
    m_filterBar->setTimeScope(way.scope);
}

void MainWindow::checkWayBack()
{
    if (!m_wayBack ||
        (m_filterBar->timeScope() == m_wayBack->leftScope && m_filterBar->text() == m_wayBack->leftFilter))
        return;
    m_wayBack.reset();
    m_anomalies->setWayBack({});
}

} // namespace Logboom
