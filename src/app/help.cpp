// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Logboom {

namespace {

QString serverOptions()
{
    return QCoreApplication::translate("Logboom",
                                       R"(The server:
  --data DIR                 the folder of the database; ":memory:" keeps nothing
                             (default: a folder of its own among the user's application data)
  --http-port N              where entries are posted (default 8081; 0 = any free port)
  --ws-port N                where live entries are streamed (default 8080; 0 = any free port)
  --bind ADDRESS             listen on this address (default 127.0.0.1; any other needs an API secret)
  --api-secret-file FILE     whoever writes must send this secret (or set LOGBOOM_API_SECRET)
  --ui-secret-file FILE      whoever reads must send this secret (or set LOGBOOM_UI_SECRET)
  --retention TIME           remove entries older than, for example, 1h or 7d (default: keep all)
  --retention-basis WHICH    by the time an entry was "received" (default) or by its own, the "event"
  --retention-scope WHICH    "all" entries (default) or only those of the "logaggregator" API
  --max-size SIZE            remove the oldest entries when the database outgrows, for example, 2GB
  --max-rows N               show no more than the N newest arrivals and remove the others (default: 0, all)
  --durability HOW           "full" (default): an answer means that the entry is on the disk;
                             "normal": it survives the end of the program, but not a power failure
  --ready-file FILE          once listening, write the addresses there as JSON)");
}

} // namespace

QString windowHelp()
{
    return QCoreApplication::translate("Logboom",
                                       R"(Logboom takes in log entries over HTTP, keeps them and shows them live.

Usage:
  logboom [FILE...]          open the window, with its server; read and follow log files, or "-", the standard input
  logboom serve              the server without a window
  logboom send [MESSAGE]     send one entry, or each line of the standard input
  logboom tail [FILTER]      print entries as they arrive
  logboom COMMAND --help     more about a command
  logboom --version

The window:
  --screenshot FILE          show the window, wait until it is settled, save a picture (PNG) and quit
  --size WxH                 the window's size, for example 1280x800
  --theme WHICH              "light", "dark" or "system"
  --language CODE            "en", "de", "fr", "es" or "system"
  --filter TEXT              start with this filter
)") % u"\n"_s %
           serverOptions();
}

QString serveHelp()
{
    return QCoreApplication::translate("Logboom",
                                       R"(Usage: logboom serve [OPTIONS]

Takes in log entries over HTTP and keeps them, without a window. Ctrl+C ends it; what was acknowledged is kept.
)") % u"\n"_s %
           serverOptions();
}

QString sendHelp()
{
    return QCoreApplication::translate("Logboom",
                                       R"(Usage: logboom send [OPTIONS] [MESSAGE]

Sends one entry, or without a message each line of the standard input. A line that is a JSON object keeps its level,
message, timestamp and other known fields; any other line is the message.

  --server URL               default: the Logboom that uses the data folder, else http://127.0.0.1:8081
  --data DIR                 the data folder of that Logboom
  --app NAME                 the application's name (default "shell")
  --instance NAME            which instance of it (default: the name of this computer)
  --level LEVEL              debug, info (default), notice, warning, error or critical
  --category NAME            which part of the application
  --api-secret-file FILE     the server's API secret (or set LOGBOOM_API_SECRET))");
}

QString tailHelp()
{
    return QCoreApplication::translate("Logboom",
                                       R"(Usage: logboom tail [OPTIONS] [FILTER]

Prints entries as they arrive, one line each. The filter is written as in the window, for example:
  logboom tail 'level>=warning app:api -healthcheck'

  --server URL               default: the Logboom that uses the data folder, else ws://127.0.0.1:8080
  --data DIR                 the data folder of that Logboom
  --ui SECRET                the server's UI secret (or set LOGBOOM_UI_SECRET))");
}

QString versionText()
{
    return u"Logboom " LOGBOOM_VERSION ""_s;
}

} // namespace Logboom
