// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace Logboom {

/// One record of comma-separated values by RFC 4180, with a line feed at its end: fields that hold a comma, a quote or
/// a line break stand in quotes.
[[nodiscard]] QString csvLine(const QStringList& fields);

} // namespace Logboom
