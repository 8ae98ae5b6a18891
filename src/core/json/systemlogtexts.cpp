// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/systemlogtexts.h"

#include "core/json/compactjson.h"
#include "core/json/logentryjson.h"

namespace Logboom {

namespace {

std::string metadataText(const EntryView& entry)
{
    const RareFields& rare = entry.rare;
    if (!isAbsent(rare.metadata))
        return std::string(rare.metadata);
    if (!isAbsent(entry.context))
        return compactJson(entry.context);
    if (isAbsent(rare.stack) && isAbsent(rare.tags))
        return {};
    JsonWriter out;
    appendStackAndTags(out, rare);
    return compactJson(out.view());
}

/// The column's text, else the string that stands for it in the context.
std::string columnOr(std::string_view column, const JsonValue& member)
{
    return isAbsent(column) && member.kind == JsonKind::String ? jsonUnescaped(member.raw) : std::string(column);
}

} // namespace

SystemLogTexts systemLogTexts(const EntryView& entry, ContextReader& reader)
{
    const RareFields& rare = entry.rare;
    const ContextMembers context = reader.read(entry.context).value_or(ContextMembers());
    return {columnOr(rare.errorCode, context.errorCode), columnOr(rare.resourceId, context.resourceId),
            metadataText(entry)};
}

} // namespace Logboom
