// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/annotations.h"
#include "core/entry/entry.h"
#include "support/random.h"

#include <QJsonObject>
#include <QString>

#include <functional>
#include <memory>
#include <string>
#include <vector>

// Random entries and random filters that both say what they mean in a second, simple way: what the real evaluation is
// held against. Nothing here uses the code under test.

namespace Logboom {

/// Bookmarks and notes of random entries.
[[nodiscard]] std::shared_ptr<const Annotations> randomAnnotations();

/// The moment random ages and times are around.
[[nodiscard]] qint64 randomNow();

/// An entry with its own texts, and what readers see of it.
struct RandomEntry
{
    Entry entry;
    std::vector<QString> texts; ///< what plain text is searched in
    QJsonObject fields;         ///< of the context, or of metadata
};
[[nodiscard]] RandomEntry randomEntry(Random& random);

/// A filter as text, and what it means.
struct RandomFilter
{
    QString text;
    std::function<bool(const RandomEntry&)> matches;
};
/// `depth`: how many operators may stand within each other.
[[nodiscard]] RandomFilter randomFilter(Random& random, int depth);

} // namespace Logboom
