// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtGlobal>

#include <optional>
#include <string>
#include <string_view>

namespace Logboom {

/**
 * How far a text was read, and what it looked like: it is known again under another name, also compressed.
 *
 * A value; it goes with the entries into the store (MarkKeeper), under a name of its own.
 */
struct FileMark
{
    static constexpr qsizetype HeadBytes = 1024; ///< at most so many from the beginning
    static constexpr qsizetype TailBytes = 256;  ///< at most so many up to the position
    /// Texts that begin alike for less than this are the same only if their name is.
    static constexpr quint32 MinHead = 256;

    quint64 position = 0; ///< bytes of text that entries were made of
    quint32 headSize = 0; ///< bytes of the beginning that headHash is of
    QByteArray headHash;
    QByteArray tailHash; ///< of the bytes up to the position, TailBytes or all of them
    std::string path;

    [[nodiscard]] std::string toText() const;
    /// Nothing where the text is none of toText().
    [[nodiscard]] static std::optional<FileMark> fromText(std::string_view text);

    [[nodiscard]] static QByteArray hashOf(QByteArrayView bytes);
    [[nodiscard]] qsizetype tailSize() const
    {
        return position < static_cast<quint64>(TailBytes) ? static_cast<qsizetype>(position) : TailBytes;
    }
    /// Is it of a text that begins like this? beginning: HeadBytes of it, or all.
    [[nodiscard]] bool matchesHead(QByteArrayView beginning, std::string_view pathNow) const;
};

} // namespace Logboom
