// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/platform/console.h"
#include "app/send.h"
#include "app/serve.h"
#include "app/tail.h"
#include "app/terminal.h"
#include "app/window.h"
#include "ui/language/language.h"
#include "ui/theme/icons.h"

#include <QApplication>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

/// What each command runs in. Only the window gets an application object that needs a display.
struct Runner
{
    int& argc;
    char** argv;

    int operator()(const PrintCommand& /*inEnglish*/) const { return say(); }
    int operator()(const ServeCommand& command) const
    {
        return withoutWindow([&] { return runServe(command); });
    }
    int operator()(const SendCommand& command) const
    {
        return withoutWindow([&] { return runSend(command); });
    }
    int operator()(const TailCommand& command) const
    {
        return withoutWindow([&] { return runTail(command); });
    }
    int operator()(const WindowCommand& command) const
    {
        const QApplication application(argc, argv);
        QGuiApplication::setDesktopFileName(qEnvironmentVariable("FLATPAK_ID", u"logboom"_s));
        QGuiApplication::setWindowIcon(programIcon());
        return runWindow(command);
    }

    /// Words have a language only once there is an application, and what is only said is read once more in it.
    int say() const
    {
        return withoutWindow([this] {
            const auto command = parseCommandLine(programArguments(argc, argv));
            if (!command)
                return failWith(command.error());
            printLine(std::get<PrintCommand>(*command).text);
            return 0;
        });
    }

private:
    template<typename Run>
    int withoutWindow(Run run) const
    {
        const QCoreApplication application(argc, argv);
        const Language language;
        return run();
    }
};

} // namespace

int main(int argc, char** argv)
{
    const Console console;
    // Of both, QSettings makes its file name. The data folder depends on neither.
    QCoreApplication::setOrganizationName(u"logboom"_s);
    QCoreApplication::setApplicationName(u"logboom"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(LOGBOOM_VERSION));
    const auto command = parseCommandLine(programArguments(argc, argv));
    const Runner runner{argc, argv};
    return command ? std::visit(runner, *command) : runner.say();
}
