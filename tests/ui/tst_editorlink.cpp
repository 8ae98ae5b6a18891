// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/editordialog.h"
#include "ui/models/editorlink.h"
#include "ui/panels/noteline.h"
#include "ui/panels/stackpage.h"
#include "ui/panels/stackview.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

const QString Code = u"vscode://file/{file}:{line}:{column}"_s;
const QString Idea = u"idea://open?file={file}&line={line}"_s;

/// Takes the addresses of one scheme in the place of an editor.
class Editor final : public QObject
{
    Q_OBJECT

public:
    Editor() { QDesktopServices::setUrlHandler(u"vscode"_s, this, "open"); }
    ~Editor() override { QDesktopServices::unsetUrlHandler(u"vscode"_s); }

    QStringList opened;

public slots:
    void open(const QUrl& url) { opened.append(url.toString()); }
};

} // namespace

/// From file:line of a trace to the user's editor.
class TestEditorLink : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { QSettings().remove(u"editor"_s); }

    void mapsPaths_data();
    void mapsPaths();
    void makesAddresses_data();
    void makesAddresses();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void everyPresetWorks();
    void readsMappings();
    void opensAFrame();
    void saysWhyItCannotOpen();
    void aFailureChangesNothingElse_data();
    void aFailureChangesNothingElse();
    void foldsAndUnfolds();
    void showsPlainTextWhereNothingIsRecognised();
    void choosesAnEditor();

private:
    Theme m_theme;
};

void TestEditorLink::mapsPaths_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("path");
    QTest::addRow("none fits") << u"/opt/x.py"_s << u"/opt/x.py"_s;
    QTest::addRow("a prefix") << u"/app/x.py"_s << u"/home/me/shop/x.py"_s;
    QTest::addRow("the longest") << u"/app/lib/x.py"_s << u"/home/me/lib/x.py"_s;
    QTest::addRow("of a package") << u"com/example/A.java"_s << u"/home/me/java/com/example/A.java"_s;
    QTest::addRow("of Windows") << u"C:\\src\\A.cs"_s << u"/mnt/c/A.cs"_s;
    QTest::addRow("backslashes without a mapping") << u"D:\\src\\A.cs"_s << u"D:/src/A.cs"_s;
}

void TestEditorLink::mapsPaths()
{
    QFETCH(const QString, file);
    const QList<PathMapping> mappings{{u"/app"_s, u"/home/me/shop"_s},
                                      {u"/app/lib"_s, u"/home/me/lib"_s},
                                      {u"com/"_s, u"/home/me/java/com/"_s},
                                      {u"C:\\src"_s, u"/mnt/c"_s}};
    QTEST(mappedPath(file, mappings), "path");
}

void TestEditorLink::makesAddresses_data()
{
    QTest::addColumn<QString>("urlTemplate");
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("url");
    QTest::addRow("behind a host") << Code << u"/srv/x.py"_s << 42 << u"vscode://file/srv/x.py:42:1"_s;
    QTest::addRow("without a line") << Code << u"/srv/x.py"_s << 0 << u"vscode://file/srv/x.py:1:1"_s;
    QTest::addRow("a drive") << Code << u"C:\\x.cs"_s << 7 << u"vscode://file/C:/x.cs:7:1"_s;
    QTest::addRow("in a query") << Idea << u"/srv/a&b=c d.java"_s << 3
                                << u"idea://open?file=/srv/a%26b%3Dc%20d.java&line=3"_s;
    QTest::addRow("hash and question mark") << Code << u"/srv/#1?.py"_s << 1 << u"vscode://file/srv/%231%3F.py:1:1"_s;
    QTest::addRow("beyond ASCII") << Code << u"/srv/größe.py"_s << 1 << u"vscode://file/srv/gr%C3%B6%C3%9Fe.py:1:1"_s;
    QTest::addRow("a percent sign") << Code << u"/srv/100%.py"_s << 1 << u"vscode://file/srv/100%25.py:1:1"_s;
    QTest::addRow("a file") << u"file://{file}"_s << u"/srv/x.py"_s << 1 << u"file:///srv/x.py"_s;
    QTest::addRow("a file on a drive") << u"file://{file}"_s << u"C:/x.py"_s << 1 << u"file:///C:/x.py"_s;
    QTest::addRow("braces in the path") << Code << u"/srv/{line}.py"_s << 5 << u"vscode://file/srv/%7Bline%7D.py:5:1"_s;
}

void TestEditorLink::makesAddresses()
{
    QFETCH(const QString, urlTemplate);
    QFETCH(const QString, file);
    QFETCH(const int, line);
    const Result<QUrl> url = editorUrl({urlTemplate, {}}, file, line, 0);
    QVERIFY2(url, qPrintable(url ? QString() : url.error().message));
    QTEST(QString::fromLatin1(url->toEncoded()), "url");
}

