// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawclient.h"
#include "server/servercore.h"
#include "testserver.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>
#include <QUrl>

#include <algorithm>
#include <memory>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

/// Whether a described path ("/v0/pipes/recent_logs.json") is one of a route's ("/v0/pipes/{pipe}"): a placeholder
/// stands for a placeholder or a text.
bool belongsTo(const QString& path, const QString& route)
{
    static const QRegularExpression placeholder(u"\\{[^}]*\\}"_s);
    const QString pattern = QString(route).replace(placeholder, u"[^/]+"_s).replace(u'.', u"\\."_s);
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(path).hasMatch();
}

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Calls visit(path, method, operation) for everything that is described.
template<typename Visit>
void forEachOperation(const QJsonObject& description, Visit visit)
{
    const QJsonObject paths = description.value(u"paths"_s).toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QJsonObject operations = path->toObject();
        for (auto operation = operations.begin(); operation != operations.end(); ++operation)
            visit(path.key(), operation.key().toUpper(), operation->toObject());
    }
}

/// Every "$ref" below a value.
QStringList referencesIn(const QJsonValue& value)
{
    QStringList found;
    if (value.isArray()) {
        for (const QJsonValue& element : value.toArray())
            found += referencesIn(element);
    }
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member)
        found += member.key() == u"$ref"_s ? QStringList{member->toString()} : referencesIn(*member);
    return found;
}

} // namespace

/// The description and the page of it, held against the server.
class TestApiDocs : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void describesEveryRouteAndNoOther();
    void isConsistent();
    void examplesWork_data();
    void examplesWork();
    void pageNeedsNothingFromElsewhere();
    void isPublic();

private:
    std::unique_ptr<TestServer> m_server;
    [[nodiscard]] quint16 port() const { return m_server->server.httpPort(); }
    [[nodiscard]] QJsonObject description() const { return ask(port(), "GET", "/openapi.json").json(); }
};

void TestApiDocs::init()
{
    m_server = std::make_unique<TestServer>();
    QVERIFY(m_server->start());
}

void TestApiDocs::cleanup()
{
    m_server.reset();
}

void TestApiDocs::describesEveryRouteAndNoOther()
{
    std::atomic<int> connections{0};
    const ServerCore core(m_server->pipeline, m_server->queries, {}, connections);
    QStringList undescribed;
    for (const Route& route : core.routes())
        undescribed.append(textOf(route.method) % u' ' % textOf(route.path));
    const QStringList routes = undescribed;
    QVERIFY(!routes.isEmpty());
    forEachOperation(description(), [&](const QString& path, const QString& method, const QJsonObject&) {
        const QString described = method % u' ' % path;
        const auto route = std::ranges::find_if(
            routes, [&described](const QString& candidate) { return belongsTo(described, candidate); });
        QVERIFY2(route != routes.end(), qPrintable(described));
        undescribed.removeOne(*route);
    });
    QCOMPARE(undescribed, QStringList());
}

void TestApiDocs::isConsistent()
{
    const QJsonObject all = description();
    QCOMPARE(all.value(u"info"_s).toObject().value(u"version"_s).toString(), QStringLiteral(LOGBOOM_VERSION));
    const QJsonObject schemas = all.value(u"components"_s).toObject().value(u"schemas"_s).toObject();
    const QStringList references = referencesIn(all);
    QVERIFY(!references.isEmpty());
    for (const QString& reference : references)
        QVERIFY2(schemas.contains(reference.section(u'/', -1)), qPrintable(reference));

    QStringList names;
    forEachOperation(all, [&](const QString& path, const QString& method, const QJsonObject& operation) {
        names.append(operation.value(u"operationId"_s).toString());
        QStringList inPath;
        for (const QJsonValue& parameter : operation.value(u"parameters"_s).toArray()) {
            if (parameter.toObject().value(u"in"_s) == u"path"_s)
                inPath.append(u'{' % parameter.toObject().value(u"name"_s).toString() % u'}');
        }
        QStringList wanted;
        auto match = QRegularExpression(u"\\{[^}]*\\}"_s).globalMatch(path);
        while (match.hasNext())
            wanted.append(match.next().captured());
        QVERIFY2(inPath == wanted, qPrintable(method % u' ' % path));
    });
    QCOMPARE(names.removeDuplicates(), 0);
    QVERIFY(!names.contains(QString()));
}

