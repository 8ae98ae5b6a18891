// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/ingestpipeline.h"
#include "core/insight/anomaly.h"
#include "core/query/queryservice.h"
#include "core/store/logstore.h"
#include "ui/models/displayzone.h"
#include "ui/models/filetext.h"
#include "ui/models/textlabels.h"
#include "ui/models/timecell.h"
#include "ui/panels/ratemeter.h"
#include "ui/panels/timescope.h"
#include "ui/panels/viewlist.h"

#include <QElapsedTimer>
#include <QMainWindow>
#include <QPointer>
#include <QTimeZone>
#include <QTimer>

#include <functional>
#include <optional>

class QMenu;
class QSplitter;
class QStackedWidget;

namespace Logboom {

class ActionRegistry;
class AllEntries;
class AnomaliesPage;
class AnomalyNotices;
class AnomalyWatch;
class ApplicationsPage;
class Bookmarks;
class BookmarksPage;
class BottomDock;
class ChartsPage;
class CurrentRuns;
class DetailPane;
class EmptyState;
class FacetSource;
class FieldLookup;
class FieldSuggestions;
class FacetTree;
class FileIntake;
class FilesPage;
class FindBar;
class FindInView;
class HelpPages;
class HiddenCount;
class HighlightRules;
class HelpWindow;
class HistogramSource;
class HistogramView;
class Language;
class LogView;
class Neighbours;
class NoteLine;
class RuleNotices;
class RulesPage;
class SavedCounts;
class SavedFilters;
class StatusBar;
class Theme;
class ThresholdsPage;
class ViewTabs;
enum class RowStep : quint8;
struct RuleSet;

/// What the window shows, and where the server is. All borrowed; it must outlive the window.
struct MainWindowServices
{
    LogStore& store;
    QueryService& queries;
    IngestPipeline& pipeline;
    Theme& theme;
    QString httpAddress;   ///< "http://127.0.0.1:8081"
    QString wsAddress;     ///< "ws://127.0.0.1:8080"
    QString serverProblem; ///< why the server does not listen, else empty

    /// Has the server listen on free ports and fills in the three texts above. Null: that cannot help.
    std::function<void(MainWindowServices&)> listenOnFreePorts = {};
    /// Sends some entries to the server; `done` gets a sentence where that failed, else an empty text.
    std::function<void(std::function<void(const QString& problem)> done)> sendSample = {};
    std::function<bool()> isAutostartOn = {}; ///< does the window open when its user logs in?
    std::function<Result<>(bool)> setAutostart = {};
    Language* language = nullptr; ///< null: it cannot be chosen
    FileIntake* files = nullptr;  ///< reads files into the store; null: none can be opened
    bool opening = false; ///< the store is being opened and the server does not listen yet: storeOpened() follows
};

/**
 * The console: filter bar, histogram, dock of levels and applications, table, details, status bar.
 *
 * Threads: GUI thread; it never waits for the store. Layout, columns, theme and earlier filters are kept in QSettings,
 * read when it is made and written when it closes.
 *
 * When the language changes, all but the table is made anew within the same window; what is shown stays.
 */
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const MainWindowServices& services, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// The store is open now, and `now` says where the server is. Only then is anything asked of the store.
    void storeOpened(const MainWindowServices& now);

    /// Replaces the filter, as if it had been typed.
    void setFilterText(const QString& text);

    /// Reads log files into the store and follows them; what becomes of it is shown.
    void openFiles(const QStringList& paths);
    /// Whatever is read from files and streams until the filter is changed is shown, and nothing else.
    void showOnlyWhatIsRead();

    /// Has everything that belongs to the filter in force been shown: page, histogram and counts? And are all
    /// files read, up to what comes?
    [[nodiscard]] bool isSettled() const;

