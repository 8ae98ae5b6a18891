// SPDX-License-Identifier: GPL-3.0-or-later
#include "filtertexts.h"

#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Logboom::EntryView)

/// What people type, and what it finds.
class TestFilterLanguage final : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void plainTextIsTakenAsTyped_data();
    void plainTextIsTakenAsTyped();
    void timesAreReadInTheZone();
    void currentRunsAreThoseOfTheContext();
    void unseenDottedNamesFindTextToo();

private:
    void addTableRows();
    void addLaterTableRows();
    void addOperatorRows();
    void addContextRows();
    void addRareRows();
    void addGrammarRows();
};

void TestFilterLanguage::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<EntryView>>("found");
    QTest::addColumn<QList<EntryView>>("notFound");
    addTableRows();
    addLaterTableRows();
    addOperatorRows();
    addContextRows();
    addRareRows();
    addGrammarRows();
}

using Entries = QList<EntryView>;

/// The examples of the language's description, one by one.
void TestFilterLanguage::addTableRows()
{
    const EntryView stack = entryWith([](EntryView& entry) { entry.rare.stack = R"({"frames":["at read timeout"]})"; });
    const EntryView metadata = entryWith([](EntryView& entry) { entry.rare.metadata = "TimeOut=3"; });
    QTest::addRow("a word") << u"timeout"_s
                            << Entries{withMessage("Read TIMEOUT after 3 s"), withContext(R"({"cause":"timeouts"})"),
                                       stack, metadata}
                            << Entries{plainEntry(), withMessage("time out"), withApp("timeout")};
    QTest::addRow("two words and one not")
        << u"connection reset -healthcheck"_s
        << Entries{withMessage("connection was reset"), withMessage("Reset of the Connection")}
        << Entries{withMessage("connection"), withMessage("connection reset by healthcheck")};
    QTest::addRow("a phrase") << u"\"cannot open file\""_s << Entries{withMessage("x: Cannot open file y")}
                              << Entries{withMessage("file cannot open"), withMessage("cannot  open file")};
    QTest::addRow("at least a level") << u"level>=warning"_s
                                      << Entries{withLevel(Level::Warning), withLevel(Level::Error),
                                                 withLevel(Level::Critical)}
                                      << Entries{withLevel(Level::Notice), withLevel(Level::Debug)};
    QTest::addRow("levels of an app") << u"level:(error critical) app:api"_s
                                      << Entries{withLevel(Level::Error, "api"), withLevel(Level::Critical, "api")}
                                      << Entries{withLevel(Level::Error, "api2"), withLevel(Level::Warning, "api"),
                                                 withLevel(Level::Error)};
    QTest::addRow("apps without a category")
        << u"app:(api worker) -category:http.access"_s
        << Entries{withApp("api"), withApp("worker", "http"), withApp("API", "http.access.log")}
        << Entries{withApp("api", "http.access"), withApp("web", "http")};
    QTest::addRow("a number and a wildcard")
        << u"status>=500 path:/api/*"_s
        << Entries{withContext(R"({"status":500,"path":"/api/users"})"),
                   withContext(R"({"path":"/API/","status":"503"})")}
        << Entries{withContext(R"({"status":499,"path":"/api/users"})"),
                   withContext(R"({"status":500,"path":"/v2/api/users"})"), withContext(R"({"path":"/api/users"})")};
    QTest::addRow("a duration") << u"duration>1.5s"_s
                                << Entries{withContext(R"({"duration":1501})"), withContext(R"({"duration":"2s"})")}
                                << Entries{withContext(R"({"duration":1500})"), withContext(R"({"duration":"900ms"})"),
                                           withContext(R"({"duration":"long"})"), plainEntry()};
}

