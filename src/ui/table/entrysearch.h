// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/queryservice.h"
#include "core/store/logstore.h"
#include "ui/models/scrollmap.h"

#include <QObject>

#include <vector>

namespace Logboom {

/**
 * Looks for the next match through everything stored, one range of time after the other, so that other queries get
 * their turn, it can tell how far it is, and it can be stopped.
 *
 * Ownership: the queries are borrowed and must outlive it. GUI thread; it never waits.
 */
class EntrySearch final : public QObject
{
    Q_OBJECT

public:
    static constexpr quint64 PerSlice = 50'000;

    explicit EntrySearch(QueryService& queries, QObject* parent = nullptr, quint64 perSlice = PerSlice);

    /// The next match behind `from`, seen in the direction. map: how the entries spread over time. One of found(),
    /// notFound() and failed() follows, unless it is stopped or started again.
    void start(const Filter& filter, TimeRange range, Direction direction, const EntryKey& from, const ScrollMap& map);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_running; }
    /// 0 to 1.
    [[nodiscard]] double progress() const;

signals:
    void progressed();
    void found(const Logboom::EntryKey& key);
    void notFound();
    /// Error::Code::Cancelled where somebody else stopped the query.
    void failed(const Logboom::Error& error);

private:
    void ask();
    void answered(const Result<Page>& page);

    QueryService& m_queries;
    const quint64 m_perSlice;
    ScanQuery m_scan;
    std::vector<TimeRange> m_slices;
    std::size_t m_slice = 0; // the one that is looked through
    QueryHandle m_query;
    bool m_running = false;
};

} // namespace Logboom
