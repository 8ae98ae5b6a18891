// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/insight/anomalies.h"
#include "core/query/queryservice.h"
#include "ui/models/dismissedanomalies.h"
#include "ui/panels/liverefresh.h"
#include "ui/panels/timescope.h"

#include <QObject>

#include <memory>
#include <set>
#include <vector>

namespace Logboom {

/**
 * Knows the anomalies of the range of time in view, which of them were dismissed, and tells of new ones whatever range
 * is in view. What was dismissed stays dismissed over a restart (QSettings).
 *
 * Ownership: the queries are borrowed and must outlive it. GUI thread; it never waits.
 */
class AnomalyWatch final : public QObject
{
    Q_OBJECT

public:
    explicit AnomalyWatch(QueryService& queries, QObject* parent = nullptr);

    void setCatalog(std::shared_ptr<const Catalog> catalog);
    void setScope(const TimeScope& scope);
    /// Entries were stored or removed, or time went on.
    void dataChanged();

    /// Of the whole minutes in view, newest first, dismissed ones too.
    [[nodiscard]] const std::vector<Anomaly>& all() const { return m_all; }
    /// Those that were not dismissed.
    [[nodiscard]] const std::vector<Anomaly>& open() const { return m_open; }
    [[nodiscard]] bool isDismissed(const AnomalyKey& key) const { return m_dismissed.contains(key); }
    void setDismissed(const AnomalyKey& key, bool dismissed);
    /// Is there a threshold that is active?
    [[nodiscard]] bool isWatching() const;

    [[nodiscard]] bool isSettled() const { return m_refresh.isSettled(); }

signals:
    /// all() or open() is another list.
    void changed();
    /// isWatching() may be otherwise.
    void watchingChanged();
    /// These came about while the program runs, newest first; each is told of once.
    void appeared(const std::vector<Logboom::Anomaly>& anomalies);
    void settled();

private:
    void ask();
    void askNews();
    void takeNews(std::vector<Anomaly> found);
    void show();

    QueryService& m_queries;
    std::shared_ptr<const Catalog> m_catalog = std::make_shared<Catalog>();
    TimeScope m_scope;
    DismissedAnomalies m_dismissed;
    std::vector<Anomaly> m_all;
    std::vector<Anomaly> m_open;

    const qint64 m_startedAt; ///< microseconds, as the following
    qint64 m_newsSince;       ///< entries received before this have been told of
    std::set<AnomalyKey> m_told;

    LiveRefresh m_refresh;
    LiveRefresh m_newsRefresh;
    QueryHandle m_query;
    QueryHandle m_newsQuery;
};

/// The range with its first and its last minute made whole: a part of a minute would count too little.
[[nodiscard]] TimeRange wholeMinutes(TimeRange range);

} // namespace Logboom
