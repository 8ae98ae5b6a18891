// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/markdown.h"
#include "ui/actions/actionregistry.h"
#include "ui/help/helpkeys.h"
#include "ui/help/helpsections.h"

#include <QDir>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTranslator>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

/// What fits into a box of code without being wrapped.
constexpr qsizetype MaxCodeChars = 80;

QString english(const QString& page)
{
    return HelpPages({}).markdown(page);
}

QStringList linksOf(const QTextDocument& document)
{
    QStringList links;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextCharFormat format = it.fragment().charFormat();
            if (format.isAnchor())
                links.append(format.anchorHref());
        }
    }
    return links;
}

QStringList anchorsOf(const QString& page)
{
    QTextDocument document;
    document.setMarkdown(english(page));
    QStringList anchors;
    for (const HelpSection& section : sectionsOf(document))
        anchors.append(section.anchor);
    return anchors;
}

/// Any text, told from the original by its first character.
class MarkingTranslator final : public QTranslator
{
public:
    static constexpr QChar Mark = u'»';

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char*, const char* text, const char*, int) const override
    {
        return Mark + QString::fromUtf8(text);
    }
};

bool write(const QString& file, const QByteArray& text)
{
    QFile out(file);
    return out.open(QIODevice::WriteOnly) && out.write(text) == text.size();
}

} // namespace

/// The texts of the guide, and the search in them.
class TestHelpPages final : public QObject
{
    Q_OBJECT

private slots:
    void everyPageIsListed();
    void everyPage_data();
    void everyPage();
    void examplesAreTheFiles();
    void links_data();
    void links();
    void languages_data();
    void languages();
    void headingsAreTranslated();
    void textsAreReplaced();
    void keysAreThoseOfTheActions();
    void finds_data();
    void finds();
    void headingsComeFirst();
};

void TestHelpPages::everyPageIsListed()
{
    QStringList files = QDir(u":/logboom/help/en"_s).entryList();
    files.replaceInStrings(u".md"_s, QString());
    QStringList listed = helpPageIds();
    files.sort();
    listed.sort();
    QCOMPARE(files, listed);
}

void TestHelpPages::everyPage_data()
{
    QTest::addColumn<QString>("page");
    for (const QString& page : helpPageIds())
        QTest::addRow("%s", qPrintable(page)) << page;
}

/// Begins with its title, leads only to places that exist, and its code fits.
void TestHelpPages::everyPage()
{
    QFETCH(const QString, page);
    const QString text = english(page);
    QTextDocument document;
    document.setMarkdown(text);
    const std::vector<HelpSection> sections = sectionsOf(document);
    QVERIFY(sections.size() > 1);
    QCOMPARE(sections.front().title, helpPageTitle(page));
    QCOMPARE(sections.front().level, 1);
    const QStringList anchors = anchorsOf(page);
    QCOMPARE(QSet<QString>(anchors.begin(), anchors.end()).size(), anchors.size());

    for (const QString& link : linksOf(document)) {
        const std::optional<HelpPlace> place = helpPlaceOf(link, page);
        if (link == u"http://127.0.0.1:8081/docs") // the server's own pages
            continue;
        QVERIFY2(place && !english(place->page).isNull(), qPrintable(link));
        QVERIFY2(place->section.isEmpty() || anchorsOf(place->page).contains(place->section), qPrintable(link));
    }
    for (const CodeBlock& block : codeBlocks(text)) {
        for (const QString& line : block.code.split(u'\n'))
            QVERIFY2(line.size() <= MaxCodeChars, qPrintable(line));
    }
}

void TestHelpPages::examplesAreTheFiles()
{
    const QDir folder(u":/logboom/examples"_s);
    QVERIFY(folder.entryList().contains(u"logboom_handler.py"_s));
    for (const QString& name : folder.entryList()) {
        const QString page = u"examples/"_s + name;
        QCOMPARE(helpPageTitle(page), name);
        QCOMPARE(codeBlocks(english(page)).value(0).code, readText(folder.filePath(name)));
    }
    QVERIFY(english(u"examples/none.py"_s).isNull());
    QVERIFY(english(u"none"_s).isNull());
}

void TestHelpPages::links_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("section");
    QTest::addRow("page") << u"filtering.md"_s << u"filtering"_s << QString();
    QTest::addRow("section of a page") << u"filtering.md#operators"_s << u"filtering"_s << u"operators"_s;
    QTest::addRow("section here") << u"#columns"_s << u"reading"_s << u"columns"_s;
    QTest::addRow("example") << u"examples/tinybird.sh"_s << u"examples/tinybird.sh"_s << QString();
    QTest::addRow("elsewhere") << u"https://example.org/x.md#y"_s << QString() << QString();
}

void TestHelpPages::links()
{
    QFETCH(const QString, link);
    const HelpPlace place = helpPlaceOf(link, u"reading"_s).value_or(HelpPlace{});
    QTEST(place.page, "page");
    QTEST(place.section, "section");
}

void TestHelpPages::languages_data()
{
    QTest::addColumn<QStringList>("languages");
    QTest::addColumn<QString>("text");
    QTest::addRow("none") << QStringList{} << u"English"_s;
    QTest::addRow("its own") << QStringList{u"de"_s} << u"Deutsch"_s;
    QTest::addRow("of a country") << QStringList{u"de-AT"_s} << u"Deutsch"_s;
    QTest::addRow("a country's own") << QStringList{u"pt-BR"_s} << u"Brasil"_s;
    QTest::addRow("one that is not there") << QStringList{u"fr-FR"_s, u"fr"_s} << u"English"_s;
    QTest::addRow("the second best") << QStringList{u"fr"_s, u"de"_s} << u"Deutsch"_s;
    QTest::addRow("English before others") << QStringList{u"en-GB"_s, u"de"_s} << u"English"_s;
    QTest::addRow("a page that was not translated") << QStringList{u"pt"_s} << u"English"_s;
}

