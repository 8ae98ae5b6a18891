// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFile>

#include <optional>

namespace Logboom {

// A lock that the operating system holds for a process and drops with it, whatever ends it. Who only reads the file is
// not kept out.

/// Locks a file, open for reading and writing, until it is closed. Busy: another process has it locked.
[[nodiscard]] Result<> lockFile(QFile& file);

/// The process that has the open file locked, 0 where the system does not tell; nothing where it is not locked.
/// Never to be asked by the process that has it: closing the file would drop the lock.
[[nodiscard]] std::optional<qint64> lockHolder(QFile& file);

} // namespace Logboom
