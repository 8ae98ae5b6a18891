// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/siphash.h"

#include <QRandomGenerator>
#include <QtEndian>

#include <bit>

namespace Logboom {

namespace {

/// The names are the paper's.
struct SipState
{
    quint64 v0;
    quint64 v1;
    quint64 v2;
    quint64 v3;

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
    void take(quint64 word)
    {
        v3 ^= word;
        round();
        round();
        v0 ^= word;
    }
    [[nodiscard]] quint64 finish()
    {
        for (int i = 0; i < 4; ++i)
            round();
        return v0 ^ v1 ^ v2 ^ v3;
    }
};

} // namespace

SipKey newSipKey()
{
    QRandomGenerator& generator = *QRandomGenerator::system();
    return {generator.generate64(), generator.generate64()};
}

Hash128 sipHash128(std::string_view text, const SipKey& key)
{
    SipState state{key.first ^ 0x736f6d6570736575ULL, key.second ^ 0x646f72616e646f6dULL ^ 0xee,
                   key.first ^ 0x6c7967656e657261ULL, key.second ^ 0x7465646279746573ULL};
    std::size_t at = 0;
    for (; text.size() - at >= sizeof(quint64); at += sizeof(quint64))
        state.take(qFromLittleEndian<quint64>(text.data() + at));
    quint64 last = static_cast<quint64>(text.size()) << 56;
    for (int shift = 0; at < text.size(); ++at, shift += 8)
        last |= static_cast<quint64>(static_cast<quint8>(text[at])) << shift;
    state.take(last);

    state.v2 ^= 0xee;
    Hash128 hash;
    hash.first = state.finish();
    state.v1 ^= 0xdd;
    hash.second = state.finish();
    return hash;
}

} // namespace Logboom
