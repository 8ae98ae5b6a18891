// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/timestamp.h"
#include "storecontract.h"
#include "support/entrymaker.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <array>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Noon = 1736942400 * Second;

QByteArray bytesOf(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// What is in force, a line each: "service severity: 5 active since 12".
QStringList linesOf(const Catalog& catalog)
{
    QStringList lines;
    for (const auto& [key, threshold] : catalog.thresholds) {
        lines += u"%1 %2: %3 %4 since %5"_s.arg(
            QString::fromStdString(key.first), QString::fromStdString(key.second), QString::number(threshold.perMinute),
            threshold.active ? u"active"_s : u"inactive"_s, QString::number(threshold.updatedAt));
    }
    return lines;
}

QStringList linesOf(const std::vector<Application>& applications)
{
    QStringList lines;
    for (const Application& application : applications) {
        lines += u"%1 %2 %3 %4"_s.arg(
            QString::number(application.id), QString::fromUtf8(bytesOf(application.name).toPercentEncoding()),
            QString::fromStdString(application.ingestKey), QString::number(application.createdAt));
    }
    return lines;
}

} // namespace

void StoreContract::hasNoCatalogAtFirst()
{
    QVERIFY(m_store->catalog()->applications.empty());
    QVERIFY(m_store->catalog()->thresholds.empty());
    QVERIFY(!m_store->catalog()->application(1));
    QVERIFY(!m_store->catalog()->application("a"));
}

void StoreContract::createsApplications()
{
    const qint64 before = currentTimestamp();
    const Application web = m_store->createApplication("web").value();
    const std::shared_ptr<const Catalog> early = m_store->catalog();
    const Application api = m_store->createApplication("api").value();
    QCOMPARE(web.id, qint64(1));
    QCOMPARE(api.id, qint64(2));
    QVERIFY(web.createdAt >= before && api.createdAt >= web.createdAt && api.createdAt <= currentTimestamp());
    static const QRegularExpression hex(u"^[0-9a-f]{32}$"_s);
    QVERIFY(hex.match(QString::fromStdString(web.ingestKey)).hasMatch());
    QVERIFY(hex.match(QString::fromStdString(api.ingestKey)).hasMatch());
    QVERIFY(web.ingestKey != api.ingestKey);

    const std::shared_ptr<const Catalog> catalog = m_store->catalog();
    QCOMPARE(linesOf(catalog->applications), linesOf(std::vector{web, api})); // ascending ids
    QCOMPARE(catalog->application("api")->id, qint64(2));
    QCOMPARE(catalog->application(1)->name, std::string("web"));
    QCOMPARE(early->applications.size(), std::size_t(1)); // one moment stays as it was
}

void StoreContract::refusesANameThatIsTaken()
{
    const Application made = m_store->createApplication("web").value();
    const Result<Application> again = m_store->createApplication("web");
    QVERIFY(!again);
    QCOMPARE(again.error().code, Error::Code::Conflict);
    QCOMPARE(linesOf(m_store->catalog()->applications), linesOf(std::vector{made}));
    QCOMPARE(m_store->createApplication("Web").value().id, qint64(2)); // no number was lost
}

void StoreContract::keepsNamesByteForByte()
{
    static const std::array<std::string, 10> names{"web",
                                                   " web",
                                                   "WEB",
                                                   "we\xcc\x88"
                                                   "b" /* a combining mark */,
                                                   "w\xc3\xab"
                                                   "b" /* the same letter */,
                                                   "\xef\xbb\xbfweb" /* a byte order mark */,
                                                   "\xef\xbf\xbe\xef\xbf\xbf",
                                                   std::string("web\0", 4),
                                                   "1",
                                                   "🚀'\";--"};
    for (const std::string& name : names) {
        QVERIFY2(m_store->createApplication(name), name.c_str());
        const std::array thresholds{Threshold{name, name, 1, true, Noon}};
        QVERIFY(m_store->addThresholds(thresholds));
        EntryView entry = simpleEntry(Noon, name, "m");
        entry.category = name;
        QVERIFY(commit({entry}));
    }
    for (const bool reopened : {false, true}) {
        if (reopened && !m_kind.isPersistent)
            break;
        QVERIFY(!reopened || reopen());
        const std::shared_ptr<const Catalog> catalog = m_store->catalog();
        QCOMPARE(catalog->applications.size(), names.size());
        QCOMPARE(catalog->thresholds.size(), names.size());
        for (std::size_t i = 0; i < names.size(); ++i) {
            QCOMPARE(bytesOf(catalog->applications[i].name), bytesOf(names[i]));
            QCOMPARE(catalog->application(names[i])->id, static_cast<qint64>(i + 1));
            QVERIFY(catalog->thresholds.contains({names[i], names[i]}));
            QCOMPARE(m_reader->count(Filter::equals(TextField::App, names[i]), {}, {}).value(), quint64(1));
            QCOMPARE(m_reader->count(Filter::equals(TextField::Category, names[i]), {}, {}).value(), quint64(1));
        }
    }
}

void StoreContract::takesTheNewestThreshold()
{
    const std::array first{Threshold{"web", "ERROR", 5, true, Noon}, Threshold{"web", "error", 6, true, Noon},
                           Threshold{"api", "ERROR", 0.5, true, Noon}};
    QVERIFY(m_store->addThresholds(first));
    const std::shared_ptr<const Catalog> early = m_store->catalog();
    const std::array second{Threshold{"web", "ERROR", 7, true, Noon - 1},   // older than that in force
                            Threshold{"web", "error", 8, false, Noon},      // as old, but later here
                            Threshold{"api", "ERROR", 9, true, Noon + Day}, // of the future
                            Threshold{"api", "ERROR", 10, true, Noon + 1}};
    QVERIFY(m_store->addThresholds(second));
    const QStringList expected{u"api ERROR: 9 active since %1"_s.arg(Noon + Day),
                               u"web ERROR: 5 active since %1"_s.arg(Noon),
                               u"web error: 8 inactive since %1"_s.arg(Noon)};
    QCOMPARE(linesOf(*m_store->catalog()), expected);
    QCOMPARE(linesOf(*early).size(), qsizetype(3));
    QCOMPARE(early->thresholds.at({"api", "ERROR"}).perMinute, 0.5);
    QVERIFY(m_store->addThresholds({}));
    QCOMPARE(linesOf(*m_store->catalog()), expected);
}

void StoreContract::keepsItsCatalogWhenOpenedAgain()
{
    if (!m_kind.isPersistent)
        QSKIP("This kind of store keeps nothing.");
    for (int round = 1; round <= 3; ++round) {
        QCOMPARE(m_store->createApplication("app " + std::to_string(round)).value().id, qint64(round));
        const std::array thresholds{Threshold{"web", "ERROR", 0.1 * round, round % 2 == 0, Noon}, // arrival decides
                                    Threshold{"api", "", 1e300 / round, true, Noon - round}};     // the first stays
        QVERIFY(m_store->addThresholds(thresholds));
        const std::shared_ptr<const Catalog> before = m_store->catalog();
        QVERIFY(reopen());
        QCOMPARE(linesOf(*m_store->catalog()), linesOf(*before));
        QCOMPARE(m_store->catalog()->thresholds.at({"web", "ERROR"}).perMinute, 0.1 * round);
        QCOMPARE(m_store->catalog()->thresholds.at({"api", ""}).perMinute, 1e300);
        QCOMPARE(linesOf(m_store->catalog()->applications), linesOf(before->applications));
    }
    QVERIFY(!m_store->createApplication("app 1"));
}

} // namespace Logboom
