// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/filter.h"
#include "core/ingest/ingestpipeline.h"
#include "core/insight/anomaly.h"
#include "core/query/queryservice.h"
#include "core/store/logstore.h"
#include "ui/models/entrycopy.h"
#include "ui/models/textlabels.h"
#include "ui/models/timecell.h"

#include <QByteArray>
#include <QString>
#include <QWidget>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace Logboom {

struct FindText;
struct RuleSet;
class ScrollMap;

/// To the next row that is wanted, as the reader sees it.
enum class RowStep : quint8
{
    Down,
    Up
};

/**
 * The live table: the entries of the store that match a filter, the oldest or the newest at the top, with the held pill
 * over it and a scroll bar that stands for the whole store.
 *
 * Following, the newest match is at its edge. Scrolling away from it or selecting a row holds: from then on the rows on
 * the screen stay where they are, whatever arrives, and the pill counts what does.
 *
 * Threads: GUI thread only; it never waits for the store.
 * Ownership: store, queries and pipeline are borrowed and must outlive the view.
 */
class LogView : public QWidget
{
    Q_OBJECT

public:
    LogView(LogStore& store, QueryService& queries, IngestPipeline& pipeline, QWidget* parent = nullptr);
    ~LogView() override;

    /// Whatever is set here that is about the look of rows, the range of time and the store, is set there too from then
    /// on; the held pill is shown only here. Null for none; borrowed, and forgotten when it goes.
    void setCompanion(LogView* companion);

    /// While the store is being opened nothing is known of it, and that is said. Default: it is open.
    void setOpening(bool opening);
    [[nodiscard]] bool isOpening() const;

    /// Shows the newest matches; held, the entry under the reader stays in place if it still matches.
    /// highlights: ASCII-folded texts to mark in the messages.
    void setFilter(const Filter& filter, std::vector<std::string> highlights);
    /// What setFilter() had marked, again.
    void setHighlights(const std::vector<std::string>& highlights);
    /// Only entries with an event time in the range. Default: all.
    void setTimeRange(TimeRange range);

    /// Rows of these are marked, and those of the chosen one tinted.
    void setAnomalies(std::vector<Anomaly> anomalies);
    void setChosenAnomaly(const std::optional<AnomalyKey>& key);

    /// Texts that stand out in the messages.
    void setLabels(const TextLabels& labels);
    /// Which rows are coloured. What is hidden is the filter's.
    void setRules(std::shared_ptr<const RuleSet> rules);
    /// What the column of times shows. Without a mark, SinceMark marks the current row, else the first on the screen.
    void setTimeStyle(TimeStyle style);
    [[nodiscard]] TimeStyle timeStyle() const;
    /// Times since the mark count from the current entry; false without one.
    bool markTime();
    /// The zone of the display is another one.
    void zoneChanged();
    /// Their rows are marked.
    void setAnnotations(std::shared_ptr<const Annotations> annotations);

    /// A lane for each source, beside the names of the applications.
    void setLanes(bool shown);
    [[nodiscard]] bool showsLanes() const;

    [[nodiscard]] bool isFollowing() const;
    /// Following jumps to the newest match; not following holds what is on the screen.
    void setFollowing(bool following);

    /// What is at the top. Default: the oldest. What is held stays in its place, as far as it goes.
    [[nodiscard]] Direction order() const;
    void setOrder(Direction order);
    /// The way through time that a step takes in this order.
    [[nodiscard]] Direction directionOf(RowStep step) const;

