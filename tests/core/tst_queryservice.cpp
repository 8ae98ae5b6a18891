// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/queryservice.h"
#include "support/entrymaker.h"
#include "support/listlogstore.h"

#include <QTest>
#include <QThread>

#include <latch>
#include <semaphore>

using namespace Logboom;
using Priority = QueryService::Priority;

class TestQueryService : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_store.reset(); }

    void deliversTheAnswerInTheAskersThread();
    void deliversToAThreadOfItsOwn();
    void answersPagesBeforeScans();
    void keepsAThreadForPages();
    void runsScansOneAfterTheOtherOnASingleThread();
    void stopsWhatIsCancelled_data();
    void stopsWhatIsCancelled();
    void neverRunsWhatWasCancelledWhileItWaited();
    void deliversNothingAfterACancel();
    void deliversNothingToADestroyedContext();
    void survivesAContextThatGoesWhileItsQueryRuns();
    void keepsTheHandleOfAFinishedQueryHarmless();
    void stopsWhatRunsWhenItIsDestroyed();
    void deliversNothingOnceItIsDestroyed();
    void answersManyAtOnce();
    void tellsHowFarItIs();
    void stopsWhatTakesTooLong();

private:
    std::unique_ptr<ListLogStore> m_store;
};

namespace {

/// Cancels when it is asked, as a long scan does.
bool waitForStop(const std::stop_token& stop)
{
    std::binary_semaphore stopped{0};
    const std::stop_callback callback(stop, [&stopped] { stopped.release(); });
    stopped.acquire();
    return stop.stop_requested();
}

} // namespace

void TestQueryService::init()
{
    m_store = std::make_unique<ListLogStore>();
    const auto batch = makeBatch({simpleEntry(1, "a", "first"), simpleEntry(2, "a", "second")}, 3);
    EntryBatch* const batches[] = {batch.get()};
    QVERIFY(m_store->append(batches));
}

void TestQueryService::deliversTheAnswerInTheAskersThread()
{
    QueryService service(*m_store);
    QObject context;
    QThread* queryThread = nullptr;
    QThread* answerThread = nullptr;
    quint64 count = 0;
    const QueryHandle handle = service.run(
        Priority::Interactive, &context,
        [&queryThread](LogReader& reader, const std::stop_token& stop) {
            queryThread = QThread::currentThread();
            return reader.count({}, {}, stop);
        },
        [&](const Result<quint64>& answer) {
            answerThread = QThread::currentThread();
            count = answer.value_or(0);
        });
    QCOMPARE(answerThread, nullptr); // never before run() has returned
    QTRY_COMPARE(answerThread, thread());
    QVERIFY(queryThread != answerThread);
    QCOMPARE(count, quint64(2));
}

void TestQueryService::deliversToAThreadOfItsOwn()
{
    QueryService service(*m_store);
    QThread askersThread;
    QObject asker;
    asker.moveToThread(&askersThread);
    askersThread.start();
    std::atomic<QThread*> answerThread = nullptr;
    QueryHandle handle;
    QMetaObject::invokeMethod(&asker, [&] {
        handle = service.run(
            Priority::Background, &asker, [](LogReader&, const std::stop_token&) { return 1; },
            [&answerThread](int) { answerThread = QThread::currentThread(); });
    });
    QTRY_COMPARE(answerThread.load(), &askersThread);
    askersThread.quit();
    askersThread.wait();
}

void TestQueryService::answersPagesBeforeScans()
{
    QueryService service(*m_store, 1);
    QObject context;
    std::latch running(1);
    std::latch mayEnd(1);
    QByteArray order;
    std::vector<QueryHandle> handles;
    handles.push_back(service.run(
        Priority::Interactive, &context,
        [&](LogReader&, const std::stop_token&) {
            running.count_down();
            mayEnd.wait();
            return 0;
        },
        [](int) {}));
    running.wait();
    for (const auto& [priority, name] : {std::pair{Priority::Background, 'b'},
                                         {Priority::Interactive, 'i'},
                                         {Priority::Background, 'B'},
                                         {Priority::Interactive, 'I'}}) {
        handles.push_back(service.run(
            priority, &context, [name = name](LogReader&, const std::stop_token&) { return name; },
            [&order](char done) { order += done; }));
    }
    mayEnd.count_down();
    QTRY_COMPARE(order, QByteArray("iIbB"));
}

void TestQueryService::keepsAThreadForPages()
{
    QueryService service(*m_store, 2);
    QObject context;
    std::latch mayEnd(1);
    int scans = 0;
    bool answered = false;
    std::vector<QueryHandle> handles;
    for (int i = 0; i < 3; ++i) {
        handles.push_back(service.run(
            Priority::Background, &context,
            [&mayEnd](LogReader&, const std::stop_token&) {
                mayEnd.wait();
                return 0;
            },
            [&scans](int) { ++scans; }));
    }
    handles.push_back(service.run(
        Priority::Interactive, &context, [](LogReader&, const std::stop_token&) { return true; },
        [&answered](bool answer) { answered = answer; }));
    QTRY_VERIFY(answered);
    QCOMPARE(scans, 0);
    mayEnd.count_down();
    QTRY_COMPARE(scans, 3);
}

