// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/identity.h"

#include "core/base/ascii.h"

namespace Logboom {

namespace {

constexpr std::string_view Crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::string_view HexDigits = "0123456789abcdef";
constexpr std::array<int, 4> UuidDashes{8, 13, 18, 23};

// The finaliser of SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014) and its
// inverse: a bijection that spreads small numbers over 64 bits.
constexpr quint64 MixA = 0xbf58476d1ce4e5b9ULL;
constexpr quint64 MixB = 0x94d049bb133111ebULL;
constexpr quint64 MixAInverse = 0x96de1b173f119089ULL;
constexpr quint64 MixBInverse = 0x319642b2d24d8ec3ULL;
static_assert(MixA * MixAInverse == 1 && MixB * MixBInverse == 1);

constexpr quint64 mix(quint64 x)
{
    x = (x ^ (x >> 30)) * MixA;
    x = (x ^ (x >> 27)) * MixB;
    return x ^ (x >> 31);
}

constexpr quint64 unmix(quint64 x)
{
    x = (x ^ (x >> 31) ^ (x >> 62)) * MixBInverse;
    x = (x ^ (x >> 27) ^ (x >> 54)) * MixAInverse;
    return x ^ (x >> 30) ^ (x >> 60);
}
static_assert(unmix(mix(12345)) == 12345 && unmix(mix(~0ULL)) == ~0ULL);

int hexValue(char c)
{
    if (isDigitAscii(c))
        return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

bool isDash(int position)
{
    return std::find(UuidDashes.begin(), UuidDashes.end(), position) != UuidDashes.end();
}

} // namespace

Ulid ulidOf(quint64 seq, qint64 received)
{
    const auto us = static_cast<quint64>(received);
    quint64 high = ((us / 1000) << 16) | ((us % 1000) << 6); // 64 bits: time, microseconds, 6 zero bits
    quint64 low = seq;
    Ulid id;
    for (int i = 25; i >= 0; --i) {
        id[static_cast<std::size_t>(i)] = Crockford[low & 31];
        low = (low >> 5) | (high << 59);
        high >>= 5;
    }
    return id;
}

std::optional<quint64> seqOfUlid(std::string_view text)
{
    if (text.size() != 26)
        return std::nullopt;
    quint64 low = 0;
    for (const char c : text) {
        const char upper = c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
        const auto digit = Crockford.find(upper);
        if (digit == std::string_view::npos)
            return std::nullopt;
        low = (low << 5) | digit;
    }
    return low;
}

InventedTrace inventedTrace(quint64 seq, qint64 received)
{
    // 122 free bits: the 64 of mix(seq), then 58 of a hash of both.
    const quint64 first = mix(seq);
    const quint64 second = mix(seq ^ mix(static_cast<quint64>(received)));
    std::array<quint64, 2> bits{};
    bits[0] = (first >> 16 << 16) | 0x4000 | ((first >> 4) & 0x0fff);               // 60 bits of first
    bits[1] = (2ULL << 62) | ((first & 0xf) << 58) | (second & ((1ULL << 58) - 1)); // 4 of first, 58 of second
    InventedTrace text;
    int nibble = 0;
    for (int i = 0; i < 36; ++i) {
        if (isDash(i)) {
            text[static_cast<std::size_t>(i)] = '-';
            continue;
        }
        const quint64 word = bits[static_cast<std::size_t>(nibble / 16)];
        text[static_cast<std::size_t>(i)] = HexDigits[(word >> (60 - 4 * (nibble % 16))) & 0xf];
        ++nibble;
    }
    return text;
}

std::optional<quint64> seqOfInventedTrace(std::string_view text)
{
    if (text.size() != 36 || text[14] != '4')
        return std::nullopt;
    std::array<quint64, 2> bits{};
    int nibble = 0;
    for (int i = 0; i < 36; ++i) {
        const char c = text[static_cast<std::size_t>(i)];
        if (isDash(i)) {
            if (c != '-')
                return std::nullopt;
            continue;
        }
        const int value = hexValue(c);
        if (value < 0)
            return std::nullopt;
        quint64& word = bits[static_cast<std::size_t>(nibble / 16)];
        word = (word << 4) | static_cast<quint64>(value);
        ++nibble;
    }
    if (bits[1] >> 62 != 2)
        return std::nullopt;
    return unmix((bits[0] >> 16 << 16) | ((bits[0] & 0x0fff) << 4) | ((bits[1] >> 58) & 0xf));
}

std::string traceText(const EntryView& entry)
{
    if (!isAbsent(entry.trace))
        return std::string(entry.trace);
    return std::string(textOf(inventedTrace(entry.seq, entry.received)));
}

} // namespace Logboom
