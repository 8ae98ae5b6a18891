// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window.h"

#include "app/backend.h"
#include "app/inputfeed.h"
#include "app/platform/autostart.h"
#include "app/platform/console.h"
#include "app/platform/fileopenevents.h"
#include "app/platform/inputstream.h"
#include "app/platform/terminationsignals.h"
#include "app/samplesender.h"
#include "app/send.h"
#include "app/terminal.h"
#include "ui/language/language.h"
#include "ui/mainwindow/mainwindow.h"

#include <QApplication>
#include <QFileInfo>
#include <QImageWriter>
#include <QMessageBox>
#include <QSettings>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Logboom {

namespace {

/// Long enough for any store; a picture that is not settled by then tells nothing.
constexpr auto SettlePatience = 30s;

constexpr auto PicturePatience = 300ms;

/// The application of lines of the standard input.
const QString InputName = u"stdin"_s;

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

/// For files when another process has the data folder: it reads them. Of the standard input this one sends the lines.
int handOver(const WindowCommand& command, const Error& reason)
{
    const QString folder = dataFolder(command.serve.store.folder);
    const QString name = runningFileRequests(folder);
    if (reason.code != Error::Code::Busy || name.isEmpty())
        return refuse(reason, command.screenshot.isEmpty());
    QStringList paths;
    for (const QString& file : command.files)
        paths.append(QFileInfo(file).absoluteFilePath());
    if (const Result<> heard = requestFiles(name, paths); !heard)
        return refuse(heard.error(), command.screenshot.isEmpty());
    if (!command.readsInput)
        return 0;
    SendCommand send;
    send.server.data = folder;
    send.app = InputName;
    send.apiSecretFile = command.serve.apiSecretFile;
    return runSend(send);
}

/// Has files shown here that other starts of the program name, or the system.
void takeFilesOfOthers(FileRequests& requests, FileOpenEvents& events, MainWindow& window)
{
    const auto show = [&window](const QStringList& paths) {
        window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
        window.raise();
        window.activateWindow();
        if (!paths.isEmpty())
            window.openFiles(paths);
    };
    QObject::connect(&requests, &FileRequests::requested, &window, show);
    QObject::connect(&events, &FileOpenEvents::requested, &window, show);
}

/// Begins to read what the command line names. The feed is to live as long as the window.
std::unique_ptr<InputFeed> startReading(MainWindow& window, Backend& backend, const WindowCommand& command)
{
    if (command.files.isEmpty() && !command.readsInput)
        return nullptr;
    const bool isFirst = backend.store().status().entries == 0;
    std::unique_ptr<InputFeed> feed;
    if (command.readsInput) {
        const auto stream = std::make_shared<StreamSource>();
        backend.files().open(stream, InputName, QSysInfo::machineHostName());
        feed = std::make_unique<InputFeed>(standardInput(), stream);
    }
    if (!command.files.isEmpty())
        window.openFiles(command.files);
    if (!isFirst && command.filter.isEmpty())
        window.showOnlyWhatIsRead();
    return feed;
}

/// Puts off what can wait until the window has been painted once, or is not painted for long: it may be minimised.
class FirstPicture final : public QObject
{
public:
    explicit FirstPicture(QWidget& window)
    {
        window.installEventFilter(this);
        QTimer::singleShot(PicturePatience, this, [this] { happened(); });
    }
    /// Once.
    void then(std::function<void()> act)
    {
        m_act = std::move(act);
        if (m_hasHappened)
            m_act();
    }

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && !m_hasHappened)
            QTimer::singleShot(0, this, [this] { happened(); }); // the window's parts are to be painted, too
        return false;
    }

private:
    void happened()
    {
        if (!std::exchange(m_hasHappened, true) && m_act)
            m_act();
    }

    bool m_hasHappened = false;
    std::function<void()> m_act;
};

/// Why a file of the command line cannot be read, if there is one.
std::optional<Error> unreadableOf(const QStringList& files)
{
    for (const QString& file : files) {
        const Result<> readable = FileIntake::check(file);
        if (readable)
            continue;
        if (readable.error().code != Error::Code::NotFound || QFileInfo(file).fileName() != file)
            return readable.error();
        return Error{Error::Code::NotFound,
                     QCoreApplication::translate("Logboom", "\"%1\" is neither a command nor a file that is there; "
                                                            "logboom --help tells what Logboom does.")
                         .arg(file)};
    }
    return std::nullopt;
}

/// Once the store is open or cannot be opened: has the server listen and fills in what the window says of it. An error
/// is one the window cannot be without.
Result<> serve(Backend& backend, MainWindowServices& shown)
{
    if (Result<> opened = backend.opened(); !opened)
        return opened;
    Result<> listening = backend.listen();
    if (backend.server().isRunning()) {
        shown.httpAddress = backend.addresses().http.toString();
        shown.wsAddress = backend.addresses().ws.toString();
        return listening;
    }
    // Without its server the window still shows what is stored, and says why nothing arrives.
    shown.serverProblem = listening.error().message;
    if (listening.error().code == Error::Code::Busy)
        shown.listenOnFreePorts = [&backend](MainWindowServices& later) { useFreePorts(backend, later); };
    return {};
}

/// What the window needs while the store is being opened.
MainWindowServices servicesOf(Backend& backend, Theme& theme, Language& language, SampleSender& samples)
{
    MainWindowServices services{backend.store(), backend.queries(), backend.pipeline(), theme, {}, {}, {}};
    services.sendSample = [&backend, &samples](auto done) {
        samples.send(backend.addresses().http, backend.secrets().api, std::move(done));
    };
    services.isAutostartOn = isAutostartOn;
    services.setAutostart = setAutostart;
    services.language = &language;
    services.files = &backend.files();
    services.opening = true;
    return services;
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
    if (const std::optional<Error> unreadable = unreadableOf(command.files))
        return failWith(*unreadable);
    // The window is there before what it shows: opening takes long where a crash has left much to be recovered.
    QObject receiver; // of the word that the store is open
    std::function<void()> onOpened;
    const auto backend = Backend::start(command.serve, [&receiver, &onOpened] {
        QMetaObject::invokeMethod(
            &receiver, [&onOpened] { onOpened(); }, Qt::QueuedConnection);
    });
    if (!backend && (!command.files.isEmpty() || command.readsInput))
        return handOver(command, backend.error());
    if (!backend)
        return refuse(backend.error(), !forPicture);

    Theme theme;
    SampleSender samples;
    MainWindowServices services = servicesOf(**backend, theme, language, samples);
    MainWindow window(services);
    FileOpenEvents fileOpenEvents;
    std::optional<Error> refusal;
    std::unique_ptr<InputFeed> feed;
    FirstPicture picture(window);
    onOpened = [&] {
        picture.then([&] {
            if (Result<> serving = serve(**backend, services); !serving) {
                refusal = std::move(serving.error());
                QApplication::exit();
            } else {
                feed = startReading(window, **backend, command);
                window.storeOpened(services);
                fileOpenEvents.start();
            }
        });
    };
    prepare(window, theme, command);
    takeFilesOfOthers((*backend)->fileRequests(), fileOpenEvents, window);
    window.show();
    if (forPicture)
        takePicture(window, command.screenshot);
    const int code = QApplication::exec();
    if (!refusal)
        return code;
    window.hide();
    return refuse(*refusal, !forPicture);
}

} // namespace Logboom
