// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolestand.h"
#include "ui/language/language.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/theme/theme.h"

#include <memory>

namespace Logboom {

/// The console over the stand, on the screen, active and settled; null where that does not come about.
inline std::unique_ptr<MainWindow> showConsole(ConsoleStand& stand, Theme& theme, Language* language = nullptr)
{
    MainWindowServices services{stand.store, stand.queries, stand.pipeline, theme, {}, {}, {}};
    services.httpAddress = QStringLiteral("http://127.0.0.1:8081");
    services.wsAddress = QStringLiteral("ws://127.0.0.1:8080");
    services.language = language;
    auto window = std::make_unique<MainWindow>(services);
    window->show();
    window->activateWindow();
    if (!QTest::qWaitForWindowActive(window.get()) || !QTest::qWaitFor([&window] { return window->isSettled(); }))
        return nullptr;
    return window;
}

} // namespace Logboom
