// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Logboom {

class ActionRegistry;

/// Every action that has a key, as Markdown: a heading and a table for each group.
[[nodiscard]] QString keysMarkdown(const ActionRegistry& registry);

} // namespace Logboom
