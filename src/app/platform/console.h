// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Logboom {

/**
 * The terminal the program was started from, if any, for as long as the program runs. There is one object of it.
 *
 * To be made first of all in main(): on Windows a program with windows has no console of its own and borrows the one it
 * was started from, whose code page becomes UTF-8 until the end. Elsewhere nothing is to be done.
 */
class Console
{
public:
    Console();
    ~Console();
    Q_DISABLE_COPY_MOVE(Console)
};

/// The arguments of main() without the program's name, with every character the user typed.
[[nodiscard]] QStringList programArguments(int argc, char** argv);

/// Is the standard output a terminal that understands escape sequences?
[[nodiscard]] bool outputTakesColour();

/// From now on, writing to a pipe nobody reads is an error and not the end of the program.
void ignoreBrokenPipes();

} // namespace Logboom