void TestFilterLanguage::addLaterTableRows()
{
    const EntryView stack = entryWith([](EntryView& entry) { entry.rare.stack = R"({"frames":["at read timeout"]})"; });
    QTest::addRow("nested fields") << u"user.id=42 OR user.email:*@example.org"_s
                                   << Entries{withContext(R"({"user":{"id":42}})"), withContext(R"({"user.id":"42"})"),
                                              withContext(R"({"user":{"id":1,"email":"Ann@Example.org"}})")}
                                   << Entries{withContext(R"({"user":{"id":421}})"), withContext(R"({"id":42})"),
                                              withContext(R"({"user":{"email":"ann@example.org.uk"}})")};
    QTest::addRow("a regular expression on a field")
        << uR"(msg~/user \d+ (locked|banned)/i)"_s
        << Entries{withMessage("User 7 LOCKED"), withMessage("so user 12 banned")}
        << Entries{withMessage("user x locked"), withContext(R"({"m":"user 7 locked"})")};
    QTest::addRow("a regular expression anywhere")
        << u"/deadlock|lock wait/"_s
        << Entries{withMessage("deadlock found"), withContext(R"({"error":"lock wait timeout"})")}
        << Entries{withMessage("Deadlock found"), withMessage("lock  wait")};
    const EntryView old = entryWith([](EntryView& entry) {
        entry.context = R"({"exception":"Oops"})";
        entry.timestamp = Now - 10 * Minute;
    });
    QTest::addRow("recent exceptions") << u"has:exception age<10m"_s
                                       << Entries{stack, withContext(R"({"exception":{"type":"Oops"}})"),
                                                  withContext(R"({"error":{"stack":"at x"}})")}
                                       << Entries{old, plainEntry(), withContext(R"({"exception":null})"),
                                                  withContext(R"({"note":"exception stack"})")};
    const EntryView traced = entryWith([](EntryView& entry) { entry.trace = "4bf92f3577b34da6a3ce929d0e0e4736"; });
    const EntryView other = entryWith([](EntryView& entry) { entry.trace = "a4bf92f35"; });
    QTest::addRow("a request") << u"trace:4bf92f35"_s << Entries{traced} << Entries{other, plainEntry()};
    QTest::addRow("marks that no entry carries yet") << u"run:current is:new"_s << Entries{} << Entries{plainEntry()};
    const EntryView nested = withContext(R"({"process":{"pid":4711}})");
    QTest::addRow("a run") << u"run:4711"_s
                           << Entries{withContext(R"({"pid":4711})"), withContext(R"({"run":"4711"})"), nested}
                           << Entries{plainEntry(), withContext(R"({"pid":47110})"), withContext(R"({"port":4711})"),
                                      withMessage("run:4711")};
    QTest::addRow("any run but one") << u"run:* run!=7"_s << Entries{withContext(R"({"run_id":"a"})"), nested}
                                     << Entries{plainEntry(), withContext(R"({"pid":7})")};
    QTest::addRow("runs by their beginning") << u"run:deploy-*"_s << Entries{withContext(R"({"run":"deploy-12"})")}
                                             << Entries{withContext(R"({"run":"redeploy-12"})")};
    QTest::addRow("a time span without a pattern")
        << u"time:10:42:00..10:43:30 -pattern:17"_s
        << Entries{withTime("2026-01-19T10:42:00Z"), withTime("2026-01-19T10:43:30Z")}
        << Entries{withTime("2026-01-19T10:41:59.999999Z"), withTime("2026-01-19T10:43:31Z"),
                   withTime("2026-01-18T10:43:00Z")};
}

