// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/textsource.h"

struct z_stream_s;

namespace Logboom {

/// The text in a file compressed by gzip, also where such files were put one behind the other.
class GzipFile final : public TextSource
{
public:
    explicit GzipFile(std::unique_ptr<QFile> file);
    ~GzipFile() override;

    /// The error Corrupt: the file is damaged or ends too early; what was read before is good.
    [[nodiscard]] Result<qsizetype> read(char* to, qsizetype size) override;
    [[nodiscard]] bool isFinite() const override { return true; }
    [[nodiscard]] quint64 storedPosition() const override { return static_cast<quint64>(m_file->pos()); }
    [[nodiscard]] quint64 storedSize() const override { return static_cast<quint64>(m_file->size()); }

    /// Does a file that begins like this hold compressed text?
    [[nodiscard]] static bool isOne(QByteArrayView beginning);

private:
    [[nodiscard]] tl::unexpected<Error> damaged() const;

    std::unique_ptr<QFile> m_file; // open
    std::unique_ptr<z_stream_s> m_stream;
    QByteArray m_input;
    bool m_isInMember = false; // some bytes of a member were read, and not its end
    bool m_isAtEnd = false;
};

} // namespace Logboom
