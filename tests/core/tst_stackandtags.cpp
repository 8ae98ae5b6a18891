// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/stackandtags.h"

#include <QTest>

#include <optional>
#include <string>

using namespace Logboom;

namespace {

using Text = std::optional<std::string>;

Text textOf(std::string_view view)
{
    return isAbsent(view) ? std::nullopt : Text(view);
}

std::string_view viewOf(const Text& text)
{
    return text ? std::string_view(*text) : std::string_view();
}

QString shown(const Text& text)
{
    return text ? QString::fromStdString(*text) : QStringLiteral("absent");
}

} // namespace

class TestStackAndTags : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void livesLongerThanTheReader();
};

void TestStackAndTags::finds_data()
{
    QTest::addColumn<Text>("stack");
    QTest::addColumn<Text>("tags");
    QTest::addColumn<Text>("context");
    QTest::addColumn<Text>("metadata");
    QTest::addColumn<Text>("foundStack");
    QTest::addColumn<Text>("foundTags");
    const auto own = [](const char* name, const Text& stack, const Text& tags) {
        QTest::newRow(name) << stack << tags << Text() << Text() << stack << tags;
    };
    own("nothing", {}, {});
    own("both columns", R"({"frames":[]})", R"({"env":"prod"})");
    own("only a stack", R"({"frames":[]})", {});
    own("only tags", {}, "{}");
    const auto context = [](const char* name, const Text& text, const Text& stack, const Text& tags) {
        QTest::newRow(name) << Text() << Text() << text << Text() << stack << tags;
    };
    context("context is the tags", R"({"user":5,"a":{"stack":{}}})", {}, R"({"user":5,"a":{"stack":{}}})");
    context("empty context is the tags", "{}", {}, "{}");
    context("context in space", " \n{ \"a\" : 1 }\t", {}, R"({ "a" : 1 })");
    context("context with both", R"({"stack":{"f":1},"tags":{"env":"x"},"user":5})", R"({"f":1})", R"({"env":"x"})");
    context("context with a stack", R"({"user":5, "stack" : {"f": [1, 2]} })", R"({"f": [1, 2]})", {});
    context("context with tags", R"({"tags":{"a":1},"user":5})", {}, R"({"a":1})");
    context("an escaped name", R"({"t\u0061gs":{"a":1}})", {}, R"({"a":1})");
    context("the last of repeated ones", R"({"tags":{"a":1},"tags":{"b":2}})", {}, R"({"b":2})");
    context("a stack that is text", R"({"stack":"at main","user":5})", {}, {});
    context("tags that are a list", R"({"tags":["a","b"]})", {}, {});
    context("a stack that is null", R"({"stack":null,"user":5})", {}, {});
    context("an array", R"([{"stack":{},"tags":{}}])", {}, {});
    const auto metadata = [](const char* name, const Text& text, const Text& tags) {
        QTest::newRow(name) << Text() << Text() << Text() << text << Text() << tags;
    };
    metadata("metadata is the tags", R"( {"session":"s", "stack":{}} )", R"({"session":"s", "stack":{}})");
    metadata("metadata is text", "session=s", {});
    metadata("metadata is nearly JSON", R"({"session":s})", {});
    metadata("metadata is an array", "[1]", {});
    metadata("metadata is empty", "", {});
    const Text object = R"({"column":1})";
    QTest::newRow("columns before context")
        << object << object << Text(R"({"stack":{},"tags":{}})") << Text("{}") << object << object;
    QTest::newRow("tags from metadata") << Text() << Text() << Text(R"({"stack":{"f":1}})") << Text(R"({"m":1})")
                                        << Text(R"({"f":1})") << Text(R"({"m":1})");
    QTest::newRow("context before metadata")
        << Text() << Text() << Text(R"({"c":1})") << Text(R"({"m":1})") << Text() << Text(R"({"c":1})");
}

void TestStackAndTags::finds()
{
    QFETCH(const Text, stack);
    QFETCH(const Text, tags);
    QFETCH(const Text, context);
    QFETCH(const Text, metadata);
    EntryView entry;
    entry.rare.stack = viewOf(stack);
    entry.rare.tags = viewOf(tags);
    entry.context = viewOf(context);
    entry.rare.metadata = viewOf(metadata);
    ContextReader reader;
    const StackAndTags found = stackAndTags(entry, reader);
    QFETCH(const Text, foundStack);
    QFETCH(const Text, foundTags);
    QCOMPARE(shown(textOf(found.stack)), shown(foundStack));
    QCOMPARE(shown(textOf(found.tags)), shown(foundTags));
}

void TestStackAndTags::livesLongerThanTheReader()
{
    const std::string context = R"({"stack":{"f":1},"tags":{"t":2}})";
    EntryView entry;
    entry.context = context;
    StackAndTags found;
    {
        ContextReader reader;
        found = stackAndTags(entry, reader);
        QVERIFY(reader.read(std::string(1000, ' ') + "{}"));
    }
    QCOMPARE(found.stack.data(), context.data() + context.find(R"({"f")"));
    QCOMPARE(found.tags.data(), context.data() + context.find(R"({"t")"));
}

QTEST_GUILESS_MAIN(TestStackAndTags)
#include "tst_stackandtags.moc"
