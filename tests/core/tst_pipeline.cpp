// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipelinetools.h"
#include "support/entrytext.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <thread>

using namespace Logboom;
using namespace Qt::StringLiterals;

class TestPipeline : public QObject
{
    Q_OBJECT

private slots:
    void storesInTheOrderOfSubmission();
    void acknowledgesEachBatchOnce();
    void gathersWhatWaitsIntoOneCommit();
    void boundsAGroup_data();
    void boundsAGroup();
    void refusesWhatExceedsTheQueue();
    void letsALargeBatchInAlone();
    void answersEachReceiverOnceAGroup();
    void commitsWhatWasTakenBeforeItStops();
    void takesNothingUnlessRunning();
    void reportsAFailingStore();
    void tellsListenersBeforeTheAcknowledgement();
    void tellsNoListenerThatWasRemoved();
    void keepsCountsThatAddUp();
    void looksAfterAnIdleStore();
    void lastCallsFinishWriting();

    void performsTasksBehindWhatIsQueued();
    void performsTasksOfSeveralThreads();
    void performsWhatWasTakenBeforeItStops();
    void performsNothingUnlessRunning();
};

void TestPipeline::storesInTheOrderOfSubmission()
{
    ListLogStore store;
    IngestPipeline pipeline(store);
    pipeline.start();
    Receiver receiver;
    for (quint64 ticket = 0; ticket < 500; ++ticket)
        QVERIFY(pipeline.submit(batchOf(1 + ticket % 3, std::to_string(ticket)), receiver, ticket));
    pipeline.stop();

    QCOMPARE(receiver.acks().size(), std::size_t(500));
    quint64 nextSeq = 1;
    for (std::size_t i = 0; i < receiver.acks().size(); ++i) {
        const Ack& ack = receiver.acks()[i];
        QCOMPARE(ack.ticket, quint64(i));
        QVERIFY(!ack.error);
        for (const EntryView& entry : ack.batch->entries()) {
            QCOMPARE(entry.seq, nextSeq++);
            QVERIFY(entry.message == std::to_string(i));
        }
    }
    QCOMPARE(store.status().entries, nextSeq - 1);
}

void TestPipeline::acknowledgesEachBatchOnce()
{
    constexpr quint64 Submitters = 4;
    constexpr quint64 Batches = 300;
    ListLogStore store;
    IngestPipeline pipeline(store);
    pipeline.start();
    Receiver receiver;
    std::atomic<int> refused = 0;
    std::vector<std::thread> submitters;
    for (quint64 submitter = 0; submitter < Submitters; ++submitter) {
        submitters.emplace_back([&, submitter] {
            for (quint64 i = 0; i < Batches; ++i)
                refused += pipeline.submit(batchOf(1 + i % 7), receiver, submitter * Batches + i) ? 0 : 1;
        });
    }
    for (std::thread& submitter : submitters)
        submitter.join();
    pipeline.stop();

    QCOMPARE(refused.load(), 0);
    std::map<quint64, int> acks;
    std::array<quint64, Submitters> lastSeq{};
    for (const Ack& ack : receiver.acks()) {
        ++acks[ack.ticket];
        quint64& last = lastSeq[ack.ticket / Batches];
        QVERIFY(ack.batch->entries().front().seq > last); // the order of each submitter is kept
        last = ack.batch->entries().back().seq;
    }
    QCOMPARE(acks.size(), std::size_t(Submitters * Batches));
    QVERIFY(std::ranges::all_of(acks, [](const auto& ack) { return ack.second == 1; }));
    QCOMPARE(pipeline.counters().stored, store.status().entries);
}

