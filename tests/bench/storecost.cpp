// SPDX-License-Identifier: GPL-3.0-or-later
#include "storecost.h"

#include "benchkit.h"
#include "core/entry/timestamp.h"
#include "rowstore.h"

#include <QTemporaryDir>

namespace Logboom {

Cost measureCost(const StoreLoad& load, const QString& folder, const StoringWay& way)
{
    BenchEntries source({.start = 1736942400 * Second, .step = Millisecond, .kind = load.kind});
    const double begin = processCpuSeconds();
    double making = 0;
    for (quint64 done = 0; done < load.entries; done += load.aCommit) {
        const double before = threadCpuSeconds();
        const std::unique_ptr<EntryBatch> batch = source.batch(load.aCommit);
        making += threadCpuSeconds() - before;
        way.commit(*batch);
    }
    way.settle();
    const double spent = processCpuSeconds() - begin - making;
    const auto count = static_cast<double>(load.entries);
    return {spent * 1e6 / count, static_cast<double>(bytesIn(folder)) / count};
}

Cost measureRows(const StoreLoad& load, const QString& folderTemplate)
{
    const QTemporaryDir folder(folderTemplate);
    RowStore rows(folder.path());
    return measureCost(load, folder.path(),
                       {[&rows](EntryBatch& batch) { rows.append(batch.entries()); }, [&rows] { rows.checkpoint(); }});
}

} // namespace Logboom
