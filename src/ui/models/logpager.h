// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/queryservice.h"
#include "core/store/logstore.h"
#include "ui/models/livefeed.h"
#include "ui/models/logcounts.h"
#include "ui/models/logmodel.h"

#include <QObject>

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace Logboom {

/**
 * Keeps a LogModel filled with the matches around the screen: pages from the store ahead of the scrolling, live
 * entries as they come, each entry once.
 *
 * How a page and the live groups fit together: a page tells the newest arrival it could see. Groups that come while a
 * query is under way are kept; when it answers, what the page could not see is merged in, and what is there twice is
 * left out by its key.
 *
 * Threads: GUI thread; queries and matching run elsewhere.
 * Ownership: everything given is borrowed and must outlive the pager.
 */
class LogPager final : public QObject
{
    Q_OBJECT

public:
    struct Sizes
    {
        std::size_t page = 200;     ///< rows a query
        std::size_t capacity = 800; ///< rows in the model
        std::size_t margin = 200;   ///< rows wanted beyond each edge of the screen
    };

    LogPager(LogModel& model, LogStore& store, QueryService& queries, IngestPipeline& pipeline, Sizes sizes,
             QObject* parent = nullptr);

    /// While the store is being opened nothing is known of it. Default: it is open.
    void setOpening(bool opening) { m_counts.setOpening(opening); }

    [[nodiscard]] const Filter& filter() const { return m_filter; }
    [[nodiscard]] TimeRange range() const { return m_range; }
    /// Shows the newest matches; while held, those around `keep` if there is one.
    void setMatch(const Filter& filter, TimeRange range, std::optional<EntryKey> keep);

    /// Entries to show among the matches, whether they are some or not, ascending. They stay until other ones are given
    /// or the filter changes, and count nowhere.
    void setNeighbours(std::vector<Entry> entries);

    [[nodiscard]] bool isFollowing() const { return m_following; }
    /// Goes to the newest match and stays there.
    void follow();
    /// Counts what arrives from now on.
    void hold();

    /// The rows on the screen, inclusive. Fetches what is missing around them.
    void setVisibleRows(int first, int last);

    void goToStart();
    /// To the first match at or after the key, else the last one; located() follows. Holds.
    void goTo(const EntryKey& key);
    /// To the next match that matches `also`, behind `from` in the direction. located() or notFound() follows.
    void findNext(const Filter& also, Direction direction, const EntryKey& from);

    /// A first page is under way; the rows are those of before.
    [[nodiscard]] bool isLoading() const { return m_jump.active; }
    [[nodiscard]] const LogCounts& counts() const { return m_counts; }

signals:
    /// What setNeighbours() showed is gone, since the filter is another.
    void neighboursLeft();
    void followingChanged(bool following);
    void loadingChanged();
    /// The entry asked for is this row.
    void located(int row);
    void notFound();
    /// A query failed; one sentence for people.
    void failed(const QString& message);

private:
    /// One query at a time of each kind.
    struct Pending
    {
        QueryHandle handle;
        bool active = false;
        void cancel()
        {
            handle.cancel();
            active = false;
        }
    };
    struct Window
    {
        std::vector<Entry> entries; // ascending
        WindowEdges edges;
        quint64 lastSeq = 0;
    };
    using Fetch = std::function<Result<Window>(LogReader&, std::stop_token)>;

    void jump(Fetch fetch, std::optional<EntryKey> target);
    void jumpToEnd();
    /// locate: tell of the row once it is there.
    void jumpAround(const EntryKey& key, bool locate);
    void finishJump(Result<Window> window, std::optional<EntryKey> target);
    void locate(const EntryKey& target);
    [[nodiscard]] bool isInWindow(const EntryKey& key) const;
    [[nodiscard]] std::optional<EntryKey> findInWindow(const Filter& also, Direction direction,
                                                       const EntryKey& from) const;
    void cancelPages();
    void fetchMissing();
    void fetchPage(Direction direction);
    void finishPage(Direction direction, const EntryKey& edge, Result<Page> page);

    void onReceived(const std::vector<LiveGroup>& groups);
    void onMissed();
    void mergeLive(std::span<const LiveGroup> groups, quint64 afterSeq);
    void mergeNeighbours();
    void keepForQueries(const std::vector<LiveGroup>& groups);
    void dropKept();
    [[nodiscard]] KeepRule keepRule() const;

    void report(const Error& error);

    LogModel& m_model;
    QueryService& m_queries;
    const Sizes m_sizes;
    LiveFeed m_feed;
    LogCounts m_counts;

    Filter m_filter;
    TimeRange m_range;
    bool m_following = true;
    std::size_t m_firstVisible = 0; // places in the model
    std::size_t m_lastVisible = 0;

    Pending m_jump;
    Pending m_before;
    Pending m_after;
    Pending m_find;
    bool m_pagesFailed = false;      // until the next jump
    std::vector<Entry> m_neighbours; // ascending
    std::vector<Entry> m_dimmed;     // those of them that are no matches
    std::vector<LiveGroup> m_kept;   // groups since the oldest page query under way
};

} // namespace Logboom
