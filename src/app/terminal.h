// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace Logboom {

// What the program says on the terminal it was started from, in UTF-8.

/// A line on the standard output.
void printLine(const QString& text);

/// "logboom: text" on the standard error.
void printProblem(const QString& text);

/// Says what went wrong and returns the exit code for it: 2 for wrong usage (Invalid), else 1.
[[nodiscard]] int failWith(const Error& error);

/// May the standard output be coloured? Only a terminal, and only without NO_COLOR (no-color.org).
[[nodiscard]] bool wantsColour();

} // namespace Logboom
