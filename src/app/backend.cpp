// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend.h"

#include "app/platform/portowner.h"

#include <QCoreApplication>

namespace Logboom {

namespace {

/// Adds to an error of a taken port who has it.
tl::unexpected<Error> withPortOwner(Error error, const ServerOptions& options)
{
    if (error.code != Error::Code::Busy)
        return tl::make_unexpected(std::move(error));
    for (const quint16 port : {options.httpPort, options.wsPort}) {
        if (const std::optional<Program> owner = port != 0 ? portOwner(port) : std::nullopt) {
            error.message += u' ';
            error.message += QCoreApplication::translate("Logboom", "Port %1 is used by %2 (process %3).")
                                 .arg(port)
                                 .arg(owner->name)
                                 .arg(owner->pid);
        }
    }
    return tl::make_unexpected(std::move(error));
}

/// Adds to the error of data this version cannot read what can be done about it.
tl::unexpected<Error> withWayOut(Error error, const QString& folder)
{
    if (error.code == Error::Code::Unsupported) {
        error.message += u' ';
        error.message +=
            QCoreApplication::translate("Logboom", "%1 stays as it is: use that version again, or choose another "
                                                   "folder with --data.")
                .arg(folder);
    }
    return tl::make_unexpected(std::move(error));
}

StoreOptions storeOptions(const ServeCommand& command, const QString& folder)
{
    StoreOptions options = command.store;
    options.folder = folder;
    return options;
}

} // namespace

Result<std::unique_ptr<Backend>> Backend::start(const ServeCommand& command, std::function<void()> onOpened)
{
    Result<Secrets> secrets = serverSecrets(command, QProcessEnvironment::systemEnvironment());
    if (!secrets)
        return tl::make_unexpected(secrets.error());
    const QString folder = dataFolder(command.store.folder);
    std::unique_ptr<FolderLock> lock;
    if (folder != MemoryFolder) {
        auto taken = FolderLock::take(folder);
        if (!taken)
            return tl::make_unexpected(taken.error());
        lock = std::move(*taken);
    }
    return std::unique_ptr<Backend>(
        new Backend(command, std::move(*secrets), folder, std::move(lock), std::move(onOpened)));
}

Backend::Backend(const ServeCommand& command, Secrets secrets, QString folder, std::unique_ptr<FolderLock> lock,
                 std::function<void()> onOpened)
    : m_command(command)
    , m_secrets(std::move(secrets))
    , m_folder(std::move(folder))
    , m_lock(std::move(lock))
    , m_store(storeOptions(command, m_folder), std::move(onOpened))
    , m_pipeline(m_store)
    , m_files(m_pipeline, m_store)
    , m_queries(m_store)
    , m_server(m_pipeline, m_queries)
{
    m_pipeline.start();
    if (m_lock)
        m_lock->publish({{}, {}, m_fileRequests.name()});
}

Result<> Backend::opened() const
{
    Result<> opened = m_store.result();
    if (!opened)
        return withWayOut(std::move(opened.error()), m_folder);
    return opened;
}

Result<> Backend::listen()
{
    ServerOptions options;
    options.bind = m_command.bind;
    options.httpPort = m_command.httpPort;
    options.wsPort = m_command.wsPort;
    options.apiSecret = m_secrets.api;
    options.uiSecret = m_secrets.ui;
    if (const Result<> started = m_server.start(options); !started)
        return withPortOwner(started.error(), options);
    if (m_lock)
        m_lock->publish(addresses());
    if (m_command.readyFile.isEmpty())
        return {};
    return writeReadyFile(m_command.readyFile, {m_server.httpUrl(), m_server.wsUrl(), {}}, m_folder);
}

Result<> Backend::listenOnFreePorts()
{
    m_command.httpPort = 0;
    m_command.wsPort = 0;
    return listen();
}

} // namespace Logboom
