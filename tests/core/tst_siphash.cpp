// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/siphash.h"

#include <QTest>
#include <QtEndian>

using namespace Logboom;

/// The hash by which texts are told apart.
class TestSipHash : public QObject
{
    Q_OBJECT

private slots:
    void givesTheReferenceValues_data();
    void givesTheReferenceValues();
    void dependsOnTheKey();
    void takesWords_data();
    void takesWords();
};

void TestSipHash::givesTheReferenceValues_data()
{
    // Key 00 01 .. 0f; the first rows are those of the reference implementation (vectors_sip128).
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("hash");
    QTest::addRow("nothing") << QByteArray() << QByteArray("a3817f04ba25a8e66df67214c7550293");
    QTest::addRow("one byte") << QByteArray::fromHex("00") << QByteArray("da87c1d86b99af44347659119b22fc45");
    QTest::addRow("one word") << QByteArray::fromHex("0001020304050607")
                              << QByteArray("3b62a9ba6258f5610f83e264f31497b4");
    QTest::addRow("almost two words") << QByteArray::fromHex("000102030405060708090a0b0c0d0e")
                                      << QByteArray("5493e99933b0a8117e08ec0f97cfc3d9");
    QTest::addRow("a sentence") << QByteArray("The disk is full. 1234567890")
                                << QByteArray("08c157e2758be0c47cfecde5be9664aa");
}

void TestSipHash::givesTheReferenceValues()
{
    QFETCH(const QByteArray, text);
    const Hash128 hash = sipHash128({text.constData(), static_cast<std::size_t>(text.size())},
                                    {0x0706050403020100ULL, 0x0f0e0d0c0b0a0908ULL});
    QByteArray bytes(16, 0);
    qToLittleEndian(hash.first, bytes.data());
    qToLittleEndian(hash.second, bytes.data() + 8);
    QTEST(bytes.toHex(), "hash");
}

void TestSipHash::dependsOnTheKey()
{
    const Hash128 hash = sipHash128("text", newSipKey());
    QVERIFY(!(hash == sipHash128("text", newSipKey())));
    QVERIFY(!(hash == sipHash128("texT", newSipKey())));
}

void TestSipHash::takesWords_data()
{
    // Of SipHash-1-3 with a key of zeros, as a Python that uses it says; its last word ends with the length.
    QTest::addColumn<quint64>("first");
    QTest::addColumn<quint64>("last");
    QTest::addColumn<quint64>("hash");
    QTest::addRow("abcdefgh") << quint64(0x6867666564636261) << quint64(0x0800000000000000)
                              << quint64(0x3f7b849c0b8e35ea);
    QTest::addRow("0 to 14") << quint64(0x0706050403020100) << quint64(0x0f0e0d0c0b0a0908)
                             << quint64(0xf30eb725bb91c9ea);
}

void TestSipHash::takesWords()
{
    QFETCH(const quint64, first);
    QFETCH(const quint64, last);
    SipWords words({0, 0});
    words.take(first);
    words.take(last);
    QTEST(words.finished(), "hash");
}

QTEST_GUILESS_MAIN(TestSipHash)
#include "tst_siphash.moc"
