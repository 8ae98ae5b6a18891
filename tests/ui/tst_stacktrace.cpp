// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/random.h"
#include "ui/models/stacktrace.h"

#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

/// A line each: "head TEXT", "note TEXT", "FUNCTION @ FILE:LINE:COLUMN" and "* " before what is foreign.
QStringList shown(const std::vector<StackLine>& lines)
{
    QStringList result;
    for (const StackLine& line : lines) {
        switch (line.kind) {
        case StackLine::Kind::Head:
            result += u"head "_s + line.text;
            break;
        case StackLine::Kind::Note:
            result += u"note "_s + line.text;
            break;
        case StackLine::Kind::Frame: {
            QString text = (line.isForeign ? u"* "_s : QString()) + line.function + u" @ "_s + line.file;
            if (line.line > 0)
                text += u':' + QString::number(line.line);
            if (line.column > 0)
                text += u':' + QString::number(line.column);
            result += text;
        }
        }
    }
    return result;
}

} // namespace

/// Traces as the languages write them.
class TestStackTrace : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void takesOrdinaryTextForNoFrames_data();
    void takesOrdinaryTextForNoFrames();
    void namesThePlace_data();
    void namesThePlace();
    void foldsForeignFrames_data();
    void foldsForeignFrames();
    void readsLongTextsQuickly();
    void readsAnyText();

private:
    void addInterpreted();
    void addCompiled();
};

void TestStackTrace::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("lines");
    addInterpreted();
    addCompiled();
}

void TestStackTrace::addInterpreted()
{
    QTest::addRow("Python") << uR"(Traceback (most recent call last):
  File "/srv/shop/orders.py", line 42, in capture
    gateway.send(payment)
  File "/srv/shop/venv/lib/python3.11/site-packages/requests/api.py", line 59, in request
    return session.request(method=method, url=url, **kwargs)
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  File "<frozen importlib._bootstrap>", line 241, in _call_with_frames_removed
requests.exceptions.ConnectTimeout: no answer

During handling of the above exception, another exception occurred:

Traceback (most recent call last):
  File "/srv/shop/main.py", line 7, in <module>
    main()
RuntimeError: capture failed)"_s
                            << QStringList{
                                   u"note Traceback (most recent call last):"_s,
                                   u"capture @ /srv/shop/orders.py:42"_s,
                                   u"note gateway.send(payment)"_s,
                                   u"* request @ /srv/shop/venv/lib/python3.11/site-packages/requests/api.py:59"_s,
                                   u"note return session.request(method=method, url=url, **kwargs)"_s,
                                   u"note ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"_s,
                                   u"* _call_with_frames_removed @ <frozen importlib._bootstrap>:241"_s,
                                   u"head requests.exceptions.ConnectTimeout: no answer"_s,
                                   u"note During handling of the above exception, another exception occurred:"_s,
                                   u"note Traceback (most recent call last):"_s,
                                   u"<module> @ /srv/shop/main.py:7"_s,
                                   u"note main()"_s,
                                   u"head RuntimeError: capture failed"_s};
    QTest::addRow("JavaScript in Node")
        << uR"(TypeError: Cannot read properties of undefined (reading 'id')
    at Object.capture (/app/src/orders.js:42:15)
    at async handler (file:///app/src/server.mjs:7:3)
    at new Gateway (webpack-internal:///./src/gateway.ts:3:4)
    at Array.map (<anonymous>)
    at /app/node_modules/express/lib/router/layer.js:95:5
    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)
    at file:///C:/shop/index.js:1:2
  [cause]: Error: closed)"_s
        << QStringList{u"head TypeError: Cannot read properties of undefined (reading 'id')"_s,
                       u"Object.capture @ /app/src/orders.js:42:15"_s,
                       u"handler @ /app/src/server.mjs:7:3"_s,
                       u"new Gateway @ ./src/gateway.ts:3:4"_s,
                       u"* Array.map @ "_s,
                       u"*  @ /app/node_modules/express/lib/router/layer.js:95:5"_s,
                       u"* process.processTicksAndRejections @ node:internal/process/task_queues:95:5"_s,
                       u" @ C:/shop/index.js:1:2"_s,
                       u"head [cause]: Error: closed"_s};
    QTest::addRow("JavaScript in Firefox and Safari")
        << uR"(capture@https://shop.example/static/app.js:10:2345
