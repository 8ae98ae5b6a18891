// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/portowner.h"

#ifdef Q_OS_LINUX
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSet>
#endif

namespace Logboom {

#ifdef Q_OS_LINUX

using namespace Qt::StringLiterals;

namespace {

/// The inodes of the sockets that listen on the port: /proc/net/tcp, see proc(5).
QSet<QByteArray> listeningSockets(quint16 port)
{
    constexpr qsizetype LocalAddress = 1;
    constexpr qsizetype State = 3;
    constexpr qsizetype Inode = 9;
    const QByteArray wanted = ':' + QByteArray::number(port, 16).toUpper().rightJustified(4, '0');
    QSet<QByteArray> inodes;
    for (const QString& table : {u"/proc/net/tcp"_s, u"/proc/net/tcp6"_s}) {
        QFile file(table);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray& line : file.readAll().split('\n')) {
            const QList<QByteArray> fields = line.simplified().split(' ');
            if (fields.size() > Inode && fields[LocalAddress].endsWith(wanted) && fields[State] == "0A")
                inodes.insert(fields[Inode]);
        }
    }
    return inodes;
}

bool holdsOneOf(const QString& process, const QSet<QByteArray>& inodes)
{
    QDirIterator files(process + u"/fd"_s, QDir::System | QDir::Files | QDir::NoDotAndDotDot);
    while (files.hasNext()) {
        const QByteArray target = QFile::encodeName(QFile::symLinkTarget(files.next()));
        const qsizetype at = target.indexOf("socket:[");
        if (at >= 0 && target.endsWith(']') && inodes.contains(target.mid(at + 8).chopped(1)))
            return true;
    }
    return false;
}

} // namespace

std::optional<Program> portOwner(quint16 port)
{
    const QSet<QByteArray> inodes = listeningSockets(port);
    if (inodes.isEmpty())
        return std::nullopt;
    QDirIterator processes(u"/proc"_s, QDir::Dirs | QDir::NoDotAndDotDot);
    while (processes.hasNext()) {
        const QString process = processes.next();
        bool isProcess = false;
        const qint64 pid = processes.fileName().toLongLong(&isProcess);
        if (!isProcess || !holdsOneOf(process, inodes))
            continue;
        QFile name(process + u"/comm"_s);
        if (name.open(QIODevice::ReadOnly))
            return Program{QString::fromLocal8Bit(name.readAll().trimmed()), pid};
    }
    return std::nullopt;
}

#else

std::optional<Program> portOwner(quint16)
{
    return std::nullopt;
}

#endif

} // namespace Logboom
