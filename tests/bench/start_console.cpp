// SPDX-License-Identifier: GPL-3.0-or-later
// What bench_start measures: the console as the program opens it, but for an application that tells when it has been
// painted. It ends once the window is settled, with --until-painted already then.
#include "app/commandline.h"
#include "app/platform/console.h"
#include "app/terminal.h"
#include "app/window.h"
#include "firstpaint.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/theme/icons.h"

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

void tellAndQuit()
{
    FirstPaintApplication::tell("settled");
    QCoreApplication::quit();
}

void onPainted()
{
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        const auto* window = qobject_cast<MainWindow*>(widget);
        if (window && window->isSettled())
            tellAndQuit();
        else if (window)
            QObject::connect(window, &MainWindow::settled, qApp, &tellAndQuit, Qt::QueuedConnection);
    }
}

} // namespace

int main(int argc, char** argv)
{
    const Console console;
    QCoreApplication::setOrganizationName(u"logboom"_s);
    QCoreApplication::setApplicationName(u"logboom"_s);
    QStringList arguments = programArguments(argc, argv);
    const bool untilPainted = arguments.removeAll(u"--until-painted"_s) > 0;
    const auto command = parseCommandLine(arguments);
    if (!command)
        return failWith(command.error());
    const FirstPaintApplication application(argc, argv);
    QGuiApplication::setWindowIcon(programIcon());
    if (untilPainted)
        QObject::connect(&application, &FirstPaintApplication::painted, &application, &QCoreApplication::quit,
                         Qt::QueuedConnection);
    else
        QObject::connect(&application, &FirstPaintApplication::painted, &application, &onPainted, Qt::QueuedConnection);
    return runWindow(std::get<WindowCommand>(*command));
}
