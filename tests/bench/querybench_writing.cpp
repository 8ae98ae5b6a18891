// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchentries.h"
#include "core/entry/timestamp.h"
#include "querybench.h"
#include "rowstore.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <atomic>
#include <thread>

namespace Logboom {

using namespace Qt::StringLiterals;

void benchRetention(Report& report, quint64 entries, const QString& folderTemplate)
{
    const quint64 dropped = entries / 10;
    const auto perEntry = [dropped](double seconds) { return seconds * 1e6 / static_cast<double>(dropped); };

    const QTemporaryDir folder(folderTemplate);
    RowStore rows(folder.path());
    BenchEntries source({.start = currentTimestamp(), .step = 20 * Millisecond});
    for (quint64 done = 0; done < entries; done += 1000)
        rows.append(source.batch(1000)->entries());
    rows.checkpoint();
    double before = processCpuSeconds();
    rows.deleteOldest(static_cast<qint64>(dropped), 10000);
    rows.checkpoint();
    const double reference = processCpuSeconds() - before;

    FilledStore filled(entries, folderTemplate);
    StoreOptions options;
    options.retention.maxRows = entries - dropped;
    filled.reopen(options);
    before = processCpuSeconds();
    while (filled.store().maintain()) {
    }
    filled.store().finishWriting();
    const double ours = processCpuSeconds() - before;
    if (filled.store().status().entries != entries - dropped)
        qFatal("Not a tenth was dropped.");
    report.add({u"dropping the oldest tenth, an entry"_s, u"CPU us"_s, perEntry(ours), perEntry(reference),
                Measurement::Bar::Ratio, 0.05});
}

void benchBesideIngest(Report& report, quint64 entries, const QString& folderTemplate)
{
    constexpr std::size_t ABatch = 100;
    constexpr std::chrono::microseconds Pause{5000}; // 20,000 a second
    constexpr int Batches = 1200;

    FilledStore filled(entries, folderTemplate);
    filled.reopen({});
    BenchEntries source({.seed = 3, .start = currentTimestamp(), .step = 50});
    const QFileInfo log(QDir(filled.folder()).filePath(u"logboom.db-wal"_s));
    qint64 largestLog = 0;
    const auto acknowledge = [&] {
        std::vector<double> times;
        auto next = std::chrono::steady_clock::now();
        for (int i = 0; i < Batches; ++i) {
            const auto batch = source.batch(ABatch);
            waitUntil(next += Pause);
            EntryBatch* const batches[] = {batch.get()};
            times.push_back(timesOf(1, [&] { require(filled.store().append(batches)); }).clock.front());
            largestLog = std::max(largestLog, QFileInfo(log.filePath()).size());
        }
        filled.store().maintain();
        return times;
    };
    const std::vector<double> alone = acknowledge();
    largestLog = 0;
    std::atomic<bool> done = false;
    int searches = 0;
    std::thread searching([&] {
        const auto reader = filled.store().reader();
        for (; !done; ++searches)
            require(reader->count(filterOf(u"/[aeiou]{9}[0-9]/"), {}, {}));
    });
    const std::vector<double> beside = acknowledge();
    done = true;
    searching.join();
    filled.store().finishWriting();
    report.add({u"acknowledgement beside a regular expression, 99 of 100"_s, u"ms"_s, percentileOf(beside, 0.01),
                percentileOf(alone, 0.01), Measurement::Bar::Ratio, 2});
    report.add({u"the same, median"_s, u"ms"_s, medianOf(beside), medianOf(alone)});
    report.add({u"write-ahead log beside %1 searches, largest"_s.arg(searches), u"MB"_s,
                static_cast<double>(largestLog) / 1e6, std::nullopt, Measurement::Bar::Value, 256});
}

} // namespace Logboom
