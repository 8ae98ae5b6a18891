// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/timestamp.h"
#include "ui/mainwindow/anomalynotices.h"
#include "ui/panels/noteline.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QVBoxLayout>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

Anomaly anomalyAt(qint64 minute)
{
    return {minute * Minute, "web", "ERROR", 28, 10.5};
}

const QString Sentence = u"28 errors in a minute from web, threshold 10.5"_s;

} // namespace

class TestAnomalyNotices final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void aWindowThatIsLookedAtSaysItInItsLine();
    void theDesktopSaysItWhereNobodyLooks();
    void manyBecomeOneMessage();
    void theDesktopIsNotFlooded();
    void theLinkShowsThem();
    void mutedItIsSilent();
    void staysMutedOverARestart();

private:
    void lookElsewhere();

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<QWidget> m_other;
    std::unique_ptr<AnomalyNotices> m_notices;
    NoteLine* m_line = nullptr;
    QStringList m_desktop;
};

void TestAnomalyNotices::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_theme = std::make_unique<Theme>();
}

void TestAnomalyNotices::init()
{
    QSettings().clear();
    m_desktop.clear();
    m_window = std::make_unique<QWidget>();
    m_line = new NoteLine(u"News"_s, m_window.get());
    m_notices = std::make_unique<AnomalyNotices>(*m_line);
    m_notices->setDesktop([this](const QString& text) { m_desktop.append(text); });
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestAnomalyNotices::cleanup()
{
    m_notices.reset();
    m_window.reset();
    m_other.reset();
}

void TestAnomalyNotices::lookElsewhere()
{
    m_other = std::make_unique<QWidget>();
    m_other->show();
    m_other->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_other.get()));
    QTRY_VERIFY(!m_window->isActiveWindow());
}

void TestAnomalyNotices::aWindowThatIsLookedAtSaysItInItsLine()
{
    QVERIFY(!m_line->isVisible());
    m_notices->tell({anomalyAt(1)});
    QVERIFY(m_line->isVisible());
    QCOMPARE(m_line->text(), Sentence + u'.');
    QCOMPARE(m_notices->newest()->minute, Minute);
    QVERIFY(m_desktop.isEmpty());
    m_notices->clear();
    QVERIFY(!m_line->isVisible());
    QVERIFY(!m_notices->newest());
}

void TestAnomalyNotices::theDesktopSaysItWhereNobodyLooks()
{
    lookElsewhere();
    m_notices->tell({anomalyAt(1)});
    QCOMPARE(m_desktop, QStringList(Sentence + u'.'));
    QVERIFY(m_line->isVisible()); // for when somebody is back
}

void TestAnomalyNotices::manyBecomeOneMessage()
{
    m_notices->tell({anomalyAt(2), anomalyAt(1)});
    QCOMPARE(m_line->text(), u"2 new anomalies, the newest: "_s + Sentence + u'.');
    m_notices->tell({anomalyAt(3)});
    QCOMPARE(m_line->text(), u"3 new anomalies, the newest: "_s + Sentence + u'.');
    QCOMPARE(m_notices->newest()->minute, 3 * Minute);
    m_notices->tell({anomalyAt(0)}); // a late one
    QCOMPARE(m_notices->newest()->minute, 3 * Minute);
}

void TestAnomalyNotices::theDesktopIsNotFlooded()
{
    lookElsewhere();
    for (qint64 minute = 1; minute <= 20; ++minute)
        m_notices->tell({anomalyAt(minute)});
    QCOMPARE(m_desktop.size(), 1);
    QVERIFY(m_line->text().startsWith(u"20 new anomalies"_s));
}

void TestAnomalyNotices::theLinkShowsThem()
{
    const QSignalSpy shown(m_notices.get(), &AnomalyNotices::showRequested);
    m_notices->tell({anomalyAt(1)});
    QCOMPARE(m_line->link(), u"Show"_s);
    emit m_line->findChild<QLabel*>()->linkActivated({});
    QCOMPARE(shown.count(), 1);
}

void TestAnomalyNotices::mutedItIsSilent()
{
    const QSignalSpy muted(m_notices.get(), &AnomalyNotices::mutedChanged);
    m_notices->tell({anomalyAt(1)});
    m_notices->setMuted(true);
    QCOMPARE(muted.count(), 1);
    QVERIFY(!m_line->isVisible());
    lookElsewhere();
    m_notices->tell({anomalyAt(2)});
    QVERIFY(!m_line->isVisible());
    QVERIFY(m_desktop.isEmpty());
    m_notices->setMuted(false);
    m_notices->tell({anomalyAt(3)});
    QCOMPARE(m_desktop.size(), 1);
}

void TestAnomalyNotices::staysMutedOverARestart()
{
    m_notices->setMuted(true);
    NoteLine line(u"News"_s);
    QVERIFY(AnomalyNotices(line).isMuted());
}

QTEST_MAIN(TestAnomalyNotices)
#include "tst_anomalynotices.moc"
