// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/messagetally.h"
#include "support/random.h"

#include <QTest>

#include <map>

using namespace Logboom;

namespace {

struct Truth
{
    quint64 count = 0;
    quint64 newestSeq = 0;
};
using Truths = std::map<quint64, Truth>;

/// Some texts often, most once: what a tally finds hard.
quint64 someText(Random& random)
{
    const quint64 number = random.perMille(300) ? random.below(10) : 10 + random.below(100'000);
    return (number + 1) * 0x9E3779B97F4A7C15u;
}

void addTo(MessageTally& tally, Truths& truths, Random& random, quint64 count)
{
    for (quint64 i = 0; i < count; ++i) {
        const quint64 hash = someText(random);
        const quint64 seq = 1 + random.below(1'000'000);
        tally.add(hash, seq);
        Truth& truth = truths[hash];
        ++truth.count;
        truth.newestSeq = std::max(truth.newestSeq, seq);
    }
}

/// What a tally says is right within what it says it may miss.
void check(const MessageTally& tally, const Truths& truths)
{
    std::map<quint64, MessageTally::Text> kept;
    for (const MessageTally::Text& text : tally.top(~std::size_t(0)))
        kept.emplace(text.hash, text);
    for (const auto& [hash, truth] : truths) {
        const auto text = kept.find(hash);
        if (text == kept.end()) {
            QVERIFY(truth.count <= tally.cut());
            continue;
        }
        QVERIFY(text->second.count <= truth.count);
        QVERIFY(text->second.count + text->second.missed >= truth.count);
        if (text->second.missed == 0)
            QCOMPARE(text->second.newestSeq, truth.newestSeq);
    }
}

} // namespace

class TestMessageTally final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_seed = testSeed(); }

    void isExactWhileThereIsRoom();
    void keepsItsBounds();
    void mergesWithinBounds();
    void countsManyAsOneByOne();
    void ranksByCountThenArrival();

private:
    quint64 m_seed = 0;
};

void TestMessageTally::isExactWhileThereIsRoom()
{
    Random random(m_seed);
    MessageTally tally;
    Truths truths;
    addTo(tally, truths, random, 20'000);
    QCOMPARE(tally.cut(), quint64(0));
    const auto all = tally.top(~std::size_t(0));
    QCOMPARE(all.size(), truths.size());
    for (const MessageTally::Text& text : all)
        QCOMPARE(text.count, truths[text.hash].count);
}

void TestMessageTally::keepsItsBounds()
{
    Random random(m_seed);
    MessageTally tally(1024);
    Truths truths;
    addTo(tally, truths, random, 50'000);
    QVERIFY(tally.cut() > 0);
    QVERIFY(tally.top(~std::size_t(0)).size() <= 512);
    check(tally, truths);
    // The frequent ones were there from the start: they are exact.
    for (const MessageTally::Text& text : tally.top(10))
        QCOMPARE(text.count, truths[text.hash].count);
}

void TestMessageTally::mergesWithinBounds()
{
    Random random(m_seed);
    Truths truths;
    MessageTally all(1024);
    for (int i = 0; i < 4; ++i) {
        MessageTally one(i % 2 == 0 ? 1024 : 4096);
        addTo(one, truths, random, 2'000 + random.below(20'000));
        all.merge(one);
        check(all, truths);
    }
}

void TestMessageTally::countsManyAsOneByOne()
{
    Random random(m_seed);
    MessageTally one(1024);
    MessageTally many(1024);
    std::vector<MessageTally::Arrival> arrivals;
    for (quint64 seq = 1; seq <= 20'000; ++seq) {
        arrivals.push_back({someText(random), seq});
        one.add(arrivals.back().hash, seq);
        if (random.perMille(2)) {
            many.add(arrivals);
            arrivals.clear();
        }
    }
    many.add(arrivals);
    QCOMPARE(many.cut(), one.cut());
    const auto all = one.top(~std::size_t(0));
    const auto same = many.top(~std::size_t(0));
    QCOMPARE(same.size(), all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        QCOMPARE(same[i].count, all[i].count);
        QCOMPARE(same[i].newestSeq, all[i].newestSeq);
    }
}

void TestMessageTally::ranksByCountThenArrival()
{
    MessageTally tally;
    tally.add(1, 10);
    tally.add(2, 20);
    tally.add(3, 5, 2);
    const auto top = tally.top(2);
    QCOMPARE(top.size(), std::size_t(2));
    QCOMPARE(top[0].hash, quint64(3));
    QCOMPARE(top[1].hash, quint64(2));
}

QTEST_APPLESS_MAIN(TestMessageTally)
#include "tst_messagetally.moc"