@https://shop.example/static/app.js:1:1
handler@file:///srv/app.js:3:9)"_s
        << QStringList{u"capture @ https://shop.example/static/app.js:10:2345"_s,
                       u" @ https://shop.example/static/app.js:1:1"_s, u"handler @ /srv/app.js:3:9"_s};
}

void TestStackTrace::addCompiled()
{
    QTest::addRow("Java")
        << uR"(org.example.GatewayTimeoutException: no answer after 2,000 ms
	at org.example.shop.GatewayClient.send(GatewayClient.java:74)
	at org.example.shop.PaymentApi$Handler.<init>(PaymentApi.kt:52)
	at java.base/java.util.concurrent.ThreadPoolExecutor.runWorker(ThreadPoolExecutor.java:1136)
	at app//org.springframework.web.FrameworkServlet.service(FrameworkServlet.java:883) ~[spring-webmvc-6.0.jar:6.0]
	at jdk.internal.reflect.GeneratedMethodAccessor42.invoke(Unknown Source)
	at sun.nio.ch.EPoll.wait(Native Method)
Caused by: java.net.SocketTimeoutException: Read timed out
	at org.example.shop.Channel.read(Channel.java:201)
	... 13 more
	Suppressed: java.io.IOException: close)"_s
        << QStringList{u"head org.example.GatewayTimeoutException: no answer after 2,000 ms"_s,
                       u"GatewayClient.send @ org/example/shop/GatewayClient.java:74"_s,
                       u"PaymentApi$Handler.<init> @ org/example/shop/PaymentApi.kt:52"_s,
                       u"* ThreadPoolExecutor.runWorker @ java/util/concurrent/ThreadPoolExecutor.java:1136"_s,
                       u"* FrameworkServlet.service @ org/springframework/web/FrameworkServlet.java:883"_s,
                       u"* GeneratedMethodAccessor42.invoke @ "_s,
                       u"* EPoll.wait @ "_s,
                       u"head Caused by: java.net.SocketTimeoutException: Read timed out"_s,
                       u"Channel.read @ org/example/shop/Channel.java:201"_s,
                       u"note ... 13 more"_s,
                       u"head Suppressed: java.io.IOException: close"_s};
    QTest::addRow(".NET") << uR"(System.InvalidOperationException: Capture failed
 ---> System.TimeoutException: no answer
   at Shop.GatewayClient.Send(Payment payment, Int32 tries) in C:\src\Shop\GatewayClient.cs:line 74
   --- End of inner exception stack trace ---
   at Shop.Orders.<CaptureAsync>d__3.MoveNext() in /src/Shop/Orders.cs:line 12
   at System.Runtime.CompilerServices.TaskAwaiter.ThrowForNonSuccess(Task task)
   at Shop.Api.Post[T](T body) in /src/Shop/Api.cs:Zeile 3)"_s
                          << QStringList{u"head System.InvalidOperationException: Capture failed"_s,
                                         u"head ---> System.TimeoutException: no answer"_s,
                                         u"GatewayClient.Send @ C:\\src\\Shop\\GatewayClient.cs:74"_s,
                                         u"note --- End of inner exception stack trace ---"_s,
                                         u"<CaptureAsync>d__3.MoveNext @ /src/Shop/Orders.cs:12"_s,
                                         u"* TaskAwaiter.ThrowForNonSuccess @ "_s,
                                         u"Api.Post[T] @ /src/Shop/Api.cs:3"_s};
    QTest::addRow("Go") << uR"(panic: runtime error: index out of range [5] with length 3

goroutine 1 [running]:
main.(*Gateway).Send(0xc000010000, {0x4b3f20, 0x5})
	/home/me/shop/gateway.go:42 +0x1d
example.org/shop/orders.Capture(...)
	/home/me/shop/orders/capture.go:7
net/http.HandlerFunc.ServeHTTP(0xc00001, {0x1, 0x2}, 0x3)
	/usr/local/go/src/net/http/server.go:2122 +0x2f
created by main.main in goroutine 1
	/home/me/shop/main.go:12 +0x5e
