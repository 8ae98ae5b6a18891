// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace Logboom {

/// Well-formed JSON without the white space between its tokens; strings and numbers stay as they are written.
[[nodiscard]] std::string compactJson(std::string_view json);

} // namespace Logboom