void TestPipeline::gathersWhatWaitsIntoOneCommit()
{
    GateStore store;
    store.setOpen(false);
    IngestPipeline pipeline(store);
    pipeline.start();
    Receiver receiver;
    QVERIFY(pipeline.submit(batchOf(1), receiver, 0));
    store.waitForACommitAtTheGate();
    for (quint64 ticket = 1; ticket <= 100; ++ticket)
        QVERIFY(pipeline.submit(batchOf(2), receiver, ticket));
    QCOMPARE(receiver.count(), std::size_t(0)); // nothing is acknowledged before its commit
    store.setOpen(true);
    QTRY_COMPARE(receiver.count(), std::size_t(101));
    QVERIFY((store.groups() == std::vector<std::size_t>{1, 200}));
}

void TestPipeline::boundsAGroup_data()
{
    QTest::addColumn<std::size_t>("batches");
    QTest::addColumn<std::size_t>("entries");
    QTest::addColumn<std::size_t>("messageBytes");
    QTest::addColumn<std::size_t>("commits");
    QTest::addRow("by entries") << std::size_t(40) << std::size_t(1000) << std::size_t(1) << std::size_t(3);
    QTest::addRow("by bytes") << std::size_t(20) << std::size_t(1) << std::size_t(1 << 20) << std::size_t(3);
    QTest::addRow("a batch over the bound goes alone")
        << std::size_t(2) << std::size_t(20000) << std::size_t(1) << std::size_t(2);
}

void TestPipeline::boundsAGroup()
{
    QFETCH(const std::size_t, batches);
    QFETCH(const std::size_t, entries);
    QFETCH(const std::size_t, messageBytes);
    GateStore store;
    store.setOpen(false);
    IngestPipeline pipeline(store);
    pipeline.start();
    Receiver receiver;
    QVERIFY(pipeline.submit(batchOf(1), receiver, 0));
    store.waitForACommitAtTheGate();
    const std::string message(messageBytes, 'x');
    for (std::size_t i = 0; i < batches; ++i)
        QVERIFY(pipeline.submit(batchOf(entries, message), receiver, 1 + i));
    store.setOpen(true);
    pipeline.stop();
    QCOMPARE(receiver.acks().size(), batches + 1);
    const std::vector<std::size_t> groups = store.groups();
    QTEST(groups.size() - 1, "commits");
    QCOMPARE(std::accumulate(groups.begin(), groups.end(), std::size_t(0)), 1 + batches * entries);
}

void TestPipeline::refusesWhatExceedsTheQueue()
{
    GateStore store;
    store.setOpen(false);
    const std::size_t batchBytes = batchOf(10)->bytes();
    IngestPipeline pipeline(store, 5 * batchBytes);
    pipeline.start();
    Receiver receiver;
    QVERIFY(pipeline.submit(batchOf(10), receiver, 0));
    store.waitForACommitAtTheGate();
    for (quint64 ticket = 1; ticket <= 5; ++ticket)
        QVERIFY(pipeline.submit(batchOf(10), receiver, ticket));
    const Result<> refused = pipeline.submit(batchOf(10), receiver, 6);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::Busy);
    QVERIFY(!refused.error().message.isEmpty());
    QCOMPARE(pipeline.counters().rejected, quint64(10));
    QCOMPARE(pipeline.counters().queued, quint64(60));

    store.setOpen(true);
    QTRY_COMPARE(receiver.count(), std::size_t(6));
    QVERIFY(pipeline.submit(batchOf(10), receiver, 7)); // there is room again
    pipeline.stop();
    QCOMPARE(receiver.acks().size(), std::size_t(7));
    QCOMPARE(receiver.acks().back().ticket, quint64(7));
    QCOMPARE(store.status().entries, quint64(70));
}

void TestPipeline::letsALargeBatchInAlone()
{
    ListLogStore store;
    IngestPipeline pipeline(store, 100);
    pipeline.start();
    Receiver receiver;
    QVERIFY(pipeline.submit(batchOf(1, std::string(100000, 'x')), receiver, 1));
    pipeline.stop();
    QCOMPARE(receiver.acks().size(), std::size_t(1));
    QVERIFY(!receiver.acks().front().error);
}

