// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/bytes.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace Logboom {

// Ids as stored (FORMAT.md, "ids"): what looks like a UUID or 32 hex digits takes 16 bytes, and is given back to the
// letter.

void writeId(ByteWriter& out, std::string_view id);
/// Appends the id to `text`. False where damaged.
[[nodiscard]] bool readId(ByteReader& in, std::string& text);

/// Bytes of which an id stored in 16 bytes has one or the other where it holds the text, which is in lower case.
/// Nothing: such an id cannot hold it.
using PackedParts = std::array<std::string, 2>;
[[nodiscard]] std::optional<PackedParts> packedPartsOf(std::string_view text);

inline constexpr std::size_t UuidSize = 36;
using UuidBytes = std::array<char, 16>;
/// False where the text is anything but a lower-case UUID with dashes.
[[nodiscard]] bool packUuid(std::string_view text, UuidBytes& bytes);
/// Writes UuidSize characters; the place behind them. There are 16 bytes.
char* unpackUuid(std::string_view bytes, char* out);

} // namespace Logboom
