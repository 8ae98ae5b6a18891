// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/mainwindow.h"

#include "core/entry/timestamp.h"
#include "ui/actions/actionregistry.h"
#include "ui/charts/chartspage.h"
#include "ui/charts/histogramsource.h"
#include "ui/charts/histogramview.h"
#include "ui/help/helpwindow.h"
#include "ui/language/language.h"
#include "ui/mainwindow/anomalynotices.h"
#include "ui/models/anomalywatch.h"
#include "ui/models/bookmarks.h"
#include "ui/models/currentruns.h"
#include "ui/models/hiddencount.h"
#include "ui/models/highlightrules.h"
#include "ui/models/savedfilters.h"
#include "ui/panels/anomaliespage.h"
#include "ui/panels/applicationspage.h"
#include "ui/panels/bookmarkspage.h"
#include "ui/panels/bottomdock.h"
#include "ui/panels/detailpane.h"
#include "ui/panels/emptystate.h"
#include "ui/panels/facetsource.h"
#include "ui/panels/facettree.h"
#include "ui/panels/fieldlookup.h"
#include "ui/panels/fieldsuggestions.h"
#include "ui/panels/filespage.h"
#include "ui/panels/filterbar.h"
#include "ui/panels/noteline.h"
#include "ui/panels/rulespage.h"
#include "ui/panels/savedcounts.h"
#include "ui/panels/statusbar.h"
#include "ui/panels/thresholdspage.h"
#include "ui/table/allentries.h"
#include "ui/table/findinview.h"
#include "ui/table/logview.h"
#include "ui/table/neighbours.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCloseEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

constexpr int PollMs = 250;
/// A range that ends now is asked for again when so much of it has passed.
constexpr qint64 ScopeSteps = 60;

} // namespace