void TestPipeline::answersEachReceiverOnceAGroup()
{
    GateStore store;
    store.setOpen(false);
    IngestPipeline pipeline(store);
    pipeline.start();
    Receiver first;
    Receiver second;
    QVERIFY(pipeline.submit(batchOf(1), first, 0));
    store.waitForACommitAtTheGate();
    for (quint64 ticket = 1; ticket <= 10; ++ticket)
        QVERIFY(pipeline.submit(batchOf(1), ticket % 2 == 0 ? first : second, ticket));
    store.setOpen(true);
    pipeline.stop();
    QCOMPARE(first.calls(), 2);
    QCOMPARE(first.acks().size(), std::size_t(6));
    QCOMPARE(second.calls(), 1);
    QCOMPARE(second.acks().size(), std::size_t(5));
}

void TestPipeline::commitsWhatWasTakenBeforeItStops()
{
    GateStore store;
    store.setOpen(false);
    IngestPipeline pipeline(store);
    pipeline.start();
    Receiver receiver;
    for (quint64 ticket = 0; ticket < 10; ++ticket)
        QVERIFY(pipeline.submit(batchOf(3), receiver, ticket));
    std::thread stopper([&pipeline] { pipeline.stop(); });
    Receiver late; // hears nothing: from some moment on, nothing is taken
    quint64 taken = 0;
    while (pipeline.submit(batchOf(1), late, 99))
        ++taken;
    store.setOpen(true);
    stopper.join();
    QCOMPARE(receiver.acks().size(), std::size_t(10));
    QVERIFY(std::ranges::none_of(receiver.acks(), [](const Ack& ack) { return ack.error.has_value(); }));
    QCOMPARE(late.acks().size(), std::size_t(taken)); // what was taken is answered
    QCOMPARE(store.status().entries, 30 + taken);
    pipeline.stop(); // once more does nothing
}

void TestPipeline::takesNothingUnlessRunning()
{
    ListLogStore store;
    IngestPipeline pipeline(store);
    Receiver receiver;
    const auto submitted = [&] { return pipeline.submit(batchOf(1), receiver, 1); };
    QCOMPARE(submitted().error().code, Error::Code::Closed);
    pipeline.start();
    QVERIFY(submitted());
    pipeline.stop();
    QCOMPARE(submitted().error().code, Error::Code::Closed);
    QCOMPARE(receiver.acks().size(), std::size_t(1));
    QCOMPARE(pipeline.counters().rejected, quint64(2));
}

void TestPipeline::reportsAFailingStore()
{
    GateStore store;
    store.setFailing(true);
    Listener listener;
    IngestPipeline pipeline(store);
    pipeline.addListener(listener);
    pipeline.start();
    Receiver receiver;
    QVERIFY(pipeline.submit(batchOf(5), receiver, 1));
    QTRY_COMPARE(receiver.count(), std::size_t(1));
    QVERIFY(receiver.acks().front().error);
    QCOMPARE(receiver.acks().front().error->code, Error::Code::Io);
    QCOMPARE(receiver.acks().front().batch->entries().size(), std::size_t(5));
    QCOMPARE(pipeline.counters().rejected, quint64(5));
    QVERIFY(listener.groups().empty());

    store.setFailing(false);
    QVERIFY(pipeline.submit(batchOf(2), receiver, 2));
    pipeline.stop();
    QVERIFY(!receiver.acks().back().error);
    QCOMPARE(pipeline.counters().stored, quint64(2));
    QCOMPARE(store.status().entries, quint64(2));
}

void TestPipeline::tellsListenersBeforeTheAcknowledgement()
{
    ListLogStore store;
    IngestPipeline pipeline(store);
    Witness witness;
    Listener listener;
    pipeline.addListener(witness);
    pipeline.addListener(listener);
    pipeline.start();
    qsizetype submitted = 0;
    for (quint64 ticket = 0; ticket < 200; ++ticket) {
        QVERIFY(pipeline.submit(batchOf(1 + ticket % 3), witness, ticket));
        submitted += static_cast<qsizetype>(1 + ticket % 3);
    }
    pipeline.stop();

    QVERIFY(witness.wasHeard);
    QCOMPARE(witness.count, submitted);
    QCOMPARE(witness.heard.size(), submitted);
    QStringList heard;
    for (const auto& group : listener.groups()) {
        for (std::size_t i = 0; i < group->size(); ++i)
            heard += lineOf(group->view(i));
    }
    QCOMPARE(heard, witness.heard);
}

