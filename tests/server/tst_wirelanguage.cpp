// SPDX-License-Identifier: GPL-3.0-or-later
#include "fourapis.h"
#include "rawclient.h"
#include "testserver.h"

#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

#include <memory>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

/// A language whose every text is this.
class OneWord final : public QTranslator
{
public:
    using QTranslator::QTranslator;
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char*, const char*, const char*, int) const override { return u"mu"_s; }
};

struct Asked
{
    QByteArray method;
    QByteArray target;
    QByteArray body;
};

} // namespace

/// What programs read never depends on the language of the people in front of the window.
class TestWireLanguage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void answersAreTheSame_data();
    void answersAreTheSame();
    void refusalsAreTheSame();

private:
    [[nodiscard]] RawResponse ask(const Asked& asked) const
    {
        return Logboom::ask(m_server->server.httpPort(), asked.method, asked.target, asked.body);
    }

    std::unique_ptr<TestServer> m_server;
    OneWord m_language;
};

void TestWireLanguage::init()
{
    m_server = std::make_unique<TestServer>(100); // bytes
    QVERIFY(m_server->start());
}

void TestWireLanguage::cleanup()
{
    QCoreApplication::removeTranslator(&m_language);
    m_server.reset();
}

void TestWireLanguage::answersAreTheSame_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    const QByteArray none;
    QTest::addRow("no such path") << QByteArray("GET") << QByteArray("/nowhere") << none;
    QTest::addRow("no such method") << QByteArray("DELETE") << QByteArray("/api/logs") << none;
    QTest::addRow("no JSON") << QByteArray("POST") << QByteArray("/api/logs") << QByteArray(R"({)");
    QTest::addRow("no message") << QByteArray("POST") << QByteArray("/api/logs") << QByteArray(R"({})");
    QTest::addRow("a bad level") << QByteArray("POST") << QByteArray("/logs")
                                 << QByteArray(R"({"service":"a","level":"?","message":"m"})");
    QTest::addRow("an event's bad time") << QByteArray("POST") << QByteArray("/v0/events?name=logs")
                                         << QByteArray(R"({"timestamp":"?"})");
    QTest::addRow("a bad limit") << QByteArray("GET") << QByteArray("/api/logs?limit=x") << none;
    QTest::addRow("a bad time") << QByteArray("GET") << QByteArray("/apps/1/events?from=x") << none;
    QTest::addRow("no such pipe") << QByteArray("GET") << QByteArray("/v0/pipes/none.json") << none;
    QTest::addRow("no such application") << QByteArray("GET") << QByteArray("/apps/77") << none;
    QTest::addRow("an application that is there") << QByteArray("POST") << QByteArray("/apps/twice") << none;
    QTest::addRow("the description") << QByteArray("GET") << QByteArray("/openapi.json") << none;
}

void TestWireLanguage::answersAreTheSame()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, body);
    QCOMPARE(ask({"POST", "/apps/twice", {}}).status / 100, 2);
    const RawResponse before = ask({method, target, body});
    QVERIFY(QCoreApplication::installTranslator(&m_language));
    const RawResponse after = ask({method, target, body});
    QCOMPARE(after.status, before.status);
    QCOMPARE(after.body, before.body);
    QVERIFY(!after.body.isEmpty());
}

void TestWireLanguage::refusalsAreTheSame()
{
    QVERIFY(QCoreApplication::installTranslator(&m_language));
    QCOMPARE(QCoreApplication::translate("Logboom", "Logboom is shutting down."), u"mu"_s);
    m_server->store.close();
    const QByteArray body = bodyOf(Stream);
    RawClient first(m_server->server.httpPort());
    first.send(request("POST", "/api/logs", body));
    QTRY_VERIFY(m_server->store.isWaiting()); // out of the queue
    RawClient second(m_server->server.httpPort());
    second.send(request("POST", "/api/logs", body));
    QTRY_COMPARE(m_server->pipeline.counters().queued, 2u);
    const RawResponse busy = ask({"POST", "/api/logs", body});
    QCOMPARE(busy.status, 503);
    QCOMPARE(busy.json().value("error"_L1).toString(), u"Too many entries are waiting to be stored."_s);
    m_server->store.open();
    QVERIFY(first.receive() && second.receive());
    m_server->store.setFailing(true);
    QCOMPARE(ask({"POST", "/api/logs", body}).json().value("error"_L1).toString(),
             u"The entries could not be stored"_s);
    m_server->store.setFailing(false);
}

QTEST_GUILESS_MAIN(TestWireLanguage)
#include "tst_wirelanguage.moc"
