// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/viewlist.h"

#include "core/entry/timestamp.h"
#include "ui/panels/viewsettings.h"

#include <QSettings>
#include <QTemporaryDir>

#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

class TestViewList final : public QObject
{
    Q_OBJECT

private slots:
    void opensBehindTheCurrentOne();
    void closesAndOpensAgain();
    void keepsTheLastOne();
    void remembersOnlySome();
    void titles();
    void isKeptInSettings();
    void damagedSettings_data();
    void damagedSettings();

private:
    static ViewState made(const QString& text)
    {
        ViewState state;
        state.filter.parts.setText(text);
        return state;
    }
    /// The filters of the views, the current one in brackets.
    static QString shown(const ViewList& views)
    {
        QStringList texts;
        for (int i = 0; i < views.count(); ++i) {
            const QString text = views.at(i).filter.parts.text();
            texts.append(i == views.current() ? u'[' + text + u']' : text);
        }
        return texts.join(u' ');
    }
    static ViewList abc()
    {
        ViewList views;
        views.setCurrentState(made(u"a"_s));
        views.open(made(u"b"_s));
        views.open(made(u"c"_s));
        return views;
    }
};

void TestViewList::opensBehindTheCurrentOne()
{
    ViewList views = abc();
    QCOMPARE(shown(views), u"a b [c]"_s);
    views.select(0);
    views.open(made(u"d"_s));
    QCOMPARE(shown(views), u"a [d] b c"_s);
}

void TestViewList::closesAndOpensAgain()
{
    ViewList views = abc();
    views.close(0);
    QCOMPARE(shown(views), u"b [c]"_s);
    views.close(1);
    QCOMPARE(shown(views), u"[b]"_s);
    views.reopen();
    QCOMPARE(shown(views), u"b [c]"_s);
    views.reopen();
    QCOMPARE(shown(views), u"[a] b c"_s);
    QVERIFY(!views.canReopen());
    views.reopen();
    QCOMPARE(views.count(), 3);
}

void TestViewList::keepsTheLastOne()
{
    ViewList views;
    views.setCurrentState(made(u"a"_s));
    views.close(0);
    QCOMPARE(shown(views), u"[a]"_s);
    QVERIFY(!views.canReopen());
}

void TestViewList::remembersOnlySome()
{
    ViewList views;
    for (std::size_t i = 0; i < ViewList::MaxClosed + 5; ++i) {
        views.open(made(QString::number(i)));
        views.close(views.current());
    }
    std::size_t reopened = 0;
    for (; views.canReopen(); ++reopened)
        views.reopen();
    QCOMPARE(reopened, ViewList::MaxClosed);
}

void TestViewList::titles()
{
    ViewState state = made(u"app:web   level:error"_s);
    QCOMPARE(state.title(QTimeZone::utc()), u"app:web level:error"_s);
    state = made(QString(100, u'x'));
    QCOMPARE(state.title(QTimeZone::utc()), QString(QString(ViewList::MaxTitle, u'x') + u'…'));
    state = {};
    state.filter.scope = TimeScope::last(15 * Minute);
    QCOMPARE(state.title(QTimeZone::utc()), state.filter.scope.title(QTimeZone::utc()));
}

void TestViewList::isKeptInSettings()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"views.ini"_s);
    ViewList views;
    ViewState first = made(u"app:api level>=error"_s);
    first.filter.parts.toggle(0);
    first.filter.parts.setTyped(u"a, \"b\" 100%"_s);
    first.filter.completeTyped = u"a"_s;
    first.filter.scope = TimeScope::last(15 * Minute);
    first.columns = QByteArray("\0\1x", 3);
    first.lanes = true;
    views.setCurrentState(first);
    ViewState second = made(u"größe"_s);
    second.filter.scope = TimeScope::custom({5, 7'000'000'000'000'000});
    second.split = true;
    views.open(second);
    views.open(made({}));
    views.select(1);
    {
        QSettings settings(file, QSettings::IniFormat);
        saveViews(settings, views);
        ViewList fewer = views;
        fewer.close(2);
        saveViews(settings, fewer); // takes the place of the three
        saveViews(settings, views);
    }
    QSettings settings(file, QSettings::IniFormat);
    const ViewList kept = restoredViews(settings);
    QCOMPARE(kept.count(), 3);
    QCOMPARE(kept.current(), 1);
    for (int i = 0; i < 3; ++i) {
        const ViewState& a = kept.at(i);
        const ViewState& b = views.at(i);
        QVERIFY(a.filter.parts.parts() == b.filter.parts.parts());
        QCOMPARE(a.filter.parts.typed(), b.filter.parts.typed());
        QCOMPARE(a.filter.completeTyped, b.filter.completeTyped);
        QVERIFY(a.filter.scope == b.filter.scope);
        QCOMPARE(a.columns, b.columns);
        QCOMPARE(a.lanes, b.lanes);
        QCOMPARE(a.split, b.split);
        QVERIFY(!a.at);
    }
    QVERIFY(!kept.canReopen());
}

void TestViewList::damagedSettings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("size without views") << QByteArray("[views]\nsize=1000000\n");
    QTest::newRow("negative") << QByteArray("current-view=-5\n[views]\nsize=-3\n");
    QTest::newRow("words for numbers") << QByteArray(
        "current-view=x\n[views]\nsize=1\n1\\scope=y\n1\\scope-from=z\n1\\columns=@Invalid()\n");
    QTest::newRow("a scope of the future") << QByteArray("[views]\nsize=1\n1\\scope=77\n");
    QTest::newRow("a length below none") << QByteArray("[views]\nsize=1\n1\\scope=1\n1\\scope-length=-1\n");
    QTest::newRow("a range turned around")
        << QByteArray("[views]\nsize=1\n1\\scope=2\n1\\scope-from=9\n1\\scope-to=3\n");
}

void TestViewList::damagedSettings()
{
    QFETCH(const QByteArray, text);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"views.ini"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    QSettings settings(file.fileName(), QSettings::IniFormat);
    const ViewList views = restoredViews(settings);
    QVERIFY(views.count() >= 1 && views.count() <= 50);
    QCOMPARE(views.current(), 0);
    QVERIFY(views.at(0).filter.parts.isEmpty());
    QVERIFY(views.at(0).filter.scope == TimeScope::everything());
}

QTEST_APPLESS_MAIN(TestViewList)
#include "tst_viewlist.moc"
