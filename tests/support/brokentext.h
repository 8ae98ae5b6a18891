// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/random.h"

#include <QByteArray>

namespace Logboom {

/// 1 to `most` bytes of any kind.
[[nodiscard]] QByteArray randomBytes(Random& random, qsizetype most);

/// A JSON text with up to three small changes, as likely as not still well-formed.
[[nodiscard]] QByteArray mutatedJson(Random& random, QByteArray text);

} // namespace Logboom
