// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/mailbox.h"

#include <QTest>
#include <QThread>

#include <memory>
#include <numeric>
#include <thread>

using namespace Logboom;

class TestMailbox : public QObject
{
    Q_OBJECT

private slots:
    void deliversInOrderInTheOwnersThread();
    void wakesOnceForMany();
    void deliversAtOnceWhenAsked();
    void takesWhatItsHandlerPosts();
    void keepsTheOrderOfEachPoster();
    void servesAnOwnerInAnotherThread();
    void diesWithUndeliveredValues();
    void endsWithItsThreadBehindTheLastPost();
};

void TestMailbox::deliversInOrderInTheOwnersThread()
{
    std::vector<int> received;
    QThread* handlerThread = nullptr;
    QObject owner;
    Mailbox<int> mailbox(&owner, [&](std::vector<int> values) {
        handlerThread = QThread::currentThread();
        received.insert(received.end(), values.begin(), values.end());
    });
    std::thread poster([&mailbox] {
        for (int i = 0; i < 5000; ++i)
            mailbox.post(i);
    });
    QTRY_COMPARE(received.size(), std::size_t(5000));
    poster.join();
    QCOMPARE(handlerThread, thread());
    std::vector<int> expected(5000);
    std::iota(expected.begin(), expected.end(), 0);
    QVERIFY(received == expected);
}

void TestMailbox::wakesOnceForMany()
{
    int calls = 0;
    std::size_t received = 0;
    QObject owner;
    Mailbox<int> mailbox(&owner, [&](const std::vector<int>& values) {
        ++calls;
        received += values.size();
    });
    for (int i = 0; i < 100; ++i)
        mailbox.post(i);
    QCOMPARE(calls, 0);
    QTRY_COMPARE(received, std::size_t(100));
    QCOMPARE(calls, 1);
}

void TestMailbox::deliversAtOnceWhenAsked()
{
    std::vector<int> received;
    int calls = 0;
    QObject owner;
    Mailbox<int> mailbox(&owner, [&](const std::vector<int>& values) {
        ++calls;
        received.insert(received.end(), values.begin(), values.end());
    });
    mailbox.post(7);
    mailbox.deliver();
    QVERIFY(received == std::vector<int>{7});
    mailbox.deliver();
    QCoreApplication::processEvents(); // the wake-up of the first value finds nothing
    QCOMPARE(calls, 1);
}

void TestMailbox::takesWhatItsHandlerPosts()
{
    std::vector<int> received;
    QObject owner;
    std::unique_ptr<Mailbox<int>> mailbox;
    mailbox = std::make_unique<Mailbox<int>>(&owner, [&](const std::vector<int>& values) {
        for (const int value : values) {
            received.push_back(value);
            if (value < 3)
                mailbox->post(value + 1);
        }
    });
    mailbox->post(1);
    QTRY_COMPARE(received.size(), std::size_t(3));
    QVERIFY((received == std::vector<int>{1, 2, 3}));
}

void TestMailbox::keepsTheOrderOfEachPoster()
{
    constexpr int Posters = 4;
    constexpr int Values = 2000;
    std::vector<std::pair<int, int>> received;
    QObject owner;
    Mailbox<std::pair<int, int>> mailbox(&owner, [&](const std::vector<std::pair<int, int>>& values) {
        received.insert(received.end(), values.begin(), values.end());
    });
    std::vector<std::thread> posters;
    for (int poster = 0; poster < Posters; ++poster) {
        posters.emplace_back([&mailbox, poster] {
            for (int i = 0; i < Values; ++i)
                mailbox.post({poster, i});
        });
    }
    QTRY_COMPARE(received.size(), std::size_t(Posters * Values));
    for (std::thread& poster : posters)
        poster.join();
    std::array<int, Posters> next{};
    for (const auto& [poster, value] : received)
        QCOMPARE(value, next[static_cast<std::size_t>(poster)]++);
}

void TestMailbox::servesAnOwnerInAnotherThread()
{
    QThread ownersThread;
    QObject owner;
    owner.moveToThread(&ownersThread);
    std::atomic<QThread*> handlerThread = nullptr;
    auto mailbox = std::make_unique<Mailbox<int>>(
        &owner, [&handlerThread](const std::vector<int>&) { handlerThread = QThread::currentThread(); });
    ownersThread.start();
    mailbox->post(1);
    QTRY_COMPARE(handlerThread.load(), &ownersThread);
    QMetaObject::invokeMethod(
        &owner, [&mailbox] { mailbox.reset(); }, Qt::BlockingQueuedConnection);
    ownersThread.quit();
    ownersThread.wait();
}

void TestMailbox::diesWithUndeliveredValues()
{
    const auto value = std::make_shared<int>(1);
    int calls = 0;
    QObject owner;
    {
        Mailbox<std::shared_ptr<int>> mailbox(&owner, [&calls](const auto&) { ++calls; });
        mailbox.post(value);
        QCOMPARE(value.use_count(), 2L);
    }
    QCoreApplication::processEvents();
    QCOMPARE(value.use_count(), 1L);
    QCOMPARE(calls, 0);
}

/// The poster may not have returned by then; sanitizers see what it would touch.
void TestMailbox::endsWithItsThreadBehindTheLastPost()
{
    for (int round = 0; round < 300; ++round) {
        QThread ownersThread;
        QObject owner;
        std::unique_ptr<Mailbox<int>> mailbox;
        const auto end = [&] {
            mailbox.reset();
            ownersThread.quit();
        };
        owner.moveToThread(&ownersThread);
        mailbox = std::make_unique<Mailbox<int>>(&owner, [&owner, &end](const std::vector<int>&) {
            QMetaObject::invokeMethod(&owner, end, Qt::QueuedConnection);
        });
        ownersThread.start();
        std::thread poster([&mailbox = *mailbox] { mailbox.post(1); });
        QVERIFY(ownersThread.wait(10'000));
        poster.join();
        QVERIFY(!mailbox);
    }
}

QTEST_GUILESS_MAIN(TestMailbox)
#include "tst_mailbox.moc"
