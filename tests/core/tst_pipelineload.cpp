// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/ingestpipeline.h"
#include "support/entrymaker.h"
#include "support/listlogstore.h"

#include <QTest>

#include <atomic>

using namespace Logboom;

namespace {

class CountingStore final : public ListLogStore
{
public:
    bool maintain() override
    {
        ++maintained;
        return false;
    }

    std::atomic<int> maintained{0};
};

/// Submits the next batch while the writer still acknowledges the last: its queue is never found empty.
class RestlessSender final : public AckReceiver
{
public:
    explicit RestlessSender(IngestPipeline& pipeline)
        : m_pipeline(pipeline)
    {
    }
    [[nodiscard]] bool send()
    {
        return bool(m_pipeline.submit(makeBatch({simpleEntry(1000, "app", "m")}, 2000), *this, 0));
    }
    void acknowledged(std::vector<Ack>) override { static_cast<void>(send()); }

private:
    IngestPipeline& m_pipeline;
};

} // namespace

class TestPipelineLoad : public QObject
{
    Q_OBJECT

private slots:
    void looksAfterABusyStore();
};

void TestPipelineLoad::looksAfterABusyStore()
{
    CountingStore store;
    IngestPipeline pipeline(store);
    RestlessSender sender(pipeline);
    pipeline.start();
    QVERIFY(sender.send());
    QTRY_VERIFY(store.maintained >= 3);
    pipeline.stop();
    QVERIFY(store.status().entries > 3);
}

QTEST_GUILESS_MAIN(TestPipelineLoad)
#include "tst_pipelineload.moc"
