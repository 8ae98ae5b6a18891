// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/console.h"

#include <cstdio>
#include <io.h>
#include <windows.h>

#include <shellapi.h> // in a block of its own: it needs windows.h before it

namespace Logboom {

namespace {

UINT codePageBefore = 0; // 0 = unchanged

/// A stream that was redirected, to a file or a pipe, stays where it leads.
void leadToConsole(std::FILE* stream)
{
    if (_fileno(stream) >= 0)
        return;
    std::FILE* reopened = nullptr;
    freopen_s(&reopened, "CONOUT$", "w", stream);
}

} // namespace

Console::Console()
{
    if (GetConsoleWindow() == nullptr && AttachConsole(ATTACH_PARENT_PROCESS) != FALSE) {
        leadToConsole(stdout);
        leadToConsole(stderr);
    }
    const UINT before = GetConsoleOutputCP();
    if (before != 0 && before != CP_UTF8 && SetConsoleOutputCP(CP_UTF8) != FALSE)
        codePageBefore = before;
}

Console::~Console()
{
    if (codePageBefore != 0)
        SetConsoleOutputCP(codePageBefore);
}

QStringList programArguments(int, char**)
{
    // Those of main() have lost what the system's code page does not know.
    QStringList arguments;
    int count = 0;
    wchar_t** const texts = CommandLineToArgvW(GetCommandLineW(), &count);
    for (int i = 1; i < count; ++i)
        arguments.append(QString::fromWCharArray(texts[i]));
    LocalFree(texts);
    return arguments;
}

bool outputTakesColour()
{
    const HANDLE output = GetStdHandle(STD_OUTPUT_HANDLE);
    DWORD mode = 0;
    return GetConsoleMode(output, &mode) != FALSE &&
           SetConsoleMode(output, mode | ENABLE_VIRTUAL_TERMINAL_PROCESSING) != FALSE;
}

void ignoreBrokenPipes() {} // there is no signal for it

} // namespace Logboom
