// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/datafolder.h"

#include "app/platform/filelock.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace Logboom {

namespace {

constexpr auto OwnerOnly = QFile::ReadOwner | QFile::WriteOwner;

QString lockFileName(const QString& folder)
{
    return folder % "/logboom.lock"_L1;
}

void replaceContent(QFile& file, const QByteArray& bytes)
{
    // What stands there only helps others to find us; where it cannot be written, they use the default address.
    if (file.resize(0) && file.seek(0))
        file.write(bytes);
}

/// The process that says in the file to have it locked, 0 = it does not say so yet.
qint64 processNamedIn(QFile& file)
{
    return file.seek(0) ? QJsonDocument::fromJson(file.readAll()).object().value("pid"_L1).toInteger() : 0;
}

Result<> makeFolder(const QString& folder)
{
    if (QDir(folder).exists())
        return {};
    if (QDir().mkpath(QFileInfo(folder).path()) && QDir().mkdir(folder, OwnerOnly | QFile::ExeOwner))
        return {};
    return failure(Error::Code::Io,
                   QCoreApplication::translate("Logboom", "The data folder %1 cannot be made.").arg(folder));
}

/// What the process that uses the folder has written into the lock file; empty where there is none.
QJsonObject whatHolderSays(const QString& folder)
{
    QFile file(lockFileName(folder));
    if (!file.open(QIODevice::ReadOnly) || !lockHolder(file))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// Why a lock file could not be locked, for people.
tl::unexpected<Error> refusal(const QString& folder, QFile& file, const Error& reason)
{
    if (reason.code != Error::Code::Busy)
        return failure(
            reason.code,
            QCoreApplication::translate("Logboom", "%1 cannot be locked: %2.").arg(file.fileName(), reason.message));
    qint64 process = lockHolder(file).value_or(0);
    if (process == 0)
        process = processNamedIn(file);
    return failure(Error::Code::Busy,
                   QCoreApplication::translate("Logboom",
                                               "The data folder %1 is in use by another Logboom (process %2); end "
                                               "that one or choose another folder with --data.")
                       .arg(folder)
                       .arg(process));
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
    QJsonObject object{{u"http"_s, addresses.http.toString()},
                       {u"ws"_s, addresses.ws.toString()},
                       {u"pid"_s, QCoreApplication::applicationPid()},
                       {u"data"_s, folder}};
    if (!addresses.files.isEmpty())
        object.insert(u"files"_s, addresses.files);
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
    auto file = std::make_unique<QFile>(lockFileName(folder));
    if (!file->open(QIODevice::ReadWrite | QIODevice::Unbuffered, OwnerOnly))
        return failure(Error::Code::Io, QCoreApplication::translate("Logboom", "The data folder %1 cannot be used: %2.")
                                            .arg(folder, file->errorString()));
    if (const Result<> locked = lockFile(*file); !locked)
        return refusal(folder, *file, locked.error());
    auto lock = std::unique_ptr<FolderLock>(new FolderLock(folder, std::move(file)));
    lock->publish({});
    return lock;
}

FolderLock::FolderLock(QString folder, std::unique_ptr<QFile> file)
    : m_folder(std::move(folder))
    , m_file(std::move(file))
{
}

FolderLock::~FolderLock()
{
    // The file stays: removing it would let two processes lock two files of one name.
    replaceContent(*m_file, {});
}

void FolderLock::publish(const ServerAddresses& addresses) const
{
    replaceContent(*m_file, readyJson(addresses, m_folder));
}

std::optional<ServerAddresses> runningServer(const QString& folder)
{
    const QJsonObject object = whatHolderSays(folder);
    ServerAddresses addresses{QUrl(object.value("http"_L1).toString()), QUrl(object.value("ws"_L1).toString()),
                              object.value("files"_L1).toString()};
    if (addresses.http.isEmpty() || addresses.ws.isEmpty())
        return {};
    return addresses;
}

QString runningFileRequests(const QString& folder)
{
    return whatHolderSays(folder).value("files"_L1).toString();
}

} // namespace Logboom
