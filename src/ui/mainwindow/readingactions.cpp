// SPDX-License-Identifier: GPL-3.0-or-later
// What belongs to reading entries in the main window: bookmarks, notes, labels and times.
#include "ui/mainwindow/mainwindow.h"

#include "core/entry/timestamp.h"
#include "ui/actions/actionregistry.h"
#include "ui/charts/histogramview.h"
#include "ui/mainwindow/zonedialog.h"
#include "ui/models/bookmarks.h"
#include "ui/models/highlightrules.h"
#include "ui/panels/bookmarkspage.h"
#include "ui/panels/bottomdock.h"
#include "ui/panels/detailpane.h"
#include "ui/panels/filterbar.h"
#include "ui/panels/noteline.h"
#include "ui/panels/statusbar.h"
#include "ui/table/logview.h"

#include <QAbstractScrollArea>
#include <QActionGroup>
#include <QSettings>
#include <QVBoxLayout>

#include <array>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

const QString TimeStyleKey = u"reading/time-style"_s;
const QString LabelsKey = u"reading/labels"_s;
const QString ZoneKey = u"reading/zone"_s; // empty: the system's

} // namespace

void MainWindow::addAnnotatingActions()
{
    const QString edit = tr("Edit");
    m_actions->add(
        {u"edit.bookmark"_s, edit, tr("Bookmark, or take it away"), {}, {QKeySequence(Qt::Key_M)}, Icon::Bookmark},
        [this] { m_bookmarks->toggle(activeTable().selectedKeys()); });
    m_actions->add(
        {u"edit.note"_s, edit, tr("Write a note on the entry"), {}, {QKeySequence(Qt::SHIFT | Qt::Key_M)}, Icon::File},
        [this] { editNote(); });
}

void MainWindow::addBookmarkGoActions()
{
    const auto addSearch = [this](const QString& id, const QString& text, Qt::Key key, RowStep step) {
        m_actions->add({id, tr("Go"), text, {}, {QKeySequence(key)}, Icon::Bookmark}, [this, step] {
            FilterContext context;
            context.annotations = m_bookmarks->all();
            activeTable().selectNextMatch(parseFilter(u"is:bookmarked", context).filter, step);
        });
    };
    addSearch(u"go.next-bookmark"_s, tr("Next bookmark"), Qt::Key_BracketRight, RowStep::Down);
    addSearch(u"go.previous-bookmark"_s, tr("Previous bookmark"), Qt::Key_BracketLeft, RowStep::Up);
}

void MainWindow::connectBookmarks()
{
    const auto show = [this] {
        m_table->setAnnotations(m_bookmarks->all());
        m_details->setAnnotations(m_bookmarks->all());
        m_filterBar->setAnnotations(m_bookmarks->all());
    };
    connect(m_bookmarks, &Bookmarks::changed, this, show);
    connect(m_table, &LogView::annotatedFound, m_histogram, &HistogramView::setBookmarks);
    connect(m_bookmarks, &Bookmarks::failed, this, [this](const QString& message) { tellOfBookmark(message, {}); });
    connect(m_filterBar, &FilterBar::filterChanged, this, [this] { tellOfBookmark({}, {}); });
    connect(m_table, &LogView::bookmarkToggleRequested, this,
            [this] { m_bookmarks->toggle(activeTable().selectedKeys()); });
    connect(m_table, &LogView::noteRequested, this, &MainWindow::editNote);
    connect(m_details, &DetailPane::bookmarkToggleRequested, m_bookmarks,
            [this](const EntryKey& entry) { m_bookmarks->toggle(std::array{entry}); });
    connect(m_details, &DetailPane::noteChanged, m_bookmarks, &Bookmarks::setNote);
    connect(m_details, &DetailPane::noteLeft, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_bookmarksPage, &BookmarksPage::termRequested, m_filterBar, &FilterBar::addTerm);
    connect(m_bookmarksPage, &BookmarksPage::entryRequested, this, &MainWindow::showEntry);
    show();
}

// ---- labels ----

