// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstddef>
#include <string_view>

namespace Logboom {

/// Random, so that nobody can make texts that share a hash.
struct SipKey
{
    quint64 first = 0;
    quint64 second = 0;
};

/// A new one from the system's generator.
[[nodiscard]] SipKey newSipKey();

/// Two texts with the same 128 bits are taken for the same text.
struct Hash128
{
    quint64 first = 0;
    quint64 second = 0;
    friend bool operator==(const Hash128&, const Hash128&) = default;
};

/// SipHash-2-4 with 128 bits of output (Aumasson and Bernstein, "SipHash: a fast short-input PRF").
[[nodiscard]] Hash128 sipHash128(std::string_view text, const SipKey& key);

/// For hash tables: its bits are mixed already.
struct FoldHash128
{
    std::size_t operator()(const Hash128& hash) const { return static_cast<std::size_t>(hash.first); }
};

} // namespace Logboom
