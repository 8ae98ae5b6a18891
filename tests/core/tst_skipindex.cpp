// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ascii.h"
#include "core/store/skipindex.h"
#include "support/random.h"

#include <QTest>

#include <algorithm>
#include <string>
#include <vector>

using namespace Logboom;

namespace {

std::string hexText(Random& random, std::size_t digits)
{
    std::string text;
    while (text.size() < digits)
        text += "0123456789abcdef"[random.below(16)];
    return text;
}

/// A message with words, numbers, an id and now and then something beyond ASCII.
std::string message(Random& random)
{
    static constexpr std::array words{"Charge",   "failed",  "for",    "invoice", "timeout", "talking",
                                      "replica",  "cache",   "basket", "PAID",    "über",    "日誌",
                                      "[worker]", "{\"a\":", "\n  at", "GET",     "/api/v2", "\xff\xfe"};
    std::string text;
    for (std::size_t i = 0, count = 3 + random.below(8); i < count; ++i)
        text += words[random.below(words.size())] + std::string(random.below(8) == 0 ? "" : " ");
    text += '#' + std::to_string(random.below(1000000)) + " id=" + hexText(random, 32);
    return text;
}

std::string inAnyCase(std::string text, Random& random)
{
    for (char& c : text) {
        if (random.below(2) == 0 && c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
        else if (random.below(2) == 0)
            c = toLowerAscii(c);
    }
    return text;
}

QByteArray indexOf(const std::vector<std::string>& texts)
{
    SkipIndexBuilder builder;
    std::size_t bytes = 0;
    for (const std::string& text : texts)
        bytes += text.size();
    builder.begin(texts.size(), bytes);
    for (const std::string& text : texts)
        builder.add(text);
    return builder.finish();
}

} // namespace

class TestSkipIndex : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void neverRulesOutWhatIsThere_data();
    void neverRulesOutWhatIsThere();
    void rulesOutMostOfWhatIsNot();
    void needsFourCharactersOrSixHexDigits_data();
    void needsFourCharactersOrSixHexDigits();
    void isOneTextAtATime();
    void damageRulesNothingOut();
    void isNotKeptWhereItIsFull();

private:
    std::vector<std::string> m_texts;
    QByteArray m_index;
};

void TestSkipIndex::initTestCase()
{
    Random random(testSeed());
    while (m_texts.size() < 2000)
        m_texts.push_back(message(random));
    m_index = indexOf(m_texts);
    QVERIFY(isSkipIndex(m_index));
}

void TestSkipIndex::neverRulesOutWhatIsThere_data()
{
    QTest::addColumn<int>("texts");
    for (const int texts : {1, 2, 10, 100, 2000})
        QTest::addRow("%d", texts) << texts;
}

void TestSkipIndex::neverRulesOutWhatIsThere()
{
    QFETCH(const int, texts);
    const std::vector<std::string> some(m_texts.begin(), m_texts.begin() + texts);
    const QByteArray index = indexOf(some);
    Random random(testSeed());
    for (int round = 0; round < 5000; ++round) {
        const std::string& text = some[random.below(some.size())];
        const std::size_t begin = random.below(text.size());
        const std::size_t length = 1 + random.below(text.size() - begin);
        const std::string part = inAnyCase(text.substr(begin, length), random);
        QVERIFY2(SkipProbe(part).mayBeIn(index), part.c_str());
    }
}

void TestSkipIndex::rulesOutMostOfWhatIsNot()
{
    Random random(testSeed() + 1);
    int kept = 0;
    constexpr int Rounds = 2000;
    for (int round = 0; round < Rounds; ++round)
        kept += SkipProbe(hexText(random, 12) + "-zyx").mayBeIn(m_index) ? 1 : 0;
    QVERIFY2(kept < Rounds / 20, qPrintable(QString::number(kept)));
}

void TestSkipIndex::needsFourCharactersOrSixHexDigits_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("usable");
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("three") << QByteArray("abz") << false;
    QTest::newRow("four") << QByteArray("time") << true;
    QTest::newRow("five hex digits") << QByteArray("dead5") << false;
    QTest::newRow("six hex digits") << QByteArray("dead5e") << true;
    QTest::newRow("hex digits and another") << QByteArray("dead-") << true;
}

void TestSkipIndex::needsFourCharactersOrSixHexDigits()
{
    QFETCH(const QByteArray, text);
    const SkipProbe probe({text.constData(), static_cast<std::size_t>(text.size())});
    QTEST(probe.isUsable(), "usable");
    if (!probe.isUsable())
        QVERIFY(probe.mayBeIn(m_index));
}

void TestSkipIndex::isOneTextAtATime()
{
    // What only two texts together would make is not there.
    const QByteArray index = indexOf({"xxxxwxyz", "qrstuuuu"});
    QVERIFY(SkipProbe("wxyz").mayBeIn(index));
    QVERIFY(SkipProbe("qrst").mayBeIn(index));
    QVERIFY(!SkipProbe("wxyzqrst").mayBeIn(index));
}

void TestSkipIndex::damageRulesNothingOut()
{
    const SkipProbe absent("certainly not in there, is it?");
    QVERIFY(!absent.mayBeIn(m_index));
    Random random(testSeed());
    for (int round = 0; round < 2000; ++round) {
        QByteArray damaged = m_index;
        if (random.below(3) == 0)
            damaged.truncate(static_cast<qsizetype>(random.below(static_cast<quint64>(damaged.size()))));
        else
            damaged[static_cast<qsizetype>(random.below(static_cast<quint64>(damaged.size())))] ^=
                static_cast<char>(1 + random.below(255));
        QVERIFY(!isSkipIndex(damaged));
        QVERIFY(absent.mayBeIn(damaged));
    }
    QVERIFY(absent.mayBeIn({}));
}

void TestSkipIndex::isNotKeptWhereItIsFull()
{
    Random random(testSeed());
    SkipIndexBuilder builder;
    builder.begin(1, 1); // far too little room for what follows
    for (int i = 0; i < 500; ++i)
        builder.add(message(random));
    QVERIFY(builder.finish().isNull());
    // The next one begins afresh.
    builder.begin(10, 100);
    builder.add("only this");
    const QByteArray index = builder.finish();
    QVERIFY(SkipProbe("only").mayBeIn(index) && !SkipProbe("cache").mayBeIn(index));
}

QTEST_GUILESS_MAIN(TestSkipIndex)
#include "tst_skipindex.moc"