void TestFilterLanguage::addOperatorRows()
{
    const EntryView error = withLevel(Level::Error, "Api");
    QTest::addRow("equals ignores case") << u"app:api"_s << Entries{error} << Entries{withApp("api2")};
    QTest::addRow("exact does not") << u"app=api"_s << Entries{withApp("api")} << Entries{error};
    QTest::addRow("exact takes no wildcards") << u"app=a*"_s << Entries{withApp("a*")} << Entries{withApp("api")};
    QTest::addRow("quotes take no wildcards") << u"app:\"a*\""_s << Entries{withApp("A*")} << Entries{withApp("api")};
    QTest::addRow("not exact") << u"app!=api"_s << Entries{error} << Entries{withApp("api")};
    QTest::addRow("not exact any") << u"app!=(api web)"_s << Entries{error} << Entries{withApp("api"), withApp("web")};
    QTest::addRow("wildcards") << u"app:a?i*"_s << Entries{error, withApp("api-1"), withApp("aäi")}
                               << Entries{withApp("ai"), withApp("my api")};
    QTest::addRow("regex") << u"app~^A"_s << Entries{error} << Entries{withApp("api")};
    QTest::addRow("not regex") << u"app!~/^a/i"_s << Entries{withApp("web")} << Entries{error};
    QTest::addRow("msg contains") << u"msg:\"of NOTE\""_s << Entries{plainEntry()}
                                  << Entries{entryWith([](EntryView& entry) {
                                         entry.message = "x";
                                         entry.context = R"({"a":"of note"})";
                                     })};
    QTest::addRow("msg with a wildcard is whole")
        << u"msg:not*"_s << Entries{plainEntry()} << Entries{withMessage("x nothing")};
    QTest::addRow("level exact") << u"level:warn"_s << Entries{withLevel(Level::Warning)} << Entries{error};
    QTest::addRow("level below") << u"level<notice"_s << Entries{withLevel(Level::Info)}
                                 << Entries{withLevel(Level::Notice)};
    QTest::addRow("level not") << u"level!=error"_s << Entries{plainEntry()} << Entries{error};
    QTest::addRow("level range") << u"level:notice..error"_s << Entries{error, withLevel(Level::Notice)}
                                 << Entries{withLevel(Level::Critical), plainEntry()};
    QTest::addRow("the placeholder of no instance")
        << u"instance:default category:general"_s << Entries{plainEntry()} << Entries{withApp("a", "db")};
    QTest::addRow("exists") << u"category:*"_s << Entries{withApp("a", "db")} << Entries{plainEntry()};
    const EntryView agent = entryWith([](EntryView& entry) { entry.agent = "Mozilla/5.0 (X11)"; });
    QTest::addRow("agent contains") << u"agent:mozilla"_s << Entries{agent} << Entries{plainEntry()};
    const EntryView batch = entryWith([](EntryView& entry) {
        entry.batch = "b-1";
        entry.dialect = Dialect::Tinybird;
        entry.rare.severity = "Odd";
        entry.trace = "T1";
    });
    QTest::addRow("batch") << u"batch:B-1"_s << Entries{batch} << Entries{plainEntry()};
    QTest::addRow("source") << u"source:tinybird"_s << Entries{batch} << Entries{plainEntry()};
    QTest::addRow("severity") << u"severity:odd"_s << Entries{batch} << Entries{plainEntry()};
    QTest::addRow("the level is the severity else") << u"severity=INFO"_s << Entries{plainEntry()} << Entries{batch};
    QTest::addRow("has trace") << u"has:trace trace=T1"_s << Entries{batch} << Entries{plainEntry()};
    QTest::addRow("age range") << u"age:30s..90s"_s << Entries{plainEntry()}
                               << Entries{withTime("2026-01-19T10:04:45Z"), withTime("2026-01-19T10:00:00Z")};
    QTest::addRow("age over") << u"age>1h"_s << Entries{withTime("2026-01-19T09:00:00Z")} << Entries{plainEntry()};
    QTest::addRow("time after") << u"time>10:04"_s << Entries{withTime("2026-01-19T10:05:00Z")}
                                << Entries{withTime("2026-01-19T10:04:59.9Z")};
    QTest::addRow("time of a day") << u"time:2026-01-18"_s << Entries{withTime("2026-01-18T23:59:59.999999Z")}
                                   << Entries{plainEntry(), withTime("2026-01-17T23:00:00Z")};
    QTest::addRow("time with offset") << u"time:\"2026-01-19 11:04+01:00\""_s << Entries{plainEntry()}
                                      << Entries{withTime("2026-01-19T11:04:00Z")};
    QTest::addRow("arrived") << u"arrived>=10:00 arrived<=10:04"_s << Entries{plainEntry()}
                             << Entries{entryWith([](EntryView& entry) { entry.received = Now; })};
}