void MainWindow::addLabelActions()
{
    const QString edit = tr("Edit");
    for (int number = 1; number <= LabelCount; ++number) {
        m_actions->add({u"edit.label-%1"_s.arg(number),
                        edit,
                        tr("Colour label %1 on the selected text").arg(number),
                        {QKeySequence(u"Ctrl+Shift+%1"_s.arg(number))},
                        {},
                        Icon::Palette},
                       [this, number] { label(number); });
    }
    m_actions->add({u"edit.label-none"_s,
                    edit,
                    tr("Remove all colour labels"),
                    {QKeySequence(u"Ctrl+Shift+0"_s)},
                    {},
                    Icon::Close},
                   [this] { label(0); });
    m_labels = TextLabels::fromStrings(QSettings().value(LabelsKey).toStringList());
    m_table->setLabels(m_labels);
}

/// 0 removes all.
void MainWindow::label(int number)
{
    if (number == 0)
        m_labels.clear();
    else
        m_labels.toggle(m_details->selectedText(), number);
    m_table->setLabels(m_labels);
    QSettings().setValue(LabelsKey, m_labels.toStrings());
}

// ---- times ----

void MainWindow::addTimeActions()
{
    const QString view = tr("View");
    const std::array styles{std::pair{u"view.time-clock"_s, tr("Times: clock")},
                            std::pair{u"view.time-ago"_s, tr("Times: how long ago")},
                            std::pair{u"view.time-previous"_s, tr("Times: since the row before")},
                            std::pair{u"view.time-mark"_s, tr("Times: since the marked row")}};
    auto* group = new QActionGroup(m_parts);
    for (std::size_t i = 0; i < styles.size(); ++i) {
        const auto style = static_cast<TimeStyle>(i);
        QAction* action = m_actions->add({styles[i].first, view, styles[i].second, {}, {}, Icon::Clock, true},
                                         [this, style] { setTimeStyle(style); });
        group->addAction(action);
    }
    m_actions->add({u"view.time-next"_s, view, tr("Times: the next way"), {}, {QKeySequence(Qt::Key_T)}, Icon::Clock},
                   [this] { setTimeStyle(static_cast<TimeStyle>((static_cast<int>(m_table->timeStyle()) + 1) % 4)); });
    m_actions->add({u"view.mark-time"_s,
                    view,
                    tr("Count times from this row"),
                    {},
                    {QKeySequence(Qt::SHIFT | Qt::Key_T)},
                    Icon::Clock},
                   [this] {
                       if (activeTable().markTime())
                           setTimeStyle(TimeStyle::SinceMark);
                   });
    m_actions->add({u"view.column"_s, view, tr("Column of a field …"), {}, {}, Icon::DockRight},
                   [this] { m_table->askForField(); });
    auto* zones = new QActionGroup(m_parts);
    const auto addZone = [&](const QString& id, const QString& text, const std::function<void()>& choose) {
        zones->addAction(m_actions->add({id, view, text, {}, {}, Icon::Clock, true}, choose));
    };
    addZone(u"view.zone-local"_s, tr("Times in the local zone"), [this] { chooseZone({}); });
    addZone(u"view.zone-utc"_s, tr("Times in UTC"), [this] { chooseZone(QTimeZone::utc()); });
    addZone(u"view.zone-other"_s, tr("Times in another zone …"), [this] { askForZone(); });
}

void MainWindow::setTimeStyle(TimeStyle style)
{
    showTimeStyle(style);
    QSettings().setValue(TimeStyleKey, static_cast<int>(style));
}

void MainWindow::showTimeStyle(TimeStyle style)
{
    static constexpr std::array ids{u"view.time-clock", u"view.time-ago", u"view.time-previous", u"view.time-mark"};
    m_table->setTimeStyle(style);
    m_actions->action(ids[static_cast<std::size_t>(style)])->setChecked(true);
}

void MainWindow::chooseZone(const QTimeZone& zone)
{
    QSettings().setValue(ZoneKey, QString::fromLatin1(zone.id())); // none for the local one
    setZone(zone);
}

