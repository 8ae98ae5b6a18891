// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/skipindex.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <bit>

namespace Logboom {

namespace {

constexpr quint8 Codec = 1;
constexpr qsizetype HeadBytes = 1 + 1 + 8; // codec, bits as a power of two, checksum

constexpr unsigned GramBytes = 4;
// Four hex digits have so few values that a segment of ids and hashes holds them all; six do not.
constexpr unsigned HexGramBytes = 6;
constexpr quint64 GramMask = (quint64(1) << (8 * GramBytes)) - 1;
constexpr quint64 HexGramMask = (quint64(1) << (8 * HexGramBytes)) - 1;

constexpr std::size_t BitsAnEntry = 64;
constexpr std::size_t BytesABit = 4;
constexpr quint64 MinBits = 64;
constexpr quint64 MaxBits = quint64(1) << 24;
constexpr double FoldedFill = 0.33; // halved while no fuller than this
constexpr double UselessFill = 0.6;

constexpr std::array<bool, 256> HexDigits = [] {
    std::array<bool, 256> digits{};
    for (const unsigned char digit : {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'})
        digits[digit] = true;
    return digits;
}();

quint64 hashOf(quint64 gram)
{
    const quint64 mixed = gram * 0x9E3779B97F4A7C15u; // Fibonacci hashing: the high bits are the good ones
    return mixed ^ (mixed >> 29) ^ (mixed >> 47);
}

/// Calls visit(hash) for every window of a text.
template<typename Visit>
void forEachGram(std::string_view text, Visit visit)
{
    quint64 window = 0;
    unsigned hexRun = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const quint8 folded = static_cast<quint8>(text[i]) | 0x20;
        window = window << 8 | folded;
        hexRun = HexDigits[folded] ? hexRun + 1 : 0;
        if (i + 1 < GramBytes)
            continue;
        if (hexRun < GramBytes)
            visit(hashOf(window & GramMask));
        else if (hexRun >= HexGramBytes)
            visit(hashOf(window & HexGramMask));
    }
}

double fillOf(const std::vector<quint64>& words)
{
    quint64 set = 0;
    for (const quint64 word : words)
        set += static_cast<quint64>(std::popcount(word));
    return static_cast<double>(set) / (64.0 * static_cast<double>(words.size()));
}

/// Cheap: it is checked whenever an index is looked at. Words are little endian.
quint64 checksumOf(const char* words, qsizetype bytes)
{
    quint64 sum = static_cast<quint64>(bytes);
    for (qsizetype i = 0; i < bytes; i += 8) {
        sum = (sum ^ qFromLittleEndian<quint64>(words + i)) * 0xFF51AFD7ED558CCDu;
        sum ^= sum >> 32;
    }
    return sum;
}

} // namespace

void SkipIndexBuilder::begin(std::size_t entries, std::size_t bytes)
{
    const quint64 wanted = std::max(entries * BitsAnEntry, bytes / BytesABit);
    const quint64 bits = std::bit_ceil(std::clamp(wanted, MinBits, MaxBits));
    m_mask = bits - 1;
    m_words.assign(bits / 64, 0);
}

void SkipIndexBuilder::add(std::string_view text)
{
    forEachGram(text, [this](quint64 hash) {
        const quint64 bit = hash & m_mask;
        m_words[bit / 64] |= quint64(1) << (bit % 64);
    });
}

QByteArray SkipIndexBuilder::finish()
{
    while (m_words.size() > 1) {
        std::vector<quint64> folded(m_words.begin(), m_words.begin() + static_cast<std::ptrdiff_t>(m_words.size() / 2));
        for (std::size_t i = 0; i < folded.size(); ++i)
            folded[i] |= m_words[folded.size() + i];
        if (fillOf(folded) > FoldedFill)
            break;
        m_words = std::move(folded);
    }
    if (fillOf(m_words) > UselessFill)
        return {};
    const auto bytes = static_cast<qsizetype>(m_words.size() * 8);
    QByteArray out(HeadBytes + bytes, Qt::Uninitialized);
    char* at = out.data();
    at[0] = static_cast<char>(Codec);
    at[1] = static_cast<char>(std::countr_zero(m_words.size() * 64));
    qToLittleEndian<quint64>(m_words.data(), static_cast<qsizetype>(m_words.size()), at + HeadBytes);
    qToLittleEndian(checksumOf(at + HeadBytes, bytes), at + 2);
    return out;
}

SkipProbe::SkipProbe(std::string_view text)
{
    forEachGram(text, [this](quint64 hash) { m_hashes.push_back(hash); });
}

bool SkipProbe::mayBeIn(const QByteArray& index) const
{
    if (!isSkipIndex(index))
        return true;
    const char* words = index.constData() + HeadBytes;
    const quint64 mask = static_cast<quint64>(index.size() - HeadBytes) * 8 - 1;
    return std::ranges::all_of(m_hashes, [words, mask](quint64 hash) {
        const quint64 bit = hash & mask;
        return (static_cast<quint8>(words[bit / 8]) >> (bit % 8)) & 1; // little endian: bytes in order of their bits
    });
}

bool isSkipIndex(const QByteArray& index)
{
    const qsizetype bytes = index.size() - HeadBytes;
    if (bytes < 8 || index[0] != static_cast<char>(Codec) || index[1] < 6 || index[1] > 24 ||
        bytes != (qsizetype(1) << index[1]) / 8)
        return false;
    return qFromLittleEndian<quint64>(index.constData() + 2) == checksumOf(index.constData() + HeadBytes, bytes);
}

} // namespace Logboom
