// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace Logboom {

Result<QByteArray> readSecret(const QString& file, const QString& variable, const QProcessEnvironment& environment)
{
    if (file.isEmpty())
        return environment.value(variable).toUtf8();
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return failure(
            Error::Code::Io,
            QCoreApplication::translate("Logboom", "The secret in %1 cannot be read: %2.").arg(file, in.errorString()));
    const QByteArray secret = in.readLine().trimmed();
    if (secret.isEmpty())
        return failure(Error::Code::Io,
                       QCoreApplication::translate("Logboom", "The first line of %1 holds no secret.").arg(file));
    return secret;
}

Result<Secrets> serverSecrets(const ServeCommand& command, const QProcessEnvironment& environment)
{
    Secrets secrets;
    const Result<> both = readSecret(command.apiSecretFile, u"LOGBOOM_API_SECRET"_s, environment)
                              .and_then([&](const QByteArray& secret) {
                                  secrets.api = secret;
                                  return readSecret(command.uiSecretFile, u"LOGBOOM_UI_SECRET"_s, environment);
                              })
                              .map([&](const QByteArray& secret) { secrets.ui = secret; });
    if (!both)
        return tl::make_unexpected(both.error());
    if (!command.bind.isLoopback() && secrets.api.isEmpty())
        return failure(Error::Code::Invalid,
                       QCoreApplication::translate("Logboom",
                                                   "Listening on %1 lets other machines in, which needs a secret: give "
                                                   "--api-secret-file or set LOGBOOM_API_SECRET.")
                           .arg(command.bind.toString()));
    return secrets;
}

} // namespace Logboom
