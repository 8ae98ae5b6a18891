// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/textsource.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace Logboom {

PlainFile::PlainFile(std::unique_ptr<QFile> file, quint64 position)
    : m_file(std::move(file))
    , m_position(position)
{
}

Result<qsizetype> PlainFile::read(char* to, qsizetype size)
{
    // A file that was read to its end has more now only for who asks anew where to read.
    const bool isThere = m_file->seek(static_cast<qint64>(m_position));
    const qint64 count = isThere ? m_file->read(to, size) : 0;
    if (count < 0)
        return failure(Error::Code::Io, QCoreApplication::translate("Logboom", "%1 cannot be read: %2.")
                                            .arg(QDir::toNativeSeparators(m_file->fileName()), m_file->errorString()));
    m_position += static_cast<quint64>(count);
    return static_cast<qsizetype>(count);
}

QByteArray PlainFile::bytesAt(quint64 position, qsizetype size)
{
    return m_file->seek(static_cast<qint64>(position)) ? m_file->read(size) : QByteArray();
}

Result<std::unique_ptr<QFile>> openForReading(const QString& path)
{
    const QFileInfo info(path);
    const QString name = QDir::toNativeSeparators(path);
    if (!info.exists())
        return failure(Error::Code::NotFound, QCoreApplication::translate("Logboom", "There is no file %1.").arg(name));
    if (info.isDir())
        return failure(Error::Code::Invalid, QCoreApplication::translate(
                                                 "Logboom", "%1 is a folder; Logboom opens the files in it one by one.")
                                                 .arg(name));
    if (!info.isFile())
        return failure(Error::Code::Invalid,
                       QCoreApplication::translate("Logboom", "%1 is not a file that can be read from its beginning to "
                                                              "its end; a pipe is read with \"logboom -\".")
                           .arg(name));
    auto file = std::make_unique<QFile>(path);
    // Unbuffered: what was truncated and written anew must not be read from a buffer.
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(
            Error::Code::Io,
            QCoreApplication::translate("Logboom", "%1 cannot be opened: %2.").arg(name, file->errorString()));
    return file;
}

bool looksLikeText(QByteArrayView beginning)
{
    // A log that was cut under its writer begins with zeros.
    qsizetype at = 0;
    while (at < beginning.size() && beginning[at] == '\0')
        ++at;
    return !beginning.sliced(at).contains('\0');
}

} // namespace Logboom