void TestPipeline::tellsNoListenerThatWasRemoved()
{
    ListLogStore store;
    IngestPipeline pipeline(store);
    pipeline.start();
    Receiver receiver;
    for (quint64 round = 0; round < 100; ++round) {
        // Lives for a part of the commits only; a call after its removal would be seen by a sanitizer.
        auto listener = std::make_unique<Listener>();
        pipeline.addListener(*listener);
        QVERIFY(pipeline.submit(batchOf(1), receiver, round));
        pipeline.removeListener(*listener);
    }
    pipeline.stop();
    QCOMPARE(receiver.acks().size(), std::size_t(100));
}

void TestPipeline::keepsCountsThatAddUp()
{
    GateStore store;
    IngestPipeline pipeline(store, 20 * batchOf(5)->bytes());
    pipeline.start();
    Receiver receiver;
    std::atomic<bool> done = false;
    bool alwaysAddedUp = true;
    std::thread observer([&] {
        while (!done)
            alwaysAddedUp = addsUp(pipeline.counters()) && alwaysAddedUp;
    });
    quint64 submitted = 0;
    for (quint64 ticket = 0; ticket < 3000; ++ticket, submitted += 5)
        (void)pipeline.submit(batchOf(5), receiver, ticket); // some are refused
    pipeline.countRejected(7);
    pipeline.stop();
    done = true;
    observer.join();

    QVERIFY(alwaysAddedUp);
    const IngestCounters counters = pipeline.counters();
    QCOMPARE(counters.received, submitted + 7);
    QCOMPARE(counters.queued, quint64(0));
    QCOMPARE(counters.stored, store.status().entries);
    QCOMPARE(counters.stored + counters.rejected, counters.received);
}

void TestPipeline::looksAfterAnIdleStore()
{
    GateStore store;
    IngestPipeline pipeline(store);
    pipeline.start();
    QTRY_VERIFY(store.maintained >= 4);
}

void TestPipeline::lastCallsFinishWriting()
{
    GateStore store;
    {
        IngestPipeline pipeline(store);
        pipeline.start();
        Receiver receiver;
        QVERIFY(pipeline.submit(batchOf(1), receiver, 1));
        pipeline.stop();
    }
    QCOMPARE(store.calls(), "append finish "_ba);
}

void TestPipeline::performsTasksBehindWhatIsQueued()
{
    GateStore store;
    store.setOpen(false);
    IngestPipeline pipeline(store);
    pipeline.start();
    Receiver receiver;
    struct Seen
    {
        quint64 entries;
        std::size_t acknowledged;
        std::thread::id thread;
    };
    std::vector<Seen> seen; // by the tasks, in the writer's thread
    const auto look = [&](LogStore& performer) {
        seen.push_back({performer.status().entries, receiver.count(), std::this_thread::get_id()});
    };
    QVERIFY(pipeline.submit(batchOf(1), receiver, 0));
    store.waitForACommitAtTheGate();
    QVERIFY(pipeline.submit(batchOf(10), receiver, 1));
    QVERIFY(pipeline.submit(batchOf(10), receiver, 2));
    QVERIFY(pipeline.perform(look));
    QVERIFY(pipeline.submit(batchOf(100), receiver, 3));
    QVERIFY(pipeline.perform(look));
    QVERIFY(pipeline.perform(look));
    QVERIFY(pipeline.submit(batchOf(1000), receiver, 4));
    QCOMPARE(pipeline.counters().queued, quint64(1121)); // tasks are no entries
    store.setOpen(true);
    pipeline.stop();

    // Commits do not reach over a task.
    QVERIFY((store.groups() == std::vector<std::size_t>{1, 20, 100, 1000}));
    QCOMPARE(receiver.acks().size(), std::size_t(5));
    QCOMPARE(seen.size(), std::size_t(3));
    QCOMPARE(seen[0].entries, quint64(21));
    QCOMPARE(seen[0].acknowledged, std::size_t(3));
    QCOMPARE(seen[1].entries, quint64(121));
    QCOMPARE(seen[2].entries, quint64(121));
    QCOMPARE(seen[2].acknowledged, std::size_t(4));
    QVERIFY(seen[0].thread == seen[2].thread);
    QVERIFY(seen[0].thread != std::this_thread::get_id());
}