exit status 2)"_s
                        << QStringList{u"head panic: runtime error: index out of range [5] with length 3"_s,
                                       u"note goroutine 1 [running]:"_s,
                                       u"main.(*Gateway).Send @ /home/me/shop/gateway.go:42"_s,
                                       u"orders.Capture @ /home/me/shop/orders/capture.go:7"_s,
                                       u"* http.HandlerFunc.ServeHTTP @ /usr/local/go/src/net/http/server.go:2122"_s,
                                       u"main.main @ /home/me/shop/main.go:12"_s,
                                       u"note exit status 2"_s};
    QTest::addRow("Rust") << uR"(stack backtrace:
   0: core::panicking::panic
             at /rustc/abc/library/core/src/panicking.rs:144:5
   1: shop::capture
             at ./src/main.rs:4:9)"_s
                          << QStringList{u"note stack backtrace:"_s,
                                         u"* core::panicking::panic @ /rustc/abc/library/core/src/panicking.rs:144:5"_s,
                                         u"shop::capture @ ./src/main.rs:4:9"_s};
    QTest::addRow("C++ in gdb")
        << uR"(#0  0x00007ffff7a42428 in __GI_raise (sig=6) at ../sysdeps/raise.c:54
#1  Gateway::send (this=0x0, tries=3) at src/gateway.cpp:74
#2  0x000055555 in std::__invoke_impl<void, main::{lambda()#1}> (f=...) at /usr/include/c++/12/bits/invoke.h:61
#3  0x0000555 in start () from /lib/x86_64-linux-gnu/libc.so.6
#4  main () at /home/me/shop/main.cpp:7)"_s
        << QStringList{u"* __GI_raise @ ../sysdeps/raise.c:54"_s, u"Gateway::send @ src/gateway.cpp:74"_s,
                       u"* std::__invoke_impl<void, main::{lambda()#1}> @ /usr/include/c++/12/bits/invoke.h:61"_s,
                       u"* start @ /lib/x86_64-linux-gnu/libc.so.6"_s, u"main @ /home/me/shop/main.cpp:7"_s};
    QTest::addRow("C++ of a sanitizer")
        << uR"(==123==ERROR: AddressSanitizer: heap-use-after-free on address 0x602 at pc 0x4f
    #0 0x4f1a2b in Gateway::send(Payment const&, int) /home/me/shop/gateway.cpp:74:9
    #1 0x7f00 in __libc_start_main (/lib/x86_64-linux-gnu/libc.so.6+0x29d8f) (BuildId: 1234))"_s
        << QStringList{u"head ==123==ERROR: AddressSanitizer: heap-use-after-free on address 0x602 at pc 0x4f"_s,
                       u"Gateway::send @ /home/me/shop/gateway.cpp:74:9"_s,
                       u"* __libc_start_main @ /lib/x86_64-linux-gnu/libc.so.6"_s};
    QTest::addRow("C++ of Boost and of the standard library")
        << uR"( 0# Gateway::send(int) at /home/me/shop/gateway.cpp:74
 1# capture() in ./shop
   2# main at /home/me/shop/main.cpp:7 [0x55d0]
   3# __libc_start_main at :0 [0x7f])"_s
        << QStringList{u"Gateway::send @ /home/me/shop/gateway.cpp:74"_s, u"capture @ ./shop"_s,
                       u"main @ /home/me/shop/main.cpp:7"_s, u"* __libc_start_main @ "_s};
    QTest::addRow("C++ of glibc") << u"./shop(_ZN7Gateway4sendEv+0x1d) [0x55d0]"_s
                                  << QStringList{u"_ZN7Gateway4sendEv @ ./shop"_s};
}

void TestStackTrace::reads()
{
    QFETCH(const QString, text);
    QTEST(shown(parseStack(text)), "lines");
    // As Windows writes lines.
    QTEST(shown(parseStack(QString(text).replace(u'\n', u"\r\n"_s))), "lines");
}

void TestStackTrace::takesOrdinaryTextForNoFrames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addRow("nothing") << QString();
    QTest::addRow("blank lines") << u"\n \n\t\n"_s;
    QTest::addRow("a sentence with at") << u"at noon the queue (orders) was full"_s;
    QTest::addRow("a time") << u"at 10:42:31"_s;
    QTest::addRow("an address") << u"mail to ann@example.org:25 failed"_s;
    QTest::addRow("a list") << u"1. first\n2. second"_s;
    QTest::addRow("an issue") << u"#12 is fixed"_s;
    QTest::addRow("a field") << u"exception.type: ValueError"_s;
}

