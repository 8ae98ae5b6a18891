// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/jsonreader.h"
#include "fourapis.h"
#include "servedstore.h"
#include "support/brokentext.h"

#include <QTest>

#include <memory>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

constexpr int Rounds = 400;

const QByteArray Text = "\"a \\\"\\\\ \\u0000\\ud83d\\ude00\\n \xc3\xa9\"";
const QByteArray Object = R"({"stack":{"f":[1.5e3,null]},"tags":{"env":"x"},"error_code":)" + Text + '}';

/// A body with every member an API knows.
QByteArray fullBody(Dialect api)
{
    switch (api) {
    case Dialect::LogAggregator:
        return bodyOf(api, R"("level":"warn","message":)" + Text);
    case Dialect::LogHandler:
        return bodyOf(api, R"("stack":{"f":1},"tags":{"env":)" + Text + R"(},"message":)" + Text);
    case Dialect::Tinybird:
        return bodyOf(api, R"("server_id":"s","error_code":)" + Text + R"(,"resource_id":7,"metadata":)" + Object) +
               '\n' + bodyOf(api, R"("metadata":)" + jsonText(QString::fromUtf8(Object)));
    case Dialect::Logstream:
        break;
    }
    return R"({"app_key":"svc","app_id":"i","batch_id":"b","logs":[{"message":)" + Text + R"(,"context":)" + Object +
           R"(,"trace_id":"t","category":"c"},{"context":)" + jsonText(QString::fromUtf8(Object)) + "}]}";
}

/// Whether every program can read it.
bool isStrictJson(const QByteArray& text)
{
    const QByteArray padded = withJsonPadding(text);
    const std::string_view view(padded.constData(), static_cast<std::size_t>(padded.size()));
    JsonReader reader;
    return reader.read(view, [](JsonCursor&) {}) && findLoneSurrogate(view) == std::string_view::npos;
}

} // namespace

/// Bodies with small changes: whatever is taken of them, each API shows all of it, in answers that can be read.
class TestOneStoreFuzz : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { addStoreKinds(); }
    void showsWhateverWasTaken();
};

void TestOneStoreFuzz::showsWhateverWasTaken()
{
    Random random(testSeed());
    ServedStore store;
    QVERIFY(store.isRunning());
    const FourApis apis(store.server());
    const QByteArrayList lists{
        "/api/logs?limit=1000", "/logs?service=svc", "/apps/1/events?limit=50",
        "/v0/pipes/recent_logs.json?start_time=1970-01-01&end_time=9999-12-31T23:59:59&limit=10000"};
    quint64 stored = 0;
    for (int round = 0; round < Rounds; ++round) {
        const Dialect by = random.pick(AllDialects);
        const QByteArray body = mutatedJson(random, fullBody(by));
        const QByteArray trouble = "by " + QByteArray::number(static_cast<int>(by)) + ": " + body;
        const RawResponse posted = apis.post(by, body);
        const int refused = by == Apps ? 422 : 400;
        const int taken = by == Bird ? 202 : 201;
        QVERIFY2(posted.status == taken || posted.status == refused, trouble.constData());
        QVERIFY2(isStrictJson(posted.body), trouble.constData());

        const quint64 now = store.server().stored();
        const QJsonObject said = posted.json();
        const QString counter = by == Bird ? u"successful_rows"_s : u"saved"_s; // the others take one, and say nothing
        const qint64 accepted = posted.status == taken ? said.value(counter).toInteger(1) : 0;
        QVERIFY2(now - stored == static_cast<quint64>(accepted), trouble.constData());
        if (round % 40 == 0)
            store.seal();
        if (now != stored) {
            for (const QByteArray& target : lists)
                QVERIFY2(isStrictJson(ask(apis.port(), "GET", target).body), trouble.constData());
        }
        stored = now;
    }
    QVERIFY(stored > Rounds / 10);
    const RawResponse all = ask(apis.port(), "GET", "/api/logs?limit=1");
    QCOMPARE(all.json().value("total"_L1).toInteger(), static_cast<qint64>(stored));
}

QTEST_GUILESS_MAIN(TestOneStoreFuzz)
#include "tst_onestorefuzz.moc"