/// Invalid: the local zone.
void MainWindow::setZone(const QTimeZone& zone)
{
    setDisplayZone(zone);
    const bool differs = m_zone != displayZone();
    m_zone = displayZone();
    showZone();
    if (!differs)
        return;
    m_table->zoneChanged();
    m_details->zoneChanged();
    showDetails();
    m_filterBar->readAgain(); // times without an offset mean others now
    applyRules();
    for (const QAbstractScrollArea* area : findChildren<QAbstractScrollArea*>())
        area->viewport()->update();
}

/// On the parts that keep it, and in the menu.
void MainWindow::showZone()
{
    const QTimeZone chosen = zoneOf(QSettings().value(ZoneKey).toString());
    const QString id = !chosen.isValid()            ? u"view.zone-local"_s
                       : chosen == QTimeZone::utc() ? u"view.zone-utc"_s
                                                    : u"view.zone-other"_s;
    m_actions->action(id)->setChecked(true);
    m_status->setZone(m_zone);
    m_histogram->setZone(m_zone);
    m_filterBar->setZone(m_zone);
}

void MainWindow::askForZone()
{
    auto* dialog = new ZoneDialog(m_zone, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { chooseZone(dialog->zone()); });
    connect(dialog, &QDialog::rejected, this, &MainWindow::showZone);
    dialog->show();
}

void MainWindow::restoreTimes()
{
    const QSettings settings;
    const int style = settings.value(TimeStyleKey).toInt();
    // The mark is of one row and not kept.
    const bool isKept = style >= 0 && style < static_cast<int>(TimeStyle::SinceMark);
    showTimeStyle(isKept ? static_cast<TimeStyle>(style) : TimeStyle::Clock);
    showZone();
}

void MainWindow::restoreZone()
{
    setDisplayZone(zoneOf(QSettings().value(ZoneKey).toString()));
    m_zone = displayZone();
}

// ---- entries ----

void MainWindow::showDetails()
{
    const std::vector<Entry>& selected = activeTable().selectedEntries();
    if (selected.size() == 2)
        m_details->compare(selected.front(), selected.back());
    else
        m_details->setEntry(activeTable().currentEntry());
}

void MainWindow::editNote()
{
    if (!activeTable().currentEntry())
        return;
    m_actions->action(u"view.details")->setChecked(true);
    m_details->setEntry(activeTable().currentEntry()); // two may stand side by side
    m_details->editNote();
}

void MainWindow::showEntry(const Entry& entry)
{
    const qint64 now = currentTimestamp();
    m_hiddenEntry.reset();
    if (m_shownFilter.matches(entry.view(), now) && m_filterBar->timeScope().resolve(now).contains(entry->timestamp)) {
        tellOfBookmark({}, {});
        m_table->goToEntry(entry->key());
        return;
    }
    m_hiddenEntry = entry;
    if (m_ruleSet->hiddenEntries().matches(entry.view(), now))
        //: A link
        tellOfBookmark(tr("A rule hides this entry."), tr("Show it without rules and filter"));
    else
        //: A link
        tellOfBookmark(tr("The filter or the range of time hides this entry."), tr("Show it without them"));
}

void MainWindow::tellOfBookmark(const QString& sentence, const QString& link)
{
    if (!m_bookmarkNote) {
        if (sentence.isEmpty())
            return;
        m_bookmarkNote = new NoteLine(tr("Note on bookmarks"), m_parts);
        auto* column = static_cast<QVBoxLayout*>(m_parts->layout());
        column->insertWidget(column->indexOf(m_status), m_bookmarkNote);
        connect(m_bookmarkNote, &NoteLine::linkActivated, this, [this] {
            if (!m_hiddenEntry)
                return;
            const EntryKey key = (*m_hiddenEntry)->key();
            if (m_ruleSet->hiddenEntries().matches(m_hiddenEntry->view(), currentTimestamp()))
                m_rules->setOn(false);
            m_filterBar->clear();
            m_filterBar->setTimeScope(TimeScope::everything());
            m_table->goToEntry(key);
            m_table->setFocus();
            tellOfBookmark({}, {});
        });
    }
    m_bookmarkNote->showNote(Icon::Bookmark, sentence, link);
}

} // namespace Logboom
