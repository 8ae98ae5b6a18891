// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/jsonwriter.h"

#include "core/entry/timestamp.h"

#include <array>
#include <charconv>

namespace Logboom {

namespace {

constexpr quint64 Ones = 0x0101010101010101ULL;
constexpr quint64 HighBits = 0x8080808080808080ULL;

constexpr bool needsEscape(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

/// Whether one of the eight bytes needs an escape. May say yes for a byte behind one that does.
constexpr bool anyNeedsEscape(quint64 bytes)
{
    const auto hasZero = [](quint64 x) { return (x - Ones) & ~x & HighBits; };
    const quint64 below32 = (bytes - Ones * 0x20) & ~bytes & HighBits;
    return (below32 | hasZero(bytes ^ (Ones * '"')) | hasZero(bytes ^ (Ones * '\\'))) != 0;
}

/// How many bytes from the start go out as they are.
std::size_t plainPrefix(std::string_view text)
{
    std::size_t at = 0;
    for (quint64 bytes = 0; at + sizeof bytes <= text.size(); at += sizeof bytes) {
        std::memcpy(&bytes, text.data() + at, sizeof bytes);
        if (anyNeedsEscape(bytes))
            break;
    }
    while (at < text.size() && !needsEscape(text[at]))
        ++at;
    return at;
}

/// Writes the escape of c and returns its length, at most 6.
std::size_t writeEscape(char* at, char c)
{
    static constexpr std::string_view controls = "\b\f\n\r\t\"\\";
    static constexpr std::string_view letters = "bfnrt\"\\";
    at[0] = '\\';
    if (const std::size_t known = controls.find(c); known != std::string_view::npos) {
        at[1] = letters[known];
        return 2;
    }
    static constexpr std::string_view hex = "0123456789abcdef";
    const auto code = static_cast<unsigned char>(c);
    const std::array<char, 5> digits{'u', '0', '0', hex[code >> 4], hex[code & 15]};
    std::memcpy(at + 1, digits.data(), digits.size());
    return 6;
}

} // namespace

JsonWriter::JsonWriter(qsizetype expectedSize)
    : m_buffer(expectedSize, Qt::Uninitialized)
{
}

void JsonWriter::string(std::string_view text)
{
    // Room for the worst case of what follows at any moment: plain text, one escape, the closing quote.
    char* at = grow(text.size() + 8);
    *at++ = '"';
    for (;;) {
        const std::size_t plain = plainPrefix(text);
        std::memcpy(at, text.data(), plain);
        at += plain;
        text.remove_prefix(plain);
        if (text.empty())
            break;
        at += writeEscape(at, text.front());
        text.remove_prefix(1);
        m_size = at - m_buffer.constData();
        at = grow(text.size() + 8);
    }
    *at++ = '"';
    m_size = at - m_buffer.constData();
}

void JsonWriter::number(qint64 value)
{
    char* at = grow(20);
    m_size = std::to_chars(at, at + 20, value).ptr - m_buffer.constData();
}

void JsonWriter::number(quint64 value)
{
    char* at = grow(20);
    m_size = std::to_chars(at, at + 20, value).ptr - m_buffer.constData();
}

void JsonWriter::number(double value)
{
    static constexpr std::size_t longest = 32;
    char* at = grow(longest);
    m_size = std::to_chars(at, at + longest, value).ptr - m_buffer.constData();
}

void JsonWriter::time(qint64 timestamp)
{
    if (timestamp != m_lastTime) {
        m_lastTime = timestamp;
        m_time = '"';
        appendMilliseconds(m_time, timestamp);
        m_time += '"';
    }
    raw(m_time);
}

QByteArray JsonWriter::take()
{
    m_buffer.truncate(m_size);
    m_size = 0;
    return std::exchange(m_buffer, QByteArray());
}

} // namespace Logboom
