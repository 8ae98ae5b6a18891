// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/stackandtags.h"

#include "core/base/ascii.h"

namespace Logboom {

StackAndTags stackAndTags(const EntryView& entry, ContextReader& reader)
{
    StackAndTags found{entry.rare.stack, entry.rare.tags};
    if (const std::optional<ContextMembers> context = reader.read(entry.context)) {
        const std::string_view object = trimmed(entry.context);
        const auto memberObject = [&](const JsonValue& member) {
            if (member.kind != JsonKind::Object)
                return std::string_view();
            // The reader's copy is gone with its next text; the entry's own text is the same.
            return object.substr(static_cast<std::size_t>(member.raw.data() - context->object.data()),
                                 member.raw.size());
        };
        const bool isOnlyTags = context->stack.kind == JsonKind::Absent && context->tags.kind == JsonKind::Absent;
        if (isAbsent(found.stack))
            found.stack = memberObject(context->stack);
        if (isAbsent(found.tags))
            found.tags = isOnlyTags ? object : memberObject(context->tags);
    }
    if (isAbsent(found.tags) && reader.read(entry.rare.metadata))
        found.tags = trimmed(entry.rare.metadata);
    return found;
}

} // namespace Logboom
