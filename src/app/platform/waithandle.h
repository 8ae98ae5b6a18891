// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace Logboom {

// What the system can wait for: a file descriptor, and on Windows a HANDLE (an event, or an input to read).
#ifdef Q_OS_WIN
using WaitHandle = void*;
inline constexpr WaitHandle NoWaitHandle = nullptr;
#else
using WaitHandle = int;
inline constexpr WaitHandle NoWaitHandle = -1;
#endif

} // namespace Logboom
