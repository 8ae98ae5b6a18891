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

Cost measureStore(quint64 entries, std::size_t aCommit, const QString& folderTemplate)
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
    const Cost cost = measureCost(entries, aCommit, folder.path(),
                                  {[&](EntryBatch& batch) {
                                       EntryBatch* const batches[] = {&batch};
                                       require((*store)->append(batches));
                                   },
                                   [&] { require((*store)->settle()); }});
    (*store)->finishWriting();
    return cost;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    BenchOptions options(u"CPU time and bytes an entry of the store."_s, 1000000, 100000);
    options.process();
    Report report(u"Store: an entry, durable, settled"_s);

    struct Size
    {
        std::size_t aCommit;
        quint64 part; ///< that fraction of the entries, since small commits take long
        double ratioBar;
    };
    for (const Size& size : {Size{1000, 1, 0.30}, Size{100, 4, 0.35}, Size{10, 10, 0.70}, Size{1, 50, 1.25}}) {
        const quint64 entries = options.entries() / size.part;
        const Cost rows = measureRows(entries, size.aCommit, options.folderTemplate());
        const Cost ours = measureStore(entries, size.aCommit, options.folderTemplate());
        const QString what = u"%1 a commit, %2 entries"_s.arg(size.aCommit).arg(entries);
        report.add({what, u"CPU us"_s, ours.microseconds, rows.microseconds, Measurement::Bar::Ratio, size.ratioBar});
        const bool isLarge = size.aCommit == 1000;
        report.add(
            {what, u"bytes"_s, ours.bytes, rows.bytes, isLarge ? Measurement::Bar::Value : Measurement::Bar::None, 40});
    }
    return report.finish(options.jsonFile());
}