constexpr std::array FoundInContext{"status:404",
                                    "status=404",
                                    "status:404.0",
                                    "status:4*",
                                    "status>403.9",
                                    "status<=404",
                                    "status:400..499",
                                    "status:(200..299 404)",
                                    "ok:true",
                                    "ok:TRUE",
                                    "code:a-1",
                                    "code=A-17",
                                    "code~^A",
                                    "code:*",
                                    "context.code:a-17",
                                    "context.status!=405 status:*",
                                    "size>2KB",
                                    "size:2..2.1KB",
                                    "context.elapsed_s>1500ms",
                                    "context.elapsed_s<2.5s",
                                    "ids:5",
                                    "ids:*",
                                    "ids>4",
                                    "context.deep.er.x=1.5",
                                    "deep.er.x:*",
                                    "deep.er:x",
                                    "context.list.k=v2",
                                    "flat.key:yes",
                                    "context.big=9007199254740993",
                                    "context.big>9007199254740992",
                                    "context.none:null",
                                    "context:deep",
                                    "\"user name\":zoë",
                                    "\"user name\"=Zoë"};

constexpr std::array NotFoundInContext{"status:40",
                                       "status>404",
                                       "status:a..b",
                                       "ok:t",
                                       "code=a-17",
                                       "context.none:*",
                                       "size>1GB",
                                       "ids:4",
                                       "ids:8",
                                       "context.list=v2",
                                       "context.big=9007199254740992",
                                       "context.Status:404",
                                       "user.name:*",
                                       "deep.x:*",
                                       "context.context.code:*"};

void TestFilterLanguage::addContextRows()
{
    const EntryView rich = withContext(R"({"status":404,"ok":true,"code":"A-17","none":null,"size":2048,
        "path":"C:\\temp\\a \"b\"","user name":"Zo\u00eb","ids":[3,5],"deep":{"er":{"x":1.50}},"elapsed_s":2,
        "list":[{"k":"v1"},{"k":"v2"}],"flat.key":"yes","big":9007199254740993})");
    const Entries rest{plainEntry(), withContext("[]"), withContext("{}")};
    const auto row = [&](const char* text) {
        QTest::addRow("%s", text) << QString::fromUtf8(text) << Entries{rich} << rest;
    };
    const auto miss = [&](const char* text) {
        QTest::addRow("%s", text) << QString::fromUtf8(text) << Entries{} << Entries{rich};
    };
    for (const char* text : FoundInContext)
        row(text);
    for (const char* text : NotFoundInContext)
        miss(text);
    QTest::addRow("escapes are resolved") << uR"(path:"temp\\a \"b\"" "C:\\temp")"_s << Entries{rich} << rest;
    QTest::addRow("text in escapes") << u"zoë"_s << Entries{rich} << rest;
}

void TestFilterLanguage::addRareRows()
{
    const Entries rest{plainEntry(), withContext("{}")};
    const EntryView handler = entryWith([](EntryView& entry) {
        entry.rare.tags = R"({"env":"prod"})";
        entry.rare.stack = R"({"file":"a.py"})";
    });
    QTest::addRow("tags and stack") << u"tags.env=prod context.stack.file:a.py stack:*"_s << Entries{handler} << rest;
    const EntryView bird = entryWith([](EntryView& entry) {
        entry.rare.metadata = R"({"user":{"id":42},"status":500})";
        entry.rare.errorCode = "E42";
        entry.rare.resourceId = "disk-1";
    });
    QTest::addRow("metadata") << u"user.id=42 status>=500 metadata.status:500 metadata:user"_s << Entries{bird} << rest;
    QTest::addRow("error code") << u"error_code:e42 resource_id=disk-1 E42"_s << Entries{bird} << rest;
}

