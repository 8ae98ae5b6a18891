// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/datafolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Logboom {

namespace {

QString lockFileName(const QString& folder)
{
    return folder % "/logboom.lock"_L1;
}

/// The whole file, exclusively.
struct flock wholeFile()
{
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    return lock;
}

/// The process that has the file locked, 0 = nobody.
pid_t holderOf(int descriptor)
{
    struct flock lock = wholeFile();
    if (::fcntl(descriptor, F_GETLK, &lock) != 0 || lock.l_type == F_UNLCK)
        return 0;
    return lock.l_pid;
}

void writeAll(int descriptor, const QByteArray& bytes)
{
    // What stands there only helps others to find us; where it cannot be written, they use the default address.
    if (::ftruncate(descriptor, 0) == 0) [[maybe_unused]]
        const auto written = ::pwrite(descriptor, bytes.constData(), static_cast<std::size_t>(bytes.size()), 0);
}

Result<> makeFolder(const QString& folder)
{
    constexpr auto OwnerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (QDir(folder).exists())
        return {};
    if (QDir().mkpath(QFileInfo(folder).path()) && QDir().mkdir(folder, OwnerOnly))
        return {};
    return failure(Error::Code::Io,
                   QCoreApplication::translate("Logboom", "The data folder %1 cannot be made.").arg(folder));
}

} // namespace

QString dataFolder(const QString& chosen)
{
    if (chosen == MemoryFolder)
        return chosen;
    if (chosen.isEmpty())
        return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) % "/logboom"_L1;
    return QDir(chosen).absolutePath();
}

QByteArray readyJson(const ServerAddresses& addresses, const QString& folder)
{
    const QJsonObject object{{u"http"_s, addresses.http.toString()},
                             {u"ws"_s, addresses.ws.toString()},
                             {u"pid"_s, QCoreApplication::applicationPid()},
                             {u"data"_s, folder}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

Result<> writeReadyFile(const QString& file, const ServerAddresses& addresses, const QString& folder)
{
    QSaveFile out(file);
    if (out.open(QIODevice::WriteOnly)) {
        out.write(readyJson(addresses, folder));
        if (out.commit())
            return {};
    }
    return failure(Error::Code::Io, QCoreApplication::translate("Logboom", "The ready file %1 cannot be written: %2.")
                                        .arg(file, out.errorString()));
}

Result<std::unique_ptr<FolderLock>> FolderLock::take(const QString& folder)
{
    if (const Result<> made = makeFolder(folder); !made)
        return tl::make_unexpected(made.error());
    const QByteArray name = QFile::encodeName(lockFileName(folder));
    const int descriptor = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return failure(Error::Code::Io, QCoreApplication::translate("Logboom", "The data folder %1 cannot be used: %2.")
                                            .arg(folder, qt_error_string(errno)));
    struct flock lock = wholeFile();
    if (::fcntl(descriptor, F_SETLK, &lock) != 0) {
        const int reason = errno;
        const pid_t holder = holderOf(descriptor);
        ::close(descriptor);
        if (reason != EACCES && reason != EAGAIN)
            return failure(Error::Code::Io, QCoreApplication::translate("Logboom", "%1 cannot be locked: %2.")
                                                .arg(lockFileName(folder), qt_error_string(reason)));
        return failure(Error::Code::Busy,
                       QCoreApplication::translate("Logboom",
                                                   "The data folder %1 is in use by another Logboom (process %2); end "
                                                   "that one or choose another folder with --data.")
                           .arg(folder)
                           .arg(holder));
    }
    writeAll(descriptor, {});
    return std::unique_ptr<FolderLock>(new FolderLock(folder, descriptor));
}

FolderLock::FolderLock(QString folder, int descriptor)
    : m_folder(std::move(folder))
    , m_descriptor(descriptor)
{
}

FolderLock::~FolderLock()
{
    // The file stays: removing it would let two processes lock two files of one name.
    writeAll(m_descriptor, {});
    ::close(m_descriptor);
}

void FolderLock::publish(const ServerAddresses& addresses) const
{
    writeAll(m_descriptor, readyJson(addresses, m_folder));
}

std::optional<ServerAddresses> runningServer(const QString& folder)
{
    QFile file(lockFileName(folder));
    if (!file.open(QIODevice::ReadOnly) || holderOf(file.handle()) == 0)
        return {};
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    ServerAddresses addresses{QUrl(object.value("http"_L1).toString()), QUrl(object.value("ws"_L1).toString())};
    if (addresses.http.isEmpty() || addresses.ws.isEmpty())
        return {};
    return addresses;
}

} // namespace Logboom