void TestQueryService::runsScansOneAfterTheOtherOnASingleThread()
{
    QueryService service(*m_store, 1);
    QObject context;
    std::vector<int> answers;
    std::vector<QueryHandle> handles;
    for (int i = 0; i < 5; ++i) {
        handles.push_back(service.run(
            Priority::Background, &context, [i](LogReader&, const std::stop_token&) { return i; },
            [&answers](int answer) { answers.push_back(answer); }));
    }
    QTRY_COMPARE(answers.size(), std::size_t(5));
    QVERIFY((answers == std::vector<int>{0, 1, 2, 3, 4}));
}

void TestQueryService::stopsWhatIsCancelled_data()
{
    QTest::addColumn<int>("way");
    QTest::addRow("asked to") << 0;
    QTest::addRow("by another query in its place") << 1;
    QTest::addRow("by dropping the handle") << 2;
}

void TestQueryService::stopsWhatIsCancelled()
{
    QFETCH(const int, way);
    QueryService service(*m_store);
    QObject context;
    std::latch running(1);
    std::latch stopped(1);
    int answers = 0;
    auto handle = std::make_unique<QueryHandle>(service.run(
        Priority::Background, &context,
        [&](LogReader&, const std::stop_token& stop) {
            running.count_down();
            const bool stopRequested = waitForStop(stop);
            stopped.count_down();
            return stopRequested;
        },
        [&answers](bool) { ++answers; }));
    running.wait();
    bool replaced = false;
    if (way == 0)
        handle->cancel();
    else if (way == 2)
        handle.reset();
    else
        *handle = service.run(
            Priority::Interactive, &context, [](LogReader&, const std::stop_token&) { return true; },
            [&replaced](bool answer) { replaced = answer; });
    stopped.wait();
    QTRY_COMPARE(replaced, way == 1);
    QCoreApplication::processEvents();
    QCOMPARE(answers, 0);
}

void TestQueryService::neverRunsWhatWasCancelledWhileItWaited()
{
    QueryService service(*m_store, 1);
    QObject context;
    std::latch running(1);
    std::latch mayEnd(1);
    bool ran = false;
    bool last = false;
    const QueryHandle first = service.run(
        Priority::Interactive, &context,
        [&](LogReader&, const std::stop_token&) {
            running.count_down();
            mayEnd.wait();
            return 0;
        },
        [](int) {});
    running.wait();
    QueryHandle cancelled = service.run(
        Priority::Interactive, &context, [&ran](LogReader&, const std::stop_token&) { return ran = true; },
        [](bool) {});
    const QueryHandle after = service.run(
        Priority::Interactive, &context, [](LogReader&, const std::stop_token&) { return true; },
        [&last](bool answer) { last = answer; });
    cancelled.cancel();
    mayEnd.count_down();
    QTRY_VERIFY(last);
    QVERIFY(!ran);
}

void TestQueryService::deliversNothingAfterACancel()
{
    QueryService service(*m_store, 1);
    QObject context;
    std::latch followerRuns(1);
    int answers = 0;
    QueryHandle handle = service.run(
        Priority::Interactive, &context, [](LogReader&, const std::stop_token&) { return 1; },
        [&answers](int) { ++answers; });
    // On one thread the second runs after the answer to the first was posted, and no event was handled meanwhile.
    const QueryHandle follower = service.run(
        Priority::Interactive, &context,
        [&followerRuns](LogReader&, const std::stop_token&) {
            followerRuns.count_down();
            return 0;
        },
        [](int) {});
    followerRuns.wait();
    handle.cancel();
    QCoreApplication::processEvents();
    QCOMPARE(answers, 0);
}

void TestQueryService::deliversNothingToADestroyedContext()
{
    QueryService service(*m_store, 1);
    auto context = std::make_unique<QObject>();
    QObject other;
    int answers = 0;
    bool last = false;
    const QueryHandle handle = service.run(
        Priority::Interactive, context.get(), [](LogReader&, const std::stop_token&) { return 1; },
        [&answers](int) { ++answers; });
    context.reset();
    const QueryHandle follower = service.run(
        Priority::Interactive, &other, [](LogReader&, const std::stop_token&) { return true; },
        [&last](bool answer) { last = answer; });
    QTRY_VERIFY(last);
    QCOMPARE(answers, 0);
}

void TestQueryService::survivesAContextThatGoesWhileItsQueryRuns()
{
    QueryService service(*m_store, 2);
    int answers = 0;
    for (int round = 0; round < 200; ++round) {
        auto context = std::make_unique<QObject>();
        const QueryHandle handle = service.run(
            Priority::Interactive, context.get(),
            [](LogReader& reader, const std::stop_token&) { return reader.scan({}); },
            [&answers, alive = context.get()](const Result<Page>&) {
                answers += alive->objectName().isEmpty() ? 1 : 0;
            });
        if (round % 2 == 0)
            QCoreApplication::processEvents();
    }
    QVERIFY(answers <= 100);
}

