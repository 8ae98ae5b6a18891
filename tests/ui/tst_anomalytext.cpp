// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/timestamp.h"
#include "ui/language/language.h"
#include "ui/models/anomalytext.h"

#include <QLocale>
#include <QTest>

#include <array>

using namespace Logboom;
using namespace Qt::StringLiterals;

class TestAnomalyText final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void sentences_data();
    void sentences();
    void ratios_data();
    void ratios();
    void counts();
    void news();

private:
    Language m_language; // English has its plurals in a catalogue
};

void TestAnomalyText::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestAnomalyText::sentences_data()
{
    QTest::addColumn<QString>("severity");
    QTest::addColumn<quint64>("count");
    QTest::addColumn<double>("threshold");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char* name, const QString& severity, quint64 count, double threshold,
                        const QString& sentence) { QTest::newRow(name) << severity << count << threshold << sentence; };
    row("errors", u"ERROR"_s, 28, 10.5, u"28 errors in a minute from authentication, threshold 10.5"_s);
    row("one error", u"ERROR"_s, 1, 0, u"1 error in a minute from authentication, threshold 0"_s);
    row("warnings", u"WARNING"_s, 2, 1, u"2 warnings in a minute from authentication, threshold 1"_s);
    row("critical", u"CRITICAL"_s, 2, 1, u"2 critical entries in a minute from authentication, threshold 1"_s);
    row("notices", u"NOTICE"_s, 2, 1, u"2 notices in a minute from authentication, threshold 1"_s);
    row("info", u"INFO"_s, 2, 1, u"2 info entries in a minute from authentication, threshold 1"_s);
    row("one of debug", u"DEBUG"_s, 1, 0.5, u"1 debug entry in a minute from authentication, threshold 0.5"_s);
    row("another text", u"Fatal"_s, 3, 1,
        u"3 entries of severity Fatal in a minute from authentication, threshold 1"_s);
    row("one of another text", u"error"_s, 1, 0,
        u"1 entry of severity error in a minute from authentication, threshold 0"_s);
    row("a text with marks of its own", u"%1 %L1"_s, 3, 1,
        u"3 entries of severity %1 %L1 in a minute from authentication, threshold 1"_s);
    row("no text", QString(), 3, 1, u"3 entries without a severity in a minute from authentication, threshold 1"_s);
    row("large numbers", u"ERROR"_s, 5'000'000'000, 1234567.25,
        u"5,000,000,000 errors in a minute from authentication, threshold 1,234,567.25"_s);
}

void TestAnomalyText::sentences()
{
    QFETCH(const QString, severity);
    QFETCH(const quint64, count);
    QFETCH(const double, threshold);
    const Anomaly anomaly{Minute, "authentication", severity.toStdString(), count, threshold};
    QTEST(anomalySentence(anomaly), "sentence");
    QVERIFY(anomalySentence(anomaly).contains(anomalyCountText(anomaly)));
}

void TestAnomalyText::ratios_data()
{
    QTest::addColumn<double>("threshold");
    QTest::addColumn<QString>("text");
    QTest::newRow("some") << 10.5 << u"2.7 times"_s;
    QTest::newRow("many") << 0.1 << u"280 times"_s;
    QTest::newRow("to nothing") << 0.0 << QString();
}

void TestAnomalyText::ratios()
{
    QFETCH(const double, threshold);
    QTEST(anomalyRatioText({Minute, "web", "ERROR", 28, threshold}), "text");
}

void TestAnomalyText::counts()
{
    QCOMPARE(anomaliesText(1), u"1 anomaly"_s);
    QCOMPARE(anomaliesText(1234), u"1,234 anomalies"_s);
}

void TestAnomalyText::news()
{
    const std::array all{Anomaly{2 * Minute, "web", "ERROR", 28, 10.5}, Anomaly{Minute, "api", "ERROR", 3, 2}};
    QCOMPARE(newAnomaliesText(std::span(all).first(1)), u"28 errors in a minute from web, threshold 10.5."_s);
    QCOMPARE(newAnomaliesText(all), u"2 new anomalies, the newest: 28 errors in a minute from web, threshold 10.5."_s);
}

QTEST_GUILESS_MAIN(TestAnomalyText)
#include "tst_anomalytext.moc"
