// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/fieldreader.h"

#include "core/filter/textnodes.h"
#include "core/filter/textsearch.h"

#include <algorithm>
#include <array>

namespace Logboom {

namespace {

constexpr std::string_view ContextPrefix = "context.";

/// Built-in fields that are no choice among values.
constexpr std::array<std::string_view, 13> WithoutValues{
    "msg", "message", "time", "arrived", "age", "is", "has", "run", "pattern", "context", "stack", "metadata", "tags"};

} // namespace

std::optional<FieldReader> FieldReader::of(std::string_view field)
{
    struct Known
    {
        std::string_view name;
        Kind kind;
        Columns columns;
    };
    static constexpr std::array Fields{
        Known{"level", Kind::Level, Column::Level},
        Known{"app", Kind::App, Column::Source},
        Known{"instance", Kind::Instance, Column::Source},
        Known{"agent", Kind::Agent, Column::Source},
        Known{"source", Kind::Dialect, Column::Source},
        Known{"category", Kind::Category, Column::Category},
        Known{"trace", Kind::Trace, Column::Trace},
        Known{"batch", Kind::Batch, Column::Batch},
        Known{"severity", Kind::Severity, Columns(Column::Level) | Column::Rare},
    };
    const std::string name = foldedAscii(field);
    if (name.empty() || std::ranges::find(WithoutValues, name) != WithoutValues.end())
        return std::nullopt;
    const auto* known = std::ranges::find(Fields, name, &Known::name);
    if (known != Fields.end())
        return FieldReader(known->kind, known->columns, {});
    if (field.starts_with(ContextPrefix))
        field.remove_prefix(ContextPrefix.size());
    return FieldReader(Kind::Context, Columns(Column::Context) | Column::Rare, std::string(field));
}

void FieldReader::visit(const EntryView& entry, const Visit& visit) const
{
    const auto one = [&visit](std::string_view text) {
        if (!isAbsent(text))
            visit(text);
    };
    switch (m_kind) {
    case Kind::Level:
        return visit(levelName(entry.level));
    case Kind::App:
        return one(entry.app);
    case Kind::Instance:
        return visit(isAbsent(entry.instance) ? std::string_view("default") : entry.instance);
    case Kind::Agent:
        return one(entry.agent);
    case Kind::Dialect:
        return visit(dialectName(entry.dialect));
    case Kind::Category:
        return visit(isAbsent(entry.category) ? std::string_view("general") : entry.category);
    case Kind::Trace:
        return one(entry.trace);
    case Kind::Batch:
        return one(entry.batch);
    case Kind::Severity:
        return visit(severityText(entry));
    case Kind::Context:
        break;
    }
    std::string buffer;
    anyContextValue(entry, m_path, [&](const JsonSlice& value) {
        if (value.kind == JsonSlice::Kind::Array) {
            anyElement(value, [&](const JsonSlice& element) {
                visit(displayedText(element, buffer));
                return false;
            });
        } else if (value.kind != JsonSlice::Kind::Object && value.kind != JsonSlice::Kind::Null) {
            visit(displayedText(value, buffer));
        }
        return false;
    });
}

} // namespace Logboom
