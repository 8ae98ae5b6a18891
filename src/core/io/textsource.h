// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFile>
#include <QString>

#include <memory>

namespace Logboom {

/**
 * The bytes of a text, one behind the other, from wherever they come.
 *
 * Threads: one at a time.
 */
class TextSource
{
public:
    TextSource() = default;
    virtual ~TextSource() = default;
    Q_DISABLE_COPY_MOVE(TextSource)

    /// The next bytes, at most `size` of them; 0 where there are none now. Never waits for some.
    [[nodiscard]] virtual Result<qsizetype> read(char* to, qsizetype size) = 0;
    /// Will there never be more once read() gives none?
    [[nodiscard]] virtual bool isFinite() const = 0;

    // For progress, in bytes as they are stored; a size of 0 is not known.
    [[nodiscard]] virtual quint64 storedPosition() const = 0;
    [[nodiscard]] virtual quint64 storedSize() const = 0;
};

/// A file as it is. It may grow.
class PlainFile final : public TextSource
{
public:
    /// Reads from the position on.
    PlainFile(std::unique_ptr<QFile> file, quint64 position);

    [[nodiscard]] Result<qsizetype> read(char* to, qsizetype size) override;
    [[nodiscard]] bool isFinite() const override { return false; }
    [[nodiscard]] quint64 storedPosition() const override { return m_position; }
    [[nodiscard]] quint64 storedSize() const override { return static_cast<quint64>(m_file->size()); }

    void setPosition(quint64 position) { m_position = position; }

    /// Up to `size` bytes from anywhere; what is read next stays the same. Empty where they cannot be read.
    [[nodiscard]] QByteArray bytesAt(quint64 position, qsizetype size);

private:
    std::unique_ptr<QFile> m_file; // open
    quint64 m_position;
};

/// Opens a file for reading. The error is a sentence for people, also about folders and files that are not there.
[[nodiscard]] Result<std::unique_ptr<QFile>> openForReading(const QString& path);

/// Does a text that begins like this look like one, and not like a program or a picture?
[[nodiscard]] bool looksLikeText(QByteArrayView beginning);

} // namespace Logboom
