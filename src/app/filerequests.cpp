// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filerequests.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QUuid>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

constexpr int PatienceMs = 5000;
constexpr qint64 MaxRequestBytes = 1 << 20;
const QByteArray Heard("ok\n");

QStringList pathsOf(const QByteArray& line)
{
    QStringList paths;
    const QJsonArray array = QJsonDocument::fromJson(line).array();
    for (const QJsonValue& value : array)
        paths.append(value.toString());
    paths.removeAll(QString());
    return paths;
}

} // namespace

FileRequests::FileRequests(QObject* parent)
    : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    // Where it cannot listen, its name stays empty, and nobody asks.
    static_cast<void>(m_server.listen(u"logboom-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces)));
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* socket = m_server.nextPendingConnection())
            serve(socket);
    });
}

void FileRequests::serve(QLocalSocket* socket)
{
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    const auto read = [this, socket] {
        if (socket->canReadLine()) {
            emit requested(pathsOf(socket->readLine()));
            socket->write(Heard);
            socket->disconnectFromServer();
        } else if (socket->bytesAvailable() > MaxRequestBytes) {
            socket->abort();
        }
    };
    connect(socket, &QLocalSocket::readyRead, this, read);
    read();
}

Result<> requestFiles(const QString& name, const QStringList& paths)
{
    QLocalSocket socket;
    socket.connectToServer(name);
    const auto isHeard = [&] {
        if (!socket.waitForConnected(PatienceMs))
            return false;
        socket.write(QJsonDocument(QJsonArray::fromStringList(paths)).toJson(QJsonDocument::Compact) + '\n');
        while (!socket.canReadLine()) {
            if (!socket.waitForReadyRead(PatienceMs))
                return false;
        }
        return socket.readLine() == Heard;
    };
    if (isHeard())
        return {};
    return failure(Error::Code::Io, QCoreApplication::translate("Logboom", "The Logboom that uses the data folder does "
                                                                           "not answer: %1.")
                                        .arg(socket.errorString()));
}

} // namespace Logboom
