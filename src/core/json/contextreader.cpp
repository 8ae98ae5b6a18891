// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/contextreader.h"

#include "core/base/ascii.h"

namespace Logboom {

std::optional<ContextMembers> ContextReader::read(std::string_view text)
{
    text = trimmed(text);
    if (!text.starts_with('{') || findLoneSurrogate(text) != std::string_view::npos)
        return std::nullopt;
    m_padded.assign(text);
    m_padded.resize(text.size() + static_cast<std::size_t>(JsonPadding));
    ContextMembers members;
    members.object = std::string_view(m_padded).substr(0, text.size());
    const bool isObject = m_reader.read(members.object, [&members](JsonCursor& root) {
        root.members([&members](std::string_view key, JsonCursor& value) {
            if (key == "stack")
                members.stack = value.read();
            else if (key == "tags")
                members.tags = value.read();
            else if (key == "error_code")
                members.errorCode = value.read();
            else if (key == "resource_id")
                members.resourceId = value.read();
        });
    });
    return isObject ? std::optional(members) : std::nullopt;
}

} // namespace Logboom
