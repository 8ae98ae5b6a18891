// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/logstore.h"

#include "core/base/ascii.h"
#include "core/entry/identity.h"

namespace Logboom {

Result<std::optional<Entry>> findByIdOrTrace(LogReader& reader, std::string_view text)
{
    if (const auto seq = seqOfUlid(text)) {
        Result<std::optional<Entry>> found = reader.bySeq(*seq);
        if (!found)
            return found;
        if (*found && equalsIgnoringCase(textOf(ulidOf(*seq, (**found)->received)), text))
            return found;
    }
    return reader.byTrace(text, 1, {}).map([](std::vector<Entry> entries) -> std::optional<Entry> {
        if (entries.empty())
            return std::nullopt;
        return std::move(entries.front());
    });
}

} // namespace Logboom
