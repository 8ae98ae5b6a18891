// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/filternode.h"
#include "core/filter/textmatcher.h"

#include <span>
#include <vector>

namespace Logboom {

// The tests on what an entry has outside its JSON texts.

[[nodiscard]] FilterNodePtr levelNode(std::span<const Level> levels);
[[nodiscard]] FilterNodePtr dialectNode(std::span<const Dialect> dialects);

/// Both ends inclusive.
[[nodiscard]] FilterNodePtr timestampNode(qint64 from, qint64 to);
[[nodiscard]] FilterNodePtr receivedNode(qint64 from, qint64 to);
/// How long before Facts::now the event was, in microseconds; both ends inclusive.
[[nodiscard]] FilterNodePtr ageNode(qint64 from, qint64 to);

/// The entries of these arrival numbers, ascending.
[[nodiscard]] FilterNodePtr arrivalNode(std::vector<quint64> seqs);

/// Tests the text of a field. Where the field is absent, whenAbsent is tested in its place, and nothing matches where
/// that is absent too. An absent severity is the level's upper-case name, an absent trace the invented one.
[[nodiscard]] FilterNodePtr fieldNode(TextField field, TextMatcher matcher, std::string_view whenAbsent = {});
/// Trace: exact, case-sensitive; quicker than fieldNode().
[[nodiscard]] FilterNodePtr traceNode(std::string trace);
[[nodiscard]] FilterNodePtr absentNode(TextField field);

} // namespace Logboom
