// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/fileopenevents.h"

#include <QFileOpenEvent>
#include <QSignalSpy>
#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

/// What the system asks the running program to open.
class TestFileOpenEvents final : public QObject
{
    Q_OBJECT

private slots:
    void aFileIsRequested_data();
    void aFileIsRequested();
    void filesAreKeptUntilTheStart();
    void otherAddressesAreNotFiles();
    void eventsOfOthersAreLeftAlone();
};

void TestFileOpenEvents::aFileIsRequested_data()
{
    QTest::addColumn<QString>("path");
    QTest::addRow("plain") << u"/var/log/shop.log"_s;
    QTest::addRow("spaces and letters") << u"/Users/j\u00fcrgen/My Logs/\u30ed\u30b0 100%.log.gz"_s;
}

void TestFileOpenEvents::aFileIsRequested()
{
    QFETCH(const QString, path);
    FileOpenEvents events;
    events.start();
    QSignalSpy spy(&events, &FileOpenEvents::requested);
    QFileOpenEvent event(QUrl::fromLocalFile(path));
    QVERIFY(QCoreApplication::sendEvent(qApp, &event));
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().toStringList(), QStringList{path});
}

void TestFileOpenEvents::filesAreKeptUntilTheStart()
{
    FileOpenEvents events;
    QSignalSpy spy(&events, &FileOpenEvents::requested);
    const QStringList paths{u"/var/log/shop.log"_s, u"/var/log/api.log"_s};
    for (const QString& path : paths) {
        QFileOpenEvent event(QUrl::fromLocalFile(path));
        QCoreApplication::sendEvent(qApp, &event);
    }
    QCOMPARE(spy.size(), 0);
    events.start();
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().toStringList(), paths);
}

void TestFileOpenEvents::otherAddressesAreNotFiles()
{
    FileOpenEvents events;
    events.start();
    QSignalSpy spy(&events, &FileOpenEvents::requested);
    QFileOpenEvent event(QUrl(u"https://logboom.example/shop.log"_s));
    QCoreApplication::sendEvent(qApp, &event);
    QCOMPARE(spy.size(), 0);
}

void TestFileOpenEvents::eventsOfOthersAreLeftAlone()
{
    FileOpenEvents events;
    events.start();
    QSignalSpy spy(&events, &FileOpenEvents::requested);
    QObject other;
    QFileOpenEvent event(u"/var/log/shop.log"_s);
    QCoreApplication::sendEvent(&other, &event);
    QCOMPARE(spy.size(), 0);
}

QTEST_MAIN(TestFileOpenEvents)
#include "tst_fileopenevents.moc"
