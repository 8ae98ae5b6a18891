// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/serve.h"

#include "app/backend.h"
#include "app/platform/console.h"
#include "app/platform/terminationsignals.h"
#include "app/terminal.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Logboom {

namespace {

void greet(const Backend& backend, const ServeCommand& command)
{
    const ServerAddresses addresses = backend.addresses();
    const QString authorization =
        backend.secrets().api.isEmpty() ? QString() : u"-H \"Authorization: Bearer $LOGBOOM_API_SECRET\" "_s;
    printLine(QCoreApplication::translate("Logboom", "Logboom takes in entries at %1 and streams them at %2.\n"
                                                     "Data: %3\n"
                                                     "Try it:")
                  .arg(addresses.http.toString(), addresses.ws.toString(), backend.folder()));
    printLine(u"  curl %1%2/api/logs -d "
              "'{\"app_key\":\"demo\",\"app_id\":\"1\",\"level\":\"info\",\"message\":\"hello\"}'"_s.arg(
                  authorization, addresses.http.toString()));
    if (!command.bind.isLoopback() && backend.secrets().ui.isEmpty())
        printProblem(QCoreApplication::translate("Logboom", "Whoever reaches %1 can read the entries; a UI secret "
                                                            "(--ui-secret-file) would prevent that.")
                         .arg(addresses.http.toString()));
}

} // namespace

int runServe(const ServeCommand& command)
{
    ignoreBrokenPipes(); // whoever read the first lines may be gone
    const TerminationSignals endRequest;
    QObject::connect(&endRequest, &TerminationSignals::received, qApp, [] { QCoreApplication::quit(); });

    const auto backend = Backend::start(command);
    if (!backend)
        return failWith(backend.error());
    const Result<> ready = (*backend)->opened().and_then([&backend] { return (*backend)->listen(); });
    if (!ready)
        return failWith(ready.error());
    QObject::connect(&(*backend)->fileRequests(), &FileRequests::requested, &(*backend)->files(),
                     [&files = (*backend)->files()](const QStringList& paths) {
                         for (const QString& path : paths)
                             static_cast<void>(files.open(path));
                     });
    greet(**backend, command);
    return QCoreApplication::exec();
}

} // namespace Logboom
