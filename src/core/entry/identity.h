// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entry/entry.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace Logboom {

// What an entry is called. Nothing of this is stored: the id and an invented trace id are functions of the arrival
// number and the receive time, and both lead back to the arrival number, so that no index is kept for them.

/// 26 characters of Crockford's base 32, upper case. Source: the ULID specification (github.com/ulid/spec).
/// 48 bits are the milliseconds of `received`, then 10 bits the microseconds within it, 6 zero bits, 64 bits `seq`:
/// ids sort as entries arrived.
using Ulid = std::array<char, 26>;
[[nodiscard]] Ulid ulidOf(quint64 seq, qint64 received);

/// The arrival number a ULID names (any case), or nothing where the text is not one of ours. The caller compares
/// ulidOf() of the entry found, since the receive time is part of the id.
[[nodiscard]] std::optional<quint64> seqOfUlid(std::string_view text);

/// Shaped as a random UUID (RFC 9562, version 4), for entries that came without a trace id.
using InventedTrace = std::array<char, 36>;
[[nodiscard]] InventedTrace inventedTrace(quint64 seq, qint64 received);

/// The arrival number a trace id would have been invented for; most ids of clients give nothing, but a few give a
/// number by chance: compare inventedTrace() of the entry found.
[[nodiscard]] std::optional<quint64> seqOfInventedTrace(std::string_view text);

/// The trace id as every reader sees it: the client's, else the invented one.
[[nodiscard]] std::string traceText(const EntryView& entry);

[[nodiscard]] inline std::string_view textOf(const Ulid& id)
{
    return {id.data(), id.size()};
}
[[nodiscard]] inline std::string_view textOf(const InventedTrace& id)
{
    return {id.data(), id.size()};
}

} // namespace Logboom
