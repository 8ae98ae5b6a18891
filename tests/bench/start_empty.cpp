// SPDX-License-Identifier: GPL-3.0-or-later
// What bench_start compares with: a window of Qt's with the usual parts and nothing in them.
#include "firstpaint.h"

#include <QMainWindow>
#include <QMenuBar>
#include <QStatusBar>
#include <QTableWidget>
#include <QToolBar>

using namespace Logboom;
using namespace Qt::StringLiterals;

int main(int argc, char** argv)
{
    const FirstPaintApplication application(argc, argv);
    QObject::connect(&application, &FirstPaintApplication::painted, &application, &QCoreApplication::quit,
                     Qt::QueuedConnection);
    QMainWindow window;
    for (const QString& menu : {u"File"_s, u"Edit"_s, u"View"_s, u"Help"_s})
        window.menuBar()->addMenu(menu);
    window.addToolBar(u"Tools"_s)->addAction(u"Search"_s);
    auto* table = new QTableWidget(0, 5);
    table->setHorizontalHeaderLabels({u"Time"_s, u"Level"_s, u"Application"_s, u"Instance"_s, u"Message"_s});
    window.setCentralWidget(table);
    window.statusBar()->showMessage(u"Ready"_s);
    window.resize(1440, 900);
    window.show();
    return QApplication::exec();
}