MainWindow::MainWindow(const MainWindowServices& services, QWidget* parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_fields(new FieldLookup(services.queries, this))
    , m_suggestions(new FieldSuggestions(services.queries, this))
    , m_saved(new SavedFilters(this))
    , m_watch(new AnomalyWatch(services.queries, this))
    , m_bookmarks(new Bookmarks(services.store, services.pipeline, this))
    , m_rules(new HighlightRules(this))
    , m_currentRuns(new CurrentRuns(services.queries, this))
    , m_hiddenCount(new HiddenCount(services.queries, this))
{
    setWindowTitle(QStringLiteral("Logboom"));
    m_clock.start();
    restoreWindow();
    restoreZone();
    build();
    restoreViews();
    if (!m_services.opening) {
        applyFilter();
        applyScope();
        countSavedFilters();
    }
    showViewTabs();
    m_poll.setInterval(PollMs);
    connect(&m_poll, &QTimer::timeout, this, &MainWindow::poll);
    m_poll.start();
    poll();
    giveFirstFocus();
    qApp->installEventFilter(this);
    if (services.language)
        connect(services.language, &Language::changed, this, &MainWindow::buildAnew, Qt::QueuedConnection);
}

MainWindow::~MainWindow() = default;

void MainWindow::makeParts()
{
    m_parts = new QWidget(this);
    m_banner = new NoteLine(tr("Note on the server"), m_parts);
    m_fileNote = new NoteLine(tr("Note on files"), m_parts);
    m_filterBar = new FilterBar(m_parts);
    m_histogram = new HistogramView(m_parts);
    m_histogramSource = new HistogramSource(m_services.store, m_services.queries, *m_histogram, m_parts);
    m_splitter = new QSplitter(m_parts);
    m_facets = new FacetTree(m_parts);
    m_facetSource = new FacetSource(m_services.queries, *m_facets, m_parts);
    m_savedCounts = new SavedCounts(m_services.queries, *m_facets, m_parts);
    m_tableColumn = new QWidget(m_parts);
    m_tables = new QSplitter(Qt::Vertical, m_tableColumn);
    m_stack = new QStackedWidget(m_tables);
    // Made or taken over at this place, which is also its place for Tab.
    if (m_table)
        m_table->setParent(m_parts);
    else
        makeTable();
    m_empty = new EmptyState(m_parts);
    m_dock = new BottomDock(m_tableColumn, m_parts);
    m_charts = new ChartsPage(m_services.store, m_services.queries, m_dock);
    m_anomalies = new AnomaliesPage(*m_watch, m_dock);
    m_bookmarksPage = new BookmarksPage(m_services.queries, *m_bookmarks, m_dock);
    m_bookmarkNote = nullptr;
    m_thresholds = new ThresholdsPage(m_services.pipeline, m_services.queries, m_dock);
    m_applications = new ApplicationsPage(m_services.pipeline, m_services.queries, m_dock);
    m_filesPage = new FilesPage(m_dock);
    m_rulesPage = new RulesPage(*m_rules, m_dock);
    m_details = new DetailPane(m_parts);
    m_notice = new NoteLine(tr("New anomalies"), m_parts);
    m_notices = new AnomalyNotices(*m_notice, m_parts);
    m_status = new StatusBar(m_parts);
    m_actions = new ActionRegistry(this, m_tables, m_parts);
}

void MainWindow::makeTable()
{
    m_table = new LogView(m_services.store, m_services.queries, m_services.pipeline, m_parts);
    if (m_services.opening)
        m_table->setOpening(true);
}

void MainWindow::build()
{
    makeParts();
    buildLayout();
    buildPanels();
    addFileAndEditActions();
    addViewActions();
    addThemeActions();
    addLanguageActions();
    addFilterActions();
    addGoActions();
    addCatalogActions();
    addToolAndHelpActions();
    buildMenus();
    showSavedFilters();
    connectTable();
    connectFilter();
    connectHistogram();
    connectServer();
    connectAnomalies();
    connectFiles();
    connectBookmarks();
    connectFollowing();
    connectRules();
    showServer();
    restoreSettings();
}

void MainWindow::storeOpened(const MainWindowServices& now)
{
    m_services.opening = false;
    m_services.httpAddress = now.httpAddress;
    m_services.wsAddress = now.wsAddress;
    m_services.serverProblem = now.serverProblem;
    m_services.listenOnFreePorts = now.listenOnFreePorts;
    showServer();
    const bool untouched = m_table->isAncestorOf(focusWidget());
    m_table->setOpening(false);
    if (untouched)
        giveFirstFocus();
    applyFilter();
    applyScope();
    countSavedFilters();
    if (m_services.files)
        showFiles(); // some may be read by now
    poll();
}

void MainWindow::giveFirstFocus()
{
    // A table that is hidden cannot have it.
    m_table->isStoreEmpty() ? m_filterBar->focusField() : m_table->setFocus();
}

void MainWindow::buildLayout()
{
    m_stack->addWidget(m_table);
    m_empty->hide(); // and in no layout until it is needed
    auto* tableColumn = new QVBoxLayout(m_tableColumn);
    tableColumn->setContentsMargins(0, 0, 0, 0);
    tableColumn->setSpacing(0);
    m_tables->addWidget(m_stack);
    m_tables->setHandleWidth(1);
    m_tables->setChildrenCollapsible(false);
    tableColumn->addWidget(m_tables, 1);
    m_splitter->addWidget(m_facets);
    m_splitter->addWidget(m_dock);
    m_splitter->addWidget(m_details);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(1, 1);
    auto* column = new QVBoxLayout(m_parts);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_fileNote);
    column->addWidget(m_filterBar);
    column->addWidget(m_histogram);
    column->addWidget(m_splitter, 1);
    m_notice->setTinted(true);
    column->addWidget(m_notice); // here it moves no row of the table
    column->addWidget(m_status);
    setCentralWidget(m_parts);
    setTabOrder(m_histogram, m_facets);
    setTabOrder(m_facets, m_table);
    setTabOrder(m_table, m_details);
    setTabOrder(m_details, m_status);
    applySizes();
}

void MainWindow::applySizes()
{
    const auto px = [this](int design) { return scaled(design, font()); };
    m_facets->setMinimumWidth(px(160));
    m_stack->setMinimumWidth(px(300));
    m_details->setMinimumWidth(px(260));
}

