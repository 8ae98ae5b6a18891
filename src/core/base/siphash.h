// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <bit>
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

/// The state of SipHash; the names are the paper's. `variant` tells its forms apart.
struct SipState
{
    SipState(const SipKey& key, quint64 variant)
        : v0(key.first ^ 0x736f6d6570736575ULL)
        , v1(key.second ^ 0x646f72616e646f6dULL ^ variant)
        , v2(key.first ^ 0x6c7967656e657261ULL)
        , v3(key.second ^ 0x7465646279746573ULL)
    {
    }
    void round()
    {
        v0 += v1;
        v1 = std::rotl(v1, 13) ^ v0;
        v0 = std::rotl(v0, 32);
        v2 += v3;
        v3 = std::rotl(v3, 16) ^ v2;
        v0 += v3;
        v3 = std::rotl(v3, 21) ^ v0;
        v2 += v1;
        v1 = std::rotl(v1, 17) ^ v2;
        v2 = std::rotl(v2, 32);
    }

    quint64 v0;
    quint64 v1;
    quint64 v2;
    quint64 v3;
};

/// SipHash-1-3 of words that are given one by one: for hash tables, where what is hashed is not text. Sequences none of
/// which begins with another have hashes as good as random.
class SipWords
{
public:
    explicit SipWords(const SipKey& key)
        : m_state(key, 0)
    {
    }
    void take(quint64 word)
    {
        m_state.v3 ^= word;
        m_state.round();
        m_state.v0 ^= word;
    }
    [[nodiscard]] quint64 finished() const
    {
        SipState state = m_state;
        state.v2 ^= 0xff;
        for (int i = 0; i < 3; ++i)
            state.round();
        return state.v0 ^ state.v1 ^ state.v2 ^ state.v3;
    }

private:
    SipState m_state;
};

/// For hash tables: its bits are mixed already.
struct FoldHash128
{
    std::size_t operator()(const Hash128& hash) const { return static_cast<std::size_t>(hash.first); }
};

} // namespace Logboom
