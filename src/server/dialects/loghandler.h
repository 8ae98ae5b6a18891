// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/cataloggateway.h"
#include "server/router.h"

namespace Logboom {

/**
 * Log-Handler-Api: applications with a key each, their events and statistics of these, below /apps.
 *
 * Threads: server thread. Ownership: borrows the gateways; the Api it makes refers to it.
 */
class LogHandler
{
public:
    explicit LogHandler(CatalogGateway& catalog);
    Q_DISABLE_COPY_MOVE(LogHandler)

    [[nodiscard]] Api api();

private:
    void create(Request&& request, Reply&& reply);
    void list(Request&& request, Reply&& reply);
    void show(Request&& request, Reply&& reply);

    CatalogGateway& m_catalog;
};

} // namespace Logboom
