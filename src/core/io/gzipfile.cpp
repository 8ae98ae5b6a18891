// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/gzipfile.h"

#include <QCoreApplication>
#include <QDir>

#define ZLIB_CONST // next_in points to const then
#include <zlib.h>

namespace Logboom {

namespace {

constexpr qsizetype InputBytes = 64 << 10;
constexpr int GzipOnly = 15 + 16; // as inflateInit2() takes it (zlib.h)

} // namespace

GzipFile::GzipFile(std::unique_ptr<QFile> file)
    : m_file(std::move(file))
    , m_stream(std::make_unique<z_stream>())
    , m_input(InputBytes, Qt::Uninitialized)
{
    m_file->seek(0);
    if (inflateInit2(m_stream.get(), GzipOnly) != Z_OK)
        m_isAtEnd = true;
}

GzipFile::~GzipFile()
{
    inflateEnd(m_stream.get());
}

Result<qsizetype> GzipFile::read(char* to, qsizetype size)
{
    m_stream->next_out = reinterpret_cast<Bytef*>(to);
    m_stream->avail_out = static_cast<uInt>(size);
    while (m_stream->avail_out > 0 && !m_isAtEnd) {
        if (m_stream->avail_in == 0) {
            const qint64 count = m_file->read(m_input.data(), m_input.size());
            m_stream->next_in = reinterpret_cast<const Bytef*>(m_input.constData());
            m_stream->avail_in = static_cast<uInt>(std::max<qint64>(count, 0));
            if (count <= 0) {
                m_isAtEnd = true;
                break;
            }
        }
        m_isInMember = true;
        const int status = inflate(m_stream.get(), Z_NO_FLUSH);
        if (status == Z_STREAM_END) {
            m_isInMember = false;
            inflateReset(m_stream.get());
        } else if (status != Z_OK) {
            m_isAtEnd = true;
        }
    }
    const qsizetype count = size - static_cast<qsizetype>(m_stream->avail_out);
    if (count == 0 && m_isInMember)
        return damaged();
    return count;
}

bool GzipFile::isOne(QByteArrayView beginning)
{
    return beginning.startsWith("\x1f\x8b\x08");
}

tl::unexpected<Error> GzipFile::damaged() const
{
    return failure(Error::Code::Corrupt, QCoreApplication::translate(
                                             "Logboom", "%1 is damaged or ends too early; what could be read is shown.")
                                             .arg(QDir::toNativeSeparators(m_file->fileName())));
}

} // namespace Logboom
