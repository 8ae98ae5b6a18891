// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/filter.h"
#include "support/random.h"

#include <QString>

#include <vector>

namespace Logboom {

// Random filters over entries as EntryMaker makes them. Their values come from `samples` (not empty) more often than
// not, so that most filters match something and few match everything.

/// Of all that the functions of Filter build, nested.
[[nodiscard]] Filter randomFilter(Random& random, const std::vector<Entry>& samples, int depth = 2);

/// What people type: parts of every kind, joined in every way, now and then not well-formed.
[[nodiscard]] QString randomFilterText(Random& random, const std::vector<Entry>& samples, int depth = 2);

} // namespace Logboom
