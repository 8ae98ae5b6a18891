// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/ingestpipeline.h"
#include "core/query/queryservice.h"
#include "core/store/sqlitelogstore.h"
#include "support/entrymaker.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <memory>
#include <stdexcept>
#include <vector>

namespace Logboom {

/// What a console stands on, with the store people have: a database in a folder of its own.
class DiskStand final : private AckReceiver
{
public:
    DiskStand() { pipeline.start(); }

    /// True once the entries are committed and published.
    bool send(const std::vector<EntryView>& entries)
    {
        m_sent += entries.size();
        return pipeline.submit(makeBatch(entries, currentTimestamp()), *this, 0) &&
               QTest::qWaitFor([this] { return m_acknowledged == m_sent; });
    }

    /// True once the writer has done it.
    bool change(const std::function<void(LogStore&)>& make)
    {
        std::atomic<bool> done{false};
        return pipeline.perform([&](LogStore& changed) {
            make(changed);
            done = true;
        }) && QTest::qWaitFor([&done] { return done.load(); });
    }
    bool setThreshold(const Threshold& threshold)
    {
        return change([&threshold](LogStore& changed) { QVERIFY(changed.addThresholds({&threshold, 1})); });
    }

    QTemporaryDir folder;
    std::unique_ptr<SqliteLogStore> store = open(folder.path());
    IngestPipeline pipeline{*store};
    QueryService queries{*store};

private:
    static std::unique_ptr<SqliteLogStore> open(const QString& folder)
    {
        StoreOptions options;
        options.folder = folder;
        auto opened = SqliteLogStore::open(options);
        if (!opened)
            throw std::runtime_error(opened.error().message.toStdString());
        return std::move(*opened);
    }

    void acknowledged(std::vector<Ack> acks) override
    {
        for (const Ack& ack : acks)
            m_acknowledged += ack.batch->entries().size();
    }

    std::atomic<std::size_t> m_acknowledged{0};
    std::size_t m_sent = 0;
};

} // namespace Logboom
