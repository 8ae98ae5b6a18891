// SPDX-License-Identifier: GPL-3.0-or-later
#include "filledstore.h"

#include "benchentries.h"
#include "core/entry/timestamp.h"

#include <QDir>

namespace Logboom {

namespace {

constexpr qint64 Step = 20 * Millisecond; // 50 entries a second, a million in five and a half hours
constexpr qint64 MaxLate = 10 * Minute;

} // namespace

FilledStore::FilledStore(const Filling& filling, const QString& folderTemplate)
{
    if (filling.kept.isEmpty()) {
        m_folder = m_temporary.emplace(folderTemplate).path();
    } else {
        const auto name = QStringLiteral("%1-%2").arg(filling.entries).arg(static_cast<int>(filling.order));
        m_folder = QDir(filling.kept).filePath(name);
    }
    StoreOptions options;
    options.durability = StoreOptions::Durability::Normal; // what is measured comes later
    reopen(options);
    if (const quint64 there = m_store->status().entries; there == filling.entries)
        return;
    else if (there > 0)
        qFatal("%s holds other entries", qPrintable(m_folder));
    fill(filling);
}

FilledStore::~FilledStore() = default;

void FilledStore::reopen(StoreOptions options)
{
    m_store.reset();
    options.folder = m_folder;
    auto opened = SqliteLogStore::open(options);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message));
    m_store = std::move(*opened);
}

void FilledStore::fill(const Filling& filling)
{
    const bool isReplay = filling.order == Filling::Order::Replayed;
    const quint64 aPass = isReplay ? filling.entries / 2 : filling.entries;
    const qint64 back = static_cast<qint64>(aPass) * Step;
    BenchEntries source({.seed = Seed, .start = currentTimestamp() - back, .step = Step});
    Random random(5);
    for (quint64 done = 0; done < filling.entries;) {
        const quint64 end = done < aPass ? aPass : filling.entries;
        const auto made = source.batch(static_cast<std::size_t>(std::min<quint64>(5000, end - done)));
        EntryBatch batch({}, made->receivedAt());
        for (EntryView entry : made->entries()) {
            if (done >= aPass)
                entry.timestamp -= back;
            if (filling.order == Filling::Order::OnePercentLate && random.perMille(10))
                entry.timestamp -= random.between(0, MaxLate);
            batch.add(entry);
        }
        EntryBatch* const batches[] = {&batch};
        if (const auto stored = m_store->append(batches); !stored)
            qFatal("%s", qPrintable(stored.error().message));
        done += made->entries().size();
    }
    // Its writer's part ends here, so that another thread may become the writer.
    m_store->finishWriting();
}

} // namespace Logboom
