// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/mailbox.h"
#include "core/filter/filter.h"
#include "core/ingest/ingestpipeline.h"
#include "core/store/logstore.h"

#include <QObject>
#include <QTimer>

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace Logboom {

/// The matches of one committed group.
struct LiveGroup
{
    struct Match
    {
        EntryKey key;
        std::size_t index = 0; ///< in the group
    };

    std::shared_ptr<const EntryGroup> group;
    std::vector<Match> matches; ///< ascending by key
    LevelCounts counts{};       ///< of the matches

    [[nodiscard]] quint64 lastSeq() const { return group->firstSeq() + group->size() - 1; }
};

/**
 * Committed groups, reduced to what a filter lets through, for the GUI thread, at most 20 times a second.
 *
 * Matching runs in a thread of its own, so that neither the writer nor the window waits for a costly filter. The queue
 * is bounded: where matching cannot keep up, the waiting groups are let go and missed() tells so.
 *
 * Threads: GUI thread, except for what the pipeline calls.
 * Ownership: the pipeline is borrowed and must outlive the feed.
 */
class LiveFeed final : public QObject, private CommitListener
{
    Q_OBJECT

public:
    static constexpr std::size_t DefaultMaxWaiting = 1'000'000;

    /// maxWaiting: entries on the way from the writer to received().
    explicit LiveFeed(IngestPipeline& pipeline, std::size_t maxWaiting = DefaultMaxWaiting, QObject* parent = nullptr);
    ~LiveFeed() override;

    /// From now on only matches of this arrive. A query submitted after the call sees every entry that was dropped
    /// because it had been matched by the former filter.
    void setMatch(const Filter& filter, TimeRange range);

signals:
    /// In commit order, each group once, also those without matches.
    void received(const std::vector<Logboom::LiveGroup>& groups);
    /// Groups up to this arrival number were matched by a former filter and are dropped.
    void passedOver(quint64 lastSeq);
    /// Groups were let go. A query submitted now sees them all.
    void missed();

private:
    struct Result
    {
        quint64 generation = 0;
        LiveGroup live;      // without a group: only tells of a miss
        bool missed = false; // groups before this one were let go
    };

    void committed(const std::shared_ptr<const EntryGroup>& group) override;
    void run();
    [[nodiscard]] LiveGroup match(std::shared_ptr<const EntryGroup> group, const Filter& filter, TimeRange range,
                                  quint64 generation);
    [[nodiscard]] bool isCurrent(quint64 generation);
    void deliver();

    IngestPipeline& m_pipeline;
    const std::size_t m_maxWaiting;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::shared_ptr<const EntryGroup>> m_queue; // guarded by m_mutex
    std::size_t m_waiting = 0;                             // guarded by m_mutex; entries not yet delivered
    bool m_missed = false;                                 // guarded by m_mutex
    bool m_stopping = false;                               // guarded by m_mutex
    Filter m_filter;                                       // guarded by m_mutex
    TimeRange m_range;                                     // guarded by m_mutex
    quint64 m_generation = 0;                              // guarded by m_mutex

    std::vector<Result> m_results; // GUI thread only
    QTimer m_timer;                // GUI thread only
    Mailbox<Result> m_mailbox;
    std::thread m_thread;
};

} // namespace Logboom
