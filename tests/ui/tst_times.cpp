// SPDX-License-Identifier: GPL-3.0-or-later
#include "shownconsole.h"
#include "ui/actions/actionregistry.h"
#include "ui/charts/histogramview.h"
#include "ui/mainwindow/zonedialog.h"
#include "ui/models/displayzone.h"
#include "ui/models/logmodel.h"
#include "ui/panels/filterbar.h"
#include "ui/table/logtable.h"
#include "ui/table/logview.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Noon = 1773835200 * Second; // 2026-03-18T12:00:00Z

} // namespace

/// The column of times and the zone of the whole window.
class TestTimes : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();
    void cleanup();

    void readsZones_data();
    void readsZones();
    void showsOtherTimesByKey();
    void countsFromAMarkedRow();
    void everythingFollowsTheZone();
    void asksForAZone();
    void keepsZoneAndStyle();
    void tellsOfGaps();

private:
    void open();
    void trigger(QStringView action) const { m_window->actionRegistry().action(action)->trigger(); }
    [[nodiscard]] QString timeOf(int row) const
    {
        return m_model->index(row, static_cast<int>(LogColumn::Time)).data().toString();
    }

    std::unique_ptr<ConsoleStand> m_stand;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
    LogTable* m_table = nullptr;
    LogModel* m_model = nullptr;
};

void TestTimes::init()
{
    QSettings().clear();
    m_stand = std::make_unique<ConsoleStand>();
    m_theme = std::make_unique<Theme>();
    std::vector<EntryView> entries;
    for (int i = 0; i < 20; ++i)
        entries.push_back(simpleEntry(Noon + i * Second + (i > 15 ? Hour : 0), "web", "entry"));
    QVERIFY(m_stand->send(entries));
    open();
}

void TestTimes::open()
{
    m_window = showConsole(*m_stand, *m_theme);
    QVERIFY(m_window);
    m_table = m_window->findChild<LogTable*>();
    m_model = qobject_cast<LogModel*>(m_table->model());
    QTRY_COMPARE(m_model->rowCount(), 20);
}

void TestTimes::cleanup()
{
    m_window.reset();
    m_theme.reset();
    m_stand.reset();
    QSettings().clear();
    setDisplayZone({});
}

void TestTimes::readsZones_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("offset"); // in minutes, in winter; -1 for no zone
    QTest::addRow("UTC") << u"UTC"_s << 0;
    QTest::addRow("a name") << u"Asia/Kolkata"_s << 330;
    QTest::addRow("in any case") << u" asia/KOLKATA "_s << 330;
    QTest::addRow("an offset") << u"+05:30"_s << 330;
    QTest::addRow("a short one") << u"-3"_s << -180;
    QTest::addRow("with its prefix") << u"utc+0200"_s << 120;
    QTest::addRow("nothing") << QString() << -1;
    QTest::addRow("no zone") << u"Moon/Base"_s << -1;
    QTest::addRow("too far") << u"+15:00"_s << -1;
    QTest::addRow("no minutes") << u"+05:75"_s << -1;
}

void TestTimes::readsZones()
{
    QFETCH(const QString, text);
    const QTimeZone zone = zoneOf(text);
    const int offset =
        zone.isValid() ? zone.offsetFromUtc(QDateTime(QDate(2026, 1, 1), QTime(), QTimeZone::utc())) / 60 : -1;
    QTEST(offset, "offset");
}

void TestTimes::showsOtherTimesByKey()
{
    trigger(u"view.zone-utc");
    QCOMPARE(timeOf(1), u"12:00:01.000"_s);
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_T);
    QVERIFY(timeOf(1).endsWith(u"ago"_s));
    QTest::keyClick(m_table, Qt::Key_T);
    QCOMPARE(timeOf(1), u"+1.00 s"_s);
    QCOMPARE(timeOf(0), QString());
    QVERIFY(m_window->actionRegistry().action(u"view.time-previous")->isChecked());
    QTest::keyClick(m_table, Qt::Key_T);
    QCOMPARE(timeOf(1), u"+1.00 s"_s); // without a mark, the first row on the screen has it
    QCOMPARE(timeOf(0), u"+0 ms"_s);
    QTest::keyClick(m_table, Qt::Key_T);
    QCOMPARE(timeOf(1), u"12:00:01.000"_s); // round again
}

void TestTimes::countsFromAMarkedRow()
{
    m_table->setFocus();
    m_table->selectEntryAt(4);
    QTest::keyClick(m_table, Qt::Key_T, Qt::ShiftModifier);
    QCOMPARE(timeOf(4), u"+0 ms"_s);
    QCOMPARE(timeOf(6), u"+2.00 s"_s);
    QCOMPARE(timeOf(1), u"−3.00 s"_s);
}

void TestTimes::everythingFollowsTheZone()
{
    trigger(u"view.zone-utc");
    m_window->setFilterText(u"time:2026-03-18T12:00:05..2026-03-18T12:00:07"_s);
    QTRY_COMPARE(m_model->rowCount(), 3);
    QCOMPARE(m_window->findChild<HistogramView*>()->zone(), QTimeZone::utc());
    QSettings().setValue(u"reading/zone"_s, u"Asia/Kolkata"_s);
    m_window.reset();
    open(); // noon of UTC is half past five there
    QCOMPARE(timeOf(0), u"17:30:00.000"_s);
    m_window->setFilterText(u"time:2026-03-18T12:00:05..2026-03-18T12:00:07"_s);
    QTRY_COMPARE(m_model->rowCount(), 0);
    trigger(u"view.zone-utc");
    QTRY_COMPARE(m_model->rowCount(), 3); // the same text means others now
    QCOMPARE(m_window->findChild<FilterBar*>()->zone(), QTimeZone::utc());
}

void TestTimes::asksForAZone()
{
    trigger(u"view.zone-other");
    auto* dialog = m_window->findChild<ZoneDialog*>();
    QVERIFY(dialog && !dialog->isModal());
    auto* use = dialog->findChild<QDialogButtonBox*>()->buttons().last();
    dialog->findChild<QLineEdit*>()->setText(u"Moon/Base"_s);
    const auto buttons = dialog->findChild<QDialogButtonBox*>()->buttons();
    QVERIFY(std::ranges::any_of(buttons, [](const QAbstractButton* button) { return !button->isEnabled(); }));
    dialog->findChild<QLineEdit*>()->setText(u"+05:30"_s);
    QVERIFY(use->isEnabled());
    dialog->accept();
    QCOMPARE(timeOf(0), u"17:30:00.000"_s);
    QVERIFY(m_window->actionRegistry().action(u"view.zone-other")->isChecked());
}

void TestTimes::keepsZoneAndStyle()
{
    trigger(u"view.zone-utc");
    trigger(u"view.time-previous");
    m_window.reset();
    setDisplayZone({});
    open();
    QCOMPARE(timeOf(1), u"+1.00 s"_s);
    trigger(u"view.time-clock");
    QCOMPARE(timeOf(1), u"12:00:01.000"_s);
    QVERIFY(m_window->actionRegistry().action(u"view.zone-utc")->isChecked());
}

void TestTimes::tellsOfGaps()
{
    QVERIFY(!m_model->gapBefore(0));
    QVERIFY(!m_model->gapBefore(15));
    QCOMPARE(m_model->gapBefore(16).value_or(0), Hour + Second);
    QVERIFY(!m_model->gapBefore(17));
    QVERIFY(!m_table->grab().isNull());
}

QTEST_MAIN(TestTimes)
#include "tst_times.moc"
