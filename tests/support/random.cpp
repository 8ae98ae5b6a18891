// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/random.h"

#include <QDebug>

namespace Logboom {

quint64 testSeed()
{
    bool given = false;
    quint64 seed = qEnvironmentVariable("LOGBOOM_TEST_SEED").toULongLong(&given);
    if (!given)
        seed = std::random_device()();
    qInfo().noquote() << "seed" << seed << "(repeat with LOGBOOM_TEST_SEED)";
    return seed;
}

} // namespace Logboom