void TestFilterLanguage::addGrammarRows()
{
    const EntryView ab = withMessage("a b");
    const EntryView bc = withMessage("b c");
    const EntryView c = withMessage("c");
    QTest::addRow("nothing") << QString() << Entries{ab} << Entries{};
    QTest::addRow("white space") << u" \t\n "_s << Entries{ab} << Entries{};
    QTest::addRow("AND binds closer") << u"a b OR c"_s << Entries{ab, bc, c} << Entries{withMessage("b")};
    QTest::addRow("brackets") << u"(a OR c) b"_s << Entries{ab, bc} << Entries{c};
    QTest::addRow("operators of programmers") << u"a && b || c"_s << Entries{ab, c} << Entries{withMessage("b")};
    QTest::addRow("NOT") << u"NOT a"_s << Entries{bc} << Entries{ab};
    QTest::addRow("not of brackets") << u"-(a OR c)"_s << Entries{withMessage("b")} << Entries{ab, c};
    QTest::addRow("not not") << u"--a"_s << Entries{ab} << Entries{c};
    QTest::addRow("words in lower case are text") << u"a or b"_s << Entries{withMessage("a or b")} << Entries{ab};
    QTest::addRow("brackets in a word") << u"(main() OR f(x))"_s << Entries{withMessage("main()"), withMessage("f(x)")}
                                        << Entries{withMessage("main"), withMessage("x")};
    QTest::addRow("comma list") << u"app:(a, b,c)"_s << Entries{withApp("a"), withApp("c")} << Entries{withApp("d")};
    QTest::addRow("OR list") << u"app:(a OR \"OR\")"_s << Entries{withApp("a"), withApp("or")} << Entries{ab};
    QTest::addRow("quotes in quotes") << uR"("say \"hi\" \\")"_s << Entries{withMessage(R"(say "hi" \)")}
                                      << Entries{withMessage("say hi")};
    QTest::addRow("built-in names in any case") << u"APP:a Level:info"_s << Entries{withApp("a")} << Entries{ab};
}

void TestFilterLanguage::finds()
{
    QFETCH(const QString, text);
    QFETCH(const QList<EntryView>, found);
    QFETCH(const QList<EntryView>, notFound);
    const ParsedFilter filter = parsed(text);
    QCOMPARE(notesOf(filter), QString());
    QVERIFY(!filter.incomplete);
    for (qsizetype i = 0; i < found.size(); ++i)
        QVERIFY2(filter.filter.matches(found[i], Now), qPrintable(u"should find entry %1"_s.arg(i)));
    for (qsizetype i = 0; i < notFound.size(); ++i)
        QVERIFY2(!filter.filter.matches(notFound[i], Now), qPrintable(u"should not find entry %1"_s.arg(i)));
}

void TestFilterLanguage::plainTextIsTakenAsTyped_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text :
         {"http://host/x", "std::vector", "12:30:05", "ERROR:",  "/api/users", "C:\\temp", "50%",      "a_b", "main()",
          "x->y()",        "#12",         "[main]",   "{\"a\":", "5>3",        "*",        "?",        "//",  "/",
          "a||b",          "a&&b",        "or",       "it's",    "a\"b",       "\xc3\xa4", "path/to:", "..",  "e-mail"})
        QTest::addRow("%s", text) << QString::fromUtf8(text);
}

void TestFilterLanguage::plainTextIsTakenAsTyped()
{
    QFETCH(const QString, text);
    const ParsedFilter filter = parsed(text);
    QCOMPARE(notesOf(filter), QString());
    QCOMPARE(filter.parts.size(), 1U);
    QVERIFY(filter.parts[0].isText);
    const std::string message = "x " + text.toStdString() + " y";
    QVERIFY(filter.filter.matches(withMessage(message), Now));
    QVERIFY(!filter.filter.matches(withMessage("x  y"), Now));
}