    [[nodiscard]] const ActionRegistry& actionRegistry() const { return *m_actions; }

signals:
    /// isSettled() became true.
    void settled();

protected:
    void closeEvent(QCloseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makeParts();
    void makeTable();
    void build();
    // languageactions.cpp
    void addLanguageActions();
    void buildAnew();

    void buildLayout();
    void giveFirstFocus();
    void connectTable();
    void showTableOrEmptyState();
    void connectFilter();
    void connectHistogram();

    // catalogactions.cpp
    void buildPanels();
    void addPanelActions();
    void addCatalogActions();
    void addAnomalyActions();
    void connectAnomalies();
    void showChosenAnomaly();
    void pollCatalog();
    void showAnomaly(const Anomaly& anomaly);
    void showNews();
    void goBack();
    void checkWayBack();

    // contextactions.cpp
    void addContextActions();
    [[nodiscard]] Neighbours& neighbours();
    void showContextNote();
    [[nodiscard]] QString neighboursText() const;
    void toggleFullStream();
    void checkStreamBack();

    // dockactions.cpp
    void connectFacets();
    void addDockActions();
    void saveFilter();
    void showSavedFilters();
    void countSavedFilters();
    void applyFacetFilters();
    void choosePin();
    void showPinMenu();
    void setPinned(const QString& field, bool pinned);

    // findactions.cpp
    void addFindActions();
    [[nodiscard]] FindInView& find();
    [[nodiscard]] bool isFinding() const;
    void openFindBar();
    void findNext(RowStep step);
    void showHighlights();

    // followactions.cpp
    void addFollowActions();
    void addLanesAction();
    void connectFollowing();
    void followValue(const QString& field, const QString& value);
    void showLanes(bool shown);

    // splitactions.cpp
    void addSplitAction();
    [[nodiscard]] LogView& activeTable() const;
    void setSplit(bool split);
    void connectAllEntries();
    void dressTables();

    // viewactions.cpp
    void addViewTabActions();
    [[nodiscard]] ViewState viewState() const;
    void newView();
    void closeView(int index);
    void chooseView(int index);
    void showView();
    void showViewTabs();

    // readingactions.cpp
    void addAnnotatingActions();
    void addBookmarkGoActions();
    void connectBookmarks();
    void addLabelActions();
    void label(int number);
    void addTimeActions();
    void setTimeStyle(TimeStyle style);
    void showTimeStyle(TimeStyle style);
    void chooseZone(const QTimeZone& zone);
    void setZone(const QTimeZone& zone);
    void showZone();
    void restoreZone();
    void askForZone();
    void restoreTimes();
    void editNote();
    void showDetails();
    void showEntry(const Entry& entry);
    /// One sentence on what was done with a bookmark; empty for none.
    void tellOfBookmark(const QString& sentence, const QString& link);

    // ruleactions.cpp
    void addRuleActions();
    void connectRules();
    void readRules();
    void applyRules();
    void countHidden();
    void showHiddenCount();
    [[nodiscard]] FilterContext filterContext() const;
    void wantRuns();
    [[nodiscard]] RuleNotices& ruleNotices();

    // rowactions.cpp
    void addRowActions();
    void setOrder(Direction order);
    void showOrder();

    // mainwindowactions.cpp
    void addFileAndEditActions();
    void addViewActions();
    void addThemeActions();
    void addFilterActions();
    void addGoActions();
    void addToolAndHelpActions();
    void buildMenus();
    void goToTime();

    void applyFilter();
    void showFilter();
    void applyScope();
    void showScope();
    void poll();
    void showNumbers();
    void showSearch();
    void checkSettled();
    // helpactions.cpp
    void addHelpActions();
    void openHelp();
    [[nodiscard]] HelpPages helpPages() const;
    [[nodiscard]] QString helpTopic() const;
    void updateHelp();
    void showAbout();

    // fileactions.cpp
    void addFileActions();
    void addRecentFilesMenu(QMenu* menu);
    void connectFiles();
    void chooseFiles();
    void showFiles();
    void showOnlyFile(quint64 id);
    void showOnly(const QStringList& apps);
    void followFileLink();
    [[nodiscard]] bool isReadingFiles() const;

    // serveractions.cpp
    void addServerActions();
    void openEditorSettings();
    void connectServer();
    void showServer();
    [[nodiscard]] bool isListening() const;
    void readAutostart();
    void changeAutostart();

    void applySizes();
    [[nodiscard]] QSize firstSize() const;
    void restoreWindow();
    void saveSettings() const;
    void restoreSettings();
    void restoreViews();

    static constexpr QueryService::Duration LongSearch{400}; ///< shown, and to be stopped, from there on

    MainWindowServices m_services;
    QTimeZone m_zone = displayZone();
    QWidget* m_parts; ///< parent of all that has a text, but for the table
    ActionRegistry* m_actions;
    NoteLine* m_banner;
    NoteLine* m_fileNote;
    FilterBar* m_filterBar;
    FieldLookup* m_fields;           ///< as the table
    FieldSuggestions* m_suggestions; ///< as the table
    SavedFilters* m_saved;           ///< as the table
    HistogramView* m_histogram;
    HistogramSource* m_histogramSource;
    QSplitter* m_splitter;
    FacetTree* m_facets;
    FacetSource* m_facetSource;
    SavedCounts* m_savedCounts;
    QWidget* m_tableColumn; ///< the stack and what stands above it for a while
    QSplitter* m_tables;    ///< the stack, and all entries above it
    QStackedWidget* m_stack;
    LogView* m_table = nullptr;        ///< outlives the parts around it
    QPointer<AllEntries> m_allEntries; ///< null unless the table is split
    EmptyState* m_empty;
    BottomDock* m_dock;
    ChartsPage* m_charts;
    AnomalyWatch* m_watch; ///< as the table
    AnomaliesPage* m_anomalies;
    Bookmarks* m_bookmarks;
    BookmarksPage* m_bookmarksPage;
    ThresholdsPage* m_thresholds;
    ApplicationsPage* m_applications;
    FilesPage* m_filesPage;
    DetailPane* m_details;
    FindInView* m_find = nullptr; ///< as the table; null until it is wanted, like its bar
    QPointer<FindBar> m_findBar;
    Neighbours* m_neighbours = nullptr; ///< as the table; null until it is wanted
    QPointer<NoteLine> m_contextNote;   ///< null until it is wanted
    NoteLine* m_notice;
    AnomalyNotices* m_notices;
    StatusBar* m_status;
    QPointer<HelpWindow> m_help; ///< null while it is closed
    TextLabels m_labels;
    HighlightRules* m_rules; ///< as the table
    std::shared_ptr<const RuleSet> m_ruleSet;
    Filter m_shownFilter;       ///< that of the bar, without what rules hide
    CurrentRuns* m_currentRuns; ///< as the table
    HiddenCount* m_hiddenCount; ///< as the table
    RulesPage* m_rulesPage;
    QPointer<RuleNotices> m_ruleNotices; ///< null until a rule wants to tell
    NoteLine* m_bookmarkNote = nullptr;  ///< made when there is something to say
    std::optional<Entry> m_hiddenEntry;  ///< what the link of that note leads to
    QTimer m_poll;
    QElapsedTimer m_clock;
    RateMeter m_rate;
    std::shared_ptr<const Catalog> m_catalog; ///< as the panels show it
    /// What was in view before the entries of an anomaly were shown, and what is since.
    struct WayBack
    {
        TimeScope scope;
        QString filter;
        TimeScope leftScope;
        QString leftFilter;
    };
    std::optional<WayBack> m_wayBack;
    /// What was in view before the full stream around an entry.
    struct StreamBack
    {
        TimeScope scope;
        QString filter;
        EntryKey key;
    };
    std::optional<StreamBack> m_streamBack;
    ViewList m_views;
    QPointer<ViewTabs> m_viewTabs;        ///< null until there is a second view
    QStringList m_pinned;                 ///< fields with a section in the left dock
    bool m_pinWanted = false;             ///< the names that are looked up are for the menu
    std::optional<quint64> m_readSeq = 0; ///< the newest entry when all of the files was stored; nothing until then
    quint64 m_fileNews = 0;               ///< the file that was opened last, while it is told what became of it
    FileNote m_shownFileNote;
    std::optional<QString> m_filesFilter; ///< the filter that shows only what is read, while it is in force
    QTimer m_newsTimer;
    quint64 m_lastSeq = 0;
    quint64 m_lastEvicted = 0;
    qint64 m_scopeAppliedMs = 0; ///< by m_clock
    bool m_settled = false;
};

} // namespace Logboom