void TestEditorLink::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("urlTemplate");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("part"); // of the sentence
    QTest::addRow("not chosen") << QString() << u"/x.py"_s << u"No editor"_s;
    QTest::addRow("no file in it") << u"vscode://file/"_s << u"/x.py"_s << u"{file}"_s;
    QTest::addRow("an unknown name") << u"vscode://{file}:{row}"_s << u"/x.py"_s << u"{row}"_s;
    QTest::addRow("an open brace") << u"vscode://{file}:{li"_s << u"/x.py"_s << u"{li"_s;
    QTest::addRow("a command") << u"code {file}"_s << u"/x.py"_s << u"vscode://"_s;
    QTest::addRow("a relative path") << Code << u"src/x.py"_s << u"src/x.py"_s;
    QTest::addRow("no address") << u"vscode://[{file}"_s << u"/x.py"_s << u"address"_s;
}

void TestEditorLink::saysWhatIsWrong()
{
    QFETCH(const QString, urlTemplate);
    QFETCH(const QString, file);
    QFETCH(const QString, part);
    const Result<QUrl> url = editorUrl({urlTemplate, {}}, file, 1, 1);
    QVERIFY(!url);
    QVERIFY2(url.error().message.contains(part), qPrintable(url.error().message));
}

void TestEditorLink::everyPresetWorks()
{
    for (const EditorPreset& preset : editorPresets()) {
        const Result<QUrl> url = editorUrl({preset.urlTemplate, {}}, u"/home/me/x y.py"_s, 3, 4);
        QVERIFY2(url && url->toString(QUrl::FullyEncoded).contains(u"home/me/x%20y.py"_s), qPrintable(preset.name));
    }
}

void TestEditorLink::readsMappings()
{
    const Result<QList<PathMapping>> mappings = Logboom::readMappings(u"\n /app = /home/me=x \nC:\\src=D:\\\n"_s);
    QVERIFY(mappings);
    const QList<PathMapping> expected{{u"/app"_s, u"/home/me=x"_s}, {u"C:\\src"_s, u"D:\\"_s}};
    QCOMPARE(*mappings, expected);
    QCOMPARE(*Logboom::readMappings(mappingsText(expected)), expected);
    const Result<QList<PathMapping>> broken = Logboom::readMappings(u"/app /home"_s);
    QVERIFY(!broken && broken.error().message.contains(u"/app /home"_s));

    const EditorLink link{Code, expected};
    QSettings settings;
    link.saveTo(settings);
    QCOMPARE(EditorLink::fromSettings(settings), link);
}

void TestEditorLink::opensAFrame()
{
    Editor editor;
    QSettings settings;
    EditorLink{Code, {{u"/app"_s, u"/home/me/shop"_s}}}.saveTo(settings);
    StackPage page;
    page.resize(500, 300);
    page.show();
    const QString text = u"Error: x\n    at send (/app/node_modules/a.js:1:2)\n    at capture (/app/b.js:42:15)"_s;
    page.setStack(text, parseStack(text));
    auto* view = page.findChild<StackView*>();
    const QModelIndex frame = view->model()->index(2, 0);
    const QRect row = view->visualRect(frame);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, QPoint(40, row.center().y())); // its name: only chosen
    QCOMPARE(editor.opened, QStringList());
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, QPoint(row.right() - 25, row.center().y()));
    QCOMPARE(editor.opened, QStringList{u"vscode://file/home/me/shop/b.js:42:15"_s});
    QTest::keyClick(view, Qt::Key_Up);
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(editor.opened.last(), u"vscode://file/home/me/shop/node_modules/a.js:1:2"_s);
    const auto buttons = page.findChildren<QPushButton*>();
    view->setCurrentIndex({});
    buttons[0]->click(); // the first frame of one's own
    QCOMPARE(editor.opened.last(), u"vscode://file/home/me/shop/b.js:42:15"_s);
    buttons[1]->click();
    QCOMPARE(QApplication::clipboard()->text(), text);
    QVERIFY(!page.findChild<NoteLine*>()->isVisible());
}

void TestEditorLink::saysWhyItCannotOpen()
{
    StackPage page;
    page.show();
    const QString text = u"    at capture (/app/b.js:42:15)"_s;
    page.setStack(text, parseStack(text));
    const QSignalSpy asked(&page, &StackPage::editorSettingsRequested);
    auto* note = page.findChild<NoteLine*>();
    auto* open = page.findChildren<QPushButton*>()[0];
    open->click();
    QVERIFY(note->isVisible());
    QCOMPARE(note->text(), u"No editor is chosen yet."_s);
    emit note->linkActivated();
    QCOMPARE(asked.count(), 1);
    page.setStack(text, parseStack(text)); // another entry
    QVERIFY(!note->isVisible());
}

