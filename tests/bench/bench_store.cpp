// SPDX-License-Identifier: GPL-3.0-or-later
// What an entry costs in CPU time and bytes on disk, from decoded batches until it stands settled in the database,
// beside a row an entry in SQLite. Making the entries is not counted.
#include "benchkit.h"
#include "core/store/sqlitelogstore.h"
#include "storecost.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

Cost measureStore(const StoreLoad& load, const QString& folderTemplate)
{
    const QTemporaryDir folder(folderTemplate);
    StoreOptions options;
    options.folder = folder.path();
    auto store = SqliteLogStore::open(options);
    if (!store)
        qFatal("%s", qPrintable(store.error().message));
    const auto require = [](const auto& result) {
        if (!result)
            qFatal("%s", qPrintable(result.error().message));
    };
    const Cost cost = measureCost(load, folder.path(),
                                  {[&](EntryBatch& batch) {
                                       EntryBatch* const batches[] = {&batch};
                                       require((*store)->append(batches));
                                   },
                                   [&] { require((*store)->settle()); }});
    (*store)->finishWriting();
    return cost;
}

struct Size
{
    std::size_t aCommit;
    quint64 part; ///< that fraction of the entries, since small commits take long
    double bar;
    double stretch;
};

/// What our own cost may grow by in a store of ten times the entries.
constexpr double Flat = 1.1;

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    BenchOptions options(u"CPU time and bytes an entry of the store."_s, 1000000, 100000);
    options.process();
    Report report(u"Store: an entry, durable, settled"_s);

    Cost first;
    for (const Size& size :
         {Size{1000, 1, 0.28, 0.2}, Size{100, 4, 0.35, 0.25}, Size{10, 10, 0.65, 0.5}, Size{1, 50, 1.2, 1.0}}) {
        const StoreLoad load{options.entries() / size.part, size.aCommit};
        const Cost rows = measureRows(load, options.folderTemplate());
        const Cost ours = measureStore(load, options.folderTemplate());
        const QString what = u"%1 a commit, %2 entries"_s.arg(size.aCommit).arg(load.entries);
        report.add(
            {what, u"CPU us"_s, ours.microseconds, rows.microseconds, Measurement::Bar::Ratio, size.bar, size.stretch});
        if (size.aCommit == 1000) {
            first = ours;
            report.add({what, u"bytes"_s, ours.bytes, rows.bytes, Measurement::Bar::Value, 32, 22});
        } else {
            report.add({what, u"bytes"_s, ours.bytes, rows.bytes});
        }
    }

    const StoreLoad large{options.entries() * 10, 1000};
    const Cost later = measureStore(large, options.folderTemplate());
    const QString largeName = u"ten times as many, 1000 a commit"_s;
    report.add({largeName, u"CPU us"_s, later.microseconds, first.microseconds, Measurement::Bar::Ratio, Flat});
    report.add({largeName, u"bytes"_s, later.bytes, first.bytes, Measurement::Bar::Ratio, Flat});

    const StoreLoad hard{options.entries() / 10, 1000, BenchEntries::Kind::Hard};
    const Cost hardRows = measureRows(hard, options.folderTemplate());
    const Cost hardOurs = measureStore(hard, options.folderTemplate());
    const QString hardName = u"compressing badly, 1000 a commit, %1 entries"_s.arg(hard.entries);
    report.add({hardName, u"CPU us"_s, hardOurs.microseconds, hardRows.microseconds});
    report.add({hardName, u"bytes"_s, hardOurs.bytes, hardRows.bytes});
    return report.finish(options.jsonFile());
}