    /// To the edge; follows from there on where that is the newest entry.
    void goToTop();
    void goToBottom();
    /// Holds; the first entry at or after the time (microseconds since the epoch) is selected in the middle.
    void goToTime(qint64 us);
    /// Holds; this entry is selected in the middle, or where the filter hides it, the first behind it.
    void goToEntry(const EntryKey& key);
    /// Holds; goes on from the current entry (else from the edge of the screen) through the whole store, to what
    /// matches this too.
    void selectNextMatch(const Filter& also, RowStep step);
    /// The same with a level.
    void selectNextOfLevel(Level atLeast, RowStep step);
    /// Where a search that way through time begins: behind the current entry, else with the whole screen. Nothing while
    /// there are no rows.
    [[nodiscard]] std::optional<EntryKey> searchFrom(Direction direction) const;
    /// Holds; the entry is selected, and in the middle unless it is on the screen.
    void selectEntry(const EntryKey& key);
    /// Nothing is selected, and nothing else changes.
    void clearSelection();
    /// Entries to show among the matches, dimmed; empty for none. They go when the filter changes.
    void setNeighbours(std::vector<Entry> entries);
    /// How what is being found spreads over time, for the marks beside the scroll bar.
    void setFound(const Histogram& found);
    /// What is being found is marked.
    void setFind(const FindText& find);
    /// The neighbour of the current entry.
    void selectNext();
    void selectPrevious();

    /// The event time of the entry that is held on to; 0 while following.
    [[nodiscard]] qint64 heldAt() const;
    /// The event times of the first and the last row on the screen; nothing while there are none.
    [[nodiscard]] std::optional<TimeRange> visibleTimeRange() const;
    [[nodiscard]] const Filter& filter() const;
    [[nodiscard]] TimeRange timeRange() const;
    /// How all matches spread over time, as far as it is known.
    [[nodiscard]] const ScrollMap& scrollMap() const;
    [[nodiscard]] std::optional<Entry> currentEntry() const;
    /// In the order of the rows.
    [[nodiscard]] const std::vector<Entry>& selectedEntries() const;
    [[nodiscard]] std::vector<EntryKey> selectedKeys() const;
    /// The selected rows, to the clipboard; nothing changes without any.
    void copySelection(CopyFormat format) const;
    /// Of the server, for commands that post entries again.
    void setHttpAddress(const QString& address);

    /// A column of this field, by its name in the details.
    void showField(const QString& name);
    void askForField();
    /// Order, widths and visibility of the columns, for the settings.
    [[nodiscard]] QByteArray saveColumns() const;
    /// False where the bytes are not from saveColumns(); nothing changes then.
    bool restoreColumns(const QByteArray& state);

    /// How many stored entries match filter and range; nothing while they are being counted for the first time.
    [[nodiscard]] std::optional<quint64> shown() const;
    /// Not while it is being opened.
    [[nodiscard]] bool isStoreEmpty() const;
    /// Are the rows of the filter in force there, counted, and with all that arrived up to the arrival number lastSeq?
    [[nodiscard]] bool isSettled(quint64 lastSeq = 0) const;

signals:
    /// heldAtUs: the event time of the entry that is held on to; 0 while following.
    void followingChanged(bool following, qint64 heldAtUs);
    void currentEntryChanged();
    void selectedEntriesChanged();
    /// A double click or Return on a row: show its details.
    void detailsRequested();
    /// The event times of the first and the last row on the screen. Not sent while there are none.
    void visibleTimeRangeChanged(qint64 fromUs, qint64 toUs);
    void shownChanged(quint64 shown);
    /// A part to be added to the filter, as the filter language writes it.
    void filterTermRequested(const QString& term);
    /// In the menu of a row: all entries that hold this value, taken from this field of the details.
    void followRequested(const QString& field, const QString& value);
    /// In the menu of a row: bookmarks for the selected rows, the note of the current one.
    void bookmarkToggleRequested();
    void noteRequested();
    void storeEmptyChanged(bool empty);
    /// The times of entries with a bookmark or a note that the filter lets through, for marks elsewhere.
    void annotatedFound(const std::vector<qint64>& times);
    /// A column came, went, was moved or resized.
    void columnsChanged();
    /// Rows that were asked for are there, or are being asked for.
    void loadingChanged();
    /// A mark of what is being found: the first match from this time on is wanted.
    void foundMarkClicked(qint64 fromUs);
    /// The filter changed, and what setNeighbours() showed has gone.
    void neighboursLeft();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Logboom