void TestPipeline::performsTasksOfSeveralThreads()
{
    constexpr std::size_t Performers = 4;
    constexpr int Tasks = 100;
    ListLogStore store;
    IngestPipeline pipeline(store);
    pipeline.start();
    Receiver receiver;
    std::atomic<int> failures = 0;
    std::array<std::vector<int>, Performers> performed; // each thread's tasks, in the writer's thread
    std::vector<std::thread> performers;
    for (std::size_t performer = 0; performer < Performers; ++performer) {
        performers.emplace_back([&, performer] {
            for (int i = 0; i < Tasks; ++i) {
                const std::string name = std::to_string(performer) + '/' + std::to_string(i);
                const auto task = [&performed, &failures, performer, i, name](LogStore& writer) {
                    performed[performer].push_back(i);
                    failures += writer.createApplication(name) ? 0 : 1;
                };
                failures += pipeline.perform(task) ? 0 : 1;
                failures += pipeline.submit(batchOf(1), receiver, 0) ? 0 : 1;
            }
        });
    }
    for (std::thread& performer : performers)
        performer.join();
    pipeline.stop();

    QCOMPARE(failures.load(), 0);
    for (const std::vector<int>& order : performed) {
        QCOMPARE(order.size(), std::size_t(Tasks));
        QVERIFY(std::ranges::is_sorted(order));
    }
    QCOMPARE(pipeline.catalog()->applications.size(), Performers * Tasks);
    QCOMPARE(receiver.acks().size(), Performers * Tasks);
}

void TestPipeline::performsWhatWasTakenBeforeItStops()
{
    GateStore store;
    store.setOpen(false);
    IngestPipeline pipeline(store);
    pipeline.start();
    Receiver receiver;
    QVERIFY(pipeline.submit(batchOf(1), receiver, 0));
    store.waitForACommitAtTheGate();
    int performed = 0; // in the writer's thread
    const auto task = [&performed](LogStore&) { ++performed; };
    int taken = 0;
    for (; taken < 10; ++taken)
        QVERIFY(pipeline.perform(task));
    std::thread stopper([&pipeline] { pipeline.stop(); });
    while (pipeline.perform(task)) // from some moment on, nothing is taken
        ++taken;
    store.setOpen(true);
    stopper.join();
    QCOMPARE(performed, taken);
    QCOMPARE(store.calls(), "append finish "_ba); // and nothing behind the store's last call
}

void TestPipeline::performsNothingUnlessRunning()
{
    ListLogStore store;
    IngestPipeline pipeline(store);
    const auto owned = std::make_shared<int>();
    int performed = 0;
    const auto perform = [&] { return pipeline.perform([owned, &performed](LogStore&) { ++performed; }); };
    QVERIFY(!perform());
    QCOMPARE(owned.use_count(), 1); // a refused task is gone
    pipeline.start();
    QVERIFY(perform());
    pipeline.stop();
    QVERIFY(!perform());
    QCOMPARE(owned.use_count(), 1);
    QCOMPARE(performed, 1);
}

QTEST_GUILESS_MAIN(TestPipeline)
#include "tst_pipeline.moc"
