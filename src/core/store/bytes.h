// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <bit>
#include <cstring>
#include <string_view>

namespace Logboom {

// The integers of the stored formats: LEB128 varints (DWARF 5, section 7.6), zigzag for signed ones (Protocol Buffers,
// encoding guide), little-endian fixed ones. What reads is bounded: stored bytes may be damaged.

[[nodiscard]] constexpr quint64 zigzag(qint64 value)
{
    return (static_cast<quint64>(value) << 1) ^ static_cast<quint64>(value >> 63);
}

[[nodiscard]] constexpr qint64 unzigzag(quint64 value)
{
    return static_cast<qint64>(value >> 1) ^ -static_cast<qint64>(value & 1);
}

/// a - b, wrapping around where it does not fit: numbers read from damaged bytes may be anything.
[[nodiscard]] constexpr qint64 difference(qint64 a, qint64 b)
{
    return static_cast<qint64>(static_cast<quint64>(a) - static_cast<quint64>(b));
}

/// Writes to memory the caller has made large enough; returns the place behind what it wrote.
inline char* putVarint(char* out, quint64 value)
{
    while (value >= 0x80) {
        *out++ = static_cast<char>(value | 0x80);
        value >>= 7;
    }
    *out++ = static_cast<char>(value);
    return out;
}
inline constexpr std::size_t MaxVarintBytes = 10;

/// A growing byte string; amortised appends without QByteArray's detach checks on each.
class ByteWriter
{
public:
    void reserve(std::size_t size)
    {
        if (size > static_cast<std::size_t>(m_bytes.size()))
            m_bytes.resize(static_cast<qsizetype>(size));
    }

    void byte(quint8 value)
    {
        *room(1) = static_cast<char>(value);
        ++m_size;
    }
    void varint(quint64 value)
    {
        char* at = room(MaxVarintBytes);
        m_size += static_cast<std::size_t>(putVarint(at, value) - at);
    }
    void signedVarint(qint64 value) { varint(zigzag(value)); }
    void fixed32(quint32 value) { fixed(value); }
    void fixed64(quint64 value) { fixed(value); }
    void bytes(std::string_view text)
    {
        if (text.empty())
            return;
        std::memcpy(room(text.size()), text.data(), text.size());
        m_size += text.size();
    }
    void text(std::string_view text)
    {
        varint(text.size());
        bytes(text);
    }

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] std::string_view view() const { return {m_bytes.constData(), m_size}; }
    void clear() { m_size = 0; }
    /// Overwrites four bytes written before.
    void patch32(std::size_t at, quint32 value) { put(m_bytes.data() + at, value); }

    /// Gives the bytes away; the writer is empty afterwards.
    [[nodiscard]] QByteArray take()
    {
        m_bytes.resize(static_cast<qsizetype>(m_size));
        m_size = 0;
        return std::exchange(m_bytes, {});
    }

private:
    template<typename T>
    static void put(char* at, T value)
    {
        for (std::size_t i = 0; i < sizeof(T); ++i)
            at[i] = static_cast<char>(value >> (8 * i));
    }
    template<typename T>
    void fixed(T value)
    {
        put(room(sizeof(T)), value);
        m_size += sizeof(T);
    }
    char* room(std::size_t size)
    {
        if (m_size + size > static_cast<std::size_t>(m_bytes.size()))
            m_bytes.resize(static_cast<qsizetype>((m_size + size) * 2 + 64));
        return m_bytes.data() + m_size;
    }

    QByteArray m_bytes;
    std::size_t m_size = 0;
};

/// Reads what ByteWriter wrote. After the first fault ok() is false and every value is zero or empty.
class ByteReader
{
public:
    explicit ByteReader(std::string_view bytes)
        : m_at(bytes.data())
        , m_end(bytes.data() + bytes.size())
    {
    }

    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] bool atEnd() const { return m_at == m_end; }
    [[nodiscard]] std::size_t left() const { return static_cast<std::size_t>(m_end - m_at); }
    [[nodiscard]] const char* position() const { return m_at; }

    quint8 byte()
    {
        if (m_at == m_end)
            return static_cast<quint8>(fail());
        return static_cast<quint8>(*m_at++);
    }
    quint64 varint()
    {
        if (m_at < m_end && static_cast<quint8>(*m_at) < 0x80)
            return static_cast<quint8>(*m_at++);
        quint64 value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            if (m_at == m_end)
                return fail();
            const auto part = static_cast<quint8>(*m_at++);
            value |= static_cast<quint64>(part & 0x7f) << shift;
            if (part < 0x80)
                return value;
        }
        return fail();
    }
    qint64 signedVarint() { return unzigzag(varint()); }
    quint32 fixed32() { return fixed<quint32>(); }
    quint64 fixed64() { return fixed<quint64>(); }
    std::string_view bytes(std::size_t size)
    {
        if (size > left()) {
            fail();
            return {"", 0};
        }
        const std::string_view result(m_at, size);
        m_at += size;
        return result;
    }
    /// Never a view without data, so that an empty text is not an absent one.
    std::string_view text() { return bytes(varint()); }

private:
    template<typename T>
    T fixed()
    {
        if (left() < sizeof(T))
            return static_cast<T>(fail());
        T value = 0;
        for (std::size_t i = 0; i < sizeof(T); ++i)
            value = static_cast<T>(value | static_cast<T>(static_cast<T>(static_cast<quint8>(m_at[i])) << (8 * i)));
        m_at += sizeof(T);
        return value;
    }
    quint64 fail()
    {
        m_ok = false;
        m_at = m_end;
        return 0;
    }

    const char* m_at;
    const char* m_end;
    bool m_ok = true;
};

/// CRC-32 of zlib, the checksum of every stored blob.
[[nodiscard]] quint32 checksum(std::string_view bytes);

} // namespace Logboom