void TestFilterLanguage::timesAreReadInTheZone()
{
    FilterContext berlin = context();
    berlin.zone = QTimeZone("Europe/Berlin");
    const auto matches = [&berlin](const QString& text, std::string_view time) {
        return parseFilter(text, berlin).filter.matches(withTime(time), Now);
    };
    QVERIFY(matches(u"time:11:05"_s, "2026-01-19T10:05:30Z"));
    QVERIFY(!matches(u"time:10:05"_s, "2026-01-19T10:05:30Z"));
    QVERIFY(matches(u"time:10:05Z"_s, "2026-01-19T10:05:30Z"));
    QVERIFY(matches(u"time:2026-07-01T12:00"_s, "2026-07-01T10:00:00Z"));
    // The day of the change to summer time has 23 hours.
    QVERIFY(matches(u"time:2026-03-29"_s, "2026-03-28T23:00:00Z"));
    QVERIFY(matches(u"time:2026-03-29"_s, "2026-03-29T21:59:59Z"));
    QVERIFY(!matches(u"time:2026-03-29"_s, "2026-03-29T22:00:00Z"));
    // "Today" is the zone's: it is already tomorrow there.
    berlin.now = *parseTimestamp("2026-01-18T23:30:00Z");
    QVERIFY(matches(u"time:9:00"_s, "2026-01-19T08:00:00Z"));
}

void TestFilterLanguage::currentRunsAreThoseOfTheContext()
{
    const auto from = [](std::string_view app, std::string_view instance, std::string_view json) {
        return entryWith([&](EntryView& entry) {
            entry.app = app;
            entry.instance = instance;
            entry.context = json;
        });
    };
    FilterContext known = context();
    known.currentRuns = std::make_shared<SourceRuns>(SourceRuns{{"web", std::nullopt, "2"}, {"db", "a", "x y"}});
    const ParsedFilter current = parseFilter(u"run:current", known);
    QVERIFY(current.readsRuns);
    QVERIFY(current.notes.empty());
    QVERIFY(current.filter.matches(from("web", {}, R"({"pid":2})"), Now));
    QVERIFY(current.filter.matches(from("db", "a", R"({"run_id":"x y"})"), Now));
    QVERIFY(!current.filter.matches(from("web", {}, R"({"pid":1})"), Now));
    QVERIFY(!current.filter.matches(from("web", "a", R"({"pid":2})"), Now));
    QVERIFY(!current.filter.matches(from("db", "a", R"({"pid":2})"), Now));
    const ParsedFilter former = parseFilter(u"run!=current app:web", known);
    QVERIFY(former.filter.matches(from("web", {}, R"({"pid":1})"), Now));
    QVERIFY(!former.filter.matches(from("web", {}, R"({"pid":2})"), Now));
    // A run of that name, in quotes.
    const ParsedFilter named = parseFilter(u"run:\"current\"", known);
    QVERIFY(!named.readsRuns);
    QVERIFY(named.filter.matches(from("web", {}, R"({"run":"current"})"), Now));
    // Nothing is known of runs.
    QVERIFY(!parseFilter(u"run:current", context()).filter.matches(from("web", {}, R"({"pid":2})"), Now));
}

void TestFilterLanguage::unseenDottedNamesFindTextToo()
{
    const ParsedFilter filter = parsed(u"main.cpp:42"_s);
    QVERIFY(filter.filter.matches(withMessage("at main.cpp:42"), Now));
    QVERIFY(filter.filter.matches(withContext(R"({"main":{"cpp":42}})"), Now));
    QVERIFY(!parsed(u"user.id:42"_s).filter.matches(withMessage("user.id:42"), Now));
    QVERIFY(!parsed(u"context.a:42"_s).filter.matches(withMessage("context.a:42"), Now));
}

QTEST_APPLESS_MAIN(TestFilterLanguage)
#include "tst_filterlanguage.moc"