void MainWindow::connectTable()
{
    connect(m_table, &LogView::followingChanged, this, [this](bool following, qint64 heldAt) {
        m_status->setFollowing(following, heldAt);
        m_actions->action(u"go.follow")->setChecked(following);
    });
    connect(m_table, &LogView::currentEntryChanged, this, &MainWindow::showDetails);
    connect(m_table, &LogView::selectedEntriesChanged, this, &MainWindow::showDetails);
    connect(m_table, &LogView::detailsRequested, this,
            [this] { m_actions->action(u"view.details")->setChecked(true); });
    connect(m_table, &LogView::visibleTimeRangeChanged, this, [this](qint64 from, qint64 to) {
        m_histogram->setVisibleTimes(TimeRange{from, to});
    });
    connect(m_table, &LogView::shownChanged, this, [this](quint64 shown) {
        if (shown == 0)
            m_histogram->setVisibleTimes(std::nullopt);
        checkSettled();
    });
    connect(m_table, &LogView::loadingChanged, this, &MainWindow::checkSettled);
    connect(m_table, &LogView::filterTermRequested, m_filterBar, &FilterBar::addTerm);
    connect(m_table, &LogView::storeEmptyChanged, this, [this] {
        showTableOrEmptyState();
        checkSettled();
    });
    showTableOrEmptyState();
    connect(m_details, &DetailPane::filterTermRequested, m_filterBar, &FilterBar::addTerm);
    connect(m_details, &DetailPane::previousRequested, this, [this] { activeTable().selectPrevious(); });
    connect(m_details, &DetailPane::nextRequested, this, [this] { activeTable().selectNext(); });
    connect(m_details, &DetailPane::columnRequested, m_table, &LogView::showField);
    connect(m_status, &StatusBar::searchStopRequested, m_actions->action(u"filter.stop"), &QAction::trigger);
    connect(m_status, &StatusBar::followToggleRequested, this,
            [this] { m_table->setFollowing(!m_table->isFollowing()); });
}

void MainWindow::showTableOrEmptyState()
{
    const bool empty = m_table->isStoreEmpty();
    if (empty && m_stack->indexOf(m_empty) < 0)
        m_stack->addWidget(m_empty);
    m_stack->setCurrentWidget(empty ? static_cast<QWidget*>(m_empty) : m_table);
    if (m_allEntries)
        m_allEntries->setHidden(empty);
}

void MainWindow::connectFilter()
{
    m_filterBar->setKnownFields([this](const QString& name) { return m_fields->isKnown(name); });
    m_filterBar->setSuggestions(*m_suggestions);
    connect(m_fields, &FieldLookup::found, m_filterBar, &FilterBar::readAgain);
    connect(m_fields, &FieldLookup::settled, this, &MainWindow::checkSettled);
    connect(m_filterBar, &FilterBar::filterChanged, this, &MainWindow::applyFilter);
    connect(m_filterBar, &FilterBar::timeScopeChanged, this, &MainWindow::applyScope);
    connect(m_filterBar, &FilterBar::leaveRequested, m_table, qOverload<>(&QWidget::setFocus));
    connectFacets();
}

void MainWindow::connectHistogram()
{
    connect(m_histogram, &HistogramView::timeClicked, m_table, &LogView::goToTime);
    connect(m_histogram, &HistogramView::zoomRequested, this, [this](TimeRange range) {
        m_histogramSource->setZoom(range);
        m_table->goToTime(range.from);
    });
    connect(m_histogram, &HistogramView::filterRequested, this,
            [this](TimeRange range) { m_filterBar->setTimeScope(TimeScope::custom(range)); });
    connect(m_histogram, &HistogramView::zoomResetRequested, this,
            [this] { m_histogramSource->setZoom(std::nullopt); });
    connect(m_histogramSource, &HistogramSource::settled, this, &MainWindow::checkSettled);
}

void MainWindow::setFilterText(const QString& text)
{
    m_filterBar->setText(text);
}

void MainWindow::applyFilter()
{
    const ParsedFilter& parsed = m_filterBar->parsed();
    m_shownFilter = m_ruleSet->without(parsed.filter);
    m_table->setFilter(m_shownFilter, parsed.highlights);
    wantRuns();
    if (m_find)
        m_find->matchChanged();
    showFilter();
}

