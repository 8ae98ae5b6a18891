// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstring>
#include <string>
#include <string_view>

namespace Logboom {

/**
 * Writes JSON into one growing buffer. It knows how to write values; the caller writes the punctuation.
 *
 * Threads: one at a time.
 */
class JsonWriter
{
public:
    explicit JsonWriter(qsizetype expectedSize = 512);

    /// Text that is JSON already.
    void raw(std::string_view text)
    {
        if (text.empty()) // may be without data, which memcpy must not see
            return;
        char* at = grow(text.size());
        std::memcpy(at, text.data(), text.size());
        m_size += static_cast<qsizetype>(text.size());
    }

    /// A string with its quotes. The text is valid UTF-8.
    void string(std::string_view text);
    void stringOrNull(std::string_view text)
    {
        if (text.data())
            string(text);
        else
            raw("null");
    }

    void number(qint64 value);
    void number(quint64 value);
    /// The shortest text that is this number again; it is finite.
    void number(double value);

    /// "2025-01-15T14:22:00.000Z" with its quotes, from microseconds.
    void time(qint64 timestamp);

    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] std::string_view view() const { return {m_buffer.constData(), static_cast<std::size_t>(m_size)}; }

    /// Forgets what was written and keeps the memory.
    void clear() { m_size = 0; }

    /// What was written; the writer is empty then.
    [[nodiscard]] QByteArray take();

private:
    /// Room for `bytes` more behind what was written.
    char* grow(std::size_t bytes)
    {
        const qsizetype needed = m_size + static_cast<qsizetype>(bytes);
        if (needed > m_buffer.size())
            m_buffer.resize(needed + needed / 2);
        return m_buffer.data() + m_size;
    }

    QByteArray m_buffer; // longer than what was written
    qsizetype m_size = 0;
    std::string m_time; // keeps its memory
    qint64 m_lastTime = -1;
};

} // namespace Logboom
