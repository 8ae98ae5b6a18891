// SPDX-License-Identifier: GPL-3.0-or-later
#include "servedstore.h"

#include <QTest>

#include <future>

namespace Logboom {

namespace {

StoreKind kindOfTheTest()
{
    QFETCH_GLOBAL(const StoreKind, store);
    return store;
}

std::unique_ptr<SqliteLogStore> opened(const QString& folder, StoreKind kind)
{
    StoreOptions options;
    options.folder = folder;
    options.durability = StoreOptions::Durability::Normal; // the power will stay on
    if (kind == StoreKind::Sealed)
        options.sealEntries = 4;
    auto store = SqliteLogStore::open(options);
    if (!store)
        qWarning("%s", qUtf8Printable(store.error().message));
    return store ? std::move(*store) : nullptr;
}

} // namespace

void addStoreKinds()
{
    QTest::addColumn<StoreKind>("store");
    QTest::newRow("list") << StoreKind::List;
    QTest::newRow("hot") << StoreKind::Hot;
    QTest::newRow("sealed") << StoreKind::Sealed;
}

ServedStore::ServedStore()
    : m_kind(kindOfTheTest())
{
    if (m_kind == StoreKind::List) {
        m_server = std::make_unique<TestServer>();
    } else {
        m_sqlite = opened(m_folder.path(), m_kind);
        if (m_sqlite)
            m_server = std::make_unique<TestServer>(*m_sqlite);
    }
    if (m_server && !m_server->start())
        m_server.reset();
}

ServedStore::~ServedStore() = default;

void ServedStore::seal()
{
    if (m_kind != StoreKind::Sealed)
        return;
    std::promise<bool> sealed; // by the writer, whose call it is
    const bool isQueued =
        m_server->pipeline.perform([this, &sealed](LogStore&) { sealed.set_value(m_sqlite->settle().has_value()); });
    QVERIFY(isQueued && sealed.get_future().get());
}

} // namespace Logboom
