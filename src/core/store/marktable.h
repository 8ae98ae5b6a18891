// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <map>
#include <string>

namespace Logboom {

class Database;

// The marks of a MarkKeeper in the table "meta" (FORMAT.md).

[[nodiscard]] Result<std::map<std::string, std::string>> readMarks(Database& database);

/// Within a transaction of the caller.
[[nodiscard]] Result<> writeMark(Database& database, const std::string& name, const std::string& value);

} // namespace Logboom
