// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace Logboom {

/// The text with U+FFFD for each part that is not UTF-8.
[[nodiscard]] std::string withoutBrokenUtf8(std::string_view text);

} // namespace Logboom
