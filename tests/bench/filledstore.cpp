// SPDX-License-Identifier: GPL-3.0-or-later
#include "filledstore.h"

#include "benchentries.h"
#include "core/entry/timestamp.h"

namespace Logboom {

namespace {

constexpr qint64 Step = 20 * Millisecond; // 50 entries a second, a million in five and a half hours

} // namespace

FilledStore::FilledStore(quint64 entries, const QString& folderTemplate)
    : m_folder(folderTemplate)
{
    StoreOptions options;
    options.folder = m_folder.path();
    options.durability = StoreOptions::Durability::Normal; // what is measured comes later
    auto opened = SqliteLogStore::open(options);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message));
    m_store = std::move(*opened);
    BenchEntries source({.start = currentTimestamp() - static_cast<qint64>(entries) * Step, .step = Step});
    for (quint64 done = 0; done < entries;) {
        const std::unique_ptr<EntryBatch> batch =
            source.batch(static_cast<std::size_t>(std::min<quint64>(5000, entries - done)));
        EntryBatch* const batches[] = {batch.get()};
        if (const auto stored = m_store->append(batches); !stored)
            qFatal("%s", qPrintable(stored.error().message));
        done += batch->entries().size();
    }
    // Its writer's part ends here, so that another thread may become the writer.
    m_store->finishWriting();
}

FilledStore::~FilledStore() = default;

} // namespace Logboom
