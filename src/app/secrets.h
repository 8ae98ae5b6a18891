// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"

#include <QProcessEnvironment>

namespace Logboom {

/// Empty = not asked for.
struct Secrets
{
    QByteArray api;
    QByteArray ui;
};

/// The first line of a file where one is named, else the value of an environment variable, else empty.
[[nodiscard]] Result<QByteArray> readSecret(const QString& file, const QString& variable,
                                            const QProcessEnvironment& environment);

/// Both secrets of the server. Refuses (Invalid) to listen for other machines without an API secret.
[[nodiscard]] Result<Secrets> serverSecrets(const ServeCommand& command, const QProcessEnvironment& environment);

} // namespace Logboom
