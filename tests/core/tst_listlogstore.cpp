// SPDX-License-Identifier: GPL-3.0-or-later
#include "storecontract.h"
#include "support/listlogstore.h"

#include <QTest>

using namespace Logboom;

/// The reference store must itself keep the contract.
class TestListLogStore final : public StoreContract
{
    Q_OBJECT

public:
    TestListLogStore()
        : StoreContract({[](const QString&) { return std::make_unique<ListLogStore>(); }, {}, false})
    {
    }
};

QTEST_GUILESS_MAIN(TestListLogStore)
#include "tst_listlogstore.moc"
