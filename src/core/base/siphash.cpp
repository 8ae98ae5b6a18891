// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/siphash.h"

#include <QRandomGenerator>
#include <QtEndian>

namespace Logboom {

namespace {

void take(SipState& state, quint64 word)
{
    state.v3 ^= word;
    state.round();
    state.round();
    state.v0 ^= word;
}

[[nodiscard]] quint64 finish(SipState& state)
{
    for (int i = 0; i < 4; ++i)
        state.round();
    return state.v0 ^ state.v1 ^ state.v2 ^ state.v3;
}

} // namespace

SipKey newSipKey()
{
    QRandomGenerator& generator = *QRandomGenerator::system();
    return {generator.generate64(), generator.generate64()};
}

Hash128 sipHash128(std::string_view text, const SipKey& key)
{
    SipState state(key, 0xee);
    std::size_t at = 0;
    for (; text.size() - at >= sizeof(quint64); at += sizeof(quint64))
        take(state, qFromLittleEndian<quint64>(text.data() + at));
    quint64 last = static_cast<quint64>(text.size()) << 56;
    for (int shift = 0; at < text.size(); ++at, shift += 8)
        last |= static_cast<quint64>(static_cast<quint8>(text[at])) << shift;
    take(state, last);

    state.v2 ^= 0xee;
    Hash128 hash;
    hash.first = finish(state);
    state.v1 ^= 0xdd;
    hash.second = finish(state);
    return hash;
}

} // namespace Logboom