void TestApiDocs::examplesWork_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("method");
    QTest::addColumn<QJsonObject>("operation");
    TestServer server;
    QVERIFY(server.start());
    forEachOperation(ask(server.server.httpPort(), "GET", "/openapi.json").json(),
                     [](const QString& path, const QString& method, const QJsonObject& operation) {
                         QTest::addRow("%s %s", qPrintable(method), qPrintable(path)) << path << method << operation;
                     });
}

void TestApiDocs::examplesWork()
{
    QFETCH(QString, path);
    QFETCH(const QString, method);
    QFETCH(const QJsonObject, operation);
    const bool creates = operation.value(u"operationId"_s) == u"createApplication"_s;
    const QJsonObject app = ask(port(), "POST", creates ? "/apps/other" : "/apps/my-app").json();
    const QJsonArray saved =
        ask(port(), "POST", "/api/logs", R"({"app_key":"a","app_id":"b","message":"c"})").json()[u"entries"].toArray();

    QStringList query;
    QByteArray headers;
    for (const QJsonValue& value : operation.value(u"parameters"_s).toArray()) {
        const QJsonObject parameter = value.toObject();
        const QString name = parameter.value(u"name"_s).toString();
        const QString where = parameter.value(u"in"_s).toString();
        QString example = parameter.value(u"example"_s).toVariant().toString();
        if (name == u"X-INGEST-KEY"_s)
            example = app.value(u"ingest_key"_s).toString();
        else if (name == u"id"_s) // it must exist
            example = saved.at(0).toObject().value(u"id"_s).toString();
        QVERIFY2(!example.isEmpty() || !parameter.value(u"required"_s).toBool(), qPrintable(name));
        if (where == u"path"_s)
            path.replace(u'{' % name % u'}', QString::fromLatin1(QUrl::toPercentEncoding(example)));
        else if (where == u"header"_s && !example.isEmpty())
            headers += (name % u": "_s % example % u"\r\n"_s).toUtf8();
        else if (!example.isEmpty())
            query.append(name % u'=' % QString::fromLatin1(QUrl::toPercentEncoding(example)));
    }
    const QJsonObject content =
        operation.value(u"requestBody"_s)[u"content"].toObject().value(u"application/json"_s).toObject();
    const QByteArray body =
        content.isEmpty() ? QByteArray() : QJsonDocument(content.value(u"example"_s).toObject()).toJson();
    QVERIFY(content.isEmpty() || body.size() > 4);

    const QString target = query.isEmpty() ? path : path % u'?' % query.join(u'&');
    const RawResponse response = ask(port(), method.toUtf8(), target.toUtf8(), body, headers);
    QVERIFY2(response.status / 100 == 2, response.body.constData());
    QVERIFY(operation.value(u"responses"_s).toObject().contains(QString::number(response.status)));
}

void TestApiDocs::pageNeedsNothingFromElsewhere()
{
    const RawResponse page = ask(port(), "GET", "/docs");
    QCOMPARE(page.status, 200);
    QCOMPARE(page.header("Content-Type"), "text/html; charset=utf-8");
    QVERIFY(page.header("Content-Security-Policy").startsWith("default-src 'none'"));
    QVERIFY(page.body.contains("fetch('/openapi.json')"));
    QVERIFY(!page.body.contains("http://") && !page.body.contains("https://") && !page.body.contains("@import"));
    QCOMPARE(ask(port(), "GET", "/docs/").status, 200);
}

void TestApiDocs::isPublic()
{
    TestServer guarded;
    ServerOptions options;
    options.apiSecret = "write";
    options.uiSecret = "read";
    QVERIFY(guarded.start(options));
    QCOMPARE(ask(guarded.server.httpPort(), "GET", "/docs").status, 200);
    QCOMPARE(ask(guarded.server.httpPort(), "GET", "/openapi.json").status, 200);
    QCOMPARE(ask(guarded.server.httpPort(), "GET", "/api/logs").status, 401);
}

QTEST_GUILESS_MAIN(TestApiDocs)
#include "tst_apidocs.moc"