void TestEditorLink::aFailureChangesNothingElse_data()
{
    QTest::addColumn<QString>("urlTemplate");
    QTest::addColumn<QString>("says");
    QTest::addRow("no file") << u"vscode://file/x"_s << u"{file}"_s;
    QTest::addRow("an unknown name") << u"vscode://file/{file}:{row}"_s << u"{row}"_s;
    QTest::addRow("no address") << u"/usr/bin/vim {file}"_s << u"address"_s;
    QTest::addRow("not one that can be") << u"vscode://[{file}"_s << u"address"_s;
}

void TestEditorLink::aFailureChangesNothingElse()
{
    QFETCH(const QString, urlTemplate);
    QFETCH(const QString, says);
    Editor editor;
    QSettings settings;
    EditorLink{urlTemplate, {}}.saveTo(settings);
    const EditorLink before = EditorLink::fromSettings(settings);
    StackPage page;
    page.resize(500, 300);
    page.show();
    const QString text = u"Error: x\n    at capture (/app/b.js:42:15)\n    at send (/app/c.js:7:2)"_s;
    page.setStack(text, parseStack(text));
    auto* view = page.findChild<StackView*>();
    view->setCurrentIndex(view->model()->index(2, 0));
    const int rows = view->model()->rowCount();
    QTest::keyClick(view, Qt::Key_Return);

    auto* note = page.findChild<NoteLine*>();
    QVERIFY(note->isVisible());
    QVERIFY2(note->text().contains(says), qPrintable(note->text()));
    QCOMPARE(editor.opened, QStringList());
    QCOMPARE(view->currentIndex().row(), 2);
    QCOMPARE(view->model()->rowCount(), rows);
    QCOMPARE(EditorLink::fromSettings(settings), before);

    // With a template that works it goes on where it stood.
    EditorLink{Code, {}}.saveTo(settings);
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(editor.opened, QStringList{u"vscode://file/app/c.js:7:2"_s});
    QVERIFY(!note->isVisible());
}

void TestEditorLink::foldsAndUnfolds()
{
    const QString frame = u"\tat java.util.A.b(A.java:1)\n"_s;
    StackModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QString stack = u"E: x\n"_s + frame.repeated(3) + u"\tat org.x.Own.go(Own.java:7)\n"_s + frame.repeated(2);
    model.setLines(parseStack(stack));
    QCOMPARE(model.rowCount(), 4);
    QVERIFY(model.foldAt(1) && model.foldAt(3));
    QVERIFY(model.index(1).data().toString().contains(u'3'));
    QCOMPARE(model.index(2).data().toString(), u"Own.go  Own.java:7"_s);
    model.unfold(1);
    QCOMPARE(model.rowCount(), 6);
    QVERIFY(!model.foldAt(1) && model.foldAt(5));
    model.unfold(5);
    QCOMPARE(model.rowCount(), 7);
    model.unfold(2); // no fold
    QCOMPARE(model.rowCount(), 7);
    model.setLines({});
    QCOMPARE(model.rowCount(), 0);
}

void TestEditorLink::showsPlainTextWhereNothingIsRecognised()
{
    StackPage page;
    page.show();
    page.setStack(u"something else\nin two lines"_s, parseStack(u"something else\nin two lines"_s));
    QVERIFY(!page.findChild<StackView*>()->isVisible());
    QCOMPARE(page.findChild<QPlainTextEdit*>()->toPlainText(), u"something else\nin two lines"_s);
    QVERIFY(!page.findChildren<QPushButton*>()[0]->isVisible());
}

void TestEditorLink::choosesAnEditor()
{
    EditorDialog dialog;
    dialog.show();
    QVERIFY(!dialog.isModal());
    auto* line = dialog.findChild<QLineEdit*>();
    auto* preset = dialog.findChild<QComboBox*>();
    auto* mappings = dialog.findChild<QPlainTextEdit*>();
    auto* save = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save);
    QVERIFY(!save->isEnabled());
    preset->setCurrentIndex(1);
    emit preset->activated(1);
    QCOMPARE(line->text(), Code);
    QVERIFY(save->isEnabled());
    line->setText(u"mine://{file}"_s);
    QCOMPARE(preset->currentIndex(), 0);
    mappings->setPlainText(u"/app"_s);
    QVERIFY(!save->isEnabled());
    mappings->setPlainText(u"/app = /x"_s);
    save->click();
    const EditorLink expected{u"mine://{file}"_s, {{u"/app"_s, u"/x"_s}}};
    QCOMPARE(EditorLink::fromSettings(QSettings()), expected);
}

QTEST_MAIN(TestEditorLink)
#include "tst_editorlink.moc"
