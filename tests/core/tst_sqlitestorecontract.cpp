// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlitelogstore.h"

#include "storecontract.h"

#include <QTest>

using namespace Logboom;

namespace {

std::unique_ptr<LogStore> open(const QString& folder, std::size_t sealEntries)
{
    StoreOptions options;
    options.folder = folder;
    options.sealEntries = sealEntries;
    options.durability = StoreOptions::Durability::Normal; // the contract is the same, the waiting is not
    Result<std::unique_ptr<SqliteLogStore>> store = SqliteLogStore::open(options);
    if (store)
        return std::move(*store);
    qWarning() << store.error().message;
    return nullptr;
}

void settle(LogStore& store)
{
    if (const Result<> settled = static_cast<SqliteLogStore&>(store).settle(); !settled)
        qWarning() << settled.error().message;
}

StoreKind kindOf(std::size_t sealEntries)
{
    return {[sealEntries](const QString& folder) { return open(folder, sealEntries); }, {}, true};
}

} // namespace

/// Small stores live in the hot part and the journal.
class TestHotSqliteLogStore final : public StoreContract
{
    Q_OBJECT

public:
    TestHotSqliteLogStore()
        : StoreContract(kindOf(8192))
    {
    }
};

/// Entries are asked for while they are on their way from the hot part into segments.
class TestSealingSqliteLogStore final : public StoreContract
{
    Q_OBJECT

public:
    TestSealingSqliteLogStore()
        : StoreContract(kindOf(40))
    {
    }
};

/// Every commit ends in a segment before anything is asked. In memory, since settling waits long for a disk.
class TestSealedSqliteLogStore final : public StoreContract
{
    Q_OBJECT

public:
    TestSealedSqliteLogStore()
        : StoreContract({[](const QString&) { return open(QStringLiteral(":memory:"), 8192); }, settle, false})
    {
    }
};

template<typename Test>
int run(int argc, char** argv)
{
    Test test;
    return QTest::qExec(&test, argc, argv);
}

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    return run<TestHotSqliteLogStore>(argc, argv) + run<TestSealingSqliteLogStore>(argc, argv) +
           run<TestSealedSqliteLogStore>(argc, argv);
}

#include "tst_sqlitestorecontract.moc"
