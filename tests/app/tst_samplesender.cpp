// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samplesender.h"
#include "server/server.h"
#include "support/listlogstore.h"

#include <QTest>

#include <optional>

using namespace Logboom;
using namespace Qt::StringLiterals;

/// The sample of the empty window, sent to a real server.
class TestSampleSender : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyEntryIsTaken();
    void needsTheSecret();
    void saysWhyNot();

private:
    /// What done() got.
    [[nodiscard]] QString send(const QByteArray& secret);

    std::unique_ptr<ListLogStore> m_store;
    std::unique_ptr<IngestPipeline> m_pipeline;
    std::unique_ptr<QueryService> m_queries;
    std::unique_ptr<Server> m_server;
};

void TestSampleSender::init()
{
    m_store = std::make_unique<ListLogStore>();
    m_pipeline = std::make_unique<IngestPipeline>(*m_store);
    m_pipeline->start();
    m_queries = std::make_unique<QueryService>(*m_store);
    m_server = std::make_unique<Server>(*m_pipeline, *m_queries);
    ServerOptions options;
    options.httpPort = 0;
    options.wsPort = 0;
    options.apiSecret = "s3cret";
    QVERIFY(m_server->start(options));
}

void TestSampleSender::cleanup()
{
    m_server.reset();
    m_queries.reset();
    m_pipeline.reset();
    m_store.reset();
}

QString TestSampleSender::send(const QByteArray& secret)
{
    SampleSender sender;
    std::optional<QString> problem;
    sender.send(m_server->httpUrl(), secret, [&problem](const QString& text) { problem = text; });
    return QTest::qWaitFor([&problem] { return problem.has_value(); }) ? *problem : u"no answer"_s;
}

void TestSampleSender::everyEntryIsTaken()
{
    QCOMPARE(send("s3cret"), QString());
    QCOMPARE(m_store->status().entries, 8u);
    const auto levels = m_store->reader()->facets({}, {}, {});
    QVERIFY(levels);
    LevelCounts counts{};
    for (const SourceLevelCount& source : *levels) {
        for (std::size_t level = 0; level < counts.size(); ++level)
            counts[level] += source.counts[level];
    }
    QVERIFY(std::ranges::all_of(counts, [](quint64 count) { return count > 0; })); // there is one of each to see
}

void TestSampleSender::needsTheSecret()
{
    QVERIFY(!send({}).isEmpty());
    QCOMPARE(m_store->status().entries, 0u);
}

void TestSampleSender::saysWhyNot()
{
    const QUrl nowhere = m_server->httpUrl();
    m_server->stop();
    SampleSender sender;
    QString problem;
    sender.send(nowhere, {}, [&problem](const QString& text) { problem = text; });
    QTRY_VERIFY(problem.startsWith(u"The sample could not be sent"_s));
}

QTEST_GUILESS_MAIN(TestSampleSender)
#include "tst_samplesender.moc"