void TestQueryService::keepsTheHandleOfAFinishedQueryHarmless()
{
    int answers = 0;
    QueryHandle handle;
    QObject context;
    {
        QueryService service(*m_store);
        handle = service.run(
            Priority::Interactive, &context, [](LogReader&, const std::stop_token&) { return 1; },
            [&answers](int) { ++answers; });
        QTRY_COMPARE(answers, 1);
    }
    handle.cancel(); // the service is gone
    QCoreApplication::processEvents();
    QCOMPARE(answers, 1);
}

void TestQueryService::stopsWhatRunsWhenItIsDestroyed()
{
    QObject context;
    int answers = 0;
    bool waitingRan = false;
    std::vector<QueryHandle> handles;
    {
        QueryService service(*m_store, 1);
        std::latch running(1);
        handles.push_back(service.run(
            Priority::Interactive, &context,
            [&running](LogReader&, const std::stop_token& stop) {
                running.count_down();
                return waitForStop(stop);
            },
            [&answers](bool) { ++answers; }));
        running.wait();
        handles.push_back(service.run(
            Priority::Interactive, &context,
            [&waitingRan](LogReader&, const std::stop_token&) { return waitingRan = true; },
            [&answers](bool) { ++answers; }));
    }
    QCoreApplication::processEvents();
    QCOMPARE(answers, 0);
    QVERIFY(!waitingRan);
}

void TestQueryService::deliversNothingOnceItIsDestroyed()
{
    QObject context;
    int answers = 0;
    QueryHandle handle;
    {
        QueryService service(*m_store, 1);
        std::latch followerRuns(1);
        handle = service.run(
            Priority::Interactive, &context, [](LogReader&, const std::stop_token&) { return 1; },
            [&answers](int) { ++answers; });
        // Runs after the answer to the first was posted.
        const QueryHandle follower = service.run(
            Priority::Interactive, &context,
            [&followerRuns](LogReader&, const std::stop_token&) {
                followerRuns.count_down();
                return 0;
            },
            [](int) {});
        followerRuns.wait();
    }
    QCoreApplication::processEvents();
    QCOMPARE(answers, 0);
}

void TestQueryService::answersManyAtOnce()
{
    QueryService service(*m_store, 3);
    QObject context;
    std::vector<QueryHandle> handles;
    std::vector<bool> answered(500, false);
    std::size_t answers = 0;
    for (std::size_t i = 0; i < answered.size(); ++i) {
        handles.push_back(service.run(
            i % 3 == 0 ? Priority::Background : Priority::Interactive, &context,
            [](LogReader& reader, const std::stop_token& stop) { return reader.count({}, {}, stop); },
            [&, i](const Result<quint64>& count) {
                answered[i] = count == quint64(2);
                ++answers;
            }));
    }
    QTRY_COMPARE(answers, answered.size());
    QVERIFY(std::ranges::all_of(answered, std::identity()));
}

void TestQueryService::tellsHowFarItIs()
{
    using namespace std::chrono_literals;
    QueryService service(*m_store);
    QObject context;
    QVERIFY(!service.progressOver(0ms));
    std::latch mayEnd(1);
    int answers = 0;
    const auto wait = [&mayEnd](std::size_t done, std::size_t all) {
        return [&mayEnd, done, all](LogReader& reader, const std::stop_token&) {
            reader.progress()->set(done, all);
            mayEnd.wait();
            return 0;
        };
    };
    const auto count = [&answers](int) { ++answers; };
    const QueryHandle first = service.run(Priority::Background, &context, wait(3, 4), count);
    QTRY_COMPARE(service.progressOver(0ms), std::optional(0.75));
    QVERIFY(!service.progressOver(1h));
    // The one that is farthest from its end.
    const QueryHandle second = service.run(Priority::Interactive, &context, wait(1, 4), count);
    QTRY_COMPARE(service.progressOver(0ms), std::optional(0.25));
    mayEnd.count_down();
    QTRY_COMPARE(answers, 2);
    QTRY_VERIFY(!service.progressOver(0ms));
}

void TestQueryService::stopsWhatTakesTooLong()
{
    using namespace std::chrono_literals;
    QueryService service(*m_store);
    QObject context;
    std::optional<Error::Code> answer;
    const QueryHandle handle = service.run(
        Priority::Background, &context,
        [](LogReader&, const std::stop_token& stop) -> Result<int> {
            if (waitForStop(stop))
                return failure(Error::Code::Cancelled, {});
            return 1;
        },
        [&answer](const Result<int>& result) { answer = result ? Error::Code::Io : result.error().code; });
    QTRY_VERIFY(service.progressOver(0ms));
    service.stopOver(1h);
    QVERIFY(service.progressOver(0ms));
    service.stopOver(0ms);
    // Unlike one whose handle is dropped it is answered: the asker still waits.
    QTRY_COMPARE(answer, std::optional(Error::Code::Cancelled));
}

QTEST_GUILESS_MAIN(TestQueryService)
#include "tst_queryservice.moc"
