// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/systemlogtexts.h"

#include <QTest>

#include <string>

using namespace Logboom;

/// What Tinybird shows of entries of any API.
class TestSystemLogTexts : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
};

void TestSystemLogTexts::finds_data()
{
    QTest::addColumn<QByteArrayList>("fields"); // error code, resource, metadata, context, stack, tags; null = absent
    QTest::addColumn<QByteArrayList>("found");  // error code, resource, metadata
    const auto row = [](const char* name, const QByteArrayList& fields, const QByteArrayList& found) {
        QTest::newRow(name) << fields << found;
    };
    const QByteArray no;
    row("nothing", {no, no, no, no, no, no}, {"", "", ""});
    row("columns", {"E1", "r", " {\"a\": 1}", no, no, no}, {"E1", "r", " {\"a\": 1}"});
    row("columns before the context", {"E1", "", "m", R"({"error_code":"x","resource_id":"y"})", no, no},
        {"E1", "", "m"});
    row("context", {no, no, no, R"({ "error_code" : "E\n1", "resource_id":"r" })", no, no},
        {"E\n1", "r", R"({"error_code":"E\n1","resource_id":"r"})"});
    row("members that are no strings", {no, no, no, R"({"error_code":401,"resource_id":null})", no, no},
        {"", "", R"({"error_code":401,"resource_id":null})"});
    row("members of members", {no, no, no, R"({"a":{"error_code":"x"}})", no, no},
        {"", "", R"({"a":{"error_code":"x"}})"});
    row("an array", {no, no, no, R"([ {"error_code": "x"} ])", no, no}, {"", "", R"([{"error_code":"x"}])"});
    row("stack", {no, no, no, no, R"({ "f": [] })", no}, {"", "", R"({"stack":{"f":[]}})"});
    row("tags", {no, no, no, no, no, R"({"env":"x y"})"}, {"", "", R"({"tags":{"env":"x y"}})"});
    row("both", {no, no, no, no, "{}", R"({"a": 1})"}, {"", "", R"({"stack":{},"tags":{"a":1}})"});
}

void TestSystemLogTexts::finds()
{
    QFETCH(const QByteArrayList, fields);
    const auto view = [&fields](qsizetype index) {
        const QByteArray& text = fields[index];
        return text.isNull() ? std::string_view()
                             : std::string_view(text.constData(), static_cast<std::size_t>(text.size()));
    };
    EntryView entry;
    entry.rare.errorCode = view(0);
    entry.rare.resourceId = view(1);
    entry.rare.metadata = view(2);
    entry.context = view(3);
    entry.rare.stack = view(4);
    entry.rare.tags = view(5);
    ContextReader reader;
    const SystemLogTexts texts = systemLogTexts(entry, reader);
    const QByteArrayList got{QByteArray::fromStdString(texts.errorCode), QByteArray::fromStdString(texts.resourceId),
                             QByteArray::fromStdString(texts.metadata)};
    QTEST(got, "found");
}

QTEST_GUILESS_MAIN(TestSystemLogTexts)
#include "tst_systemlogtexts.moc"
