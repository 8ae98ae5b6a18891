// SPDX-License-Identifier: GPL-3.0-or-later
#include "diskstand.h"
#include "ui/panels/anomaliespage.h"
#include "ui/panels/anomalylist.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Noon = 1736942400 * Second;

} // namespace

class TestAnomaliesPage final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void saysWhyThereAreNone();
    void listsSentencesNewestFirst();
    void returnAndDoubleClickShowTheEntries();
    void deleteDismissesAndTheNextIsChosen();
    void theCrossDismisses();
    void dismissedOnesCanBeShownAndTakenBack();
    void theChosenOneStaysChosen();

private:
    bool fill();
    bool sendErrors(std::size_t count, qint64 time);
    [[nodiscard]] QString sentence(int row) const { return m_list->model()->index(row, 0).data().toString(); }
    [[nodiscard]] int rows() const { return m_list->model()->rowCount(); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<DiskStand> m_stand;
    std::unique_ptr<AnomalyWatch> m_watch;
    std::unique_ptr<AnomaliesPage> m_page;
    AnomalyList* m_list = nullptr;
};

void TestAnomaliesPage::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_theme = std::make_unique<Theme>();
}

void TestAnomaliesPage::init()
{
    QSettings().clear();
    m_stand = std::make_unique<DiskStand>();
    m_watch = std::make_unique<AnomalyWatch>(m_stand->queries);
    m_page = std::make_unique<AnomaliesPage>(*m_watch);
    m_list = m_page->findChild<AnomalyList*>();
    m_page->resize(820, 240);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_list->setFocus();
}

void TestAnomaliesPage::cleanup()
{
    m_page.reset();
    m_watch.reset();
    m_stand.reset();
}

bool TestAnomaliesPage::sendErrors(std::size_t count, qint64 time)
{
    return m_stand->send(std::vector<EntryView>(count, simpleEntry(time, "web", "m", Level::Error)));
}

/// Three anomalies, the newest of 5 errors.
bool TestAnomaliesPage::fill()
{
    const bool sent = m_stand->setThreshold({"web", "ERROR", 2, true, 1}) && sendErrors(3, Noon) &&
                      sendErrors(4, Noon + Minute) && sendErrors(5, Noon + 2 * Minute);
    m_watch->setCatalog(m_stand->pipeline.catalog());
    return sent && QTest::qWaitFor([this] { return rows() == 3; });
}

void TestAnomaliesPage::saysWhyThereAreNone()
{
    QVERIFY(m_list->placeholder().startsWith(u"No threshold is active."_s));
    QVERIFY(m_stand->setThreshold({"web", "ERROR", 2, true, 1}));
    m_watch->setCatalog(m_stand->pipeline.catalog());
    QCOMPARE(m_list->placeholder(), u"In this range of time no service was over its threshold."_s);
    QVERIFY(sendErrors(3, Noon));
    m_watch->dataChanged();
    QTRY_COMPARE(rows(), 1);
    m_watch->setDismissed({Noon, "web", "ERROR"}, true);
    QCOMPARE(rows(), 0);
    QCOMPARE(m_list->placeholder(), u"All anomalies of this range of time are dismissed."_s);
}

void TestAnomaliesPage::listsSentencesNewestFirst()
{
    const QAbstractItemModelTester tester(m_list->model());
    QVERIFY(fill());
    QCOMPARE(sentence(0), u"5 errors in a minute from web, threshold 2"_s);
    QCOMPARE(sentence(2), u"3 errors in a minute from web, threshold 2"_s);
    const QString spoken = m_list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.startsWith(sentence(0)) && spoken.size() > sentence(0).size(), qPrintable(spoken));
    QVERIFY(sendErrors(2, Noon + 2 * Minute));
    m_watch->dataChanged();
    QTRY_COMPARE(sentence(0), u"7 errors in a minute from web, threshold 2"_s);
}

void TestAnomaliesPage::returnAndDoubleClickShowTheEntries()
{
    QVERIFY(fill());
    std::vector<Anomaly> shown;
    connect(m_page.get(), &AnomaliesPage::showRequested, this,
            [&shown](const Anomaly& anomaly) { shown.push_back(anomaly); });
    m_list->setCurrentRow(1);
    QTest::keyClick(m_list, Qt::Key_Return);
    QCOMPARE(shown.size(), 1u);
    QCOMPARE(shown[0].minute, Noon + Minute);
    const QRect last = m_list->visualRect(m_list->model()->index(2, 0));
    QTest::mouseDClick(m_list->viewport(), Qt::LeftButton, {}, last.center());
    QCOMPARE(shown.size(), 2u);
    QCOMPARE(shown[1].minute, Noon);
}

void TestAnomaliesPage::deleteDismissesAndTheNextIsChosen()
{
    QVERIFY(fill());
    m_list->setCurrentRow(1);
    QTest::keyClick(m_list, Qt::Key_Delete);
    QCOMPARE(rows(), 2);
    QVERIFY(m_watch->isDismissed({Noon + Minute, "web", "ERROR"}));
    QCOMPARE(m_page->current()->minute, Noon);
    QTest::keyClick(m_list, Qt::Key_Delete);
    QTest::keyClick(m_list, Qt::Key_Delete);
    QCOMPARE(rows(), 0);
    QVERIFY(!m_page->current());
    QTest::keyClick(m_list, Qt::Key_Delete); // there is nothing left
    QCOMPARE(m_watch->all().size(), 3u);
}

void TestAnomaliesPage::theCrossDismisses()
{
    QVERIFY(fill());
    const QRect row = m_list->visualRect(m_list->model()->index(0, 0));
    QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, QPoint(row.right() - 12, row.center().y()));
    QCOMPARE(rows(), 2);
    QVERIFY(m_watch->isDismissed({Noon + 2 * Minute, "web", "ERROR"}));
}

void TestAnomaliesPage::dismissedOnesCanBeShownAndTakenBack()
{
    QVERIFY(fill());
    m_watch->setDismissed({Noon, "web", "ERROR"}, true);
    QCOMPARE(rows(), 2);
    m_page->findChild<QCheckBox*>()->click();
    QCOMPARE(rows(), 3);
    QVERIFY(m_page->showsDismissed());
    const QString spoken = m_list->model()->index(2, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.endsWith(u"dismissed"_s), qPrintable(spoken));
    m_list->setCurrentRow(2);
    m_page->toggleCurrent();
    QVERIFY(!m_watch->isDismissed({Noon, "web", "ERROR"}));
    QCOMPARE(rows(), 3);
}

void TestAnomaliesPage::theChosenOneStaysChosen()
{
    QVERIFY(fill());
    m_list->setCurrentRow(1);
    QVERIFY(sendErrors(9, Noon + Hour));
    m_watch->dataChanged();
    QTRY_COMPARE(rows(), 4);
    QCOMPARE(m_list->currentRow(), 2);
    QCOMPARE(m_page->current()->minute, Noon + Minute);
}

QTEST_MAIN(TestAnomaliesPage)
#include "tst_anomaliespage.moc"
