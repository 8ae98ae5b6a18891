// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entry/entry.h"

#include <QByteArray>
#include <QString>

#include <span>
#include <vector>

namespace Logboom {

// All there is to one entry, as people read it, and what of it can go into the filter.

struct EntryField
{
    QString name;
    QString value;
    QString note;    ///< second text behind the value, "25 ms later"
    QString include; ///< filter text that finds entries with this value; empty where there is none
    QString exclude;
};

struct FieldGroup
{
    QString title;
    std::vector<EntryField> fields;
};

/// Groups without fields are left out.
[[nodiscard]] std::vector<FieldGroup> fieldGroups(const EntryView& entry);

/// The filter texts of a context field; both empty where the language cannot name it.
struct FilterTerms
{
    QString include;
    QString exclude;
};
[[nodiscard]] FilterTerms contextTerms(const QString& path, const QString& value, bool isString);
/// field: a built-in one, for which ":" means equal.
[[nodiscard]] FilterTerms builtInTerms(const QString& field, const QString& value);
/// Exactly this message; of a very long one, what contains its beginning.
[[nodiscard]] FilterTerms messageTerms(const QString& message);

/// What of the entry is a stack or an exception, as plain text; empty without.
[[nodiscard]] QString stackText(const EntryView& entry);

/// Entries of more bytes than these are taken apart in a pool thread.
inline constexpr quint64 LargeEntryBytes = 16 * 1024;

/// In the shape of GET /api/logs: an object for one entry, else an array of them; empty for none.
[[nodiscard]] QByteArray entriesJson(std::span<const Entry> entries);

} // namespace Logboom
