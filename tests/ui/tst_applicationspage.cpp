// SPDX-License-Identifier: GPL-3.0-or-later
#include "diskstand.h"
#include "ui/panels/applicationspage.h"
#include "ui/panels/copybutton.h"
#include "ui/panels/paneltable.h"
#include "ui/panels/problemlabel.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

class TestApplicationsPage final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void nameProblems_data();
    void nameProblems();
    void commandIsReadyToRun();
    void createsAnApplication();
    void aTakenNameIsSaidBesideTheField();
    void applicationsOfOthersAppear();
    void countsEntries();
    void copiesKeyAndCommand();
    void withoutAServerThereIsNoCommand();

private:
    void create(const QString& name);
    void showCatalog() { m_page->setCatalog(m_stand->pipeline.catalog()); }
    [[nodiscard]] QString cell(int row, ApplicationsModel::Column column) const;

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<DiskStand> m_stand;
    std::unique_ptr<ApplicationsPage> m_page;
    PanelTable* m_table = nullptr;
    QLineEdit* m_name = nullptr;
    ProblemLabel* m_problem = nullptr;
};

void TestApplicationsPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_theme = std::make_unique<Theme>();
}

void TestApplicationsPage::init()
{
    m_stand = std::make_unique<DiskStand>();
    m_page = std::make_unique<ApplicationsPage>(m_stand->pipeline, m_stand->queries);
    m_page->setServer(u"http://127.0.0.1:8081"_s);
    m_table = m_page->findChild<PanelTable*>();
    m_name = m_page->findChild<QLineEdit*>();
    m_problem = m_page->findChild<ProblemLabel*>();
    connect(m_page.get(), &ApplicationsPage::catalogChanged, this, [this] { showCatalog(); });
    m_page->show();
}

void TestApplicationsPage::cleanup()
{
    m_page.reset();
    m_stand.reset();
}

void TestApplicationsPage::create(const QString& name)
{
    m_name->setText(name);
    QTest::keyClick(m_name, Qt::Key_Return);
}

QString TestApplicationsPage::cell(int row, ApplicationsModel::Column column) const
{
    return m_table->model()->index(row, static_cast<int>(column)).data().toString();
}

void TestApplicationsPage::nameProblems_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("problem");
    const QString tooLong = u"A name has at most 255 characters; this one has 256."_s;
    QTest::newRow("a good one") << u"shop"_s << QString();
    QTest::newRow("nothing") << QString() << u"An application needs a name."_s;
    QTest::newRow("only blanks") << u" \t "_s << u"An application needs a name."_s;
    QTest::newRow("taken") << u"billing"_s << u"There is already an application of this name."_s;
    QTest::newRow("taken but for blanks around it")
        << u" billing "_s << u"There is already an application of this name."_s;
    QTest::newRow("another case is another name") << u"Billing"_s << QString();
    QTest::newRow("as long as can be") << QString(255, u'ä') << QString();
    QTest::newRow("too long") << QString(256, u'ä') << tooLong;
}

void TestApplicationsPage::nameProblems()
{
    QFETCH(const QString, name);
    Catalog catalog;
    catalog.applications.push_back({1, "billing", newIngestKey(), 0});
    QTEST(applicationNameProblem(name, catalog), "problem");
}

void TestApplicationsPage::commandIsReadyToRun()
{
    const Application application{7, "it's", "00112233445566778899aabbccddeeff", 0};
    QCOMPARE(eventCommand(u"http://127.0.0.1:9000"_s, application, 1736951400 * Second),
             u"curl http://127.0.0.1:9000/apps/7/events -H 'X-INGEST-KEY: 00112233445566778899aabbccddeeff' "
             "-H 'Content-Type: application/json' "
             "-d '{\"occurred_at\":\"2025-01-15T14:30:00Z\",\"level\":\"INFO\",\"message\":\"hello\"}'"_s);
}

void TestApplicationsPage::createsAnApplication()
{
    const QAbstractItemModelTester tester(m_table->model());
    create(u" shop "_s);
    QTRY_COMPARE(m_stand->pipeline.catalog()->applications.size(), 1u);
    QTRY_COMPARE(m_table->model()->rowCount(), 1);
    QCOMPARE(cell(0, ApplicationsModel::Column::Name), u"shop"_s);
    QCOMPARE(m_name->text(), QString());
    QCOMPARE(m_page->current()->name, "shop");
    create(u"billing"_s);
    QTRY_COMPARE(m_table->model()->rowCount(), 2);
    QCOMPARE(m_page->current()->name, "billing"); // the one just made, so that its key can be copied
}

void TestApplicationsPage::aTakenNameIsSaidBesideTheField()
{
    QVERIFY(m_stand->change([](LogStore& store) { QVERIFY(store.createApplication("shop")); }));
    // The page does not know of it yet, so that the store has to say it.
    create(u"shop"_s);
    QTRY_COMPARE(m_problem->text(), u"There is already an application of this name."_s);
    QCOMPARE(m_name->accessibleDescription(), m_problem->text());
    QCOMPARE(m_name->text(), u"shop"_s);
    QTest::keyClick(m_name, Qt::Key_2);
    QCOMPARE(m_problem->text(), QString());
    QCOMPARE(m_name->accessibleDescription(), QString());
}

void TestApplicationsPage::applicationsOfOthersAppear()
{
    create(u"shop"_s);
    QTRY_COMPARE(m_table->model()->rowCount(), 1);
    QVERIFY(m_stand->change([](LogStore& store) { QVERIFY(store.createApplication("billing")); }));
    showCatalog();
    QCOMPARE(m_table->model()->rowCount(), 2);
    QCOMPARE(m_page->current()->name, "shop"); // what was chosen stays chosen
}

void TestApplicationsPage::countsEntries()
{
    QVERIFY(m_stand->change([](LogStore& store) {
        QVERIFY(store.createApplication("shop"));
        QVERIFY(store.createApplication("idle"));
    }));
    showCatalog();
    QVERIFY(m_stand->send({simpleEntry(Second, "shop", "a"), simpleEntry(2 * Second, "shop", "b")}));
    m_page->dataChanged();
    QTRY_COMPARE(cell(0, ApplicationsModel::Column::Entries), u"2"_s);
    QCOMPARE(cell(1, ApplicationsModel::Column::Entries), u"0"_s);
}

void TestApplicationsPage::copiesKeyAndCommand()
{
    create(u"shop"_s);
    QTRY_VERIFY(m_page->current());
    const QString key = QString::fromStdString(m_page->current()->ingestKey);
    const QList<CopyButton*> buttons = m_page->findChildren<CopyButton*>();
    QCOMPARE(buttons.size(), 2);
    buttons[0]->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), key);
    buttons[1]->click();
    const QString command = QGuiApplication::clipboard()->text();
    QVERIFY2(command.startsWith(u"curl http://127.0.0.1:8081/apps/1/events "_s), qPrintable(command));
    QVERIFY2(command.contains(u"'X-INGEST-KEY: %1'"_s.arg(key)), qPrintable(command));
}

void TestApplicationsPage::withoutAServerThereIsNoCommand()
{
    m_page->setServer({});
    create(u"shop"_s);
    QTRY_VERIFY(m_page->current());
    const QList<CopyButton*> buttons = m_page->findChildren<CopyButton*>();
    QVERIFY(buttons[0]->isEnabled());
    QVERIFY(!buttons[1]->isEnabled());
}

QTEST_MAIN(TestApplicationsPage)
#include "tst_applicationspage.moc"