void TestStackTrace::takesOrdinaryTextForNoFrames()
{
    QFETCH(const QString, text);
    QVERIFY(!hasFrames(parseStack(text)));
}

void TestStackTrace::namesThePlace_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("place");
    QTest::addRow("none") << QString() << 3 << QString();
    QTest::addRow("a path") << u"/srv/shop/orders.py"_s << 42 << u"orders.py:42"_s;
    QTest::addRow("of Windows") << u"C:\\src\\Orders.cs"_s << 7 << u"Orders.cs:7"_s;
    QTest::addRow("without a line") << u"lib/libc.so.6"_s << 0 << u"libc.so.6"_s;
    QTest::addRow("only a name") << u"Orders.java"_s << 1 << u"Orders.java:1"_s;
}

void TestStackTrace::namesThePlace()
{
    QFETCH(const QString, file);
    QFETCH(const int, line);
    StackLine frame;
    frame.file = file;
    frame.line = line;
    QTEST(frame.place(), "place");
}

void TestStackTrace::foldsForeignFrames_data()
{
    QTest::addColumn<QString>("kinds"); // h head, n note, o own, f foreign, m "... more"
    QTest::addColumn<QString>("folds");
    QTest::addRow("nothing") << QString() << QString();
    QTest::addRow("one stays") << u"hofo"_s << QString();
    QTest::addRow("two in a row") << u"hoffo"_s << u"2-4:2"_s;
    QTest::addRow("at both ends") << u"ffoofff"_s << u"0-2:2 4-7:3"_s;
    QTest::addRow("a head ends it") << u"fhfffh"_s << u"2-5:3"_s;
    QTest::addRow("with their lines of source") << u"onfnfno"_s << u"2-6:2"_s;
    QTest::addRow("what is left out ends it") << u"offm"_s << u"1-3:2"_s;
    QTest::addRow("notes of one") << u"ofnno"_s << QString();
}

void TestStackTrace::foldsForeignFrames()
{
    QFETCH(const QString, kinds);
    std::vector<StackLine> lines;
    for (const QChar kind : kinds) {
        StackLine line;
        line.kind = kind == u'h'                   ? StackLine::Kind::Head
                    : kind == u'o' || kind == u'f' ? StackLine::Kind::Frame
                                                   : StackLine::Kind::Note;
        line.isForeign = kind == u'f';
        line.text = kind == u'm' ? u"... 3 more"_s : u"x"_s;
        lines.push_back(line);
    }
    QStringList folds;
    for (const StackFold& fold : foreignRuns(lines))
        folds += u"%1-%2:%3"_s.arg(fold.begin).arg(fold.end).arg(fold.frames);
    QTEST(folds.join(u' '), "folds");
}

void TestStackTrace::readsLongTextsQuickly()
{
    const QString longLine = u"at "_s + u"(a:"_s.repeated(500'000);
    QCOMPARE(parseStack(longLine).size(), std::size_t(1));
    const QString many = u"\tat org.example.A.b(A.java:1)\n"_s.repeated(2 * static_cast<qsizetype>(MaxStackLines));
    QCOMPARE(parseStack(many).size(), MaxStackLines);
}

void TestStackTrace::readsAnyText()
{
    static constexpr std::array pieces{"at ",   "File \"", "\", line ", "12",  ", in ",    "(",     ")",      ":",
                                       ".java", "\n",      "\t",        "#0 ", "0x1f in ", "# ",    "[",      "]",
                                       "@",     "/",       "a.",        "<",   ">",        " in ",  ".go:1",  "+0x",
                                       "...",   "at /",    "é",         "\r",  "{",        "node:", "file://"};
    Random random(testSeed());
    for (int round = 0; round < 20'000; ++round) {
        QString text;
        for (quint64 i = random.below(20); i > 0; --i)
            text += QString::fromUtf8(random.pick(pieces));
        const std::vector<StackLine> lines = parseStack(text);
        for (const StackFold& fold : foreignRuns(lines))
            QVERIFY(fold.begin < fold.end && fold.end <= lines.size() && fold.frames >= 2);
    }
}

QTEST_APPLESS_MAIN(TestStackTrace)
#include "tst_stacktrace.moc"
