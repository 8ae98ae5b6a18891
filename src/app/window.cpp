// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window.h"

#include "app/backend.h"
#include "app/platform/autostart.h"
#include "app/platform/console.h"
#include "app/platform/terminationsignals.h"
#include "app/samplesender.h"
#include "app/terminal.h"
#include "ui/language/language.h"
#include "ui/mainwindow/mainwindow.h"

#include <QApplication>
#include <QImageWriter>
#include <QMessageBox>
#include <QSettings>
#include <QTemporaryDir>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Logboom {

namespace {

/// Long enough for any store; a picture that is not settled by then tells nothing.
constexpr auto SettlePatience = 30s;

/// Whoever started the program by a click sees no terminal.
int refuse(const Error& error, bool mayAsk)
{
    const int code = failWith(error);
    if (mayAsk) {
        QMessageBox box(QMessageBox::Critical, u"Logboom"_s, error.message, QMessageBox::Close);
        box.show();
        QApplication::exec(); // and not that of the box, which a request to end would not reach
    }
    return code;
}

Result<> savePicture(QWidget& window, const QString& file)
{
    QImageWriter writer(file, "png");
    if (writer.write(window.grab().toImage()))
        return {};
    return failure(Error::Code::Io, QCoreApplication::translate("Logboom", "The picture %1 cannot be written: %2.")
                                        .arg(file, writer.errorString()));
}

/// Lets the event loop run until the window is settled, saves the picture and ends the loop.
void takePicture(MainWindow& window, const QString& file)
{
    const auto finish = [&window, file] {
        const Result<> saved = savePicture(window, file);
        QCoreApplication::exit(saved ? 0 : failWith(saved.error()));
    };
    // Queued: what was shown last is laid out first.
    if (window.isSettled())
        QMetaObject::invokeMethod(&window, finish, Qt::QueuedConnection);
    else
        QObject::connect(&window, &MainWindow::settled, &window, finish,
                         static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
    QTimer::singleShot(SettlePatience, &window, [] {
        printProblem(QCoreApplication::translate("Logboom", "The window was not settled in time for a picture."));
        QCoreApplication::exit(1);
    });
}

void prepare(MainWindow& window, Theme& theme, const WindowCommand& command)
{
    if (command.theme)
        theme.setMode(*command.theme);
    if (command.size.isValid())
        window.resize(command.size);
    if (!command.filter.isEmpty())
        window.setFilterText(command.filter);
}

/// For a window whose server found its ports taken.
void useFreePorts(Backend& backend, MainWindowServices& shown)
{
    const Result<> listening = backend.listenOnFreePorts();
    shown.serverProblem = listening ? QString() : listening.error().message;
    if (!listening)
        return;
    shown.httpAddress = backend.addresses().http.toString();
    shown.wsAddress = backend.addresses().ws.toString();
    shown.listenOnFreePorts = {};
}

} // namespace

int runWindow(const WindowCommand& command)
{
    ignoreBrokenPipes(); // the terminal it was started from may be gone
    const TerminationSignals endRequest;
    QObject::connect(&endRequest, &TerminationSignals::received, qApp, [] { QApplication::quit(); });

    const bool forPicture = !command.screenshot.isEmpty();
    // A picture shows the window as it is made, and leaves no trace in the user's settings.
    const QTemporaryDir settings;
    if (forPicture)
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());

    Language language;
    language.setChoice(command.language.isEmpty() ? QSettings().value(Language::settingsKey()).toString()
                                                  : command.language);
    const auto backend = Backend::open(command.serve);
    if (!backend)
        return refuse(backend.error(), !forPicture);
    // Without its server the window still shows what is stored, and says why nothing arrives.
    const Result<> listening = (*backend)->listen();
    const bool serves = (*backend)->server().isRunning();
    if (!listening && serves)
        return refuse(listening.error(), !forPicture);

    Theme theme;
    const ServerAddresses addresses = serves ? (*backend)->addresses() : ServerAddresses{};
    SampleSender samples;
    MainWindowServices services{(*backend)->store(),
                                (*backend)->queries(),
                                (*backend)->pipeline(),
                                theme,
                                addresses.http.toString(),
                                addresses.ws.toString(),
                                listening ? QString() : listening.error().message,
                                {},
                                {},
                                isAutostartOn,
                                setAutostart,
                                &language};
    services.sendSample = [&backend, &samples](auto done) {
        samples.send((*backend)->addresses().http, (*backend)->secrets().api, std::move(done));
    };
    if (!listening && listening.error().code == Error::Code::Busy)
        services.listenOnFreePorts = [&backend](MainWindowServices& shown) { useFreePorts(**backend, shown); };
    MainWindow window(services);
    prepare(window, theme, command);
    window.show();
    if (forPicture)
        takePicture(window, command.screenshot);
    return QApplication::exec();
}

} // namespace Logboom
