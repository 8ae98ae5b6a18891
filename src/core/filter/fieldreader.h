// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/filter.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace Logboom {

/**
 * Reads what entries have in one field, as the filter language would find it again.
 *
 * Threads: any; immutable.
 */
class FieldReader
{
public:
    /// Nothing for what has no values to choose from: the message, times, flags, whole documents. The name is one of
    /// the filter language; anything else is a field of the context.
    [[nodiscard]] static std::optional<FieldReader> of(std::string_view field);

    /// What visit() reads of an entry.
    [[nodiscard]] Columns columns() const { return m_columns; }

    /// Calls with each value the entry has there: none where it has not the field, several for the elements of an
    /// array. The text lives for the length of the call.
    using Visit = std::function<void(std::string_view value)>;
    void visit(const EntryView& entry, const Visit& visit) const;

private:
    enum class Kind : quint8
    {
        Level,
        App,
        Instance,
        Agent,
        Dialect,
        Category,
        Trace,
        Batch,
        Severity,
        Context
    };
    FieldReader(Kind kind, Columns columns, std::string path)
        : m_kind(kind)
        , m_columns(columns)
        , m_path(std::move(path))
    {
    }

    Kind m_kind;
    Columns m_columns;
    std::string m_path; // of kind Context
};

} // namespace Logboom
