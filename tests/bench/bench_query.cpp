// SPDX-License-Identifier: GPL-3.0-or-later
// How long questions take that the window and the API ask, with everything warm, at a given number of entries. Times
// by the clock have fixed bars, for five million entries on a quiet machine; searches of everything are compared with
// searches of the same texts flat in memory, in CPU time.
#include "querybench.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Logboom;
using namespace Qt::StringLiterals;

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    BenchOptions options(u"Times of questions to the store."_s, 1000000, 200000);
    const QCommandLineOption kept(u"kept"_s, u"Filled stores stay there for the next run."_s, u"folder"_s);
    const QCommandLineOption only(
        u"only"_s, u"Runs only: pages, order, counts, searches, scans, threads, writing, memory."_s, u"part"_s);
    options.parser().addOptions({kept, only});
    options.process();
    const auto isWanted = [&](const QString& part) {
        return !options.parser().isSet(only) || options.parser().value(only) == part;
    };

    const quint64 entries = options.entries();
    Report report(u"Queries over %1 entries"_s.arg(entries));
    const auto fill = [&](Filling::Order order) {
        return std::make_unique<FilledStore>(
            Filling{.entries = entries, .order = order, .kept = options.parser().value(kept)},
            options.folderTemplate());
    };
    const auto filled = fill(Filling::Order::InOrder);
    {
        QueryBench bench(*filled, report);
        if (isWanted(u"memory"_s))
            bench.everyQuestion();
        if (isWanted(u"pages"_s)) {
            bench.newest();
            bench.pages(u"in order"_s, 3);
            bench.lookUps();
        }
        if (isWanted(u"counts"_s)) {
            bench.counts();
            bench.topMessages();
        }
        if (isWanted(u"searches"_s)) {
            bench.selectiveSearches();
            bench.fieldSearches();
            bench.cancelling();
        }
        if (isWanted(u"scans"_s))
            bench.scans();
    }
    if (isWanted(u"threads"_s))
        benchThreads(*filled, report);
    if (isWanted(u"order"_s)) {
        const auto late = fill(Filling::Order::OnePercentLate);
        QueryBench(*late, report).pages(u"1 % late"_s, 3);
        const auto replayed = fill(Filling::Order::Replayed);
        QueryBench(*replayed, report).pages(u"a replay"_s, 5);
    }
    if (isWanted(u"writing"_s)) {
        // Small ones: what is written there is thrown away.
        benchRetention(report, std::min<quint64>(entries, 500000), options.folderTemplate());
        benchBesideIngest(report, std::min<quint64>(entries, 1000000), options.folderTemplate());
    }
    return report.finish(options.jsonFile());
}
