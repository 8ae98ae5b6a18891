// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/optiontable.h"
#include "core/base/result.h"
#include "core/entry/level.h"
#include "core/store/sqlitelogstore.h"
#include "ui/theme/theme.h"

#include <QHostAddress>
#include <QSize>
#include <QStringList>
#include <QUrl>

#include <optional>
#include <variant>

namespace Logboom {

// The command line as values. Reading it is pure: no file, no environment, no application object.

inline constexpr quint16 DefaultHttpPort = 8081;
inline constexpr quint16 DefaultWebSocketPort = 8080;

/// `logboom serve`, and the server inside the window.
struct ServeCommand
{
    StoreOptions store; ///< an empty folder stands for the platform's, see dataFolder()
    QHostAddress bind{QHostAddress::LocalHost};
    quint16 httpPort = DefaultHttpPort;    ///< 0 = any free one
    quint16 wsPort = DefaultWebSocketPort; ///< 0 = any free one
    QString apiSecretFile;                 ///< empty = the environment's, if any
    QString uiSecretFile;
    QString readyFile; ///< empty = none
};

/// `logboom`
struct WindowCommand
{
    ServeCommand serve;
    QString screenshot;               ///< empty = none; else a PNG to write, then quit
    QSize size;                       ///< invalid = the remembered one
    std::optional<Theme::Mode> theme; ///< nothing = the remembered one
    QString language;                 ///< as Language::setChoice() takes it; empty = the remembered one
    QString filter;
    QStringList files;       ///< to be read and followed
    bool readsInput = false; ///< "-": the standard input
};

/// Which server a client talks to.
struct ServerChoice
{
    QUrl url;     ///< empty = the one that uses the data folder, else the default port
    QString data; ///< its data folder; empty = the platform's
};

/// `logboom send`
struct SendCommand
{
    ServerChoice server;
    QString app;      ///< empty = "shell"
    QString instance; ///< empty = the host's name
    QString category; ///< empty = none
    Level level = Level::Info;
    QString apiSecretFile;
    std::optional<QString> message; ///< nothing = every line of the standard input
};

/// `logboom tail`
struct TailCommand
{
    ServerChoice server;
    QString filter;
    QString token; ///< empty = the environment's, if any
};

/// `--help`, `--version`: printed on the standard output.
struct PrintCommand
{
    QString text;
};

using Command = std::variant<WindowCommand, ServeCommand, SendCommand, TailCommand, PrintCommand>;

/// arguments: without the program's name. The error is one sentence, its code Invalid.
[[nodiscard]] Result<Command> parseCommandLine(const QStringList& arguments);

/// The commands as they are typed, without the one of the window, which has no name.
[[nodiscard]] QStringList commandNames();

/// The options of a command, "" = the window; --help and --version, which all have, are left out.
[[nodiscard]] std::vector<OptionInfo> optionsOf(const QString& command);

} // namespace Logboom
