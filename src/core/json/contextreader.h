// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/jsonreader.h"

#include <optional>
#include <string>
#include <string_view>

namespace Logboom {

/// A JSON object, and those of its members that an API shows as fields of their own.
struct ContextMembers
{
    std::string_view object; ///< its text, from brace to brace
    JsonValue stack;
    JsonValue tags;
    JsonValue errorCode;
    JsonValue resourceId;
};

/**
 * Looks into the structured data of entries, whatever API it came by: logstream's context, Tinybird's metadata.
 *
 * Keeps its buffers for the next text. Threads: one at a time.
 */
class ContextReader
{
public:
    /// Nothing where the text is absent or is not a JSON object that can be shown as such, which one with lone
    /// surrogates cannot. What is returned lives until the next call.
    [[nodiscard]] std::optional<ContextMembers> read(std::string_view text);

private:
    JsonReader m_reader;
    std::string m_padded;
};

} // namespace Logboom