/// Everywhere but in the table.
void MainWindow::showFilter()
{
    m_settled = false;
    showHighlights();
    m_histogramSource->setFilter(m_shownFilter);
    m_charts->setFilter(m_shownFilter);
    m_facets->setFilter(m_filterBar->parts(), m_shownFilter);
    countHidden();
    m_facets->setSavedFilters(m_saved->all(), m_filterBar->text());
    applyFacetFilters();
    m_actions->action(u"filter.save")->setEnabled(!m_filterBar->text().isEmpty());
    m_actions->action(u"filter.clear")->setEnabled(!m_filterBar->text().isEmpty());
}

void MainWindow::applyScope()
{
    m_scopeAppliedMs = m_clock.elapsed();
    m_table->setTimeRange(m_filterBar->timeScope().resolve(currentTimestamp()));
    if (m_find)
        m_find->matchChanged();
    showScope();
}

/// Everywhere but in the table.
void MainWindow::showScope()
{
    m_settled = false;
    const TimeScope& scope = m_filterBar->timeScope();
    m_histogramSource->setScope(scope);
    m_charts->setScope(scope);
    m_facetSource->setScope(scope);
    m_savedCounts->setScope(scope);
    m_watch->setScope(scope);
    countHidden();
}

void MainWindow::showNumbers()
{
    StatusNumbers numbers;
    numbers.since = m_services.pipeline.counters();
    numbers.store = m_services.store.status();
    numbers.shown = m_table->shown();
    numbers.perSecond = m_rate.perSecond();
    m_status->setNumbers(numbers);
}

void MainWindow::showSearch()
{
    const std::optional<double> progress = m_services.queries.progressOver(LongSearch);
    m_status->setSearch(progress);
    m_actions->action(u"filter.stop")->setEnabled(progress.has_value() || isFinding());
}

void MainWindow::poll()
{
    if (m_services.opening)
        return;
    m_rate.add(m_services.pipeline.counters().received, m_clock.elapsed());
    showNumbers();
    showSearch();
    const StoreStatus stored = m_services.store.status();
    const TimeScope& scope = m_filterBar->timeScope();
    const bool moved = scope.kind == TimeScope::Kind::Last &&
                       (m_clock.elapsed() - m_scopeAppliedMs) * Millisecond > scope.length / ScopeSteps;
    if (moved) {
        m_scopeAppliedMs = m_clock.elapsed();
        m_table->setTimeRange(scope.resolve(currentTimestamp()));
    }
    if (moved || stored.lastSeq != m_lastSeq || stored.evicted != m_lastEvicted) {
        m_lastSeq = stored.lastSeq;
        m_lastEvicted = stored.evicted;
        if (m_find)
            m_find->dataChanged();
        m_histogramSource->dataChanged();
        m_currentRuns->dataChanged();
        m_hiddenCount->dataChanged(scope.resolve(currentTimestamp()));
        m_charts->dataChanged();
        m_facetSource->dataChanged();
        m_savedCounts->dataChanged();
        m_watch->dataChanged();
        m_thresholds->dataChanged();
        m_applications->dataChanged();
    }
    pollCatalog();
    m_bookmarks->poll();
    checkSettled();
}

bool MainWindow::isSettled() const
{
    return !m_services.opening && m_readSeq && m_table->isSettled(*m_readSeq) &&
           (!m_allEntries || m_allEntries->view().isSettled(*m_readSeq)) && m_fields->isSettled() &&
           m_histogramSource->isSettled() && m_facetSource->isSettled() && m_charts->isSettled() &&
           m_watch->isSettled() && (!m_neighbours || m_neighbours->isSettled());
}

void MainWindow::checkSettled()
{
    const bool now = isSettled();
    if (now == m_settled)
        return;
    m_settled = now;
    if (now) {
        showNumbers(); // they wait for the next turn else
        emit settled();
    }
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    saveSettings();
    if (m_help)
        m_help->close();
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applySizes();
}

} // namespace Logboom
