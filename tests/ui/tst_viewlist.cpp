// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/viewlist.h"

#include "core/entry/timestamp.h"

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

QTEST_APPLESS_MAIN(TestViewList)
#include "tst_viewlist.moc"
