// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/queryservice.h"
#include "core/store/logstore.h"
#include "ui/models/livefeed.h"
#include "ui/models/livetally.h"
#include "ui/models/scrollmap.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

namespace Logboom {

/**
 * How many: all stored matches, and those that came since the table was held; and how they spread over time, for the
 * scroll bar. Counted once in the background, kept exact by the live groups.
 *
 * Threads: GUI thread. Ownership: store and queries are borrowed and must outlive it.
 */
class LogCounts final : public QObject
{
    Q_OBJECT

public:
    LogCounts(LogStore& store, QueryService& queries, QObject* parent = nullptr);

    /// While the store is being opened nothing is known of it.
    void setOpening(bool opening);

    /// Counts anew. Call after the live feed was told.
    void setMatch(const Filter& filter, TimeRange range);
    /// Live groups were missed: counts again, the present values stay until then.
    void recount();
    /// Each group once, in commit order.
    void addGroups(const std::vector<LiveGroup>& groups);
    /// Arrivals up to this one are on the screen already.
    void markSeen(quint64 lastSeq);
    [[nodiscard]] quint64 seenSeq() const { return m_seenSeq; }

    /// From now on arrivals count as new.
    void hold();
    void release();

    /// Nothing while they are counted for the first time.
    [[nodiscard]] std::optional<quint64> shown() const;
    [[nodiscard]] quint64 newSinceHold() const { return sumOf(m_sinceHold.counts()); }
    [[nodiscard]] quint64 errorsSinceHold() const { return sumAtLeast(m_sinceHold.counts(), Level::Error); }
    [[nodiscard]] bool isStoreEmpty() const { return m_storeEmpty; }
    [[nodiscard]] const ScrollMap& scrollMap() const { return m_map; }

signals:
    void shownChanged(quint64 shown);
    void sinceHoldChanged();
    void scrollMapChanged();
    void storeEmptyChanged(bool empty);
    void failed(const Logboom::Error& error);

private:
    /// A query that is asked again and again, kept to some percent of the time.
    struct Repeated
    {
        QueryHandle handle;
        bool active = false;
        QElapsedTimer sinceStart;
        qint64 costMs = 0;

        void start(QueryHandle started);
        void finish();
        void cancel();
        [[nodiscard]] bool isDue() const;
    };

    void count();
    void countSinceHold();
    void refreshScrollMap();
    void lookAfterStore();
    /// Runs the query in the background; use(Histogram) gets a good answer.
    template<typename Use>
    void ask(Repeated& repeated, const HistogramQuery& query, Use use);
    void setStoreEmpty(bool empty);
    void emitShown();

    LogStore& m_store;
    QueryService& m_queries;
    QTimer m_storeTimer;
    Filter m_filter;
    TimeRange m_range;
    bool m_opening = false;
    bool m_storeEmpty = true;
    quint64 m_evicted = 0; // when the last count began

    LiveTally m_shown;
    std::optional<quint64> m_emittedShown;
    Repeated m_count;

    bool m_held = false;
    LiveTally m_sinceHold;
    Repeated m_countSinceHold;
    qint64 m_heldReceived = 0; // receive time of the last entry before the hold
    quint64 m_seenSeq = 0;     // the newest arrival that is shown or was passed over
    qint64 m_seenReceived = 0; // of the newest live arrival; 0 before the first

    ScrollMap m_map;
    bool m_mapOutdated = true;
    Repeated m_mapQuery;
};

} // namespace Logboom