void TestHelpPages::languages()
{
    const QTemporaryDir folder;
    for (const auto& [language, text] : {std::pair("en", "English"), {"de", "Deutsch"}, {"pt-BR", "Brasil"}}) {
        const QString path = folder.filePath(QLatin1StringView(language));
        QVERIFY(QDir().mkpath(path) && write(path + u"/reading.md"_s, text));
    }
    QVERIFY(QDir().mkpath(folder.filePath(u"pt"_s)) && write(folder.filePath(u"pt/keys.md"_s), "Chaves"));
    QFETCH(const QStringList, languages);
    QTEST(HelpPages(languages, folder.path()).markdown(u"reading"_s), "text");
}

/// Names apart; and links lead to the sections all the same.
void TestHelpPages::headingsAreTranslated()
{
    static const QStringList names{u"curl"_s,          u"Shell"_s,          u"Python"_s,
                                   u"Node"_s,          u"Java"_s,           u".NET"_s,
                                   u"Go"_s,            u"C++"_s,            u"logstream-server"_s,
                                   u"LogAggregator"_s, u"Log-Handler-Api"_s, u"Tinybird log anomaly detection"_s,
                                   u"send"_s,          u"tail"_s,           u"401 or 403"_s,
                                   u"400, 413 or 422"_s};
    MarkingTranslator translator;
    for (const QString& page : helpPageIds()) {
        const QStringList anchors = anchorsOf(page);
        QCoreApplication::installTranslator(&translator);
        QTextDocument document;
        document.setMarkdown(HelpPages({u"de"_s}).markdown(page));
        const std::vector<HelpSection> sections = sectionsOf(document);
        QCoreApplication::removeTranslator(&translator);
        QCOMPARE(sections.size(), std::size_t(anchors.size()));
        for (std::size_t i = 0; i < sections.size(); ++i) {
            const QString& title = sections[i].title;
            QVERIFY2(title.startsWith(MarkingTranslator::Mark) || names.contains(title), qPrintable(title));
            QCOMPARE(sections[i].anchor, anchors.at(static_cast<qsizetype>(i)));
        }
    }
}

void TestHelpPages::textsAreReplaced()
{
    HelpPages pages({});
    pages.replace(u"http://127.0.0.1:8081"_s, u"http://127.0.0.1:4711"_s);
    const QString text = pages.markdown(u"first-steps"_s);
    QVERIFY(text.contains(u"http://127.0.0.1:4711/api/logs"));
    QVERIFY(!text.contains(u"8081"));
}

void TestHelpPages::keysAreThoseOfTheActions()
{
    QWidget window;
    QWidget table(&window);
    ActionRegistry registry(&window, &table);
    registry.add({u"a"_s, u"Go"_s, u"To the end"_s, {QKeySequence(u"Ctrl+E"_s)}, {QKeySequence(u"G"_s)}}, [] {});
    registry.add({u"b"_s, u"Go"_s, u"Nowhere"_s, {}, {}}, [] {});
    registry.add({u"c"_s, u"View"_s, u"Larger"_s, {QKeySequence(u"Ctrl++"_s)}, {}}, [] {});
    const QString text = keysMarkdown(registry);
    const QList<QStringList> expected{{u"`Ctrl+E` `g`"_s, u"To the end"_s}, {u"`Ctrl++`"_s, u"Larger"_s}};
    QCOMPARE(tableRows(text, u"key | does"_s), expected);
    QVERIFY(text.contains(u"## Go\n") && text.contains(u"## View\n"));
    QVERIFY(english(u"keys"_s).contains(u"<!-- keys -->"));
}

void TestHelpPages::finds_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("section");
    QTest::addRow("a heading") << u"port taken"_s << u"troubleshooting"_s << u"the-port-is-taken"_s;
    QTest::addRow("in any order and case") << u"TAKEN Port"_s << u"troubleshooting"_s << u"the-port-is-taken"_s;
    QTest::addRow("a word of the text") << u"X-INGEST-KEY"_s << u"sending"_s << u"log-handler-api"_s;
    QTest::addRow("in code") << u"logging.Handler"_s << u"sending"_s << u"python"_s;
    QTest::addRow("before the first heading") << u"imagined shop"_s << u"first-steps"_s << QString();
    QTest::addRow("with the title of the page") << u"sending urllib"_s << u"sending"_s << u"python"_s;
}

void TestHelpPages::finds()
{
    QFETCH(const QString, search);
    QFETCH(const QString, page);
    QFETCH(const QString, section);
    const HelpIndex index{HelpPages({})};
    const std::vector<HelpIndex::Hit> hits = index.find(searchedWords(search));
    QVERIFY(std::ranges::find(hits, HelpPlace{page, section}, &HelpIndex::Hit::place) != hits.end());
    QVERIFY(index.find(searchedWords(search + u" zyzzyva"_s)).empty());
}

void TestHelpPages::headingsComeFirst()
{
    const std::vector<HelpIndex::Hit> hits = HelpIndex{HelpPages({})}.find({u"retention"_s});
    QCOMPARE(hits.front().place.page, u"data"_s);
    QVERIFY(hits.front().inTitle);
    QVERIFY(!hits.back().inTitle && hits.back().place.page != u"data"_s);
}

QTEST_MAIN(TestHelpPages)
#include "tst_helppages.moc"
