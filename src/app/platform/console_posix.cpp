// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/console.h"

#include <csignal>
#include <unistd.h>

namespace Logboom {

Console::Console() = default;
Console::~Console() = default;

QStringList programArguments(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

bool outputTakesColour()
{
    return ::isatty(STDOUT_FILENO) == 1;
}

void ignoreBrokenPipes()
{
    std::signal(SIGPIPE, SIG_IGN);
}

} // namespace Logboom
