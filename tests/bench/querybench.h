// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "benchkit.h"
#include "core/filter/filterparser.h"
#include "filledstore.h"
#include "support/random.h"

#include <QElapsedTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <string>

namespace Logboom {

template<typename T>
T require(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return std::move(*result);
}

/// What one of several rounds took: milliseconds by the clock and of all threads' CPU time.
struct Times
{
    std::vector<double> clock;
    std::vector<double> cpu;
};
[[nodiscard]] Times timesOf(int rounds, const std::function<void()>& ask);

/// As the window reads it, where every name is a field that some entry has.
[[nodiscard]] Filter filterOf(QStringView text);

/// Does nothing until then.
void waitUntil(std::chrono::steady_clock::time_point time);

/**
 * Asks one filled store with everything warm, and reports. The rows are those of the project's targets.
 */
class QueryBench
{
public:
    QueryBench(FilledStore& filled, Report& report);

    /// Every question once, so that what they leave in memory can be seen.
    void everyQuestion();

    void newest();
    void pages(const QString& order, double bar);
    void counts();
    void lookUps();
    void topMessages();
    void selectiveSearches();
    void fieldSearches();
    void scans();
    void cancelling();

private:
    void add(const QString& what, double milliseconds, double bar);
    /// CPU time beside the reference's.
    void addRatio(const QString& what, double milliseconds, double reference, double bar);
    [[nodiscard]] quint64 count(const Filter& filter) { return require(m_reader->count(filter, {}, {})); }
    [[nodiscard]] quint64 count(QStringView text) { return count(filterOf(text)); }
    [[nodiscard]] Entry anyEntry();

    FilledStore& m_filled;
    std::unique_ptr<LogReader> m_reader;
    Report& m_report;
    Random m_random;
    TimeRange m_span;
    quint64 m_entries;
};

/// What a second thread gains.
void benchThreads(FilledStore& filled, Report& report);

/// Its own small store and rows, since it takes from them: what dropping the oldest tenth costs.
void benchRetention(Report& report, quint64 entries, const QString& folderTemplate);

/// Entries arrive at 20,000 a second while somebody searches all the time: what acknowledgements and the write-ahead
/// log say to it.
void benchBesideIngest(Report& report, quint64 entries, const QString& folderTemplate);

} // namespace Logboom
