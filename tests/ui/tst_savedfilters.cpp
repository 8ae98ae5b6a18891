// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/savedfilters.h"

#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

class TestSavedFilters final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { QSettings().remove(u"filter"_s); }
    void namesThemByTheirText();
    void keepsThemInTheSettings();
    void refusesNamesThatAreTaken();
    void passesOverWhatMakesNoSense();
};

void TestSavedFilters::namesThemByTheirText()
{
    SavedFilters saved;
    const QSignalSpy changed(&saved, &SavedFilters::changed);
    QCOMPARE(saved.save({}), -1);
    QCOMPARE(saved.save(u"level:error"_s), 0);
    QCOMPARE(saved.save(u"app:api"_s), 1);
    QCOMPARE(saved.save(u"level:error"_s), 0); // it is there
    QCOMPARE(changed.count(), 2);
    const QString longText(100, u'x');
    QCOMPARE(saved.save(longText), 2);
    QCOMPARE(saved.save(longText + u'y'), 3);
    QCOMPARE(saved.all()[2].name, QString(40, u'x') + u'…');
    QCOMPARE(saved.all()[3].name, QString(40, u'x') + u"… 2"_s);
    QCOMPARE(saved.indexOfText(longText), 2);
    QCOMPARE(saved.indexOfText(u"other"_s), -1);
}

void TestSavedFilters::keepsThemInTheSettings()
{
    {
        SavedFilters saved;
        saved.save(u"a"_s);
        saved.save(u"b"_s);
        saved.save(u"c"_s);
        QVERIFY(saved.rename(2, u" The  third "_s));
        saved.remove(0);
    }
    const SavedFilters again;
    QCOMPARE(again.all(), (std::vector<SavedFilter>{{u"b"_s, u"b"_s}, {u"The third"_s, u"c"_s}}));
}

void TestSavedFilters::refusesNamesThatAreTaken()
{
    SavedFilters saved;
    saved.save(u"a"_s);
    saved.save(u"b"_s);
    const QSignalSpy changed(&saved, &SavedFilters::changed);
    QVERIFY(!saved.rename(0, u"b"_s));
    QVERIFY(!saved.rename(0, u"  "_s));
    QVERIFY(saved.rename(0, u"a"_s)); // its own
    QCOMPARE(changed.count(), 0);
    QCOMPARE(saved.all()[0].name, u"a"_s);
}

void TestSavedFilters::passesOverWhatMakesNoSense()
{
    QSettings settings;
    settings.beginWriteArray(u"filter/saved"_s);
    const std::pair<QString, QString> written[] = {{{}, u"x"_s}, {u"n"_s, {}}, {u"n"_s, u"y"_s}, {u"n"_s, u"z"_s}};
    for (int i = 0; i < 4; ++i) {
        settings.setArrayIndex(i);
        settings.setValue(u"name"_s, written[i].first);
        settings.setValue(u"text"_s, written[i].second);
    }
    settings.endArray();
    QCOMPARE(SavedFilters().all(), (std::vector<SavedFilter>{{u"n"_s, u"y"_s}}));
}

QTEST_MAIN(TestSavedFilters)
#include "tst_savedfilters.moc"
